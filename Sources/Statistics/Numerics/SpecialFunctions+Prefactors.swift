import CBoostMath

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What the tails of the gamma and beta families have in common: a term x^a e^−x / Γ(a + 1) or x^a y^b / B(a, b),
/// computed so that no large logarithms cancel.
///
/// Loader (2000), "Fast and accurate computation of binomial probabilities": Stirling's main term is taken out of each
/// gamma function analytically, and what is left is its error and a deviance.
extension SpecialFunctions {
  /// log Γ(z) − ((z − ½) log z − z + ½ log 2π) for positive z: what Stirling's formula leaves out.
  static func stirlingError(_ z: Double) -> Double {
    var (z, steps) = (z, 0.0)
    while z < 15 {
      // δ(z) = δ(z + 1) + (z + ½) log(1 + 1/z) − 1, in the form that does not cancel.
      steps += stirlingStep(z)
      z += 1
    }
    // DLMF 5.11.1, to the term in z⁻¹⁵.
    let square = 1 / (z * z)
    var series = 0.0
    for coefficient in stirlingCoefficients.reversed() { series = series * square + coefficient }
    return steps + series / z
  }

  /// x log(x/m) + m − x, the deviance of an observed x from an expected m, both positive.
  ///
  /// `rest` is what the double `m` leaves out of the expected value.
  static func deviance(_ x: Double, from m: Double, rest: Double = 0) -> Double {
    guard x > 0 else { return m + rest }
    let main: Double
    if m > x / 2, m < 2 * x {
      main = x * excessOverLog((m - x) / x)
    } else {
      let ratio = x / m
      let logOfRatio = ratio.isNormal ? log(ratio) : log(x) - log(m)
      main = m - x + x * logOfRatio
    }
    return rest == 0 ? main : main + rest * (1 - x / m)
  }

  /// u − log(1 + u), with full relative precision near 0.
  static func excessOverLog(_ u: Double) -> Double {
    guard u > -0.5, u < 1 else { return u - log1p(u) }
    // log(1 + u) = 2 artanh(r) with r = u / (2 + u), and u − 2r = r u.
    let r = u / (2 + u)
    let square = r * r
    var (sum, power, odd) = (0.0, square, 3.0)
    while true {
      let term = power / odd
      sum += term
      if term <= sum * 1e-17 { break }
      power *= square
      odd += 2
    }
    return r * (u - 2 * sum)
  }

  /// log(x^a e^−x / Γ(a + 1)): the Poisson mass, for real a ≥ 0 and x > 0.
  static func logPoissonTerm(_ a: Double, _ x: Double) -> Double {
    if a < 1 { return a * log(x) - x - logGammaOnePlus(a) }
    return -deviance(a, from: x) - stirlingError(a) - logOfRootOfTwoPi - log(a) / 2
  }

  /// log(x^a y^b / B(a, b)) for positive a and b, and x + y = 1.
  static func logBetaTerm(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    let (small, large) = a < b ? (a, b) : (b, a)
    guard small >= 1 else {
      return power(a, x, y) + power(b, y, x) - logBeta(small, large)
    }
    let n = a + b
    // The products n·x and n·y with what rounding leaves out of them and of x or y, whichever is less exact.
    let (nx, ny) = (n * x, n * y)
    return (log(a / n) + log(b)) / 2 - logOfRootOfTwoPi
      + (stirlingError(n) - stirlingError(a) - stirlingError(b))
      - deviance(a, from: nx, rest: (-nx).addingProduct(n, x))
      - deviance(b, from: ny, rest: (-ny).addingProduct(n, y))
  }

  /// log B(a, b) for positive a and b.
  static func logBeta(_ a: Double, _ b: Double) -> Double {
    guard a > 0, b > 0 else { return .nan }
    let (small, large) = a < b ? (a, b) : (b, a)
    if large < 1 {
      return log(small + large) - log(small) - log(large)
        + (logGammaOnePlus(small) + logGammaOnePlus(large) - logGammaOnePlus(small + large))
    }
    if small >= 10 {
      let n = small + large
      return logOfRootOfTwoPi + (stirlingError(small) + stirlingError(large) - stirlingError(n))
        - log(small) / 2 - small * log1p(large / small) - (large - 0.5) * log1p(small / large)
    }
    return logGammaOnePlus(small) - log(small) - logGammaRise(large, by: small)
  }

