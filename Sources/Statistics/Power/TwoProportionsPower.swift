/// The power of the test that two samples of equal size have the same proportion, by the normal approximation.
///
///     let test = try TwoProportionsPower(baseline: 0.5)
///     try test.sampleSize(effectSize: 0.25, power: 0.9).roundedUp   // 0.5 against 0.75
///
/// The effect size is the second proportion minus the first. The variance is pooled under the null hypothesis and each
/// sample's own under the alternative; no continuity correction (Fleiss, Levin & Paik, 2003, *Statistical Methods for Rates
/// and Proportions*, chapter 4). The same as R's `power.prop.test(strict = TRUE)`.
public struct TwoProportionsPower: PlannedTest, Codable {
  /// The first proportion, as of a control group.
  public let baseline: Double

  /// Which effects count: any, those below 0, or those above.
  public let alternative: Alternative

  /// Whether a two-sided test counts findings of the wrong sign, as it truthfully should; R's `power.prop.test` does only
  /// with `strict = TRUE`.
  public let countsBothTails: Bool

  /// Plans a comparison with a baseline.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless the baseline is within 0...1.
  public init(
    baseline: Double, alternative: Alternative = .twoSided, countsBothTails: Bool = true
  ) throws(StatisticsError) {
    try ParameterCheck.probability(baseline, "baseline")
    self.baseline = baseline
    self.alternative = alternative
    self.countsBothTails = countsBothTails
  }
}

extension TwoProportionsPower {
  /// "Power of a comparison of two proportions".
  public var method: String { "Power of a comparison of two proportions" }

  /// "Difference of proportions".
  public var effectName: String { "Difference of proportions" }

  /// "values per group".
  public var sampleSizeName: String { "values per group" }

  /// The baseline and the alternative.
  public var facts: [ResultSection.Fact] {
    [
      .init("First proportion", .number(baseline)),
      .init("Alternative", .text("second proportion \(alternative.relation) the first")),
    ]
  }

  /// 1.
  public var leastSampleSize: Double { 1 }

  /// Those that leave the second proportion within 0...1.
  public var effectSizes: ClosedRange<Double> { -baseline...(1 - baseline) }

  /// −1 for the alternative "less", and for two sides where there is more room below the baseline than above.
  public var effectSign: Double {
    alternative == .less || (alternative == .twoSided && baseline > 0.5) ? -1 : 1
  }

  /// The probability that the difference, normal with its own variance, is beyond the critical value of the pooled one.
  public func uncheckedPower(sampleSize: Double, effectSize: Double, alpha: Double) -> Double {
    let second = baseline + effectSize
    let pooled = baseline + effectSize / 2
    // At the ends of 0...1 rounding may make a variance of 0 negative.
    let nullVariance = max(0, 2 * pooled * (1 - pooled))
    let variance = max(0, baseline * (1 - baseline) + second * (1 - second))
    let sided = alternative == .twoSided ? alpha / 2 : alpha
    let critical = Normal.standard.survivalQuantile(sided) * nullVariance.squareRoot()
    let effect =
      alternative == .twoSided ? abs(effectSize) : alternative == .less ? -effectSize : effectSize
    let shift = sampleSize.squareRoot() * effect
    guard variance > 0 else { return shift > critical ? 1 : 0 }
    let deviation = variance.squareRoot()
    let found = Normal.standard.survival((critical - shift) / deviation)
    return alternative == .twoSided && countsBothTails
      ? found + Normal.standard.survival((critical + shift) / deviation) : found
  }
}
