extension Column {
  /// Makes a column of Swift values, `nil` for missing ones.
  public init(name: String, _ values: some Sequence<Element?>) {
    let values = Array(values)
    let placeholder = values.lazy.compactMap { $0 }.first
    guard let placeholder else {
      self.init(name: name, allMissing: values.count)
      return
    }
    self.init(
      name: name,
      storage: values.map { $0 ?? placeholder },
      isMissing: values.map { $0 == nil }
    )
  }

  /// The values made into others, missing ones staying missing.
  public func map<Result: ColumnElement>(
    _ transform: (Element) throws -> Result?
  ) rethrows -> Column<Result> {
    Column<Result>(name: name, try self.lazy.elements.map { try $0.flatMap(transform) })
  }
}

extension Column {
  /// A column without any value still needs something in its storage.
  init(name: String, allMissing count: Int) {
    guard let placeholder = Self.placeholder else {
      preconditionFailure("every column type has a value to stand in for a missing one")
    }
    self.init(
      name: name,
      storage: Array(repeating: placeholder, count: count),
      isMissing: Array(repeating: true, count: count)
    )
  }

  static var placeholder: Element? {
    let candidates: [DataValue] = [
      .real(0), .integer(0), .boolean(false), .text(""),
      .date(CalendarDate(daysSince1970: 0)), .time(TimeOfDay(microseconds: 0)),
      .timestamp(Timestamp(microsecondsSince1970: 0)),
    ]
    return candidates.lazy.compactMap { Element($0) }.first
  }
}
