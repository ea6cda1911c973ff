extension PlainSentence {
  /// Whose values spread more and how many times, said of standard deviations; or that no difference is clear.
  static func comparingSpreads(
    _ names: [String], ratio: Double, range: ConfidenceInterval
  ) -> PlainSentence {
    guard range.lower > 1 || range.upper < 1 else {
      let limits: PlainSentence =
        if range.upper.isInfinite {
          "anything from \(range.lower.squareRoot(), .times) up"
        } else {
          "anything from \(range.lower.squareRoot(), .significant(3)) to \(range.upper.squareRoot(), .times)"
        }
      return """
        No clear difference in spread between \(names[0]) and \(names[1]): \(limits) the spread fits the data.
        """
    }
    let isWider = range.lower > 1
    let (wide, narrow) = isWider ? (names[0], names[1]) : (names[1], names[0])
    let times = (isWider ? ratio : 1 / ratio).squareRoot()
    let least = (isWider ? range.lower : 1 / range.upper).squareRoot()
    let most = (isWider ? range.upper : 1 / range.lower).squareRoot()
    let likely: PlainSentence =
      most.isFinite
      ? "likely range \(least, .significant(3)) to \(most, .significant(3))"
      : "likely at least \(least, .significant(3))"
    return """
      The values of \(wide) spread \(times, .times) as widely as those of \(narrow) (\(likely)).
      """
  }

  /// Which group's values spread most and least; or that no difference is clear.
  ///
  /// - Parameter spreads: a name and a spread in the unit of the data per group.
  static func comparingSpreads(
    of spreads: [(name: String, spread: Double)], isClear: Bool, unit: String?
  ) -> PlainSentence {
    guard let widest = spreads.max(by: { $0.spread < $1.spread }),
      let narrowest = spreads.min(by: { $0.spread < $1.spread })
    else { return PlainSentence([]) }
    let start: PlainSentence =
      isClear ? "The groups spread differently" : "No clear difference in spread between the groups"
    return """
      \(start): the values of \(narrowest.name) lie typically \(narrowest.spread, .measured, unit: unit) from \
      the middle of their group, those of \(widest.name) \(widest.spread, .measured).
      """
  }
}
