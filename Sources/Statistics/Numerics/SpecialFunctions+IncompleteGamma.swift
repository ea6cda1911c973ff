import CBoostMath

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension SpecialFunctions {
  /// P(a, x) = γ(a, x) / Γ(a), the lower regularised incomplete gamma function, for a > 0 and x ≥ 0.
  static func gammaP(_ a: Double, _ x: Double) -> Double {
    x == .infinity ? 1 : boost_math_gamma_p(a, x)
  }

  /// Q(a, x) = Γ(a, x) / Γ(a), the upper one.
  static func gammaQ(_ a: Double, _ x: Double) -> Double {
    x == .infinity ? 0 : boost_math_gamma_q(a, x)
  }

  /// log P(a, x), finite where P underflows.
  static func logGammaP(_ a: Double, _ x: Double) -> Double {
    if x == 0 { return -.infinity }
    let value = gammaP(a, x)
    if value > 0.5 { return log1p(-gammaQ(a, x)) }
    if value > 1e-280 || value.isNaN { return log(value) }
    return logPoissonTerm(a, x) + log(gammaSeries(a, x))
  }

  /// log Q(a, x), finite where Q underflows.
  static func logGammaQ(_ a: Double, _ x: Double) -> Double {
    if x == .infinity { return -.infinity }
    let value = gammaQ(a, x)
    if value > 0.5 { return log1p(-gammaP(a, x)) }
    if value > 1e-280 || value.isNaN { return log(value) }
    return logPoissonTerm(a, x) + log(a) + log(gammaFraction(a, x))
  }

  /// The x with P(a, x) = p.
  static func gammaPInverse(_ a: Double, _ p: Double) -> Double {
    p == 0 ? 0 : p == 1 ? .infinity : boost_math_gamma_p_inverse(a, p)
  }

  /// The x with Q(a, x) = q.
  static func gammaQInverse(_ a: Double, _ q: Double) -> Double {
    q == 1 ? 0 : q == 0 ? .infinity : boost_math_gamma_q_inverse(a, q)
  }

  /// P(a, x) divided by x^a e^−x / Γ(a + 1): the series 1 + x/(a+1) + x²/((a+1)(a+2)) + …, DLMF 8.7.1.
  private static func gammaSeries(_ a: Double, _ x: Double) -> Double {
    var (sum, term, n) = (1.0, 1.0, 1.0)
    while term > sum * Double.ulpOfOne / 4, n < 1e6 {
      term *= x / (a + n)
      sum += term
      n += 1
    }
    return sum
  }

  /// Q(a, x) divided by x^a e^−x / Γ(a): Legendre's continued fraction, DLMF 8.9.2, by the method of Lentz as modified by
  /// Thompson & Barnett (1986).
  private static func gammaFraction(_ a: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / (b == 0 ? tiny : b)
    var h = d
    for index in 1...1_000_000 {
      let n = Double(index)
      let numerator = -n * (n - a)
      b += 2
      d = numerator * d + b
      c = b + numerator / c
      if abs(d) < tiny { d = tiny }
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      let factor = d * c
      h *= factor
      if abs(factor - 1) < Double.ulpOfOne { break }
    }
    return h
  }
}
