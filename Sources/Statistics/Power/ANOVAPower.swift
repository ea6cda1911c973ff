/// The power of the one-way analysis of variance of groups of equal size.
///
///     try ANOVAPower(groups: 4).power(sampleSize: 23, effectSize: 0.28)
///
/// The effect size is Cohen's f: the standard deviation of the group means (divisor k) over that within groups. Exact, by
/// the noncentral F distribution with λ = k n f². The same as R's `power.anova.test` and `pwr.anova.test`.
public struct ANOVAPower: PlannedTest, Codable {
  /// The number of groups.
  public let groups: Int

  /// Plans a comparison of groups.
  ///
  /// - Throws: ``StatisticsError/tooFewGroups(needed:found:)`` below two.
  public init(groups: Int) throws(StatisticsError) {
    guard groups >= 2 else { throw .tooFewGroups(needed: 2, found: groups) }
    self.groups = groups
  }

  /// Cohen's f from the variance of the group means, divisor k − 1, and the variance within groups, as `power.anova.test`
  /// takes them: √(between · (k − 1)/k / within).
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a negative variance, or none within.
  public func effectSize(
    varianceOfMeans between: Double, varianceWithin within: Double
  ) throws(StatisticsError) -> Double {
    try ParameterCheck.notNegative(between, "varianceOfMeans")
    try ParameterCheck.positive(within, "varianceWithin")
    let k = Double(groups)
    return (between * ((k - 1) / k) / within).squareRoot()
  }
}

extension ANOVAPower {
  /// "Power of a one-way analysis of variance".
  public var method: String { "Power of a one-way analysis of variance" }

  /// "Cohen's f".
  public var effectName: String { "Cohen's f" }

  /// "values per group".
  public var sampleSizeName: String { "values per group" }

  /// The number of groups.
  public var facts: [ResultSection.Fact] { [.init("Groups", .count(groups))] }

  /// 2: below, nothing varies within groups.
  public var leastSampleSize: Double { 2 }

  /// Numbers that are not negative.
  public var effectSizes: ClosedRange<Double> { 0...Double.infinity }

  /// The probability that noncentral F is above the critical value.
  public func uncheckedPower(sampleSize: Double, effectSize: Double, alpha: Double) -> Double {
    let k = Double(groups)
    return FTestPower.power(
      numerator: k - 1, denominator: k * (sampleSize - 1),
      noncentrality: k * sampleSize * effectSize * effectSize, alpha: alpha)
  }
}
