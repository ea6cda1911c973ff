public import DataFrames
public import Exploration
public import Records

/// States what the data must be like.
///
/// An expectation that fails at level `.warn` is said in the report; one that fails at level
/// `.refuse` keeps the last good report and makes the render exit with 4.
///
///     expect("every video has an id", claims.missingCount("video_id") == 0, level: .refuse)
///
/// - Parameters:
///   - name: what is expected, in a few words.
///   - condition: whether it is so.
///   - level: what happens otherwise.
///   - found: what is there instead, for the message.
public func expect(
  _ name: String, _ condition: Bool, level: Expectation.Level = .warn, found: Any? = nil
) -> Expectation {
  Expectation(
    name: name, isMet: condition, level: level,
    detail: condition ? nil : found.map { "found \($0)" })
}

/// States what a frame must be like, an expectation for each rule.
///
///     expect(claims, .rowCount(in: 15_000...25_000), .isUnique("video_id"),
///       .values(of: "claim_status", in: ["claim", "opinion"]), level: .refuse)
///
/// - Throws: what a rule of one's own throws.
public func expect(
  _ frame: DataFrame, _ rules: DataRule..., level: Expectation.Level = .warn
) throws -> [Expectation] {
  try rules.map { rule in
    let outcome = try rule.outcome(for: frame)
    return Expectation(
      name: rule.name, isMet: outcome.isMet, level: level,
      detail: outcome.isMet ? nil : outcome.found)
  }
}

extension Expectation: Displayable {
  /// The expectation with its verdict.
  public func outputs(in context: DisplayContext) -> [Output] { [.expectation(self)] }

  /// Whether it is met.
  public var facts: [LabelledValue] { [LabelledValue("isMet", .boolean(isMet))] }
}
