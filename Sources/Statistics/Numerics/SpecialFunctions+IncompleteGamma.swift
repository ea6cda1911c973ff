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
    if a > hugeParameter {
      return logHugeTail(deviance(a, from: x), distance: x - a, deviation: a.squareRoot())
    }
    return logPoissonTerm(a, x) + log(gammaSeries(a, x))
  }

  /// log Q(a, x), finite where Q underflows.
  static func logGammaQ(_ a: Double, _ x: Double) -> Double {
    if x == .infinity { return -.infinity }
    let value = gammaQ(a, x)
    if value > 0.5 { return log1p(-gammaP(a, x)) }
    if value > 1e-280 || value.isNaN { return log(value) }
    if a > hugeParameter {
      return logHugeTail(deviance(a, from: x), distance: x - a, deviation: a.squareRoot())
    }
    return logPoissonTerm(a, x) + log(a) + log(gammaFraction(a, x))
  }

  /// The x with P(a, x) = p.
  static func gammaPInverse(_ a: Double, _ p: Double) -> Double {
    if p == 0 { return 0 }
    if p == 1 { return .infinity }
    return checkedGammaInverse(a < minuteParameter ? .nan : boost_math_gamma_p_inverse(a, p), a, p)
    {
      logGammaP(a, $0) - log(p)
    }
  }

  /// The x with Q(a, x) = q.
  static func gammaQInverse(_ a: Double, _ q: Double) -> Double {
    if q == 1 { return 0 }
    if q == 0 { return .infinity }
    return checkedGammaInverse(a < minuteParameter ? .nan : boost_math_gamma_q_inverse(a, q), a, q)
    {
      log(q) - logGammaQ(a, $0)
    }
  }

  /// Below this Boost's inverses take their largest number of steps, to no avail.
  private static let minuteParameter = 1e-100

  /// Boost's inverse where it is right, else, for parameters with which its iteration goes astray, the root in log x.
  private static func checkedGammaInverse(
    _ x: Double, _ a: Double, _ probability: Double, _ difference: (Double) -> Double
  ) -> Double {
    if x > 0, x < .infinity {
      // What the rounding of x alone may change.
      let condition = exp(logPoissonTerm(a, x) + log(a) - log(probability))
      if condition < 1e6, abs(difference(x)) < 1e-12 + 1e-15 * condition { return x }
    }
    let limits = -745.0...709.0
    let start = min(max(log(a), limits.lowerBound), limits.upperBound)
    let step = min(0.5, max(4 / a.squareRoot(), 1e-10))
    let root = RootFinder.monotoneRoot(near: start, step: step, within: limits) {
      difference(exp($0))
    }
    return root.map { exp($0) } ?? (difference(exp(limits.lowerBound)) > 0 ? 0 : .infinity)
  }

  /// Beyond this the series and continued fractions take too many terms, and two terms of an expansion are enough.
  static let hugeParameter = 1e10

  /// The logarithm of a far tail, beyond 30 standard deviations, for huge parameters: the normal tail with the square of
  /// its argument twice the deviance, and the first term of its correction.
  ///
  /// Temme (1979), "The asymptotic expansion of the incomplete gamma functions", SIAM Journal on Mathematical Analysis
  /// 10, 757–766, and (1982) for the incomplete beta function.
  static func logHugeTail(_ deviance: Double, distance: Double, deviation: Double) -> Double {
    let z = (2 * deviance).squareRoot()
    guard z < .infinity else { return -.infinity }
    // Mills' ratio less its leading 1/z, DLMF 7.12.1.
    let square = z * z
    let millsRest = -(1 - 3 / square * (1 - 5 / square * (1 - 7 / square))) / square / z
    return -deviance - logOfRootOfTwoPi + log(deviation / abs(distance) + millsRest)
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
