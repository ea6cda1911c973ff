import CBoostMath

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Student's t distribution, with real degrees of freedom.
///
///     let t = try StudentT(degreesOfFreedom: 17.78)
///     2 * t.survival(1.8608)   // a two-sided p-value
///
/// Every function gives NaN for a NaN argument. Upper tails are computed as such, never as 1 − CDF. Infinite
/// degrees of freedom give the standard normal distribution.
public struct StudentT: Sendable, Hashable, Codable {
  /// The degrees of freedom, positive, not necessarily whole.
  public let degreesOfFreedom: Double

  /// A t distribution from its degrees of freedom.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless they are positive.
  public init(degreesOfFreedom: Double) throws(StatisticsError) {
    guard degreesOfFreedom > 0 else {
      throw .parameterOutOfRange(
        name: "degreesOfFreedom", value: degreesOfFreedom, allowed: "positive")
    }
    self.degreesOfFreedom = degreesOfFreedom
  }
}

// MARK: - ContinuousDistribution

extension StudentT: ContinuousDistribution {
  /// The smallest interval outside which the density is 0.
  public var support: ClosedRange<Double> { -Double.infinity...Double.infinity }

  /// The k-th moment exists where there are more than k degrees of freedom.
  public var moments: DistributionMoments {
    let nu = degreesOfFreedom
    guard nu.isFinite else { return Normal.standard.moments }
    return DistributionMoments(
      mean: nu > 1 ? 0 : nil, variance: nu > 2 ? nu / (nu - 2) : nil,
      skewness: nu > 3 ? 0 : nil, excessKurtosis: nu > 4 ? 6 / (nu - 4) : nil)
  }

  /// The probability density at `x`.
  public func density(_ x: Double) -> Double {
    // Γ((ν+1)/2) / (Γ(ν/2) √(νπ)) · (1 + x²/ν)^(−(ν+1)/2), the power through log1p: Boost's own way
    // loses digits where ν is large and x²/ν small.
    guard degreesOfFreedom.isFinite else { return Normal.standard.density(x) }
    return exp(logDensity(x))
  }

  /// The natural logarithm of ``density(_:)``, finite where the density underflows.
  public func logDensity(_ x: Double) -> Double {
    let nu = degreesOfFreedom
    guard nu.isFinite else { return -x * x / 2 - 0.918_938_533_204_672_8 }
    let logOfPi = 1.144_729_885_849_400_2
    let ratio = GammaRatio.halfStep(nu / 2)
    return -log(ratio) - (log(nu) + logOfPi) / 2 + (nu + 1) / 2 * logOfShrinkage(x)
  }

  /// The probability of a value at most `x`.
  public func cdf(_ x: Double) -> Double { survival(-x) }

  /// The probability of a value above `x`, to full relative precision down to 1e-307.
  public func survival(_ x: Double) -> Double {
    guard degreesOfFreedom.isFinite else { return Normal.standard.survival(x) }
    if x < 0 { return 1 - survival(-x) }
    // Boost loses digits where half of P(|T| > x) is nearly ½ or nearly nothing: close to 0 the odd series of the
    // distribution function, far out this type's own tail.
    if x < 1e-5 { return 0.5 - x * density(0) }
    return x > Self.farTail ? exp(logTail(x)) : boost_math_student_t_upper(degreesOfFreedom, x)
  }

  /// The natural logarithm of ``cdf(_:)``, finite where the probability underflows.
  public func logCDF(_ x: Double) -> Double { logSurvival(-x) }

  /// The natural logarithm of ``survival(_:)``, finite where the probability underflows.
  public func logSurvival(_ x: Double) -> Double {
    guard degreesOfFreedom.isFinite else { return Normal.standard.logSurvival(x) }
    if x < 0 { return log1p(-survival(-x)) }
    return x > Self.farTail ? logTail(x) : log(survival(x))
  }

  /// The value that a draw exceeds with probability 1 − `p`; ±∞ at 1 and 0, NaN outside 0...1.
  public func quantile(_ p: Double) -> Double {
    guard (0...1).contains(p) else { return .nan }
    guard degreesOfFreedom.isFinite else { return Normal.standard.quantile(p) }
    return p == 0
      ? -.infinity : p == 1 ? .infinity : boost_math_student_t_quantile(degreesOfFreedom, p)
  }

