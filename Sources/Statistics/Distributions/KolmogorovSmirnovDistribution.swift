#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The distribution of the two-sided Kolmogorov–Smirnov statistic D of one sample, exact to 5000 values.
///
///     let d = try KolmogorovSmirnovDistribution(count: 20)
///     d.survival(0.294)   // about 0.05
///
/// D is the largest distance between the empirical distribution function of n values and the continuous one that they
/// are drawn from. Both tails are sums of positive terms, so a small probability keeps its digits on either side. R's
/// `ks.test(exact = TRUE)` and SciPy's `kstwo` are the same distribution.
///
/// Method, by n d² as in Simard, R. & L'Ecuyer, P. (2011), Journal of Statistical Software 39 (11):
/// - from 7, where both sides cannot be crossed (a relative 10⁻¹⁸): twice ``KolmogorovSmirnovOneSidedDistribution``;
/// - below, up to ``largestExactCount`` values: Pomeranz' recursion (1974), which also sums what leaves the band;
/// - below, for more values: the expansion of Pelz, W. & Good, I. J. (1976), "Approximating the lower tail-areas of the
///   Kolmogorov–Smirnov one-sample statistic", Journal of the Royal Statistical Society B 38, 152–156, whose error falls
///   as 1/n² (below 5 · 10⁻⁸ here); from n d² = 1.5 the exact one-sided tail twice, less the limit for crossing both sides.
///
/// - Complexity: O(n²d) to ``largestExactCount`` values, a tenth of a second or two; O(n) in the tail.
public struct KolmogorovSmirnovDistribution: Sendable, Hashable, Codable {
  /// The number of values in the sample.
  public let count: Int

  /// The most values for which all of the distribution is exact.
  public static let largestExactCount = 5000

  /// The distribution for a sample of `count` values.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless `count` is from 1 to 10⁹.
  public init(count: Int) throws(StatisticsError) {
    oneSided = try KolmogorovSmirnovOneSidedDistribution(count: count)
    self.count = count
  }

  private let oneSided: KolmogorovSmirnovOneSidedDistribution
}

extension KolmogorovSmirnovDistribution {
  /// The probability of a statistic at most `d`; NaN for NaN.
  public func cdf(_ d: Double) -> Double { exp(logCDF(d)) }

  /// The natural logarithm of ``cdf(_:)``, finite where the probability underflows.
  public func logCDF(_ d: Double) -> Double {
    switch region(d) {
    case .impossible(let isBelow): isBelow ? -.infinity : 0
    case .undefined: .nan
    case .tail: log1p(-exp(logTail(d)))
    case .band: logInside(KolmogorovSmirnovBand(count: count, d: d))
    case .large:
      squaredScale(d) >= Self.oneSidedScale ? log1p(-largeTail(d)) : log(expansion(d))
    }
  }

  /// The probability of a statistic above `d`, to full relative precision down to 1e-307; NaN for NaN.
  public func survival(_ d: Double) -> Double {
    switch region(d) {
    case .impossible(let isBelow): isBelow ? 1 : 0
    case .undefined: .nan
    case .tail: exp(logTail(d))
    case .band: min(1, KolmogorovSmirnovBand(count: count, d: d).outside)
    case .large: squaredScale(d) >= Self.oneSidedScale ? largeTail(d) : 1 - expansion(d)
    }
  }

  /// The natural logarithm of ``survival(_:)``, finite where the probability underflows.
  public func logSurvival(_ d: Double) -> Double {
    if case .tail = region(d) { return logTail(d) }
    return log(survival(d))
  }

  /// The statistic that is at most reached with probability `p`; NaN outside 0...1.
  public func quantile(_ p: Double) -> Double {
    guard (0...1).contains(p) else { return .nan }
    if p == 1 { return 1 }
    if p > 0.5 { return survivalQuantile(1 - p) }
    let smallest = 0.5 / Double(count)
    if p == 0 { return smallest }
    let target = log(p)
    return RootFinder.root(between: smallest.nextUp, and: 1) { d in
      max(-1e300, logCDF(d)) - target
    } ?? smallest
  }

