#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The moments of the Weibull distribution.
enum WeibullMoments {
  static func moments(shape: Double, scale: Double) -> DistributionMoments {
    let raw = (1...4).map { SpecialFunctions.gamma(1 + Double($0) / shape) }
    let variance = raw[1] - raw[0] * raw[0]
    let third = raw[2] - 3 * raw[0] * variance - raw[0] * raw[0] * raw[0]
    let fourth =
      raw[3] - 4 * raw[0] * third - 6 * raw[0] * raw[0] * variance
      - raw[0] * raw[0] * raw[0] * raw[0]
    return DistributionMoments(
      mean: (scale * raw[0]).finite, variance: (scale * scale * variance).finite,
      skewness: (third / (variance * variance.squareRoot())).finite,
      excessKurtosis: (fourth / (variance * variance) - 3).finite)
  }
}