  /// The value that a draw exceeds with probability `q`; ±∞ at 0 and 1, NaN outside 0...1.
  ///
  /// Use it instead of `quantile(1 - q)`, which loses a small `q` altogether.
  public func survivalQuantile(_ q: Double) -> Double { -quantile(q) }

  /// A normal draw over the root of a mean of squares; the same bits on every platform.
  public func draw(using generator: inout some RandomNumberGenerator) -> Double {
    let normal = generator.standardNormal()
    guard degreesOfFreedom.isFinite else { return normal }
    let square = generator.standardGamma(shape: degreesOfFreedom / 2) / (degreesOfFreedom / 2)
    return normal / square.squareRoot()
  }
}

extension StudentT {
  /// Beyond this many units the tail's own formulas take over from Boost's; they need no more than x² > 3.
  private static let farTail = 3.0

  /// log(ν / (ν + x²)), also where x² would overflow.
  private func logOfShrinkage(_ x: Double) -> Double {
    let ratio = abs(x) / degreesOfFreedom.squareRoot()
    return ratio < 1e100 ? -log1p(ratio * ratio) : -2 * log(ratio)
  }

  /// log P(T > x) for x not near 0.
  ///
  /// P = ½ I_z(a, ½) with a = ν/2 and z = ν/(ν + x²) (DLMF 8.17), and I_z(a, b) = z^a (1 − z)^b / B(a, b) times a factor:
  /// for small z the series DLMF 8.17.8, else the continued fraction of DiDonato & Morris (1992), "Algorithm 708:
  /// Significant digit computation of the incomplete beta function ratios", ACM Transactions on Mathematical Software
  /// 18, 360–373, equation 9, which keeps its digits where 1 − z would have lost its own.
  private func logTail(_ x: Double) -> Double {
    guard x.isFinite else { return x.isNaN ? .nan : -.infinity }
    let a = degreesOfFreedom / 2
    let logZ = logOfShrinkage(x)
    let z = exp(logZ)
    let y = -expm1(logZ)
    // B(a, ½) = √π Γ(a) / Γ(a + ½).
    let logBeta = 0.572_364_942_924_700_1 + log(GammaRatio.halfStep(a))
    let factor = z < 0.5 ? hypergeometric(a, z) / a : continuedFraction(a, z, y)
    return a * logZ + (log(y) / 2 - logBeta + log(factor) - 0.693_147_180_559_945_3)
  }

  /// ₂F₁(a + ½, 1; a + 1; z), a sum of positive terms that shrink at least as fast as powers of z.
  private func hypergeometric(_ a: Double, _ z: Double) -> Double {
    var (sum, term, n) = (1.0, 1.0, 0.0)
    while term > sum * Double.ulpOfOne / 4 {
      term *= (a + 0.5 + n) / (a + 1 + n) * z
      sum += term
      n += 1
    }
    return sum
  }

  /// The continued fraction of Algorithm 708 for b = ½, by forward recurrence; `y` is 1 − z.
  private func continuedFraction(_ a: Double, _ z: Double, _ y: Double) -> Double {
    let b = 0.5
    let c = 1 + (a + b) * y - b
    let c0 = b / a
    let c1 = 1 + 1 / a
    var (p, s) = (1.0, a + 1)
    // Numerators and denominators of two successive convergents, the newer denominator scaled to 1.
    var (olderNumerator, olderDenominator) = (0.0, 1.0)
    var (numerator, denominator) = (1.0, c / c1)
    var convergent = c1 / c
    for index in 1...10_000 {
      let n = Double(index)
      let t = n / a
      let w = n * (b - n) * z
      let e = a / s
      let alpha = p * (p + c0) * e * e * (w * z)
      let e2 = (1 + t) / (c1 + t + t)
      let beta = n + w / s + e2 * (c + n * (1 + y))
      p = 1 + t
      s += 2
      (olderNumerator, numerator) = (numerator, alpha * olderNumerator + beta * numerator)
      (olderDenominator, denominator) = (denominator, alpha * olderDenominator + beta * denominator)
      let next = numerator / denominator
      let isSettled = abs(next - convergent) <= Double.ulpOfOne * next
      convergent = next
      if isSettled { break }
      olderNumerator /= denominator
      olderDenominator /= denominator
      numerator = convergent
      denominator = 1
    }
    return convergent
  }
}
