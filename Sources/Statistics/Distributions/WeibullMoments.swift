#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The moments of the Weibull distribution with scale 1: of E^t, for E exponential with mean 1 and t = 1/shape.
enum WeibullMoments {
  static func moments(shape: Double, scale: Double) -> DistributionMoments {
    let t = 1 / shape
    let mean = scale * SpecialFunctions.gamma(1 + t)
    if t > 1 { return fromPowers(t, mean: mean, scale: scale) }
    // The central moments of (E^t − 1)/t: they stay of order 1 however small t is.
    let center = expected { expm1(t * $0) / t }
    let (m2, m3, m4) = (
      expected { power(expm1(t * $0) / t - center, 2) },
      expected { power(expm1(t * $0) / t - center, 3) },
      expected { power(expm1(t * $0) / t - center, 4) }
    )
    return DistributionMoments(
      mean: mean.finite, variance: (scale * t * (scale * t) * m2).finite,
      skewness: m3 / (m2 * m2.squareRoot()), excessKurtosis: m4 / (m2 * m2) - 3)
  }

  /// From E X^k = Γ(1 + kt): for t above 1 the powers differ so much that their differences keep their digits.
  private static func fromPowers(_ t: Double, mean: Double, scale: Double) -> DistributionMoments {
    let raw = (1...4).map { SpecialFunctions.gamma(1 + Double($0) * t) }
    let variance = raw[1] - raw[0] * raw[0]
    let third = raw[2] - 3 * raw[0] * variance - power(raw[0], 3)
    let fourth =
      raw[3] - 4 * raw[0] * third - 6 * raw[0] * raw[0] * variance - power(raw[0], 4)
    return DistributionMoments(
      mean: mean.finite, variance: (scale * scale * variance).finite,
      skewness: (third / (variance * variance.squareRoot())).finite,
      excessKurtosis: (fourth / (variance * variance) - 3).finite)
  }

  /// The expected value of a function of log E, whose density is e^(u − e^u): the trapezoidal rule, whose error for an
  /// integrand analytic in |Im u| < π/2 falls as e^(−π²/step) (Trefethen & Weideman, 2014).
  private static func expected(_ value: (Double) -> Double) -> Double {
    let step = 0.1875
    var sum = 0.0
    for index in -280...20 {
      let u = Double(index) * step
      sum += value(u) * exp(u - exp(u))
    }
    return sum * step
  }

  private static func power(_ x: Double, _ count: Int) -> Double {
    (0..<count).reduce(1) { product, _ in product * x }
  }
}
