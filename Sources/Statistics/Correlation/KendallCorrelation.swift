/// Kendall's rank correlation: how much more often two observations agree than disagree in their order.
///
///     let test = try KendallCorrelation(views, likes)
///     test.estimate          // τ_b
///     test.concordantPairs   // pairs of rows in which more views come with more likes
///
/// The null hypothesis: the two are independent, so that every order of the second is equally likely. The alternative:
/// they are not; or they mostly disagree in order (`less`), or mostly agree (`greater`). τ_b allows for equal values:
/// (C − D)/√((C + D + T₁)(C + D + T₂)). Only the order counts, so infinities are values. Of the rank correlations this is
/// the one that says something about single observations: see ``concordanceShare``.
///
/// P-value by counting all orders up to 49 pairs without equal values, else by z = (C − D)/σ with the variance that ties
/// leave and no continuity correction; as R's `cor.test(method = "kendall")` and SciPy's `kendalltau`. The interval is that
/// of Fieller, Hartley & Pearson (1957), "Tests for rank correlation coefficients. I", Biometrika 44, 470–481: Fisher's z
/// with standard error √(0.437/(n − 4)), good for |τ| below 0.8; it does not invert the test.
public struct KendallCorrelation: CorrelationTest, Hashable, Codable {
  /// Where the p-value comes from.
  public enum Method: String, Sendable, Hashable, Codable, CaseIterable {
    /// Counting all orders; up to 170 pairs without equal values.
    case exact

    /// The normal distribution with the variance that ties leave.
    case normal
  }

  /// The pairs.
  public let pairs: CorrelatedPairs

  /// Which departures from independence count.
  public let alternative: Alternative

  /// Where the p-value comes from.
  public let pValueMethod: Method

  /// The coverage of ``confidenceInterval``.
  public let level: Double

  /// τ_b.
  public let estimate: Double

  /// S = C − D for the exact p-value, otherwise z = S/σ.
  public let statistic: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where that underflows.
  public let logPValue: Double

  /// Fieller, Hartley and Pearson's interval of τ; `nil` for three or four pairs.
  public let confidenceInterval: ConfidenceInterval?

  /// C: how many two observations have the same order in both measurements.
  public let concordantPairs: Int

  /// D: how many two observations have opposite orders.
  public let discordantPairs: Int

  /// That ties prevent the exact p-value of few pairs, that the order agrees without exception.
  public let warnings: [TestWarning]

  /// Below this many pairs all orders are counted unless told otherwise; R has the same limit.
  private static let automaticExactLimit = 50

  /// Tests pairs.
  ///
  /// - Parameter method: `nil` for the exact distribution below 50 pairs without equal values, else the normal one.
  /// - Throws: ``StatisticsError``: fewer than 3 pairs, a measurement without variation, a level outside 0 to 1, or the
  ///   exact distribution asked for with equal values or more than 170 pairs.
  /// - Complexity: O(*n* log *n*); the exact distribution takes O(*n*³).
  public init(
    _ sample: PairedSample, alternative: Alternative = .twoSided, method: Method? = nil,
    level: Double = 0.95
  ) throws(StatisticsError) {
    pairs = try CorrelatedPairs(sample).requiring(3)
    self.level = try ConfidenceInterval.validated(level: level)
    let counts = KendallCounts(sample.first, sample.second)
    if counts.firstTies == [pairs.count] { throw pairs.constant(pairs.first, sample.first[0]) }
    if counts.secondTies == [pairs.count] { throw pairs.constant(pairs.second, sample.second[0]) }
    let isSmall = pairs.count < Self.automaticExactLimit
    let chosen = method ?? (isSmall && !counts.hasTies ? .exact : .normal)
    if chosen == .exact, counts.hasTies { throw Self.tiesPreventExact(pairs) }
    self.alternative = alternative
    pValueMethod = chosen
    estimate = min(1, max(-1, counts.tau))
    concordantPairs = counts.concordant
    discordantPairs = counts.discordant
    let score = Double(counts.score)
    let tail: TailProbability
    switch chosen {
    case .exact:
      statistic = score
      tail = try Self.exactTail(score, count: pairs.count, alternative)
    case .normal:
      statistic = score / counts.scoreVariance.squareRoot()
      tail = TailProbability(statistic, symmetric: Normal.standard, alternative)
    }
    (pValue, logPValue) = (tail.value, tail.log)
    confidenceInterval = Self.interval(estimate, count: pairs.count, level: level, alternative)
    warnings =
      (isSmall && counts.hasTies ? [.tiesPreventExact] : [])
      + (abs(estimate) == 1 ? [.perfectCorrelation] : [])
  }

