/// The power of Student's t test of one sample, of pairs, or of two samples of equal size.
///
///     let test = TTestPower(.twoSamples, alternative: .greater)
///     try test.sampleSize(effectSize: 0.5, power: 0.8).roundedUp
///
/// The effect size is Cohen's d: the difference in standard deviations, for pairs those of the differences. Exact, by the
/// noncentral t distribution. The same as R's `power.t.test(strict = TRUE)` and `pwr.t.test`.
public struct TTestPower: PlannedTest, Codable {
  /// What the t test is about.
  public enum Design: String, Sendable, Hashable, CaseIterable, Codable {
    /// The mean of one sample against a value.
    case oneSample
    /// The mean of the differences within pairs.
    case pairs
    /// The means of two samples of the same size and variance.
    case twoSamples
  }

  /// What the t test is about.
  public let design: Design

  /// Which effects count: any, those below 0, or those above.
  public let alternative: Alternative

  /// Whether a two-sided test counts findings of the wrong sign, as it truthfully should; R's `power.t.test` does only with
  /// `strict = TRUE`. It matters for small effects in small samples.
  public let countsBothTails: Bool

  /// Plans a t test.
  public init(
    _ design: Design, alternative: Alternative = .twoSided, countsBothTails: Bool = true
  ) {
    self.design = design
    self.alternative = alternative
    self.countsBothTails = countsBothTails
  }
}

extension TTestPower {
  /// "Power of a two-sample t test" or alike.
  public var method: String {
    switch design {
    case .oneSample: "Power of a one-sample t test"
    case .pairs: "Power of a paired t test"
    case .twoSamples: "Power of a two-sample t test"
    }
  }

  /// "Cohen's d".
  public var effectName: String { "Cohen's d" }

  /// "values", "pairs" or "values per group".
  public var sampleSizeName: String {
    switch design {
    case .oneSample: "values"
    case .pairs: "pairs"
    case .twoSamples: "values per group"
    }
  }

  /// The alternative.
  public var facts: [ResultSection.Fact] {
    [.init("Alternative", .text("effect \(alternative.relation) 0"))]
  }

  /// 2: below, a standard deviation is not defined.
  public var leastSampleSize: Double { 2 }

  /// All numbers.
  public var effectSizes: ClosedRange<Double> { -Double.infinity...Double.infinity }

  /// −1 for the alternative "less".
  public var effectSign: Double { alternative == .less ? -1 : 1 }

  /// The probability that noncentral t is beyond the critical value; δ = d √n, or d √(n/2) for two samples.
  public func uncheckedPower(sampleSize: Double, effectSize: Double, alpha: Double) -> Double {
    let samples = design == .twoSamples ? 2.0 : 1
    let degreesOfFreedom = (sampleSize - 1) * samples
    let sided = alternative == .twoSided ? alpha / 2 : alpha
    let effect = alternative == .twoSided ? abs(effectSize) : effectSign * effectSize
    let noncentrality = (sampleSize / samples).squareRoot() * effect
    guard let central = try? StudentT(degreesOfFreedom: degreesOfFreedom),
      let shifted = try? NoncentralStudentT(
        degreesOfFreedom: degreesOfFreedom, noncentrality: noncentrality)
    else { return .nan }
    let critical = central.survivalQuantile(sided)
    let found = shifted.survival(critical)
    return alternative == .twoSided && countsBothTails ? found + shifted.cdf(-critical) : found
  }
}
