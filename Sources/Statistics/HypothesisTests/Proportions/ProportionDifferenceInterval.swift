/// A way to a confidence interval of the difference of two independent proportions.
///
/// Newcombe (1998), "Interval estimation for the difference between independent proportions: comparison of eleven methods",
/// Statistics in Medicine 17, 873–890. One-sided intervals put all of the error on their side.
public enum ProportionDifferenceInterval: String, Sendable, Hashable, CaseIterable, Codable {
  /// p₁ − p₂ ± z √(p₁q₁/n₁ + p₂q₂/n₂), cut at −1 and 1; as R's `prop.test(correct = FALSE)`.
  case wald

  /// Wald's with Yates's correction: wider on both sides by half of 1/n₁ + 1/n₂, or by the difference where that is less; as
  /// R's `prop.test`.
  case waldCorrected

  /// Newcombe's tenth method: the distances to the Wilson limits of each proportion, squared and added.
  case newcombe

  /// Newcombe's eleventh method: the same from Wilson limits with continuity correction.
  case newcombeCorrected

  /// Agresti & Caffo (2000), "Simple and effective confidence intervals for proportions…", The American Statistician 54,
  /// 280–288: Wald's after adding a success and a failure to each sample.
  case agrestiCaffo
}

extension ProportionDifferenceInterval {
  /// The interval of the first proportion minus the second, both with trials, at a valid level.
  func interval(
    _ first: Proportion, _ second: Proportion, level: Double, alternative: Alternative
  ) -> ConfidenceInterval {
    let tail = alternative == .twoSided ? (1 - level) / 2 : 1 - level
    let limits = limits(first, second, tail: tail)
    return ConfidenceInterval(
      lower: alternative == .less ? -1 : max(-1, limits.lower),
      upper: alternative == .greater ? 1 : min(1, limits.upper), level: level)
  }

  private func limits(
    _ first: Proportion, _ second: Proportion, tail: Double
  ) -> (lower: Double, upper: Double) {
    let difference = Self.difference(first, second)
    let z = Normal.standard.survivalQuantile(tail)
    switch self {
    case .wald:
      let margin = z * Self.standardError(first, second)
      return (difference - margin, difference + margin)
    case .waldCorrected:
      let correction = Self.correction(first, second)
      let margin = z * Self.standardError(first, second) + correction
      return (difference - margin, difference + margin)
    case .newcombe: return Self.hybrid(first, second, .wilson, tail: tail)
    case .newcombeCorrected: return Self.hybrid(first, second, .wilsonCorrected, tail: tail)
    case .agrestiCaffo:
      let shares = [first, second].map { (Double($0.successes) + 1) / (Double($0.trials) + 2) }
      let variances = zip(shares, [first, second]).map { $0 * (1 - $0) / (Double($1.trials) + 2) }
      let margin = z * (variances[0] + variances[1]).squareRoot()
      return (shares[0] - shares[1] - margin, shares[0] - shares[1] + margin)
    }
  }

  private static func hybrid(
    _ first: Proportion, _ second: Proportion, _ method: ProportionInterval, tail: Double
  ) -> (lower: Double, upper: Double) {
    let (one, other) = (method.limits(first, tail: tail), method.limits(second, tail: tail))
    let difference = difference(first, second)
    let below = (first.share - one.lower, other.upper - second.share)
    let above = (one.upper - first.share, second.share - other.lower)
    // Below a level of one half Wilson's limits change sides, and these distances their sign.
    return (
      difference - distance(below.0, below.1), difference + distance(above.0, above.1)
    )
  }

  private static func distance(_ a: Double, _ b: Double) -> Double {
    (a + b < 0 ? -1 : 1) * (a * a + b * b).squareRoot()
  }
}

extension ProportionDifferenceInterval {
  /// p₁ − p₂ from the counts, without the cancellation of two rounded shares.
  static func difference(_ first: Proportion, _ second: Proportion) -> Double {
    let (n, m) = (Double(first.trials), Double(second.trials))
    return Double.differenceOfProducts(Double(first.successes), m, Double(second.successes), n)
      / (n * m)
  }

  /// √(p₁q₁/n₁ + p₂q₂/n₂).
  static func standardError(_ first: Proportion, _ second: Proportion) -> Double {
    let variance = { (p: Proportion) in p.share * p.failureShare / Double(p.trials) }
    return (variance(first) + variance(second)).squareRoot()
  }

  /// Yates's correction of the difference, as R has it.
  static func correction(_ first: Proportion, _ second: Proportion) -> Double {
    min(
      0.5 * (1 / Double(first.trials) + 1 / Double(second.trials)),
      abs(difference(first, second)))
  }
}