  /// Tests values paired by their positions; a pair of which either is `nil` or NaN is left out and counted.
  ///
  /// - Throws: as ``init(_:alternative:method:level:)``, and for collections of different lengths.
  public init(
    _ first: some Collection<some Observation>, _ second: some Collection<some Observation>,
    names: (String, String)? = nil, alternative: Alternative = .twoSided, method: Method? = nil,
    level: Double = 0.95
  ) throws(StatisticsError) {
    try self.init(
      PairedSample(first, second, names: names), alternative: alternative, method: method,
      level: level)
  }
}

// MARK: - What it is about

extension KendallCorrelation {
  /// "Kendall rank correlation", with where its p-value comes from.
  public var method: String {
    pValueMethod == .exact ? "Kendall rank correlation (exact)" : "Kendall rank correlation"
  }

  /// "τ".
  public var coefficientName: String { "τ" }

  /// "S" for the exact p-value, otherwise "z".
  public var statisticName: String { pValueMethod == .exact ? "S" : "z" }

  /// C/(C + D): of two observations that differ in both, how likely the one with the higher first value has the higher
  /// second value; 0.5 for no tendency, and where no two differ in both.
  public var concordanceShare: Double {
    let different = Double(concordantPairs) + Double(discordantPairs)
    return different > 0 ? Double(concordantPairs) / different : 0.5
  }

  /// Goodman and Kruskal's γ = (C − D)/(C + D), which leaves ties out; 0 where no two differ in both.
  public var gamma: Double { 2 * concordanceShare - 1 }

  /// τ and γ.
  public var effectSizes: [EffectSize] {
    [
      EffectSize(name: coefficientName, estimate: estimate, interval: confidenceInterval),
      EffectSize(name: "Goodman and Kruskal's γ", estimate: gamma),
    ]
  }

  /// The numbers of pairs of observations that agree and disagree.
  public var furtherDetails: [ResultSection.Fact] {
    [
      .init("Concordant", .count(concordantPairs)),
      .init("Discordant", .count(discordantPairs)),
    ]
  }

  /// How often, of two observations, the one that is higher in the first is higher in the second too.
  public var sentence: PlainSentence {
    guard isClear else { return noClearLink }
    let isPositive = estimate >= 0
    let share = isPositive ? concordanceShare : 1 - concordanceShare
    return """
      \(direction): of two that differ in both, the one higher in \(pairs.first) is \
      \(isPositive ? "higher" : "lower") in \(pairs.second) \(share, .outOfHundred) times.
      """
  }
}

// MARK: - Intervals

extension KendallCorrelation {
  /// The interval at another level; `nil` for three or four pairs.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public func confidenceInterval(level: Double) throws(StatisticsError) -> ConfidenceInterval? {
    Self.interval(
      estimate, count: pairs.count, level: try ConfidenceInterval.validated(level: level),
      alternative)
  }

  private static func interval(
    _ tau: Double, count: Int, level: Double, _ alternative: Alternative
  ) -> ConfidenceInterval? {
    guard count > 4 else { return nil }
    return FisherTransform(tau).interval(
      standardError: (0.437 / Double(count - 4)).squareRoot(), level: level, alternative)
  }
}

// MARK: - Computing

extension KendallCorrelation {
  private static func exactTail(
    _ score: Double, count: Int, _ alternative: Alternative
  ) throws(StatisticsError) -> TailProbability {
    let distribution = try KendallDistribution(count: count)
    let upper = TailProbability(
      value: distribution.atLeast(score), log: distribution.logAtLeast(score))
    let lower = TailProbability(
      value: distribution.cdf(score), log: distribution.logCDF(score))
    return switch alternative {
    case .greater: upper
    case .less: lower
    case .twoSided: min(upper, lower).doubled
    }
  }

  private static func tiesPreventExact(_ pairs: CorrelatedPairs) -> StatisticsError {
    .undefined(
      method: "The exact test of the rank correlation of \(pairs.first) and \(pairs.second)",
      reason: "some values are equal.", suggestion: "use the method normal.")
  }
}
