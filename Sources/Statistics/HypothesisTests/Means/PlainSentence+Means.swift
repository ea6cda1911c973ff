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
    guard lower > 0 || upper < 0 else { return noClearDifference(names, difference, unit: unit) }
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
    _ names: (String, String), _ difference: ConfidenceInterval, unit: String? = nil
  ) -> PlainSentence {
    let fits: PlainSentence =
      switch (difference.lower.isFinite, difference.upper.isFinite) {
      case (true, true):
        "anything from \(difference.lower, .change) to \(difference.upper, .change) fits the data"
      case (true, false): "anything from \(difference.lower, .change) up fits the data"
      default: "anything up to \(difference.upper, .change) fits the data"
      }
    return
      "No clear difference between \(names.0) and \(names.1): \(fits)\(unit.map { " (in \($0))" } ?? "")."
  }
}

extension PlainSentence {
  /// The mean with its likely range, and how that lies to a given value.
  static func comparingMean(
    _ sample: SampleMoments, with value: Double, range: ConfidenceInterval
  ) -> PlainSentence {
    let name = sample.name.map { " for \($0)" } ?? ""
    let mean: PlainSentence = "\(sample.mean ?? .nan, .measured, unit: sample.unit)\(name)"
    let comparison: PlainSentence =
      if range.lower > value {
        "above \(value, .measured)"
      } else if range.upper < value {
        "below \(value, .measured)"
      } else {
        "not clearly different from \(value, .measured)"
      }
    return "On average \(mean) (\(likely(range))), \(comparison)."
  }

  /// Which of two measurements of the same subjects is higher by how much; or that none clearly is.
  static func comparingPairs(
    _ names: (String, String), mean: Double, range: ConfidenceInterval, unit: String?
  ) -> PlainSentence {
    guard range.lower > 0 || range.upper < 0 else {
      return noClearDifference(names, range, unit: unit)
    }
    let isHigher = range.lower > 0
    let (high, low) = isHigher ? names : (names.1, names.0)
    let turned =
      isHigher
      ? range
      : ConfidenceInterval(lower: -range.upper, upper: -range.lower, level: range.level)
    return """
      Within pairs \(high) is higher than \(low) by \(abs(mean), .measured, unit: unit) on average \
      (\(likely(turned))).
      """
  }

  /// "likely range 3 to 5", "likely at least 3".
  static func likely(_ range: ConfidenceInterval) -> PlainSentence {
    switch (range.lower.isFinite, range.upper.isFinite) {
    case (true, false): "likely at least \(range.lower, .measured)"
    case (false, true): "likely at most \(range.upper, .measured)"
    default: "likely range \(range.lower, .measured) to \(range.upper, .measured)"
    }
  }

  /// That a group has fewer values than the customary thirty; empty when none has.
  static func onFewValues(_ samples: [TestedSample]) -> PlainSentence {
    let small = samples.filter { $0.count < TestWarning.smallSampleCount }
    guard let first = small.first else { return PlainSentence([]) }
    let start: PlainSentence = "This rests on few values: \(first.count) for \(first.name)"
    let list = small.dropFirst().reduce(start) { list, sample in
      "\(list), \(sample.count) for \(sample.name)"
    }
    return "\(list)."
  }

  /// That there are fewer pairs than the customary thirty; empty when there are enough.
  static func onFewPairs(_ count: Int) -> PlainSentence {
    count < TestWarning.smallSampleCount
      ? "This rests on few pairs: \(count)." : PlainSentence([])
  }
}
