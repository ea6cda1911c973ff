#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A correlation on Fisher's scale, z = artanh r, where its distribution is near normal with a known spread.
///
/// Fisher (1921), "On the probable error of a coefficient of correlation deduced from a small sample", Metron 1, 3–32.
struct FisherTransform {
  /// artanh r; infinite for r = ±1.
  let z: Double

  /// The scale's value of a coefficient of which 1 − r² is known to all digits.
  init(_ r: Double, complement: Double) {
    let magnitude = abs(r)
    // 1 − |r| = (1 − r²) / (1 + |r|).
    let z = log1p(2 * magnitude * (1 + magnitude) / complement) / 2
    self.z = r < 0 ? -z : z
  }

  /// The scale's value of a coefficient strictly between −1 and 1.
  init(_ r: Double) { self.init(r, complement: (1 - r) * (1 + r)) }

  /// The interval of the coefficient for a standard error on this scale; open towards −1 or 1 for a one-sided alternative.
  func interval(
    standardError: Double, level: Double, _ alternative: Alternative
  ) -> ConfidenceInterval {
    let tail = alternative == .twoSided ? (1 - level) / 2 : 1 - level
    let margin = Normal.standard.survivalQuantile(tail) * standardError
    return ConfidenceInterval(
      lower: alternative == .less ? -1 : tanh(z - margin),
      upper: alternative == .greater ? 1 : tanh(z + margin),
      level: level)
  }
}
