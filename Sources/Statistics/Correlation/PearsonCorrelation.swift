/// Pearson's correlation: how near pairs of measurements lie to a straight line.
///
///     let test = try PearsonCorrelation(views, likes)
///     test.estimate             // r
///     test.confidenceInterval
///
/// The null hypothesis: the correlation of the two in the population is ``nullValue``, as a rule 0. The alternative: it is
/// not, is less, or is greater. r sees straight lines only and follows single far-off pairs; take ``SpearmanCorrelation``
/// or ``KendallCorrelation`` for curved or far-tailed relations. The p-value for 0 is exact when the pairs are normal in
/// both directions, and a fair approximation for large samples of others. That is not checked, since r cannot tell; what
/// is checked is whether a single pair carries the result.
///
/// A p-value for 0 by Student's t = r √((n − 2)/(1 − r²)) on n − 2 degrees of freedom; for another null value, and for the
/// interval, by Fisher's z with standard error 1/√(n − 3). So the interval and the t test can differ by a hair. The same
/// as R's `cor.test` and SciPy's `pearsonr`. Pairs exactly on a line have r = ±1, an infinite t, a p-value of 0 on that
/// side and ln p = −∞.
public struct PearsonCorrelation: CorrelationTest, Hashable, Codable {
  /// The pairs.
  public let pairs: CorrelatedPairs

  /// Which departures from the null value count.
  public let alternative: Alternative

  /// The correlation under the null hypothesis.
  public let nullValue: Double

  /// The coverage of ``confidenceInterval``.
  public let level: Double

  /// r.
  public let estimate: Double

  /// 1 − r², the share of the variance of either that a line through the pairs leaves; exact where r is near ±1.
  public let unexplainedShare: Double

  /// The covariance of the two with divisor n − 1, in the product of their units; infinite where it overflows.
  public let covariance: Double

  /// t for a null value of 0, otherwise z.
  public let statistic: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where that underflows; −∞ only for pairs exactly on a line.
  public let logPValue: Double

  /// The interval of the correlation by Fisher's z; `nil` for three pairs.
  public let confidenceInterval: ConfidenceInterval?

  /// Whether a single pair carries the result.
  public let checks: [AssumptionCheck]

  /// That pairs are few, or exactly on a line.
  public let warnings: [TestWarning]

  /// Tests pairs.
  ///
  /// - Throws: ``StatisticsError``: fewer than 3 pairs (4 for a null value other than 0), an infinite value, a measurement
  ///   without variation, a null value not strictly between −1 and 1, a level outside 0 to 1.
  public init(
    _ sample: PairedSample, alternative: Alternative = .twoSided, nullValue: Double = 0,
    level: Double = 0.95
  ) throws(StatisticsError) {
    guard nullValue > -1, nullValue < 1 else {
      throw .parameterOutOfRange(
        name: "nullValue", value: nullValue, allowed: "between −1 and 1")
    }
    pairs = try CorrelatedPairs(sample).requiring(nullValue == 0 ? 3 : 4)
    self.level = try ConfidenceInterval.validated(level: level)
    let moments = try CrossMoments(sample.first, sample.second, pairs)
    self.alternative = alternative
    self.nullValue = nullValue
    estimate = moments.correlation
    unexplainedShare = moments.complement
    covariance = moments.covariance
    let found = try Self.test(moments, nullValue, alternative)
    statistic = found.statistic
    (pValue, logPValue) = (found.tail.value, found.tail.log)
    confidenceInterval = Self.interval(
      estimate, unexplainedShare, count: pairs.count, level: level, alternative)
    checks = [Self.influence(moments, sample)]
    warnings =
      (pairs.count < TestWarning.smallSampleCount ? [.fewPairs(count: pairs.count)] : [])
      + (unexplainedShare == 0 ? [.perfectCorrelation] : [])
  }

  /// Tests values paired by their positions; a pair of which either is `nil` or NaN is left out and counted.
  ///
  /// - Throws: as ``init(_:alternative:nullValue:level:)``, and for collections of different lengths.
  public init(
    _ first: some Collection<some Observation>, _ second: some Collection<some Observation>,
    names: (String, String)? = nil, alternative: Alternative = .twoSided, nullValue: Double = 0,
    level: Double = 0.95
  ) throws(StatisticsError) {
    try self.init(
      PairedSample(first, second, names: names), alternative: alternative, nullValue: nullValue,
      level: level)
  }
}

// MARK: - What it is about

extension PearsonCorrelation {
  /// "Pearson correlation".
  public var method: String { "Pearson correlation" }

