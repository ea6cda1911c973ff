/// A value that the ledger keeps under a name, such as `test.pValue`.
public struct LabelledValue: Codable, Hashable, Sendable {
  /// The name, unique within a notebook: the cell's label or the binding's name, a dot, the part.
  public var name: String
  /// The value in full precision.
  public var value: LedgerValue

  /// Names a value.
  public init(_ name: String, _ value: LedgerValue) {
    self.name = name
    self.value = value
  }
}
