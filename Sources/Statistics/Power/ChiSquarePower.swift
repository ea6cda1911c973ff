/// The power of a chi-square test of goodness of fit or independence.
///
///     try ChiSquarePower(degreesOfFreedom: 2).sampleSize(effectSize: 0.3, power: 0.9)
///
/// The effect size is Cohen's w: √Σ (p₁ − p₀)²/p₀ over the cells' probabilities under alternative and null hypothesis; for
/// a table of two rows or columns it is the V that is expected. By the noncentral chi-square distribution with λ = n w²
/// (Cohen, 1988, *Statistical Power Analysis for the Behavioral Sciences*, chapter 7). The same as `pwr.chisq.test`.
public struct ChiSquarePower: PlannedTest, Codable {
  /// The degrees of freedom of the test: cells less one, or (rows − 1)(columns − 1).
  public let degreesOfFreedom: Double

  /// Plans a chi-square test.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless the degrees of freedom are positive.
  public init(degreesOfFreedom: Double) throws(StatisticsError) {
    try ParameterCheck.positive(degreesOfFreedom, "degreesOfFreedom")
    self.degreesOfFreedom = degreesOfFreedom
  }
}

extension ChiSquarePower {
  /// "Power of a chi-square test".
  public var method: String { "Power of a chi-square test" }

  /// "Cohen's w".
  public var effectName: String { "Cohen's w" }

  /// "observations".
  public var sampleSizeName: String { "observations" }

  /// The degrees of freedom.
  public var facts: [ResultSection.Fact] {
    [.init("Degrees of freedom", .number(degreesOfFreedom))]
  }

  /// 1.
  public var leastSampleSize: Double { 1 }

  /// Numbers that are not negative.
  public var effectSizes: ClosedRange<Double> { 0...Double.infinity }

  /// The probability that noncentral chi-square is above the critical value.
  public func uncheckedPower(sampleSize: Double, effectSize: Double, alpha: Double) -> Double {
    guard let central = try? ChiSquare(degreesOfFreedom: degreesOfFreedom),
      let shifted = try? NoncentralChiSquare(
        degreesOfFreedom: degreesOfFreedom, noncentrality: sampleSize * effectSize * effectSize)
    else { return .nan }
    return shifted.survival(central.survivalQuantile(alpha))
  }
}
