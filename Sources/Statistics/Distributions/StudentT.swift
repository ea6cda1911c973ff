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
public struct StudentT: Sendable, Hashable {
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

extension StudentT {
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
    let ratio = boost_math_gamma_ratio(nu / 2, 0.5)
    return -log(ratio) - (log(nu) + logOfPi) / 2 + (nu + 1) / 2 * logOfShrinkage(x)
  }

  /// The probability of a value at most `x`.
  public func cdf(_ x: Double) -> Double { survival(-x) }

  /// The probability of a value above `x`, to full relative precision down to 1e-307.
  public func survival(_ x: Double) -> Double {
    guard degreesOfFreedom.isFinite else { return Normal.standard.survival(x) }
    // Boost squares x; past the root of the largest double only the tail's own expansion is left.
    if x > 1e150 { return exp(logTail(x)) }
    if x < -1e150 { return 1 - exp(logTail(-x)) }
    return boost_math_student_t_upper(degreesOfFreedom, x)
  }

  /// The natural logarithm of ``cdf(_:)``, finite where the probability underflows.
  public func logCDF(_ x: Double) -> Double { logSurvival(-x) }

  /// The natural logarithm of ``survival(_:)``, finite where the probability underflows.
  public func logSurvival(_ x: Double) -> Double {
    guard degreesOfFreedom.isFinite else { return Normal.standard.logSurvival(x) }
    if x < 0 { return log1p(-survival(-x)) }
    let tail = survival(x)
    return tail < 1e-290 ? logTail(x) : log(tail)
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
}

extension StudentT {
  /// log(ν / (ν + x²)), also where x² would overflow.
  private func logOfShrinkage(_ x: Double) -> Double {
    let ratio = abs(x) / degreesOfFreedom.squareRoot()
    return ratio < 1e100 ? -log1p(ratio * ratio) : -2 * log(ratio)
  }

  /// log P(T > x) for x far in the upper tail.
  ///
  /// P = ½ I_z(a, ½) with a = ν/2 and z = ν/(ν + x²) (DLMF 8.17), and
  /// I_z(a, b) = z^a (1 − z)^b / (a B(a, b)) · ₂F₁(a + b, 1; a + 1; z) (DLMF 8.17.8). The hypergeometric function by
  /// its series where that converges fast, else by the continued fraction DLMF 8.17.22, evaluated by
  /// Lentz's method (Press et al., Numerical Recipes, 3rd ed., §6.4).
  private func logTail(_ x: Double) -> Double {
    guard x.isFinite else { return x.isNaN ? .nan : -.infinity }
    let a = degreesOfFreedom / 2
    let logZ = logOfShrinkage(x)
    let z = exp(logZ)
    // B(a, ½) = √π Γ(a) / Γ(a + ½).
    let logBeta = 0.572_364_942_924_700_1 + log(boost_math_gamma_ratio(a, 0.5))
    let front = a * logZ + 0.5 * log(-expm1(logZ)) - log(a) - logBeta
    let rest = z < 0.5 ? hypergeometric(a, z) : continuedFraction(a, z)
    return front + log(rest) - 0.693_147_180_559_945_3
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

  /// The same function as 1 / (1 + d₁/(1 + d₂/(1 + …))).
  private func continuedFraction(_ a: Double, _ z: Double) -> Double {
    let b = 0.5
    let tiny = 1e-300
    var (c, d) = (1.0, 1 - (a + b) * z / (a + 1))
    d = 1 / (abs(d) < tiny ? tiny : d)
    var result = d
    for index in 1...10_000 {
      let m = Double(index)
      for coefficient in [
        m * (b - m) * z / ((a + 2 * m - 1) * (a + 2 * m)),
        -(a + m) * (a + b + m) * z / ((a + 2 * m) * (a + 2 * m + 1)),
      ] {
        d = 1 + coefficient * d
        d = 1 / (abs(d) < tiny ? tiny : d)
        c = 1 + coefficient / c
        if abs(c) < tiny { c = tiny }
        result *= d * c
      }
      if abs(d * c - 1) < Double.ulpOfOne { break }
    }
    return result
  }
}
