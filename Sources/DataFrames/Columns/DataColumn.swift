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
