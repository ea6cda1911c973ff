/// A column whose type is one of those a frame can hold: what the engine hands over in bulk.
enum DataColumn: Sendable {
  case booleans(Column<Bool>)
  case integers(Column<Int64>)
  case reals(Column<Double>)
  case texts(Column<String>)
  case dates(Column<CalendarDate>)
  case times(Column<TimeOfDay>)
  case timestamps(Column<Timestamp>)
  /// Digits as text, so that none is lost.
  case decimals(Column<String>)

  /// Takes a column of any Swift type that a frame can hold.
  init<Element: ColumnElement>(_ column: Column<Element>) {
    switch column {
    case let column as Column<Bool>: self = .booleans(column)
    case let column as Column<Int64>: self = .integers(column)
    case let column as Column<Double>: self = .reals(column)
    case let column as Column<String>: self = .texts(column)
    case let column as Column<CalendarDate>: self = .dates(column)
    case let column as Column<TimeOfDay>: self = .times(column)
    case let column as Column<Timestamp>: self = .timestamps(column)
    default:
      // `Int`, and whatever an author has made conform, by way of the values that frames know.
      self.init(values: column.map { $0?.dataValue ?? .missing }, name: column.name)
    }
  }

  private init(values: [DataValue], name: String) {
    if values.allSatisfy({ $0.isMissing || Int64($0) != nil }) {
      self = .integers(Column(name: name, values.map { Int64($0) }))
    } else if values.allSatisfy({ $0.isMissing || Double($0) != nil }) {
      self = .reals(Column(name: name, values.map { Double($0) }))
    } else {
      self = .texts(Column(name: name, values.map { String($0) }))
    }
  }

  var count: Int {
    switch self {
    case .booleans(let column): column.count
    case .integers(let column): column.count
    case .reals(let column): column.count
    case .texts(let column), .decimals(let column): column.count
    case .dates(let column): column.count
    case .times(let column): column.count
    case .timestamps(let column): column.count
    }
  }

  var type: ColumnType {
    switch self {
    case .booleans: .boolean
    case .integers: .integer
    case .reals: .real
    case .texts, .decimals: .text
    case .dates: .date
    case .times: .time
    case .timestamps(let column):
      column.nonMissing.first?.isUTC == true ? .timestampUTC : .timestamp
    }
  }

  subscript(row: Int) -> DataValue {
    switch self {
    case .booleans(let column): column[row].map { .boolean($0) } ?? .missing
    case .integers(let column): column[row].map { .integer($0) } ?? .missing
    case .reals(let column): column[row].map { .real($0) } ?? .missing
    case .texts(let column): column[row].map { .text($0) } ?? .missing
    case .decimals(let column): column[row].map { .decimal($0) } ?? .missing
    case .dates(let column): column[row].map { .date($0) } ?? .missing
    case .times(let column): column[row].map { .time($0) } ?? .missing
    case .timestamps(let column): column[row].map { .timestamp($0) } ?? .missing
    }
  }

  /// The column in a Swift type, `nil` when a value does not fit it.
  func typed<Element: ColumnElement>(_: Element.Type) -> Column<Element>? {
    if let column = payload as? Column<Element> { return column }
    if Element.self == Double.self, case .integers(let column) = self {
      let reals = Column<Double>(
        name: name, storage: column.storage.map(Double.init), isMissing: column.isMissing
      )
      return reals as? Column<Element>
    }
    var values: [Element?] = []
    values.reserveCapacity(count)
    for row in 0..<count {
      let value = self[row]
      let element = Element(value)
      if element == nil, !value.isMissing { return nil }
      values.append(element)
    }
    return Column(name: name, values)
  }

  var name: String {
    switch self {
    case .booleans(let column): column.name
    case .integers(let column): column.name
    case .reals(let column): column.name
    case .texts(let column), .decimals(let column): column.name
    case .dates(let column): column.name
    case .times(let column): column.name
    case .timestamps(let column): column.name
    }
  }

  private var payload: any Sendable {
    switch self {
    case .booleans(let column): column
    case .integers(let column): column
    case .reals(let column): column
    case .texts(let column), .decimals(let column): column
    case .dates(let column): column
    case .times(let column): column
    case .timestamps(let column): column
    }
  }
}

// MARK: - The first rows

extension DataColumn {
  /// The first rows only.
  func prefix(_ limit: Int) -> DataColumn {
    switch self {
    case .booleans(let column): .booleans(column.first(limit))
    case .integers(let column): .integers(column.first(limit))
    case .reals(let column): .reals(column.first(limit))
    case .texts(let column): .texts(column.first(limit))
    case .decimals(let column): .decimals(column.first(limit))
    case .dates(let column): .dates(column.first(limit))
    case .times(let column): .times(column.first(limit))
    case .timestamps(let column): .timestamps(column.first(limit))
    }
  }
}

extension Column {
  fileprivate func first(_ limit: Int) -> Column {
    Column(
      name: name, storage: Array(storage.prefix(limit)), isMissing: Array(isMissing.prefix(limit))
    )
  }
}
