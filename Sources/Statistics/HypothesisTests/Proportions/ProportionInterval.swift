/// A way to a confidence interval of a single proportion.
///
/// Newcombe (1998), "Two-sided confidence intervals for the single proportion: comparison of seven methods", Statistics in
/// Medicine 17, 857–872; Brown, Cai & DasGupta (2001), "Interval estimation for a binomial proportion", Statistical
/// Science 16, 101–133. One-sided intervals put all of the error on their side.
public enum ProportionInterval: String, Sendable, Hashable, CaseIterable, Codable {
  /// p ± z √(pq/n), cut at 0 and 1: known to everybody, and too short for small samples and shares near 0 or 1.
  case wald

  /// Wilson (1927): the shares that the score test does not reject; as R's `prop.test(correct = FALSE)`.
  case wilson

  /// Wilson's with a continuity correction of ½; as R's `prop.test` where the null value is at least ½ / n away.
  case wilsonCorrected

  /// Agresti & Coull (1998): Wald's about Wilson's centre.
  case agrestiCoull

  /// Clopper & Pearson (1934): the shares that neither exact one-sided test rejects. Covers at least its level, often more;
  /// as R's `binom.test`.
  case clopperPearson

  /// The beta distribution's equal tails after Jeffreys's prior; 0 without successes, 1 without failures.
  case jeffreys
}

extension ProportionInterval {
  /// The interval of a proportion with trials, at a valid level.
  func interval(
    _ proportion: Proportion, level: Double, alternative: Alternative
  ) -> ConfidenceInterval {
    let tail = alternative == .twoSided ? (1 - level) / 2 : 1 - level
    let limits = limits(proportion, tail: tail)
    return ConfidenceInterval(
      lower: alternative == .less ? 0 : max(0, limits.lower),
      upper: alternative == .greater ? 1 : min(1, limits.upper), level: level)
  }

  /// The limits, each with the given probability of error.
  func limits(_ proportion: Proportion, tail: Double) -> (lower: Double, upper: Double) {
    let (x, n) = (Double(proportion.successes), Double(proportion.trials))
    let failures = Double(proportion.failures)
    let z = Normal.standard.survivalQuantile(tail)
    switch self {
    case .wald:
      let p = x / n
      let margin = z * (p * (failures / n) / n).squareRoot()
      return (p - margin, p + margin)
    case .wilson:
      return (Self.wilsonLower(x, failures, z), 1 - Self.wilsonLower(failures, x, z))
    case .wilsonCorrected:
      return (
        x == 0 ? 0 : Self.wilsonLower(x - 0.5, failures + 0.5, z),
        failures == 0 ? 1 : 1 - Self.wilsonLower(failures - 0.5, x + 0.5, z)
      )
    case .agrestiCoull:
      let count = n + z * z
      let p = (x + z * z / 2) / count
      let margin = z * (p * (1 - p) / count).squareRoot()
      return (p - margin, p + margin)
    case .clopperPearson:
      return (
        x == 0 ? 0 : Self.beta(x, failures + 1)?.quantile(tail) ?? 0,
        failures == 0 ? 1 : Self.beta(x + 1, failures)?.survivalQuantile(tail) ?? 1
      )
    case .jeffreys:
      let beta = Self.beta(x + 0.5, failures + 0.5)
      return (
        x == 0 ? 0 : beta?.quantile(tail) ?? 0,
        failures == 0 ? 1 : beta?.survivalQuantile(tail) ?? 1
      )
    }
  }

  /// The smaller root of (p̂ − p)² = z² p (1 − p) / n, as p̂² over the larger one, which does not cancel.
  private static func wilsonLower(_ x: Double, _ failures: Double, _ z: Double) -> Double {
    let n = x + failures
    let p = x / n
    let term = z * z / (2 * n)
    let root = z * (p * (failures / n) / n + term / (2 * n)).squareRoot()
    let sum = p + term
    // A negative z, of a level below one half, makes the other root the lower limit.
    return z >= 0 ? p * (p / (sum + root)) : (sum - root) / (1 + 2 * term)
  }

  private static func beta(_ alpha: Double, _ beta: Double) -> Beta? {
    try? Beta(alpha: alpha, beta: beta)
  }
}
