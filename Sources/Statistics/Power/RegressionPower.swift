/// The power of the F test that some predictors of a linear regression have coefficients other than 0.
///
///     try RegressionPower(testedPredictors: 5).power(sampleSize: 95, effectSize: 0.11)
///
/// The effect size is Cohen's f²: R² / (1 − R²) for all predictors; for some of them the gain in R² over 1 − R² of the full
/// model. By the noncentral F distribution with λ = f² (u + v + 1), u and v being the degrees of freedom (Cohen, 1988,
/// *Statistical Power Analysis for the Behavioral Sciences*, chapter 9). The same as `pwr.f2.test`.
public struct RegressionPower: PlannedTest, Codable {
  /// u: the predictors whose coefficients are 0 under the null hypothesis.
  public let testedPredictors: Int

  /// Predictors that the model has besides.
  public let otherPredictors: Int

  /// Plans a test of predictors.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` below 1 tested predictor, below 0 others, or
  ///   above a million.
  public init(testedPredictors: Int, otherPredictors: Int = 0) throws(StatisticsError) {
    try ParameterCheck.count(testedPredictors, "testedPredictors", in: 1...1_000_000)
    try ParameterCheck.count(otherPredictors, "otherPredictors", in: 0...1_000_000)
    self.testedPredictors = testedPredictors
    self.otherPredictors = otherPredictors
  }

  /// v: the degrees of freedom of the residuals of so many observations.
  public func residualDegreesOfFreedom(sampleSize: Double) -> Double {
    sampleSize - Double(testedPredictors) - Double(otherPredictors) - 1
  }
}

extension RegressionPower {
  /// "Power of an F test in a linear regression".
  public var method: String { "Power of an F test in a linear regression" }

  /// "Cohen's f²".
  public var effectName: String { "Cohen's f²" }

  /// "observations".
  public var sampleSizeName: String { "observations" }

  /// The predictors.
  public var facts: [ResultSection.Fact] {
    [
      .init("Tested predictors", .count(testedPredictors)),
      .init("Other predictors", .count(otherPredictors)),
    ]
  }

  /// One residual degree of freedom.
  public var leastSampleSize: Double { Double(testedPredictors) + Double(otherPredictors) + 2 }

  /// Numbers that are not negative.
  public var effectSizes: ClosedRange<Double> { 0...Double.infinity }

  /// The probability that noncentral F is above the critical value.
  public func uncheckedPower(sampleSize: Double, effectSize: Double, alpha: Double) -> Double {
    let (u, v) = (Double(testedPredictors), residualDegreesOfFreedom(sampleSize: sampleSize))
    return FTestPower.power(
      numerator: u, denominator: v, noncentrality: effectSize * (u + v + 1), alpha: alpha)
  }
}
