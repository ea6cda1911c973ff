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
/// t(a) = L(a) − L(a + 1) and ρ(a) = t(a + 1) / t(a), the ratios r = L/t and s = (1 − L)/t follow
///
///     r(a − 1) = 1 + r(a) ρ(a − 1),     s(a + 1) = (s(a) + 1) / ρ(a),
///
/// sums of positive terms only, so both tails keep their relative precision at any depth. The summation runs over the
/// terms that matter, as in Benton & Krishnamoorthy (2003), "Computing discrete mixtures of continuous distributions",
/// Computational Statistics & Data Analysis 43, 249–267, but one way, from beyond the largest u(j) = w(j) t(a + j).
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
    let start = away(from: peak, -1)
    var (j, u, sum) = (start, 1.0, 0.0)
    while true {
      let term = u * (shape + j)
      sum += term
      if j > peak, term < sum * Self.negligible { break }
      u *= step(j)
      j += 1
    }
    return logU(start) + log(sum)
  }

  private func logSumOfLower() -> Double {
    let peak = peak()
    let start = away(from: peak, 1)
    var (j, u, sum) = (start, 1.0, 0.0)
    var r = exp(logLower(shape + start) - logTerm(shape + start))
    while true {
      let term = u * r
      sum += term
      if j == 0 || (j < peak && term < sum * Self.negligible) { break }
      j -= 1
      r = 1 + r * ratio(shape + j)
      u /= step(j)
    }
    return logU(start) + log(sum)
  }

  private func logSumOfUpper() -> Double {
    let peak = peak()
    let start = away(from: peak, -1)
    var (j, u, sum) = (start, 1.0, 0.0)
    var s = exp(logUpper(shape + start) - logTerm(shape + start))
    while true {
      let term = u * s
      sum += term
      if j > peak, term < sum * Self.negligible { break }
      s = (s + 1) / ratio(shape + j)
      u *= step(j)
      j += 1
    }
    return logU(start) + log(sum)
  }

  /// u(j + 1) / u(j), which falls with j.
  private func step(_ j: Double) -> Double { halfNoncentrality / (j + 1) * ratio(shape + j) }

  private func logU(_ j: Double) -> Double {
    SpecialFunctions.logPoissonTerm(j, halfNoncentrality) + logTerm(shape + j)
  }

  /// The whole number with the largest u.
  private func peak() -> Double {
    guard step(0) > 1 else { return 0 }
    var (below, above) = (0.0, 1.0)
    while step(above) > 1, above < 1e15 { (below, above) = (above, above * 2) }
    while above - below > 1 {
      let middle = ((below + above) / 2).rounded(.down)
      if step(middle) > 1 { below = middle } else { above = middle }
    }
    return above
  }

  /// A whole number on one side of the peak where u has become negligible, or 0.
  private func away(from peak: Double, _ sign: Double) -> Double {
    let level = logU(peak) + log(Self.negligible) - 4
    var distance = 8 + (8 * peak.squareRoot()).rounded()
    while true {
      let j = peak + sign * distance
      if j <= 0 { return 0 }
      if logU(j) < level || distance > 1e15 { return j }
      distance *= 2
    }
  }
}