  /// log(Γ(z + a) / Γ(z)) for positive z and a.
  static func logGammaRise(_ z: Double, by a: Double) -> Double {
    guard z >= 10 else { return logGamma(z + a) - logGamma(z) }
    return a * log(z) + ((z + a - 0.5) * log1p(a / z) - a)
      + (stirlingError(z + a) - stirlingError(z))
  }

  /// a log x, from whichever of x and y = 1 − x is the more exact.
  private static func power(_ a: Double, _ x: Double, _ y: Double) -> Double {
    a * (x < 0.5 ? log(x) : log1p(-y))
  }

  /// (z + ½) log(1 + 1/z) − 1.
  private static func stirlingStep(_ z: Double) -> Double {
    // With r = 1 / (2z + 1), (z + ½) log(1 + 1/z) = artanh(r) / r.
    let r = 1 / (2 * z + 1)
    guard r < 0.6 else { return (z + 0.5) * log1p(1 / z) - 1 }
    let square = r * r
    var (sum, power, odd) = (0.0, square, 3.0)
    while true {
      let term = power / odd
      sum += term
      if term <= sum * 1e-17 { return sum }
      power *= square
      odd += 2
    }
  }

  private static let stirlingCoefficients: [Double] = [
    1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360, 1.0 / 156,
    -3617.0 / 122_400,
  ]
}

// MARK: - Densities

extension SpecialFunctions {
  /// log(x^(a−1) e^−x / Γ(a)), the density of the gamma distribution with rate 1.
  static func logGammaDensity(_ a: Double, _ x: Double) -> Double {
    guard x > 0, x < .infinity else {
      guard x == 0 else { return x.isNaN ? .nan : -.infinity }
      return a < 1 ? .infinity : a == 1 ? 0 : -.infinity
    }
    if a >= 2 { return logPoissonTerm(a - 1, x) }
    return a < 0.5
      ? (a - 1) * log(x) - x + log(a) - logGammaOnePlus(a) : (a - 1) * log(x) - x - logGamma(a)
  }

  /// log(x^(a−1) (1 − x)^(b−1) / B(a, b)), the density of the beta distribution.
  static func logBetaDensity(_ a: Double, _ b: Double, _ x: Double) -> Double {
    guard x > 0, x < 1 else {
      guard x == 0 || x == 1 else { return x.isNaN ? .nan : -.infinity }
      let shape = x == 0 ? a : b
      return shape < 1 ? .infinity : shape > 1 ? -.infinity : -logBeta(a, b)
    }
    if min(a, b) < 1 { return (a - 1) * log(x) + (b - 1) * log1p(-x) - logBeta(a, b) }
    return logBetaTerm(a, b, x, 1 - x) - log(x) - log1p(-x)
  }

  /// log(e^x + e^y), without overflow.
  static func logSum(_ x: Double, _ y: Double) -> Double {
    let (small, large) = x < y ? (x, y) : (y, x)
    return large.isInfinite ? large : large + log1p(exp(small - large))
  }

  /// log(1 − e^x) for x below 0, without cancellation at either end.
  static func logOneMinusExp(_ x: Double) -> Double {
    x > -0.693 ? log(-expm1(x)) : log1p(-exp(x))
  }
}

// MARK: - Masses

extension SpecialFunctions {
  /// log of the binomial mass of `a` successes and `b` failures, each of probability `p` and 1 − `p`.
  static func logBinomialTerm(_ a: Double, _ b: Double, _ p: Double) -> Double {
    if a == 0 { return b == 0 ? 0 : b * log1p(-p) }
    if b == 0 { return a * log(p) }
    return logBetaTerm(a, b, p, 1 - p) - log(a / (a + b)) - log(b)
  }
}
