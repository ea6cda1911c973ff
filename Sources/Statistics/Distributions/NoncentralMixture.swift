#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A Poisson mixture of gamma or beta distribution functions: what noncentral chi-square and F are.
///
/// The function is Σ w(j) L(a + j), w the Poisson mass with mean λ/2 and L(a) the lower tail P(a, x/2) or I_z(a, b). With
/// t(a) = L(a) − L(a + 1) and ρ(a) = t(a + 1) / t(a), the terms u(j) = w(j) t(a + j), v(j) = w(j) L(a + j) and
/// V(j) = w(j) (1 − L(a + j)) follow
///
///     u(j + 1) = u(j) ρ(a + j) λ/2 / (j + 1),
///     v(j − 1) = u(j − 1) + v(j) j / (λ/2),     V(j + 1) = (u(j) + V(j)) λ/2 / (j + 1),
///
/// sums of positive terms only, so both tails keep their relative precision at any depth. The summation runs over the
/// terms that matter, as in Benton & Krishnamoorthy (2003), "Computing discrete mixtures of continuous distributions",
/// Computational Statistics & Data Analysis 43, 249–267, but one way, from beyond the largest u(j).
///
/// - Complexity: some ten times √λ terms.
struct NoncentralMixture {
  /// λ/2, positive.
  let halfNoncentrality: Double

  /// The shape a of the central distribution.
  let shape: Double

  /// ρ.
  let ratio: (Double) -> Double

  /// log t.
  let logTerm: (Double) -> Double

  /// log L.
  let logLower: (Double) -> Double

  /// log(1 − L).
  let logUpper: (Double) -> Double

  /// The largest noncentrality that the noncentral distributions take: beyond, the sums would run for seconds.
  static let largestNoncentrality = 1e10

  /// Terms smaller than this share of the largest are left out.
  private static let negligible = 1e-19

  /// Beyond a largest term so far out, which only values far above all noncentralities have, Laplace's method stands in
  /// for the sum; what it neglects is one part in the place of that term.
  private static let longest = 1e10

  /// No sum starts further from its largest term.
  private static let furthest = 1e8
}

extension NoncentralMixture {
  /// The logarithms of both tails; `isLower` says that the point is below the centre of the distribution.
  func logTails(isLower: Bool) -> (lower: Double, upper: Double) {
    // The tail that is summed is the smaller; a skewed distribution's centre may mislead, so look twice.
    let logOfMost = -0.1
    if isLower {
      let lower = min(0, logSumOfLower())
      return (
        lower, lower > logOfMost ? min(0, logSumOfUpper()) : SpecialFunctions.logOneMinusExp(lower)
      )
    }
    let upper = min(0, logSumOfUpper())
    return (
      upper > logOfMost ? min(0, logSumOfLower()) : SpecialFunctions.logOneMinusExp(upper), upper
    )
  }

  /// log Σ w(j) (a + j) t(a + j), which is the density times its argument.
  func logDensityTimesArgument() -> Double {
    let peak = peak()
    if peak > Self.longest { return logU(peak) + log(shape + peak) + logWidth(of: peak) }
    let start = away(from: peak, -1)
    var (j, u, sum) = (start, 1.0, 0.0)
    while true {
      let term = u * (shape + j)
      sum += term
      if j > peak, !(term >= sum * Self.negligible) { break }
      u *= step(j)
      j += 1
    }
    return logU(start) + log(sum)
  }

  private func logSumOfLower() -> Double {
    let peak = peak()
    let start = away(from: peak, 1)
    var (j, u, v, scale) = scaledTerms(at: start, logLower)
    guard scale > -.infinity else { return scale }
    var sum = 0.0
    while true {
      sum += v
      if j == 0 || (j < peak && !(v >= sum * Self.negligible)) { break }
      let raised = v * (j / halfNoncentrality)
      j -= 1
      u /= step(j)
      v = u + raised
    }
    return scale + log(sum)
  }

  private func logSumOfUpper() -> Double {
    let peak = peak()
    let start = peak > Self.longest ? peak : away(from: peak, -1)
    var (j, u, v, scale) = scaledTerms(at: start, logUpper)
    guard scale > -.infinity else { return scale }
    if peak > Self.longest { return scale + log(v) + logWidth(of: peak) }
    var sum = 0.0
    while true {
      sum += v
      if j > peak, !(v >= sum * Self.negligible) || v == .infinity { break }
      v = (u + v) * (halfNoncentrality / (j + 1))
      u *= step(j)
      j += 1
    }
    return scale + log(sum)
  }

  /// u(j) and the term of a tail, divided by the larger of them, and the logarithm of that.
  private func scaledTerms(
    at start: Double, _ logTail: (Double) -> Double
  ) -> (j: Double, u: Double, v: Double, scale: Double) {
    let logWeight = SpecialFunctions.logPoissonTerm(start, halfNoncentrality)
    let (logU, logV) = (logWeight + logTerm(shape + start), logWeight + logTail(shape + start))
    let scale = max(logU, logV)
    return (start, exp(logU - scale), exp(logV - scale), scale)
  }

  /// u(j + 1) / u(j), which falls with j.
  private func step(_ j: Double) -> Double { halfNoncentrality / (j + 1) * ratio(shape + j) }

  private func logU(_ j: Double) -> Double {
    SpecialFunctions.logPoissonTerm(j, halfNoncentrality) + logTerm(shape + j)
  }

  /// The logarithm of the sum of the terms around the largest, divided by that term.
  private func logWidth(of peak: Double) -> Double {
    let distance = peak / 1024
    let curvature = log(step(peak) / step(peak + distance)) / distance
    return (log(2 * Double.pi) - log(curvature)) / 2
  }

  /// The whole number with the largest u.
  private func peak() -> Double {
    guard step(0) > 1 else { return 0 }
    var (below, above) = (0.0, 1.0)
    while step(above) > 1, above < 1e300 { (below, above) = (above, above * 2) }
    while above - below > max(1, below * Double.ulpOfOne) {
      let middle = ((below + above) / 2).rounded(.down)
      if step(middle) > 1 { below = middle } else { above = middle }
    }
    return above
  }

  /// A whole number on one side of the peak where u has become negligible, or 0.
  private func away(from peak: Double, _ sign: Double) -> Double {
    let level = logU(peak) + log(Self.negligible) - 4
    guard level > -.infinity else { return peak }
    var (near, distance) = (0.0, 8 + (8 * peak.squareRoot()).rounded())
    while peak + sign * distance > 0, logU(peak + sign * distance) >= level,
      distance < Self.furthest
    {
      (near, distance) = (distance, distance * 2)
    }
    // Not so far that what follows would overflow.
    while distance - near > 1, logU(max(0, peak + sign * distance)) < level - 300 {
      let middle = ((near + distance) / 2).rounded(.down)
      if logU(max(0, peak + sign * middle)) >= level { near = middle } else { distance = middle }
    }
    let isTooFar = logU(max(0, peak + sign * distance)) < level - 300
    return max(0, peak + sign * (isTooFar ? near : distance))
  }
}
