#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The studentized range distribution: the range of group means over an independent estimate of their standard error.
///
/// The largest less the smallest of k independent standard normal variables, over the root of an independent mean
/// square with ν degrees of freedom. Tukey's honest significant differences compare √2 |t| with it.
///
///     let range = try StudentizedRange(groups: 3, degreesOfFreedom: 12)
///     range.survivalQuantile(0.05)   // 3.7729…
///
/// Every function gives NaN for a NaN argument. The upper tail is integrated as such, never as 1 − CDF: both tails are
/// right to 12 digits, also far out. R's `ptukey` and SciPy's `studentized_range` are the same distribution, with fewer
/// digits.
///
/// Method: the trapezoidal rule for both integrals of the distribution's definition, Hartley (1942) and Trefethen &
/// Weideman (2014); see ``cdf(_:)``.
public struct StudentizedRange: ContinuousDistribution, Codable {
  /// The number of groups, at least 2.
  public let groups: Int

  /// The degrees of freedom of the standard error, positive, not necessarily whole, or infinite.
  public let degreesOfFreedom: Double

  /// A distribution from its number of groups and its degrees of freedom.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless there are 2 to 100,000 groups and the
  ///   degrees of freedom are at least 0.001; infinity is allowed.
  public init(groups: Int, degreesOfFreedom: Double) throws(StatisticsError) {
    try ParameterCheck.count(groups, "groups", in: 2...100_000)
    guard degreesOfFreedom >= 0.001 else {
      throw .parameterOutOfRange(
        name: "degreesOfFreedom", value: degreesOfFreedom, allowed: "at least 0.001")
    }
    self.groups = groups
    self.degreesOfFreedom = degreesOfFreedom
  }
}

extension StudentizedRange {
  /// The smallest interval outside which the density is 0.
  public var support: ClosedRange<Double> { 0...Double.infinity }

  /// The k-th moment is that of the range of normal variables times that of the inverse standard error, which exists for
  /// more than k degrees of freedom.
  ///
  /// The fourth loses digits where the range varies little, as of many groups; 8 are left.
  ///
  /// - Complexity: a third integration; some ten milliseconds.
  public var moments: DistributionMoments {
    let raw = (1...4).map { order in
      integral.rangeMoment(Double(order)) * inverseErrorMoment(order)
    }
    let nu = degreesOfFreedom
    let mean = raw[0]
    let variance = raw[1] - mean * mean
    let third = raw[2] - 3 * mean * variance - mean * mean * mean
    let fourth =
      raw[3] - 4 * mean * third - 6 * mean * mean * variance - mean * mean * mean * mean
    return DistributionMoments(
      mean: nu > 1 ? mean : nil, variance: nu > 2 ? variance : nil,
      skewness: nu > 3 ? third / (variance * variance.squareRoot()) : nil,
      excessKurtosis: nu > 4 ? fourth / (variance * variance) - 3 : nil)
  }

  /// E s⁻ᵐ for s = √(χ²/ν), meaningful for ν > m.
  private func inverseErrorMoment(_ order: Int) -> Double {
    let nu = degreesOfFreedom
    guard nu.isFinite, nu > Double(order) else { return 1 }
    return switch order {
    case 1: (nu / 2).squareRoot() * GammaRatio.halfStep((nu - 1) / 2)
    case 2: nu / (nu - 2)
    case 3: nu / (nu - 2) * (nu / 2).squareRoot() * GammaRatio.halfStep((nu - 3) / 2)
    default: nu / (nu - 2) * (nu / (nu - 4))
    }
  }

  /// The probability density at `q`: ∫ f(s) s k (k − 1) ∫ φ(z) φ(z + qs) (Φ(z + qs) − Φ(z))^(k−2) dz ds.
  public func density(_ q: Double) -> Double { exp(logDensity(q)) }