  /// "r".
  public var coefficientName: String { "r" }

  /// "t" for a null value of 0, otherwise "z".
  public var statisticName: String { nullValue == 0 ? "t" : "z" }

  /// n − 2 for a null value of 0, otherwise none.
  public var allDegreesOfFreedom: [Double] { nullValue == 0 ? [degreesOfFreedom] : [] }

  /// n − 2.
  public var degreesOfFreedom: Double { Double(pairs.count - 2) }

  /// √((1 − r²)/(n − 2)), by which r is divided for t.
  public var standardError: Double? { (unexplainedShare / degreesOfFreedom).squareRoot() }

  /// r², the share of the variance of either that goes with the other.
  public var rSquared: Double { estimate * estimate }

  /// The squares of the values in r's interval, which begin at 0 where that holds 0.
  private var intervalOfSquare: ConfidenceInterval? {
    confidenceInterval.map { interval in
      let squares = [interval.lower * interval.lower, interval.upper * interval.upper]
      return ConfidenceInterval(
        lower: interval.contains(0) ? 0 : squares.min() ?? 0, upper: squares.max() ?? 1,
        level: interval.level)
    }
  }

  /// r and r².
  public var effectSizes: [EffectSize] {
    [
      EffectSize(name: coefficientName, estimate: estimate, interval: confidenceInterval),
      EffectSize(name: "r²", estimate: rSquared, interval: intervalOfSquare),
    ]
  }

  /// Whether the two go together along a line, which way, and how much of their differences it accounts for.
  public var sentence: PlainSentence {
    guard isClear else { return noClearLink }
    return """
      \(direction): a straight line accounts for \(rSquared, .percent) of the differences in \
      either\(likelyShare).
      """
  }

  private var likelyShare: PlainSentence {
    guard let interval = confidenceInterval else { return "" }
    let shares = [interval.lower * interval.lower, interval.upper * interval.upper].sorted()
    return " (likely range \(shares[0], .percent) to \(shares[1], .percent))"
  }
}

// MARK: - Intervals

extension PearsonCorrelation {
  /// The interval at another level; `nil` for three pairs.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public func confidenceInterval(level: Double) throws(StatisticsError) -> ConfidenceInterval? {
    Self.interval(
      estimate, unexplainedShare, count: pairs.count,
      level: try ConfidenceInterval.validated(level: level), alternative)
  }

  private static func interval(
    _ r: Double, _ complement: Double, count: Int, level: Double, _ alternative: Alternative
  ) -> ConfidenceInterval? {
    guard count > 3 else { return nil }
    return FisherTransform(r, complement: complement).interval(
      standardError: 1 / Double(count - 3).squareRoot(), level: level, alternative)
  }
}

// MARK: - Computing

extension PearsonCorrelation {
  private static func test(
    _ moments: CrossMoments, _ nullValue: Double, _ alternative: Alternative
  ) throws(StatisticsError) -> (statistic: Double, tail: TailProbability) {
    let (r, complement) = (moments.correlation, moments.complement)
    guard nullValue == 0 else {
      let gap = FisherTransform(r, complement: complement).z - FisherTransform(nullValue).z
      let z = gap * Double(moments.count - 3).squareRoot()
      return (z, TailProbability(z, symmetric: Normal.standard, alternative))
    }
    let degreesOfFreedom = Double(moments.count - 2)
    let t = r * (degreesOfFreedom / complement).squareRoot()
    let distribution = try StudentT(degreesOfFreedom: degreesOfFreedom)
    return (t, TailProbability(t, symmetric: distribution, alternative))
  }

  /// Leaving out a pair should change r by less than its standard error.
  private static func influence(
    _ moments: CrossMoments, _ sample: PairedSample
  ) -> AssumptionCheck {
    let (change, position) = moments.largestChange(sample.first, sample.second)
    let error = (moments.complement / Double(moments.count - 2)).squareRoot()
    let isCarried = change > error && moments.complement > 0
    return AssumptionCheck(
      assumption: "no single pair carries the correlation",
      method: "change of r without a pair, against its standard error",
      statistic: .init("largest change of r", .number(change)),
      verdict: isCarried ? .doubtful : .met,
      sentence: isCarried
        ? "Without the pair number \(position + 1) of the complete ones the correlation would be quite another; look at it, and compare a correlation of ranks."
        : "No pair changes the correlation much.")
  }
}

extension CrossMoments {
  /// Σ(x − x̄)(y − ȳ) / (n − 1) in the units of the data.
  var covariance: Double {
    (products / Double(count - 1)).value / scales.0 / scales.1
  }
}
