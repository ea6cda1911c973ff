#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The integrals behind ``StudentizedRange``, all in logarithms so that none underflows.
///
/// With f the density of √(χ²_ν / ν) and W the range of k standard normal variables, P(Q ≤ q) = ∫ f(s) P(W ≤ qs) ds and
/// P(W ≤ w) = k ∫ φ(z) (Φ(z + w) − Φ(z))^(k−1) dz, z being the smallest of the k (Hartley, H. O. (1942), "The range in
/// random samples", Biometrika 32, 334–348). The upper tail has integrands of its own, positive throughout.
///
/// All integrands are smooth and fall off at least as fast as an exponential of an exponential or of a square, for
/// which the trapezoidal rule converges exponentially: Trefethen, L. N. & Weideman, J. A. C. (2014), "The exponentially
/// convergent trapezoidal rule", SIAM Review 56, 385–458.
struct StudentizedRangeIntegral {
  /// The number of groups as a number, at least 2.
  let k: Double

  /// The degrees of freedom, positive and finite, or infinite.
  let nu: Double

  /// Which of two probabilities, that of values up to q or of those above it.
  enum Tail { case lower, upper }

  /// log P(Q ≤ q) or log P(Q > q), for positive and finite q.
  func logProbability(_ tail: Tail, _ q: Double) -> Double {
    min(0, logMixture(q, startsLow: tail == .upper) { _, w in logRangeProbability(tail, w) })
  }

  /// The logarithm of the density ∫ f(s) s r(qs) ds, r being the density of the range, for positive and finite q.
  func logDensity(_ q: Double) -> Double {
    logMixture(q, startsLow: true) { t, w in t + logRangeDensity(w) }
  }

  /// log ∫ f(s) e^g(log s, qs) ds.
  ///
  /// - Parameter startsLow: whether `inner` falls as a normal tail does, which draws the peak to smaller s.
  private func logMixture(
    _ q: Double, startsLow: Bool, of inner: @escaping (_ t: Double, _ w: Double) -> Double
  ) -> Double {
    guard nu.isFinite else { return inner(0, q) }
    // With s = e^t the density is C exp(ν (t − (e^2t − 1)/2)), and a normal tail beyond q e^t turns ν into ν + q²/2.
    let ratio = q / nu.squareRoot()
    let start = startsLow ? -logHypot(ratio) / 2 : 0
    let logOfDensityFactor =
      0.5 * log(nu / .pi) - SpecialFunctions.stirlingError(nu / 2)
    let logIntegrand = { (t: Double) -> Double in
      let shape = nu * peak(t)
      return shape > -1e5 ? shape + inner(t, q * exp(t)) : -.infinity
    }
    let integral =
      nu >= 10
      ? Self.logIntegral(near: start, step: 1 / nu.squareRoot(), of: logIntegrand)
      // Few degrees of freedom fall off to the left no faster than e^νt: t = u + 1 − e^−u makes that e^(−ν e^−u).
      : Self.logIntegral(near: 0, step: min(0.25, 0.5 / nu.squareRoot())) { u in
        let bend = exp(-u)
        return logIntegrand(start + (u + 1 - bend)) + log1p(bend)
      }
    return logOfDensityFactor + integral
  }
}

// MARK: - The range of normal variables

extension StudentizedRangeIntegral {
  /// log P(W ≤ w) or log P(W > w) for the range W of k standard normal variables.
  func logRangeProbability(_ tail: Tail, _ w: Double) -> Double {
    tail == .lower ? logRangeCDF(w) : logRangeSurvival(w)
  }

  /// The logarithm of the density of W, k (k − 1) ∫ φ(z) φ(z + w) (Φ(z + w) − Φ(z))^(k−2) dz.
  private func logRangeDensity(_ w: Double) -> Double {
    guard w < 1e150 else { return -.infinity }
    if k == 2 { return -w * w / 4 - log(Double.pi) / 2 }
    let integral = Self.logIntegral(near: -w / 2, step: 0.5) { z in
      (k - 2) * log(normalProbability(from: z, width: w)) - (z * z + (z + w) * (z + w)) / 2
    }
    return log(k) + log(k - 1) - 2 * SpecialFunctions.logOfRootOfTwoPi + integral
  }

  /// E Wᵐ = m ∫ w^(m−1) P(W > w) dw for positive m, over log w.
  func rangeMoment(_ m: Double) -> Double {
    m
      * exp(
        Self.logIntegral(near: log(2 * expectedMinimum), step: 0.25) { x in
          m * x + logRangeSurvival(exp(x))
        })
  }

  private func logRangeCDF(_ w: Double) -> Double {
    guard w > 0 else { return -.infinity }
    // P(W > w) < k² P(Z > w/√2): nothing of 1 is left to subtract.
    if w > 2 * (2 * log(k) + 40).squareRoot() { return 0 }
    if k == 2 { return log(erf(w / 2)) }
    let start = max(-w / 2, -expectedMinimum)
    let integral = Self.logIntegral(near: start, step: 0.5) { z in
      (k - 1) * log(normalProbability(from: z, width: w)) - z * z / 2
    }
    return min(0, log(k) - SpecialFunctions.logOfRootOfTwoPi + integral)
  }

  private func logRangeSurvival(_ w: Double) -> Double {
    guard w < .infinity else { return -.infinity }
    // P(W ≤ w) < k (w/√2π)^(k−1): nothing of 1 is left to subtract.
    if w == 0 || log(k) + (k - 1) * log(0.4 * w) < -40 { return 0 }
    if k == 2 { return SpecialFunctions.logErfc(w / 2) }
    let start = min(-w / 2, -expectedMinimum)
    let integral = Self.logIntegral(near: start, step: 0.5) { z in
      logRangeSurvivalIntegrand(z, w)
    }
    return min(0, log(k) - SpecialFunctions.logOfRootOfTwoPi + integral)
  }