  /// The statistic that is exceeded with probability `q`; NaN outside 0...1.
  ///
  /// Use it instead of `quantile(1 - q)`, which loses a small `q` altogether.
  public func survivalQuantile(_ q: Double) -> Double {
    guard (0...1).contains(q) else { return .nan }
    if q == 0 { return 1 }
    if q > 0.5 { return quantile(1 - q) }
    let target = log(q)
    return RootFinder.root(between: 0.5 / Double(count), and: 1.0.nextDown) { d in
      logSurvival(d) - target
    } ?? 1
  }
}

extension KolmogorovSmirnovDistribution {
  private enum Region {
    case impossible(isBelow: Bool)
    case undefined
    case tail
    case band
    case large
  }

  /// From this n d² on, crossing both sides adds less than 10⁻¹⁸ of the whole.
  private static let tailScale = 7.0

  /// From this n d² on the limit for crossing both sides is close enough for more than ``largestExactCount`` values.
  private static let oneSidedScale = 1.5

  private func squaredScale(_ d: Double) -> Double { Double(count) * d * d }

  private func region(_ d: Double) -> Region {
    if d.isNaN { return .undefined }
    if d <= 0.5 / Double(count) { return .impossible(isBelow: true) }
    if d >= 1 { return .impossible(isBelow: false) }
    if squaredScale(d) >= Self.tailScale { return .tail }
    return count <= Self.largestExactCount ? .band : .large
  }

  /// log P(D ≤ d), from the rest where that is the smaller.
  private func logInside(_ band: KolmogorovSmirnovBand) -> Double {
    band.outside < 0.5 ? log1p(-band.outside) : band.logInside
  }

  private func logTail(_ d: Double) -> Double {
    min(0, 0.693_147_180_559_945_3 + oneSided.logSurvival(d))
  }

  /// Twice the one-sided tail, less the probability of crossing both sides: the limit's later terms at √n d + 1/(6√n).
  private func largeTail(_ d: Double) -> Double {
    let root = Double(count).squareRoot()
    let z = root * d + 1 / (6 * root)
    let both = 2 * (exp(-8 * z * z) - exp(-18 * z * z) + exp(-32 * z * z))
    return 2 * oneSided.survival(d) - both
  }

  /// The expansion of Pelz and Good in powers of 1/√n, as equations 12 to 16 of Simard and L'Ecuyer (2011) write it.
  private func expansion(_ d: Double) -> Double {
    let root = Double(count).squareRoot()
    let z = root * d
    guard z > 0.05 else { return 0 }
    let (z2, pi2) = (z * z, Double.pi * Double.pi)
    let (z4, z6, z8) = (z2 * z2, z2 * z2 * z2, z2 * z2 * z2 * z2)
    var (k0, k1, k2, k3) = (0.0, 0.0, 0.0, 0.0)
    for k in 0...12 {
      // Terms of half-odd k come in equal pairs of either sign.
      let h = pi2 * (Double(k) + 0.5) * (Double(k) + 0.5)
      let decay = 2 * exp(-h / (2 * z2))
      k0 += decay / 2
      k1 += (h - z2) * decay
      k2 += ((6 * z6 + 2 * z4) + h * (2 * z4 - 5 * z2) + h * h * (1 - 2 * z2)) * decay
      let cubic = h * h * h * (5 - 30 * z2) + h * h * (-60 * z2 + 212 * z4)
      k3 += (cubic + h * (135 * z4 - 96 * z6) - (30 * z6 + 90 * z8)) * decay
    }
    let half = (Double.pi / 2).squareRoot()
    k0 *= 2 * half / z
    k1 *= half / (6 * z4)
    k2 *= half / (72 * z6 * z)
    k3 *= half / (6480 * z8 * z2)
    for k in 1...12 {
      let h = pi2 * Double(k * k)
      let decay = 2 * exp(-h / (2 * z2))
      k2 -= half / (36 * z2 * z) * h * decay
      k3 += half / (108 * z6) * (3 * h * z2 - h * h) * decay
    }
    return min(1, max(0, k0 + k1 / root + k2 / (root * root) + k3 / (root * root * root)))
  }
}
