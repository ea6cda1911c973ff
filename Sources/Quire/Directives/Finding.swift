public import Records

/// A sentence that the report states as long as the data supports it.
///
/// When the condition no longer holds, the page says so on top, with the other wording, and the
/// render exits with 3.
///
///     finding("Claims draw more views than opinions", holds: ratio > 1,
///       otherwise: "Claims and opinions draw similar numbers of views")
public func finding(
  _ statement: String, holds: Bool, otherwise: String? = nil
) -> Finding {
  Finding(statement: statement, otherwise: otherwise, holds: holds)
}

extension Finding: Displayable {
  /// The sentence with its state.
  public func outputs(in context: DisplayContext) -> [Output] {
    [
      .finding(
        Finding(statement: statement, otherwise: otherwise, holds: holds, name: context.name))
    ]
  }

  /// Whether it holds.
  public var facts: [LabelledValue] { [LabelledValue("holds", .boolean(holds))] }
}
