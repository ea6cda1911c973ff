/// A result that prints itself, shows itself in a report and turns into rows: a test, a set of comparisons, a model.
///
/// One of the few protocols here: a report shows every result the same way, whichever it is.
public protocol StatisticalResult: Sendable, CustomStringConvertible {
  /// The method's title: "Welch two-sample t test".
  var method: String { get }

  /// What was found, for readers who know no statistics.
  var sentence: PlainSentence { get }

  /// The facts for print and page: what was asked, what was found, details.
  var sections: [ResultSection] { get }

  /// Tables that belong to the result, such as a row per comparison; often empty.
  var tables: [ResultTable] { get }

  /// Whether the data let the method assume what it assumes.
  var checks: [AssumptionCheck] { get }

  /// Reasons to trust the result less; empty when there are none.
  var warnings: [TestWarning] { get }

  /// A row per estimate under fixed names: `term`, `estimate`, `standardError`, `statistic`, `pValue`, `lower`, `upper`.
  func tidy() -> ResultTable

  /// Exactly one row about the result as a whole.
  func glance() -> ResultTable
}

extension StatisticalResult {
  /// No tables.
  public var tables: [ResultTable] { [] }

  /// No checks.
  public var checks: [AssumptionCheck] { [] }

  /// No warnings.
  public var warnings: [TestWarning] { [] }

  /// The ``warnings``, and for a test that much data alone makes clear, that it is so.
  public var alerts: [TestWarning] {
    warnings + [(self as? any HypothesisTest).flatMap { .sampleSize(of: $0) }].compactMap(\.self)
  }

  /// The facts as aligned plain text: what was asked, what was found, details; then tables, checks and warnings.
  public var description: String {
    var paragraphs = [sections.alignedText(title: method)]
    paragraphs += tables.map(\.description)
    if !checks.isEmpty {
      let lines = checks.map { "  \($0)" }
      paragraphs.append((["Assumptions"] + lines).joined(separator: "\n"))
    }
    paragraphs += alerts.map { "Warning: \($0)" }
    return paragraphs.joined(separator: "\n\n")
  }
}
