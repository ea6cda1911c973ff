/// A test that is being planned: tells sample size, effect size, power and alpha from the three others.
///
///     let test = TTestPower(.twoSamples)
///     try test.sampleSize(effectSize: 0.5, power: 0.8)             // 63.77 per group
///     try test.sampleSize(effectSize: 0.5, power: 0.8).roundedUp   // 64
///     try test.power(sampleSize: 20, effectSize: 1)                // 0.869
///
/// A protocol because every test has the same four questions, answered once in its extension. Power is the probability
/// that the test finds an effect of that size, with a p-value at most alpha; alpha is the probability that it reports one
/// where there is none.
public protocol PlannedTest: Sendable, Hashable {
  /// The title: "Power of a two-sample t test".
  var method: String { get }

  /// The effect size's name: "Cohen's d".
  var effectName: String { get }

  /// What the sample size counts: "values per group".
  var sampleSizeName: String { get }

  /// What else was fixed, such as the number of groups.
  var facts: [ResultSection.Fact] { get }

  /// The smallest sample size for which the test exists; searches begin there.
  var leastSampleSize: Double { get }

  /// The effect sizes that there are.
  var effectSizes: ClosedRange<Double> { get }

  /// The sign of the effects that a search tries: −1 for the alternative "less", else as a rule 1.
  var effectSign: Double { get }

  /// The power, for arguments that have been checked; NaN where it cannot be computed.
  func uncheckedPower(sampleSize: Double, effectSize: Double, alpha: Double) -> Double
}

// MARK: - Defaults

extension PlannedTest {
  /// Nothing else.
  public var facts: [ResultSection.Fact] { [] }

  /// Effects above 0.
  public var effectSign: Double { 1 }
}

// MARK: - Questions

extension PlannedTest {
  /// The power of the test with so many values.
  ///
  /// - Parameters:
  ///   - sampleSize: real and at least ``leastSampleSize``; what it counts is ``sampleSizeName``.
  ///   - effectSize: within ``effectSizes``, of either sign where the test has a direction or two sides.
  ///   - alpha: the significance level, between 0 and 1.
  /// - Throws: ``StatisticsError``: a parameter out of its range, or numbers so extreme that the power cannot be computed.
  public func power(
    sampleSize: Double, effectSize: Double, alpha: Double = 0.05
  ) throws(StatisticsError) -> PowerAnalysis {
    try check(alpha: alpha)
    try check(sampleSize: sampleSize)
    try check(effectSize: effectSize)
    let power = uncheckedPower(sampleSize: sampleSize, effectSize: effectSize, alpha: alpha)
    guard !power.isNaN else { throw PowerSolver.notComputable(method) }
    return PowerAnalysis(
      self, sampleSize: sampleSize, effectSize: effectSize, power: power, alpha: alpha,
      solvedFor: .power)
  }

  /// The sample size with which the test has the power wanted: real, so that ``PowerAnalysis/roundedUp`` is what to
  /// collect.
  ///
  /// - Parameters:
  ///   - effectSize: the effect that must not be missed.
  ///   - power: the probability with which it is to be found, above `alpha`.
  /// - Throws: ``StatisticsError``: a parameter out of its range, an effect in the other direction or of 0, which no sample
  ///   size finds, or one so large that the smallest sample finds it more often than wanted.
  /// - Complexity: some tens of power calculations.
  public func sampleSize(
    effectSize: Double, power: Double, alpha: Double = 0.05
  ) throws(StatisticsError) -> PowerAnalysis {
    try check(alpha: alpha)
    try check(power: power)
    try check(effectSize: effectSize)
    let size = try PowerSolver.sampleSize(
      from: leastSampleSize, power: power, method: method, unit: sampleSizeName
    ) { uncheckedPower(sampleSize: $0, effectSize: effectSize, alpha: alpha) }
    return PowerAnalysis(
      self, sampleSize: size, effectSize: effectSize, power: power, alpha: alpha,
      solvedFor: .sampleSize)
  }

  /// The smallest effect that the test finds with the power wanted; negative for the alternative "less".
  ///
  /// - Throws: ``StatisticsError``: a parameter out of its range, or a power that no effect size reaches or that the test
  ///   has without any effect.
  /// - Complexity: some tens of power calculations.
  public func effectSize(
    sampleSize: Double, power: Double, alpha: Double = 0.05
  ) throws(StatisticsError) -> PowerAnalysis {
    try check(alpha: alpha)
    try check(power: power)
    try check(sampleSize: sampleSize)
    let limit = effectSign < 0 ? -effectSizes.lowerBound : effectSizes.upperBound
    let size = try PowerSolver.effectSize(upTo: limit, power: power, method: method) {
      uncheckedPower(sampleSize: sampleSize, effectSize: effectSign * $0, alpha: alpha)
    }
    return PowerAnalysis(
      self, sampleSize: sampleSize, effectSize: effectSign * size, power: power, alpha: alpha,
      solvedFor: .effectSize)
  }

  /// The significance level at which the test has the power wanted.
  ///
  /// - Throws: ``StatisticsError``: a parameter out of its range, or a power that the test has at every level or at none.
  /// - Complexity: some tens of power calculations.
  public func alpha(
    sampleSize: Double, effectSize: Double, power: Double
  ) throws(StatisticsError) -> PowerAnalysis {
    try check(power: power)
    try check(sampleSize: sampleSize)
    try check(effectSize: effectSize)
    let alpha = try PowerSolver.alpha(power: power, method: method) {
      uncheckedPower(sampleSize: sampleSize, effectSize: effectSize, alpha: $0)
    }
    return PowerAnalysis(
      self, sampleSize: sampleSize, effectSize: effectSize, power: power, alpha: alpha,
      solvedFor: .alpha)
  }
}

// MARK: - Checks

extension PlannedTest {
  private func check(alpha: Double) throws(StatisticsError) {
    guard alpha > 0, alpha < 1 else {
      throw .parameterOutOfRange(
        name: "alpha", value: alpha, allowed: "between 0 and 1, such as 0.05")
    }
  }

  private func check(power: Double) throws(StatisticsError) {
    guard power > 0, power < 1 else {
      throw .parameterOutOfRange(
        name: "power", value: power, allowed: "between 0 and 1, such as 0.8")
    }
  }

  private func check(sampleSize: Double) throws(StatisticsError) {
    guard sampleSize >= leastSampleSize, sampleSize <= PowerSolver.largestSampleSize else {
      throw .parameterOutOfRange(
        name: "sampleSize", value: sampleSize,
        allowed: Self.range(leastSampleSize...PowerSolver.largestSampleSize))
    }
  }

  private func check(effectSize: Double) throws(StatisticsError) {
    guard effectSize.isFinite, effectSizes.contains(effectSize) else {
      throw .parameterOutOfRange(
        name: "effectSize", value: effectSize, allowed: "finite, \(Self.range(effectSizes))")
    }
  }

  private static func range(_ range: ClosedRange<Double>) -> String {
    "from \(NumberText.significant(range.lowerBound, digits: 6)) to "
      + NumberText.significant(range.upperBound, digits: 6)
  }
}
