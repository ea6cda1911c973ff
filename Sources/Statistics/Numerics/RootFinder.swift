/// Roots of functions of one variable.
enum RootFinder {
  /// The root of a continuous function between two points where its signs differ; `nil` where they do not.
  ///
  /// Brent (1973), *Algorithms for Minimization Without Derivatives*, chapter 4: inverse quadratic interpolation that
  /// falls back to bisection, to the last digit of x. NaN values of the function end the search with `nil`.
  static func root(
    between lower: Double, and upper: Double, of function: (Double) -> Double
  ) -> Double? {
    var (a, b) = (lower, upper)
    var (fa, fb) = (function(a), function(b))
    if fa == 0 { return a }
    if fb == 0 { return b }
    guard (fa < 0) != (fb < 0), !fa.isNaN, !fb.isNaN else { return nil }
    var (c, fc) = (a, fa)
    var step = b - a
    var previousStep = step
    for _ in 0..<300 {
      if abs(fc) < abs(fb) {
        (a, b, c) = (b, c, b)
        (fa, fb, fc) = (fb, fc, fb)
      }
      let tolerance = 2 * Double.ulpOfOne * abs(b)
      let half = (c - b) / 2
      if abs(half) <= tolerance || fb == 0 { return b }
      if abs(previousStep) >= tolerance, abs(fa) > abs(fb) {
        let s = fb / fa
        var (p, q): (Double, Double)
        if a == c {
          p = 2 * half * s
          q = 1 - s
        } else {
          let (t, r) = (fa / fc, fb / fc)
          p = s * (2 * half * t * (t - r) - (b - a) * (r - 1))
          q = (t - 1) * (r - 1) * (s - 1)
        }
        if p > 0 { q = -q } else { p = -p }
        if 2 * p < min(3 * half * q - abs(tolerance * q), abs(previousStep * q)) {
          previousStep = step
          step = p / q
        } else {
          (step, previousStep) = (half, half)
        }
      } else {
        (step, previousStep) = (half, half)
      }
      (a, fa) = (b, fb)
      b += abs(step) > tolerance ? step : (half > 0 ? tolerance : -tolerance)
      fb = function(b)
      if fb.isNaN { return nil }
      if (fb < 0) == (fc < 0) {
        (c, fc) = (a, fa)
        step = b - a
        previousStep = step
      }
    }
    return b
  }

  /// The root of a continuous, monotone function, found by growing an interval around a guess and
  /// ``root(between:and:of:)``; `nil` where the function does not change its sign within `limits`.
  static func monotoneRoot(
    near guess: Double, step: Double, within limits: ClosedRange<Double>,
    of function: (Double) -> Double
  ) -> Double? {
    var (lower, upper, step) = (guess, guess, step)
    let sign = function(guess)
    if sign == 0 { return guess }
    // Which way the sign changes is not known: both ends move until one of them has the other sign.
    while lower > limits.lowerBound || upper < limits.upperBound {
      let (nextLower, nextUpper) = (
        max(lower - step, limits.lowerBound), min(upper + step, limits.upperBound)
      )
      if nextLower < lower {
        let value = function(nextLower)
        if value == 0 { return nextLower }
        if (value < 0) != (sign < 0) { return root(between: nextLower, and: lower, of: function) }
      }
      if nextUpper > upper {
        let value = function(nextUpper)
        if value == 0 { return nextUpper }
        if (value < 0) != (sign < 0) { return root(between: upper, and: nextUpper, of: function) }
      }
      (lower, upper, step) = (nextLower, nextUpper, step * 2)
    }
    return nil
  }
}
