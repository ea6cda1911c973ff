/// Two groups and an outcome, in words: which group has it more often, and by how much.
struct ComparedShares {
  let first: Proportion
  let second: Proportion

  init(_ first: Proportion, _ second: Proportion) {
    self.first = first
    self.second = second
  }

  /// The rows of a 2 × 2 table as groups, its rarer column as the outcome.
  init(_ table: ContingencyTable) throws(StatisticsError) {
    let column = table.columnTotals.last ?? 0 <= table.columnTotals.first ?? 0 ? 1 : 0
    let pair = try table.proportions(column: column)
    self.init(pair.0, pair.1)
  }

  /// "15 in every 100 of claim are banned, against 2 in every 100 of opinion: 8.3 times the odds (likely range 7.2 to 9.7)."
  func sentence(level: Double) -> PlainSentence {
    let isSwapped = first.share < second.share
    let (high, low) = isSwapped ? (second, first) : (first, second)
    let names = (
      high.name ?? (isSwapped ? "the second group" : "the first group"),
      low.name ?? (isSwapped ? "the first group" : "the second group")
    )
    let shares: PlainSentence = """
      \(high.share, .outOfHundred) of \(names.0) are \(high.outcome ?? "successes"), against \(low.share, .outOfHundred) \
      of \(names.1)
      """
    let table = FourfoldTable(high, low)
    guard let interval = table.oddsRatioInterval(level: level) else {
      // With an empty cell the ratio of odds is 0 or infinite; the difference is neither.
      return sentence(
        difference: ProportionDifferenceInterval.newcombe.interval(
          first, second, level: level, alternative: .twoSided))
    }
    guard interval.lower > 1 else {
      return """
        No clear difference: \(shares); anything from \(interval.lower, .significant(2)) to \
        \(interval.upper, .significant(2)) times the odds fits the data.
        """
    }
    return """
      \(shares): \(table.oddsRatio, .times) the odds (likely range \(interval.lower, .significant(2)) to \
      \(interval.upper, .significant(2))).
      """
  }

  /// "10 in every 100 of opinion are verified, against 2 in every 100 of claim: 8 in every 100 more (likely range 7.6 to 9)."
  func sentence(difference: ConfidenceInterval) -> PlainSentence {
    let isSwapped = first.share < second.share
    let (high, low) = isSwapped ? (second, first) : (first, second)
    let (least, most) =
      isSwapped ? (-difference.upper, -difference.lower) : (difference.lower, difference.upper)
    let names = (
      high.name ?? (isSwapped ? "the second group" : "the first group"),
      low.name ?? (isSwapped ? "the first group" : "the second group")
    )
    let shares: PlainSentence = """
      \(high.share, .outOfHundred) of \(names.0) are \(high.outcome ?? "successes"), against \(low.share, .outOfHundred) \
      of \(names.1)
      """
    guard least > 0 else {
      return """
        No clear difference: \(shares); anything from \(100 * max(0, -least), .significant(2)) in every 100 fewer to \
        \(100 * most, .significant(2)) in every 100 more fits the data.
        """
    }
    return """
      \(shares): \(high.share - low.share, .outOfHundred) more (likely range \(100 * least, .significant(2)) to \
      \(100 * most, .significant(2))).
      """
  }
}