  /// log of e^(−z²/2) (Φ̄(z)^(k−1) − (Φ̄(z) − Φ̄(z + w))^(k−1)), the difference by way of the ratio of the two tails.
  private func logRangeSurvivalIntegrand(_ z: Double, _ w: Double) -> Double {
    let rootOfHalf = 0.5.squareRoot()
    let logAbove =
      z < 0 ? log1p(-0.5 * erfc(-z * rootOfHalf)) : Normal.standard.logSurvival(z)
    let logDifference: Double
    if z + w < 37, z < 37 {
      let ratio = erfc((z + w) * rootOfHalf) / erfc(z * rootOfHalf)
      logDifference = log(-expm1((k - 1) * log1p(-ratio)))
    } else {
      // The ratio is so small that only its first power counts.
      logDifference = log(k - 1) + Normal.standard.logSurvival(z + w) - logAbove
    }
    return (k - 1) * logAbove + logDifference - z * z / 2
  }

  /// Φ(z + w) − Φ(z), without cancellation.
  private func normalProbability(from z: Double, width w: Double) -> Double {
    let rootOfHalf = 0.5.squareRoot()
    if w < 0.5 {
      var sum = 0.0
      for (node, weight) in Self.legendre {
        let (left, right) = (z + w / 2 * (1 - node), z + w / 2 * (1 + node))
        sum += weight * (exp(-left * left / 2) + exp(-right * right / 2))
      }
      return sum * w / 2 * 0.398_942_280_401_432_68
    }
    if z >= 0 { return 0.5 * (erfc(z * rootOfHalf) - erfc((z + w) * rootOfHalf)) }
    if z + w <= 0 { return 0.5 * (erfc(-(z + w) * rootOfHalf) - erfc(-z * rootOfHalf)) }
    return 0.5 * (erf((z + w) * rootOfHalf) - erf(z * rootOfHalf))
  }

  /// About how far below 0 the smallest of k standard normal variables is.
  private var expectedMinimum: Double { (2 * log(k)).squareRoot() - 0.5 }

  /// Nodes and weights of Gauss and Legendre's rule of eight points on −1…1, of which the other half mirrors these.
  private static let legendre = [
    (0.183_434_642_495_649_805, 0.362_683_783_378_361_983),
    (0.525_532_409_916_328_986, 0.313_706_645_877_887_287),
    (0.796_666_477_413_626_740, 0.222_381_034_453_374_471),
    (0.960_289_856_497_536_232, 0.101_228_536_290_376_259),
  ]
}

// MARK: - Parts

extension StudentizedRangeIntegral {
  /// t − (e^2t − 1)/2, at most 0.
  private func peak(_ t: Double) -> Double {
    guard abs(t) < 0.1 else { return t - expm1(2 * t) / 2 }
    // −Σ 2^(j−1) t^j / j! from j = 2: the linear terms are gone before they can cancel.
    var (sum, term, j) = (0.0, t, 2.0)
    while abs(term) > 1e-18 * abs(sum) {
      term *= 2 * t / j
      sum -= term
      j += 1
    }
    return sum
  }

  /// log(1 + x²/2), also where the square overflows.
  private func logHypot(_ x: Double) -> Double {
    x < 1e150 ? log1p(x * x / 2) : 2 * log(x) - 0.693_147_180_559_945_3
  }

  /// The logarithm of the integral of e^g over the real line, for a g that rises to one peak and falls again.
  ///
  /// The trapezoidal rule from a point that need not be the peak, outwards until terms no longer count; then again with
  /// half the step until that changes the logarithm by less than 10⁻⁷. As the error squares with each halving, the last
  /// sum is then right to about 10⁻¹⁴.
  private static func logIntegral(
    near start: Double, step: Double, of g: (Double) -> Double
  ) -> Double {
    var sum = ScaledSum()
    var (first, last) = (0, 0)
    sum.add(g(start))
    for direction in [1, -1] {
      var (index, previous) = (0, sum.largest)
      while abs(index) < 4000 {
        index += direction
        let term = g(start + Double(index) * step)
        sum.add(term)
        if term <= previous, term < sum.largest - 40 { break }
        previous = term
      }
      if direction == 1 { last = index } else { first = index }
    }
    var (step, offset) = (step, start)
    var logSum = sum.logarithm + log(step)
    for _ in 0..<10 {
      // The new points lie halfway between the old ones.
      offset = start + Double(first) * step
      for index in 0..<(last - first) { sum.add(g(offset + (Double(index) + 0.5) * step)) }
      (first, last, step) = (2 * first, 2 * last, step / 2)
      let finer = sum.logarithm + log(step)
      let isSettled = abs(finer - logSum) < 1e-7
      logSum = finer
      if isSettled { break }
    }
    return logSum
  }

  /// A sum of exponentials that is scaled by the largest of them.
  private struct ScaledSum {
    private(set) var largest = -Double.infinity
    private var sum = 0.0

    mutating func add(_ logTerm: Double) {
      if logTerm > largest {
        sum *= exp(largest - logTerm)
        largest = logTerm
        sum += 1
      } else if logTerm > -.infinity {
        sum += exp(logTerm - largest)
      }
    }

    var logarithm: Double { largest + log(sum) }
  }
}
