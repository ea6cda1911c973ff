/// A reference to a figure, table, section, listing or callout.
public struct CrossReference: Sendable {
  /// The labels, such as `fig-reach`; more than one for `[@fig-a; @fig-b]`.
  public var labels: [String]
  /// The words before the number; `nil` means the usual ones, an empty text none (`[-@fig-x]`).
  public var prefix: String?
  /// Where it stands.
  public var range: SourceRange
}
