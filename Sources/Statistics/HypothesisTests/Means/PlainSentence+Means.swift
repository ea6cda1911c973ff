extension PlainSentence {
  /// Which mean is higher by how much, with the likely range; or that no difference is clear, and what would fit.
  ///
  /// - Parameter difference: the interval of the first mean minus the second. An interval that is open at one end, as
  ///   of a one-sided test, is said as "at least" or "at most".
  static func comparingMeans(
    _ first: SampleMoments, _ second: SampleMoments, difference: ConfidenceInterval
  ) -> PlainSentence {
    let names = (first.name ?? "the first sample", second.name ?? "the second sample")
    let unit = first.unit ?? second.unit
    let (lower, upper) = (difference.lower, difference.upper)
    guard lower > 0 || upper < 0 else { return noClearDifference(names, difference) }
    let (high, low, least, most) =
      lower > 0 ? (first, second, lower, upper) : (second, first, -upper, -lower)
    let (highName, lowName) = lower > 0 ? names : (names.1, names.0)
    let gap = (high.mean ?? .nan) - (low.mean ?? .nan)
    let range: PlainSentence =
      most.isFinite
      ? "likely range \(least, .measured) to \(most, .measured)"
      : "likely at least \(least, .measured)"
    return """
      On average \(high.mean ?? .nan, .measured, unit: unit) for \(highName), against \
      \(low.mean ?? .nan, .measured) for \(lowName): a difference of \(gap, .measured) (\(range)).
      """
  }

  /// That the data do not tell which is higher, and what would fit them.
  static func noClearDifference(
    _ names: (String, String), _ difference: ConfidenceInterval
  ) -> PlainSentence {
    let fits: PlainSentence =
      switch (difference.lower.isFinite, difference.upper.isFinite) {
      case (true, true):
        "anything from \(difference.lower, .change) to \(difference.upper, .change) fits the data"
      case (true, false): "anything from \(difference.lower, .change) up fits the data"
      default: "anything up to \(difference.upper, .change) fits the data"
      }
    return "No clear difference between \(names.0) and \(names.1): \(fits)."
  }
}
