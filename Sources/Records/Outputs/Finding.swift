/// A sentence of the report together with whether the data still supports it.
public struct Finding: Codable, Hashable, Sendable {
  /// The label of its cell, by which it is known again; `nil` without one.
  public var name: String?
  /// The sentence that stands when the condition holds.
  public var statement: String
  /// The sentence that stands when it does not, or `nil`.
  public var otherwise: String?
  /// Whether the condition holds.
  public var holds: Bool

  /// Makes a finding.
  public init(
    statement: String, otherwise: String? = nil, holds: Bool, name: String? = nil
  ) {
    self.name = name
    self.statement = statement
    self.otherwise = otherwise
    self.holds = holds
  }

  /// The sentence that is true now, or `nil` when it failed and no other wording was given.
  public var wording: String? { holds ? statement : otherwise }
}
