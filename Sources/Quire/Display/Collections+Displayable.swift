public import Records

extension Array: Displayable {
  /// A table of one column; an array whose elements display themselves shows them one by one.
  public func outputs(in context: DisplayContext) -> [Output] {
    if !isEmpty, allSatisfy({ $0 is any Displayable }), !(first is [Any]) {
      return flatMap { Displays.outputs(of: $0, in: context) }
    }
    let values = map { Displays.unwrapped($0) }
    let rows = values.prefix(50).map { [$0.map { Displays.text(of: $0, in: context) }] }
    return [
      .table(
        TableOutput(
          columns: [.init("value", values.alignment)], rows: rows, totalRowCount: count))
    ]
  }

  /// The number of elements.
  public var facts: [LabelledValue] { [LabelledValue("count", .integer(count))] }
}

extension Dictionary: Displayable {
  /// A table of keys and values, by key as text, since a dictionary has no order.
  public func outputs(in context: DisplayContext) -> [Output] {
    let pairs = map { ("\($0.key)", Displays.unwrapped($0.value)) }.sorted { $0.0 < $1.0 }
    let rows = pairs.prefix(50).map { key, value in
      [key, value.map { Displays.text(of: $0, in: context) }]
    }
    return [
      .table(
        TableOutput(
          columns: [.init("key"), .init("value", pairs.map(\.1).alignment)], rows: rows,
          totalRowCount: count, hasRowHeaders: true))
    ]
  }

  /// The values under their keys.
  public var facts: [LabelledValue] {
    map { key, value in
      let facts = Displays.facts(of: value)
      return LabelledValue("\(key)", facts.first { $0.name.isEmpty }?.value ?? .text("\(value)"))
    }
    .sorted { $0.name < $1.name }
  }
}

extension [Any?] {
  /// Numbers line up at their ends.
  fileprivate var alignment: TableOutput.Column.Alignment {
    allSatisfy { $0 == nil || $0 is Double || $0 is Float || $0 is any BinaryInteger }
      ? .end : .start
  }
}
