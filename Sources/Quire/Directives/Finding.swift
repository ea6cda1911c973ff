public import Records

/// A sentence that the report states as long as the data supports it.
///
/// When the condition no longer holds, the page says so on top, with the other wording, and the
/// render exits with 3. Named by `as:`, it stands in prose, titles and captions too: `` `{swift} reach` `` is the sentence that is true
/// now. A figure whose cell says `finding: LABEL` has it as its title, and falls back to its neutral title with it.
///
///     finding("Claims draw more views than opinions", holds: ratio > 1,
///       otherwise: "Claims and opinions draw similar numbers of views",
///       detail: "About 100 times as many, likely range 99 to 104.", evidence: "fig-reach", rank: 1)
///
/// - Parameters:
///   - statement: one sentence, with its number.
///   - holds: whether the data supports it.
///   - otherwise: the sentence that is true when it does not hold.
///   - detail: one plain sentence on how sure it is.
///   - evidence: the label of the figure or table that shows it, to which the key findings link.
///   - rank: how important it is, 1 first; without ranks the order of the document counts.
public func finding(
  _ statement: String, holds: Bool, otherwise: String? = nil, detail: String? = nil,
  evidence: String? = nil, rank: Int? = nil
) -> Finding {
  Finding(
    statement: statement, otherwise: otherwise, holds: holds, detail: detail, evidence: evidence,
    rank: rank)
}

extension Finding: Displayable {
  /// The sentence with its state.
  public func outputs(in context: DisplayContext) -> [Output] {
    var named = self
    named.name = context.name
    return [.finding(named)]
  }

  /// Whether it holds.
  public var facts: [LabelledValue] { [LabelledValue("holds", .boolean(holds))] }
}
