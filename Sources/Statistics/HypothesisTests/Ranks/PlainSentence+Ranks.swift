extension PlainSentence {
  /// Which sample typically has the higher values, the medians of both and the likely range of the shift; or that no
  /// difference is clear.
  ///
  /// - Parameters:
  ///   - shift: the estimate of how much higher the first sample's values are; `nil` where infinities leave none.
  ///   - interval: the shift's interval.
  static func comparingMedians(
    _ first: TestedSample, _ second: TestedSample, medians: (Double, Double),
    shift: Double?, interval: ConfidenceInterval?, superiority: ConfidenceInterval?, unit: String?
  ) -> PlainSentence {
    let names = (first.name, second.name)
    let range = interval ?? ConfidenceInterval(lower: -.infinity, upper: .infinity, level: 0.95)
    let side = superiority.map { $0.lower > 0.5 ? 1 : $0.upper < 0.5 ? -1 : 0 } ?? 0
    let typical: PlainSentence =
      "A typical value is \(medians.0, .measured, unit: unit) for \(names.0) and \(medians.1, .measured) for \(names.1)"
    guard range.lower > 0 || range.upper < 0 else {
      guard side == 0 else {
        return "\(typical); \(side > 0 ? names.0 : names.1) tends to have the higher values."
      }
      guard range.lower.isFinite || range.upper.isFinite else {
        return "No clear difference between \(names.0) and \(names.1)."
      }
      return noClearDifference(names, range, unit: unit)
    }
    let isFirstHigher = range.lower > 0
    let (least, most) = isFirstHigher ? (range.lower, range.upper) : (-range.upper, -range.lower)
    let likely: PlainSentence =
      most.isFinite
      ? "likely range \(least, .measured) to \(most, .measured)"
      : "likely at least \(least, .measured)"
    return
      "\(typical): \(isFirstHigher ? names.0 : names.1) is higher by about \(abs(shift ?? least), .measured) (\(likely))."
  }

  /// Where the middle of values lies, with the likely range.
  static func locating(
    _ what: String, _ estimate: Double?, interval: ConfidenceInterval?, unit: String?
  ) -> PlainSentence {
    guard let estimate else { return "A typical \(what) cannot be told." }
    let start: PlainSentence = "A typical \(what) is \(estimate, .measured, unit: unit)"
    guard let interval, interval.lower.isFinite || interval.upper.isFinite else {
      return "\(start)."
    }
    return switch (interval.lower.isFinite, interval.upper.isFinite) {
    case (true, true):
      "\(start) (likely range \(interval.lower, .measured) to \(interval.upper, .measured))."
    case (true, false): "\(start) (likely at least \(interval.lower, .measured))."
    default: "\(start) (likely at most \(interval.upper, .measured))."
    }
  }

  /// Whether groups differ in what is typical, with the median of each of up to five.
  static func comparingTypicalValues(
    _ samples: [(name: String, median: Double?)], isClear: Bool, unit: String?
  ) -> PlainSentence {
    guard isClear else {
      return "No clear difference between the \(samples.count) groups in what is typical."
    }
    let ordered = samples.compactMap { sample in sample.median.map { (sample.name, $0) } }
      .sorted { $0.1 > $1.1 }
    guard let high = ordered.first, let low = ordered.last else {
      return "The groups differ in what is typical."
    }
    return
      "The groups differ in what is typical: from \(low.1, .measured, unit: unit) for \(low.0) to \(high.1, .measured) for \(high.0)."
  }
}
