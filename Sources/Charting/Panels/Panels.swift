/// What is asked of small multiples; the rows know their panel by ``Channels/Role/facet``.
public struct Panels: Sendable, Hashable {
  /// What the panels' names are, in a reader's words.
  public var label: String
  /// How the panels follow each other.
  public var order: BarOrder
}
