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
  /// A plain sentence on how sure it is and what it rests on, or `nil`.
  public var detail: String?
  /// The label of the figure or table that shows it, or `nil`.
  public var evidence: String?
  /// How important it is, 1 first; those without a rank come after those with one.
  public var rank: Int?

  /// Makes a finding.
  public init(
    statement: String, otherwise: String? = nil, holds: Bool, name: String? = nil,
    detail: String? = nil, evidence: String? = nil, rank: Int? = nil
  ) {
    self.name = name
    self.statement = statement
    self.otherwise = otherwise
    self.holds = holds
    self.detail = detail
    self.evidence = evidence
    self.rank = rank
  }

  /// What follows the sentence: how sure it is, or what is true instead.
  public var continuation: String? { holds ? detail : otherwise }

  /// The sentence as another one or a link may follow it: with a full stop where one does and it has none.
  public var endedStatement: String {
    guard continuation != nil || evidence != nil, let last = statement.last, !".!?…:".contains(last)
    else {
      return statement
    }
    return statement + "."
  }

  /// The sentence that is true now, or `nil` when it failed and no other wording was given.
  public var wording: String? { holds ? statement : otherwise }
}
