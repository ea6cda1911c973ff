public import Records

/// Something that a cell can display in a way of its own.
///
/// A protocol because authors make their own types displayable: conform a type, and the value of a
/// top-level expression of that type appears as its outputs say. Everything that does not conform
/// is displayed as its description.
public protocol Displayable {
  /// What appears in the report, from top to bottom.
  func outputs(in context: DisplayContext) -> [Output]

  /// What the ledger keeps, by name; a value that is one number has one fact with an empty name.
  var facts: [LabelledValue] { get }
}

extension Displayable {
  /// Nothing for the ledger.
  public var facts: [LabelledValue] { [] }
}
