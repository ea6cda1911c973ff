#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Tails and density of the noncentral t distribution as integrals of positive functions.
///
/// Given s = √(χ²ν / ν), the tail above t is the normal tail above t s − δ. Over u = log s,
///
///     P(T > t) = ∫ exp(−½ν (e^2u − 1 − 2u)) · Q(t e^u − δ) du · c,   c = 2 (ν/2)^(ν/2) e^(−ν/2) / Γ(ν/2),
///
/// an integrand with one peak, analytic in |Im u| < π/4. The trapezoidal rule around that peak converges geometrically
/// (Trefethen & Weideman, 2014, "The exponentially convergent trapezoidal rule", SIAM Review 56, 385–458), and since
/// nothing is subtracted every tail has its digits, whatever the sign of t and δ; on the log scale also where it
/// underflows. The usual series (Guenther, 1978; Benton & Krishnamoorthy, 2003) subtract in the tail across zero.
struct NoncentralTIntegral {
  let degreesOfFreedom: Double
  let noncentrality: Double

  /// log P(T > t) for finite t.
  func logUpperTail(_ t: Double) -> Double {
    let isSameSign = t * noncentrality > 0
    // Where t and δ agree in sign, the normal tail is a step as narrow as 1/|δ|. One much narrower than the
    // chi density is better integrated the other way round.
    let isNarrow = isSameSign && abs(noncentrality) > 20 * max(1, widthParameter)
    return min(0, isNarrow ? logUpperTailByParts(t) : logUpperTailBySlices(t))
  }

  /// log of the density at finite t.
  func logDensity(_ t: Double) -> Double {
    let integral = logIntegral(
      largestStep: 0.1,
      of: { u in
        let s = exp(u)
        let z = t * s - noncentrality
        return logWeight(u) + u - z * z / 2
      },
      derivative: { u in
        let s = exp(u)
        return slopeOfLogWeight(u) + 1 - t * s * (t * s - noncentrality)
      })
    return logNormaliser - SpecialFunctions.logOfRootOfTwoPi + integral
  }
}

extension NoncentralTIntegral {
  /// The integral of the type's description.
  private func logUpperTailBySlices(_ t: Double) -> Double {
    let limit = Normal.standard.logSurvival(-noncentrality)
    let steepest = t * noncentrality > 0 ? max(1, abs(noncentrality)) : 1
    let integral = logIntegral(
      largestStep: min(0.1, 0.4 / steepest),
      of: { u in logWeight(u) + Normal.standard.logSurvival(t * exp(u) - noncentrality) },
      derivative: { u in
        let s = exp(u)
        return slopeOfLogWeight(u) - t * s * Self.hazard(t * s - noncentrality)
      },
      // Where s is this small, the integrand is its limit times e^νu: a geometric series from there on.
      leftEnd: (
        from: min(-22, -42 - log(max(abs(t), 1e-300))),
        logValue: { u in degreesOfFreedom * (u + 0.5) + limit }, rate: degreesOfFreedom
      ))
    return logNormaliser + integral
  }

  /// The same integral by parts, for t and δ of one sign: over the normal value z = t s − δ of its density times the
  /// chance that s is below (above, if t is negative) what makes T equal t.
  private func logUpperTailByParts(_ t: Double) -> Double {
    let a = degreesOfFreedom / 2
    let (size, center) = (abs(t), abs(noncentrality))
    let logTail = t > 0 ? SpecialFunctions.logGammaP : SpecialFunctions.logGammaQ
    let integral = logIntegral(
      largestStep: min(0.1, 0.4 / center),
      of: { v in
        let z = exp(v) - center
        let s = exp(v) / size
        return v - z * z / 2 + logTail(a, a * s * s)
      },
      derivative: { v in
        let r = exp(v)
        let square = r / size * (r / size)
        let term = SpecialFunctions.logPoissonTerm(a, a * square) - logTail(a, a * square)
        return 1 - r * (r - center) + (t > 0 ? 1 : -1) * 2 * a * exp(term)
      },
      near: log(center))
    let main = integral - SpecialFunctions.logOfRootOfTwoPi
    // With t negative, positive values of Z + δ count whatever s is.
    return t > 0
      ? main : SpecialFunctions.logSum(main, Normal.standard.logSurvival(center))
  }

  /// log c.
  private var logNormaliser: Double {
    let a = degreesOfFreedom / 2
    return log(2 * a) + SpecialFunctions.logPoissonTerm(a, a)
  }

  /// √(2ν), one over the width of the density of log s.
  private var widthParameter: Double { (2 * degreesOfFreedom).squareRoot() }

  /// −½ν (e^2u − 1 − 2u), to full relative precision.
  private func logWeight(_ u: Double) -> Double {
    let w = 2 * u
    let excess = abs(w) < 0.5 ? SpecialFunctions.excessOverLog(expm1(w)) : expm1(w) - w
    return -degreesOfFreedom / 2 * excess
  }

  private func slopeOfLogWeight(_ u: Double) -> Double { -degreesOfFreedom * expm1(2 * u) }

  /// φ(z) / Q(z).
  private static func hazard(_ z: Double) -> Double {
    if z > 1e8 { return z }
    return exp(-z * z / 2 - SpecialFunctions.logOfRootOfTwoPi - Normal.standard.logSurvival(z))
  }
}

extension NoncentralTIntegral {
  /// log ∫ exp(value(u)) du for a function with one peak.
  ///
  /// - Parameters:
  ///   - leftEnd: from where down the function is geometric: its logarithm there, and the rate of its exponent.
  ///   - near: where to look for the peak first.
  private func logIntegral(
    largestStep: Double, of value: (Double) -> Double, derivative: (Double) -> Double,
    leftEnd: (from: Double, logValue: (Double) -> Double, rate: Double)? = nil,
    near start: Double = 0
  ) -> Double {
    let peak = peak(of: derivative, near: start)
    let top = value(peak)
    guard top > -.infinity else { return top }
    let step = min(largestStep, stepForPeak(at: peak, derivative))
    var sum = 1.0
    for sign in [-1.0, 1] {
      var count = 1.0
      while count < 1e6 {
        let u = peak + sign * count * step
        if sign < 0, let leftEnd, u < leftEnd.from {
          sum += exp(leftEnd.logValue(u) - top) / -expm1(-leftEnd.rate * step)
          break
        }
        let term = exp(value(u) - top)
        sum += term
        if !(term >= sum * 1e-18) { break }
        count += 1
      }
    }
    return top + log(sum * step)
  }

  /// Where the derivative changes its sign, which it does once.
  private func peak(of derivative: (Double) -> Double, near start: Double) -> Double {
    RootFinder.monotoneRoot(
      near: start, step: 1 / max(1, widthParameter), within: -720...300, of: derivative) ?? -720
  }

  /// Two fifths of the standard deviation of the normal curve that fits the peak: it leaves an error of e^(−2π² · 6¼).
  private func stepForPeak(at peak: Double, _ derivative: (Double) -> Double) -> Double {
    let probe = 0.01 / max(1, widthParameter, abs(noncentrality))
    let curvature = (derivative(peak - probe) - derivative(peak + probe)) / (2 * probe)
    return curvature > 0 ? 0.4 / curvature.squareRoot() : .infinity
  }
}