  /// The natural logarithm of ``density(_:)``, finite where the density underflows.
  public func logDensity(_ q: Double) -> Double {
    guard q > 0, q < .infinity else {
      guard q == 0, groups == 2 else { return q.isNaN ? .nan : -.infinity }
      // √2 |t| of Student's distribution.
      return (try? StudentT(degreesOfFreedom: degreesOfFreedom)).map {
        $0.logDensity(0) + 0.346_573_590_279_972_7
      } ?? integral.logDensity(.leastNonzeroMagnitude)
    }
    return integral.logDensity(q)
  }

  /// The probability of a range at most `q`: ∫ f(s) k ∫ φ(z) (Φ(z + qs) − Φ(z))^(k−1) dz ds.
  ///
  /// - Complexity: some thousand values of the inner integrand; about a millisecond.
  public func cdf(_ q: Double) -> Double { exp(logProbability(.lower, q)) }

  /// The probability of a range above `q`, to full relative precision down to 1e-307.
  public func survival(_ q: Double) -> Double { exp(logProbability(.upper, q)) }

  /// The natural logarithm of ``cdf(_:)``, finite where the probability underflows.
  public func logCDF(_ q: Double) -> Double { preciseLogProbability(.lower, q) }

  /// The natural logarithm of ``survival(_:)``, finite where the probability underflows.
  public func logSurvival(_ q: Double) -> Double { preciseLogProbability(.upper, q) }

  /// The range that a draw stays at or below with probability `p`; 0 and ∞ at 0 and 1, NaN outside 0...1.
  public func quantile(_ p: Double) -> Double {
    guard (0...1).contains(p) else { return .nan }
    if p > 0.5 { return survivalQuantile(1 - p) }
    return p == 0 ? 0 : solve(.lower, log(p))
  }

  /// The range that a draw exceeds with probability `q`; 0 and ∞ at 1 and 0, NaN outside 0...1.
  ///
  /// Use it instead of `quantile(1 - q)`, which loses a small `q` altogether.
  public func survivalQuantile(_ q: Double) -> Double {
    guard (0...1).contains(q) else { return .nan }
    if q > 0.5 { return quantile(1 - q) }
    return q == 0 ? .infinity : solve(.upper, log(q))
  }

  /// A draw from the distribution; the same generator state gives the same draw.
  public func draw(using generator: inout some RandomNumberGenerator) -> Double {
    var (smallest, largest) = (Double.infinity, -Double.infinity)
    for _ in 0..<groups {
      let value = Normal.standard.draw(using: &generator)
      (smallest, largest) = (min(smallest, value), max(largest, value))
    }
    guard let chiSquare = try? ChiSquare(degreesOfFreedom: degreesOfFreedom) else {
      return largest - smallest
    }
    return (largest - smallest)
      / (chiSquare.draw(using: &generator) / degreesOfFreedom).squareRoot()
  }
}

extension StudentizedRange {
  private var integral: StudentizedRangeIntegral {
    StudentizedRangeIntegral(k: Double(groups), nu: degreesOfFreedom)
  }

  private func logProbability(_ tail: StudentizedRangeIntegral.Tail, _ q: Double) -> Double {
    guard q > 0, q < .infinity else {
      return q.isNaN ? .nan : (q > 0) == (tail == .lower) ? 0 : -.infinity
    }
    return integral.logProbability(tail, q)
  }

  /// The same with all its digits where the probability is nearly 1: by way of the other tail.
  private func preciseLogProbability(
    _ tail: StudentizedRangeIntegral.Tail, _ q: Double
  ) -> Double {
    let logarithm = logProbability(tail, q)
    guard logarithm > -0.01 else { return logarithm }
    return log1p(-exp(logProbability(tail == .lower ? .upper : .lower, q)))
  }

  /// The range at which the logarithm of a probability has a value, solved for the logarithm of the range.
  private func solve(_ tail: StudentizedRangeIntegral.Tail, _ logProbability: Double) -> Double {
    // A double's whole range; few degrees of freedom put the quantiles of a tail beyond it.
    let limits = -744.0...709.0
    let root = RootFinder.monotoneRoot(near: 1, step: 0.5, within: limits) { logRange in
      integral.logProbability(tail, exp(logRange)) - logProbability
    }
    return root.map { exp($0) } ?? (tail == .upper ? .infinity : 0)
  }
}
