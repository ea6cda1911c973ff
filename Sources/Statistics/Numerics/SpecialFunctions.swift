import CBoostMath

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The special functions behind the distributions.
///
/// Each gives NaN outside its domain and never traps. Probabilities come in pairs, lower and upper, each computed as
/// such; logarithms stay finite where the probability underflows.
enum SpecialFunctions {
  /// ½ log 2π.
  static let logOfRootOfTwoPi = 0.918_938_533_204_672_741_78

  /// log |Γ(x)|; infinite at 0, −1, −2, ….
  static func logGamma(_ x: Double) -> Double { boost_math_log_gamma(x) }

  /// Γ(x), infinite above 171.6.
  static func gamma(_ x: Double) -> Double { boost_math_gamma(x) }

  /// log Γ(1 + x) for x above −1, to full relative precision near 0.
  static func logGammaOnePlus(_ x: Double) -> Double {
    abs(x) < 0.5 ? log1p(boost_math_gamma_one_plus_minus_one(x)) : boost_math_log_gamma(1 + x)
  }

  /// ψ(x), the derivative of log Γ(x).
  static func digamma(_ x: Double) -> Double { boost_math_digamma(x) }

  /// ψ′(x), the second derivative of log Γ(x).
  static func trigamma(_ x: Double) -> Double { boost_math_trigamma(x) }

  /// log of the binomial coefficient Γ(n + 1) / (Γ(k + 1) Γ(n − k + 1)) for real 0 ≤ k ≤ n.
  static func logChoose(_ n: Double, _ k: Double) -> Double {
    guard k >= 0, k <= n else { return .nan }
    return k == 0 || k == n ? 0 : -log(n + 1) - logBeta(k + 1, n - k + 1)
  }
}

// MARK: - Error functions

extension SpecialFunctions {
  /// 2/√π times the integral of exp(−t²) from 0 to x.
  static func erf(_ x: Double) -> Double { boost_math_erf(x) }

  /// 1 − erf(x), without the subtraction.
  static func erfc(_ x: Double) -> Double { boost_math_erfc(x) }

  /// The x with erf(x) = y, for y within −1...1.
  static func erfInverse(_ y: Double) -> Double {
    abs(y) == 1 ? y * .infinity : boost_math_erf_inverse(y)
  }

  /// The x with erfc(x) = y, for y within 0...2.
  static func erfcInverse(_ y: Double) -> Double {
    y == 0 ? .infinity : y == 2 ? -.infinity : boost_math_erfc_inverse(y)
  }

  /// log erfc(x), finite where erfc underflows.
  static func logErfc(_ x: Double) -> Double {
    0.693_147_180_559_945_309_42 + Normal.standard.logSurvival(x * 1.414_213_562_373_095_048_8)
  }
}
