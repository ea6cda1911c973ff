import CBoostMath

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension SpecialFunctions {
  /// I_x(a, b), the regularised incomplete beta function, for positive a and b and x within 0...1.
  ///
  /// `y` is 1 − x; whoever knows it better than by subtraction passes it.
  static func betaI(_ a: Double, _ b: Double, _ x: Double, y: Double? = nil) -> Double {
    let y = y ?? 1 - x
    if min(a, b) > immenseParameter {
      let n = a + b
      let deviance = deviance(a, from: n * x) + deviance(b, from: n * y)
      return boost_math_normal_cdf((a * y < b * x ? 1 : -1) * (2 * deviance).squareRoot())
    }
    // The arcsine distribution, for which Boost takes y = 1 − x at its word.
    if a == 0.5, b == 0.5 { return atan2(x.squareRoot(), y.squareRoot()) * (2 / Double.pi) }
    return x <= y ? boost_math_incomplete_beta(a, b, x) : boost_math_incomplete_beta_upper(b, a, y)
  }

  /// 1 − I_x(a, b), computed as such.
  static func betaIUpper(_ a: Double, _ b: Double, _ x: Double, y: Double? = nil) -> Double {
    betaI(b, a, y ?? 1 - x, y: x)
  }

  /// Beyond this Boost's functions do not end, and the normal tail of the deviance has all digits.
  private static let immenseParameter = 1e100

  /// log I_x(a, b), finite where it underflows.
  static func logBetaI(_ a: Double, _ b: Double, _ x: Double, y: Double? = nil) -> Double {
    let y = y ?? 1 - x
    if x == 0 { return -.infinity }
    let value = betaI(a, b, x, y: y)
    if value > 0.5 { return log1p(-betaIUpper(a, b, x, y: y)) }
    if value > 1e-280 || value.isNaN { return log(value) }
    if min(a, b) > hugeParameter {
      let n = a + b
      return logHugeTail(
        deviance(a, from: n * x) + deviance(b, from: n * y), distance: a * y - b * x,
        deviation: (a / n * b).squareRoot())
    }
    return logBetaTerm(a, b, x, y) + log(betaFraction(a, b, x, y))
  }

  /// log(1 − I_x(a, b)), finite where it underflows.
  static func logBetaIUpper(_ a: Double, _ b: Double, _ x: Double, y: Double? = nil) -> Double {
    logBetaI(b, a, y ?? 1 - x, y: x)
  }

  /// The x with I_x(a, b) = p, and y = 1 − x.
  static func betaIInverse(_ a: Double, _ b: Double, _ p: Double) -> (x: Double, y: Double) {
    if p == 0 { return (0, 1) }
    if p == 1 { return (1, 0) }
    if max(a, b) > immenseParameter { return searchedBetaInverse(a, b, p) }
    var y = Double.nan
    let x = boost_math_incomplete_beta_inverse(a, b, p, &y)
    let isRight = { (x: Double, y: Double) in
      // What the rounding of x and y alone may change.
      let found = logBetaI(a, b, x, y: y)
      let condition = exp(logBetaTerm(a, b, x, y) - found) / max(x, y)
      return abs(found - log(p)) < 1e-12 + 1e-15 * condition
    }
    return x > 0 && x < 1 && y > 0 && isRight(x, y) ? (x, y) : searchedBetaInverse(a, b, p)
  }

  /// The same for parameters so large or small that Boost's iteration goes astray: the root in log(x / y).
  private static func searchedBetaInverse(
    _ a: Double, _ b: Double, _ p: Double
  ) -> (x: Double, y: Double) {
    let shares = { (logit: Double) -> (x: Double, y: Double) in
      let small = exp(-abs(logit))
      let (less, more) = (small / (1 + small), 1 / (1 + small))
      return logit < 0 ? (less, more) : (more, less)
    }
    let difference = { (logit: Double) in
      let (x, y) = shares(logit)
      return p < 0.5
        ? logBetaI(a, b, x, y: y) - log(p) : log1p(-p) - logBetaIUpper(a, b, x, y: y)
    }
    let limit = 744.0
    let start = min(max(log(a) - log(b), -limit), limit)
    let step = min(0.5, max(4 / min(a, b).squareRoot(), 1e-10))
    let root = RootFinder.monotoneRoot(
      near: start, step: step, within: -limit...limit, of: difference)
    return root.map(shares) ?? (difference(-limit) > 0 ? (0, 1) : (1, 0))
  }

  /// The x with 1 − I_x(a, b) = q, and y = 1 − x.
  static func betaIUpperInverse(_ a: Double, _ b: Double, _ q: Double) -> (x: Double, y: Double) {
    let (y, x) = betaIInverse(b, a, q)
    return (x, y)
  }

  /// I_x(a, b) divided by x^a y^b / B(a, b), for x below (a + 1) / (a + b + 2) or not much above.
  ///
  /// The continued fraction of DiDonato & Morris (1992), "Algorithm 708: Significant digit computation of the incomplete
  /// beta function ratios", ACM Transactions on Mathematical Software 18, 360–373, equation 9, by forward recurrence.
  private static func betaFraction(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    // (a + b) y − b would cancel; a − (a + b) x is the same.
    let lambda = a > b ? (a + b) * y - b : a - (a + b) * x
    let c = 1 + lambda
    let c0 = b / a
    let c1 = 1 + 1 / a
    var (p, s) = (1.0, a + 1)
    // Numerators and denominators of two successive convergents, the newer denominator scaled to 1.
    var (olderNumerator, olderDenominator) = (0.0, 1.0)
    var (numerator, denominator) = (1.0, c / c1)
    var convergent = c1 / c
    for index in 1...1_000_000 {
      let n = Double(index)
      let t = n / a
      let w = n * (b - n) * x
      let e = a / s
      let alpha = p * (p + c0) * e * e * (w * x)
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
