/// Welch's test that two populations have means that differ by a given value, variances being free to differ.
///
///     let test = try WelchTTest([0.7, -1.6, -0.2, 3.4], [1.9, 0.8, 1.1, 4.4])
///     test.pValue
///     try test.confidenceInterval(level: 0.99)
///
/// The null hypothesis: the mean of the first population minus that of the second is ``nullValue``. The alternative:
/// it is not, is less, or is greater. The samples must be independent and each mean near normal, which large samples
/// see to; use a paired test for two measurements of the same subjects.
///
/// Welch (1947), "The generalization of Student's problem when several different population variances are involved",
/// Biometrika 34, 28–35; degrees of freedom by Satterthwaite (1946), not rounded. The same as R's `t.test` and
/// SciPy's `ttest_ind(equal_var=False)`.
public struct WelchTTest: HypothesisTest, Hashable {
  /// The first sample.
  public let first: SampleMoments

  /// The second sample.
  public let second: SampleMoments

  /// Which departures from the null value count.
  public let alternative: Alternative

  /// The difference of means under the null hypothesis.
  public let nullValue: Double

  /// The coverage of ``confidenceInterval``.
  public let level: Double

  /// The mean of the first sample minus that of the second, in the unit of the data.
  public let estimate: Double

  /// The standard error of the estimate, √(s₁²/n₁ + s₂²/n₂), in the unit of the data.
  public let standardError: Double

  /// t: the estimate minus the null value, in standard errors.
  public let statistic: Double

  /// The Welch–Satterthwaite degrees of freedom, not rounded.
  public let degreesOfFreedom: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public let logPValue: Double

  /// The confidence interval of the difference of means at ``level``; one-sided for a one-sided alternative.
  public let confidenceInterval: ConfidenceInterval

  /// Reasons to trust the result less: small or constant samples.
  public let warnings: [TestWarning]

  private let distribution: StudentT

  /// Tests two samples known by their sizes, means and variances.
  ///
  /// - Throws: ``StatisticsError``: a sample below two values, without finite mean and variance, both samples constant,
  ///   a null value that is not finite, or a level outside 0 to 1.
  public init(
    _ first: SampleMoments,
    _ second: SampleMoments,
    alternative: Alternative = .twoSided,
    nullValue: Double = 0,
    level: Double = 0.95
  ) throws(StatisticsError) {
    let x = try UsableSample(first, defaultName: "the first sample")
    let y = try UsableSample(second, defaultName: "the second sample")
    guard nullValue.isFinite else {
      throw .parameterOutOfRange(name: "nullValue", value: nullValue, allowed: "finite")
    }
    self.level = try ConfidenceInterval.validated(level: level)
    guard x.variance > 0 || y.variance > 0 else {
      throw .constantSamples(method: Self.title, means: [x.mean, y.mean])
    }
    self.first = first
    self.second = second
    self.alternative = alternative
    self.nullValue = nullValue
    estimate = x.mean - y.mean
    standardError = Self.rootOfSumOfSquares(x.standardError, y.standardError)
    statistic = (estimate - nullValue) / standardError
    degreesOfFreedom = Self.degreesOfFreedom(x, y)
    distribution = try StudentT(degreesOfFreedom: degreesOfFreedom)
    let tail = TailProbability(statistic, symmetric: distribution, alternative)
    (pValue, logPValue) = (tail.value, tail.log)
    confidenceInterval = Self.interval(
      level: level, estimate, standardError, distribution, alternative)
    warnings = Self.warnings(x, y, standardError: standardError)
  }

  /// Tests two samples of numbers, of which `nil` and NaN are missing: left out and counted.
  ///
  /// - Throws: as ``init(_:_:alternative:nullValue:level:)``.
  public init(
    _ first: some Collection<some Observation>,
    _ second: some Collection<some Observation>,
    alternative: Alternative = .twoSided,
    nullValue: Double = 0,
    level: Double = 0.95
  ) throws(StatisticsError) {
    try self.init(
      SampleMoments(first), SampleMoments(second),
      alternative: alternative, nullValue: nullValue, level: level)
  }
}

// MARK: - What it is about

extension WelchTTest {
  private static let title = "Welch two-sample t test"

  /// "Welch two-sample t test".
  public var method: String { Self.title }

  /// The difference of means with its interval.
  public var parameter: TestedParameter? {
    let names = samples.map(\.name)
    return TestedParameter(
      name: "mean of \(names[0]) minus mean of \(names[1])", nullValue: nullValue,
      estimate: estimate, standardError: standardError, interval: confidenceInterval,
      unit: first.unit ?? second.unit)
  }

  /// "t".
  public var statisticName: String { "t" }

  /// The Welch–Satterthwaite degrees of freedom.
  public var allDegreesOfFreedom: [Double] { [degreesOfFreedom] }

  /// The two samples with their means and standard deviations.
  public var samples: [TestedSample] {
    [TestedSample(first, or: "the first sample"), TestedSample(second, or: "the second sample")]
  }

  /// The means of the first and the second sample.
  public var means: [Double] { [first, second].map { $0.mean ?? .nan } }

