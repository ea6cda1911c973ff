#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A rule of thumb for the bandwidth of a kernel density estimate with a Gaussian kernel.
///
/// Both are meant for one hump near the normal, and smooth several into one.
public enum BandwidthRule: Sendable, Hashable, Codable, CaseIterable {
  /// 0.9 min(s, IQR / 1.34) n^(−1/5): Silverman (1986), "Density Estimation", equation 3.31; R's `bw.nrd0`, the default
  /// of its `density`. With quartiles that are equal it rests on s alone.
  case silverman

  /// 1.06 min(s, IQR / 1.34) n^(−1/5): Scott (1992), "Multivariate Density Estimation"; R's `bw.nrd`.
  case scott
}

extension NumericSummary {
  /// The bandwidth by a rule of thumb, in the unit of the values.
  ///
  /// - Returns: `nil` below two values, with infinite ones, of equal values and, by Scott's rule, of equal quartiles:
  ///   a density needs a width. (R's `bw.nrd0` then falls back on the first value or 1, its `bw.nrd` gives 0.)
  public func bandwidth(_ rule: BandwidthRule = .silverman) -> Double? {
    guard let standardDeviation, let interquartileRange, standardDeviation > 0 else { return nil }
    let robust = Swift.min(standardDeviation, interquartileRange / 1.34)
    let shrinkage = pow(Double(count), -0.2)
    switch rule {
    case .silverman: return 0.9 * (robust > 0 ? robust : standardDeviation) * shrinkage
    case .scott: return robust > 0 ? 1.06 * robust * shrinkage : nil
    }
  }
}