  /// Which group is higher by how much, with the likely range; or that no difference is clear, and what would fit.
  public var sentence: PlainSentence {
    .comparingMeans(first, second, difference: confidenceInterval)
  }
}

// MARK: - Intervals

extension WelchTTest {
  /// The confidence interval of the difference of means at another level; one-sided for a one-sided alternative.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public func confidenceInterval(level: Double) throws(StatisticsError) -> ConfidenceInterval {
    Self.interval(
      level: try ConfidenceInterval.validated(level: level),
      estimate, standardError, distribution, alternative)
  }
}

// MARK: - Effect size

extension WelchTTest {
  /// The standard deviation within the samples, pooled: √(((n₁−1)s₁² + (n₂−1)s₂²) / (n₁+n₂−2)).
  public var pooledStandardDeviation: Double {
    let (n, m) = (Double(first.count), Double(second.count))
    let sum = (n - 1) * (first.variance ?? 0) + (m - 1) * (second.variance ?? 0)
    return (sum / (n + m - 2)).squareRoot()
  }

  /// Cohen's d: the estimate over the ``pooledStandardDeviation``.
  public var cohensD: Double { estimate / pooledStandardDeviation }

  /// Hedges' g: Cohen's d times the exact correction Γ(ν/2) / (√(ν/2) Γ((ν−1)/2)) for its bias, ν = n₁ + n₂ − 2.
  ///
  /// Hedges (1981), "Distribution theory for Glass's estimator of effect size and related estimators", Journal of
  /// Educational Statistics 6, 107–128, equation 6d.
  public var hedgesG: Double {
    let half = Double(first.count + second.count - 2) / 2
    return cohensD / (GammaRatio.halfStep(half - 0.5) * half.squareRoot())
  }

  /// Cohen's d and Hedges' g.
  public var effectSizes: [EffectSize] {
    [
      EffectSize(name: "Cohen's d", estimate: cohensD),
      EffectSize(name: "Hedges' g", estimate: hedgesG),
    ]
  }
}

// MARK: - Computing

/// A sample that is large and finite enough for a test of means.
private struct UsableSample {
  let name: String
  let count: Double
  let mean: Double
  let variance: Double

  init(_ moments: SampleMoments, defaultName: String) throws(StatisticsError) {
    name = moments.name ?? defaultName
    guard moments.count >= 2 else {
      throw .tooFewValues(
        sample: name, needed: 2, found: moments.count, missing: moments.missingCount)
    }
    guard let mean = moments.mean, let variance = moments.variance,
      mean.isFinite, variance.isFinite, variance >= 0
    else {
      throw .unusableMoments(sample: name, mean: moments.mean, variance: moments.variance)
    }
    count = Double(moments.count)
    self.mean = mean
    self.variance = variance
  }

  var standardError: Double { (variance / count).squareRoot() }
}

extension WelchTTest {
  /// √(a² + b²) without leaving the range of a double on the way.
  private static func rootOfSumOfSquares(_ a: Double, _ b: Double) -> Double {
    let larger = max(a, b)
    let ratio = min(a, b) / larger
    return larger * (1 + ratio * ratio).squareRoot()
  }

  /// Satterthwaite (1946): (a + b)² / (a²/(n₁−1) + b²/(n₂−1)) with a = s₁²/n₁, b = s₂²/n₂, both over the larger so
  /// that squares of very large or small variances stay in range.
  private static func degreesOfFreedom(_ x: UsableSample, _ y: UsableSample) -> Double {
    let larger = max(x.variance / x.count, y.variance / y.count)
    let (a, b) = (x.variance / x.count / larger, y.variance / y.count / larger)
    return (a + b) * (a + b) / (a * a / (x.count - 1) + b * b / (y.count - 1))
  }

  private static func interval(
    level: Double,
    _ estimate: Double,
    _ standardError: Double,
    _ distribution: StudentT,
    _ alternative: Alternative
  ) -> ConfidenceInterval {
    switch alternative {
    case .twoSided:
      let margin = distribution.survivalQuantile((1 - level) / 2) * standardError
      return ConfidenceInterval(lower: estimate - margin, upper: estimate + margin, level: level)
    case .less:
      let margin = distribution.survivalQuantile(1 - level) * standardError
      return ConfidenceInterval(lower: -.infinity, upper: estimate + margin, level: level)
    case .greater:
      let margin = distribution.survivalQuantile(1 - level) * standardError
      return ConfidenceInterval(lower: estimate - margin, upper: .infinity, level: level)
    }
  }

  private static func warnings(
    _ x: UsableSample,
    _ y: UsableSample,
    standardError: Double
  ) -> [TestWarning] {
    var warnings = [x, y].compactMap { sample -> TestWarning? in
      if sample.variance == 0 { return .constantSample(name: sample.name, value: sample.mean) }
      guard sample.count < Double(TestWarning.smallSampleCount) else { return nil }
      return .smallSample(name: sample.name, count: Int(sample.count))
    }
    // The limit below which R's t.test refuses: "data are essentially constant".
    if standardError < 10 * Double.ulpOfOne * max(abs(x.mean), abs(y.mean)) {
      warnings.append(.nearlyConstant)
    }
    return warnings
  }
}
