/// The sign test: that half of a population lies above a given value, which is then its median.
///
///     let test = try SignTest([1.2, 0.4, 3.1, -0.3, 2.2, 1.7])
///     test.confidenceInterval   // of the median
///
/// The null hypothesis: values above and below ``nullValue`` are equally likely. The alternative: they are not, fewer
/// are above, or more. Nothing is assumed of the distribution. Pairs are tested by their first value minus the
/// second. Values that equal the null value are left out of the count and reported. `nil` and NaN are missing;
/// infinities are values.
///
/// The p-value is exact, from the binomial distribution: Arbuthnot (1710); Conover (1999), *Practical Nonparametric
/// Statistics*, section 3.4; as R's `binom.test` on the signs. The interval of the median runs between order statistics
/// and covers at least ``level`` (Conover, section 3.2).
///
/// - Complexity: O(*n* log *n*).
public struct SignTest: HypothesisTest, Hashable, Codable {
  /// The values, or the differences of the pairs.
  public let sample: Sample

  /// Whether the values are differences of pairs.
  public let isPaired: Bool

  /// Which departures from the null value count.
  public let alternative: Alternative

  /// The median under the null hypothesis.
  public let nullValue: Double

  /// The coverage of the intervals.
  public let level: Double

  /// The number of values above the null value.
  public let positiveCount: Int

  /// The number of values below the null value.
  public let negativeCount: Int

  /// The number of values that equal the null value.
  public let zeroCount: Int

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public let logPValue: Double

  /// The median of all values, in the unit of the data.
  public let median: Double

  /// The interval of the median; one-sided for a one-sided alternative, open where the values are too few for the
  /// level.
  public let confidenceInterval: ConfidenceInterval

  /// The share of values above among those not equal to the null value, with Clopper and Pearson's exact interval.
  public let shareAbove: EffectSize

  /// Reasons to trust the result less: zeros, too few values.
  public let warnings: [TestWarning]

  /// Tests a sample.
  ///
  /// - Throws: ``StatisticsError``: no values, all equal to the null value, a null value that is not finite, or a level
  ///   outside 0 to 1.
  public init(
    _ sample: Sample, alternative: Alternative = .twoSided, nullValue: Double = 0,
    level: Double = 0.95
  ) throws(StatisticsError) {
    try self.init(sample, isPaired: false, alternative, nullValue, level)
  }

  /// Tests the first values minus the second of pairs.
  ///
  /// - Throws: as for a sample.
  public init(
    _ pairs: PairedSample, alternative: Alternative = .twoSided, nullValue: Double = 0,
    level: Double = 0.95
  ) throws(StatisticsError) {
    try self.init(pairs.namedDifferences, isPaired: true, alternative, nullValue, level)
  }

  /// Tests numbers, of which `nil` and NaN are missing: left out and counted.
  ///
  /// - Throws: as for a sample.
  public init(
    _ values: some Collection<some Observation>, alternative: Alternative = .twoSided,
    nullValue: Double = 0, level: Double = 0.95
  ) throws(StatisticsError) {
    try self.init(Sample(values), isPaired: false, alternative, nullValue, level)
  }

  /// Tests pairs by their position; a pair of which either value is missing is left out and counted.
  ///
  /// - Throws: as for a sample, and for lengths that differ.
  public init(
    _ first: some Collection<some Observation>, _ second: some Collection<some Observation>,
    alternative: Alternative = .twoSided, nullValue: Double = 0, level: Double = 0.95
  ) throws(StatisticsError) {
    try self.init(
      PairedSample(first, second), alternative: alternative, nullValue: nullValue, level: level)
  }

  private init(
    _ sample: Sample, isPaired: Bool, _ alternative: Alternative, _ nullValue: Double,
    _ level: Double
  ) throws(StatisticsError) {
    try StatisticsError.requireValues(sample, "the sample")
    guard nullValue.isFinite else {
      throw .parameterOutOfRange(name: "nullValue", value: nullValue, allowed: "finite")
    }
    self.level = try ConfidenceInterval.validated(level: level)
    positiveCount = sample.values.count { $0 > nullValue }
    negativeCount = sample.values.count { $0 < nullValue }
    zeroCount = sample.count - positiveCount - negativeCount
    let trials = positiveCount + negativeCount
    guard trials > 0 else {
      throw .undefined(
        method: Self.title, reason: "every value equals the null value.",
        suggestion: "look at the values; none of them speaks for either side.")
    }
    let signs = try Binomial(trials: trials, probability: 0.5)
    let tail = Self.tail(positiveCount, of: trials, signs, alternative)
    (pValue, logPValue) = (tail.value, tail.log)
    let sorted = sample.values.sortedAscending()
    median = QuantileType.standard.quantile(0.5, ofSorted: sorted) ?? 0
    confidenceInterval = try Self.interval(sorted, level: level, alternative)
    shareAbove = try Self.share(positiveCount, of: trials, level: level)
    self.sample = sample
    self.isPaired = isPaired
    self.alternative = alternative
    self.nullValue = nullValue
    var warnings: [TestWarning] = []
    if zeroCount > 0 { warnings.append(.zerosDropped(count: zeroCount)) }
    if confidenceInterval.lower == -.infinity, confidenceInterval.upper == .infinity {
      warnings.append(.levelNotReachable(level: level))
    }
    self.warnings = warnings
  }
}

// MARK: - What it is about

extension SignTest {
  private static let title = "Sign test"

  /// "Sign test (exact)".
  public var method: String { "\(Self.title) (exact)" }

  /// The number of values above the null value.
  public var statistic: Double { Double(positiveCount) }

  /// "S".
  public var statisticName: String { "S" }

  /// The median with its interval.
  public var parameter: TestedParameter? {
    TestedParameter(
      name: "median of \(samples[0].name)", nullValue: nullValue, estimate: median,
      interval: confidenceInterval, unit: sample.unit)
  }

  /// The values, or the differences.
  public var samples: [TestedSample] {
    [
      TestedSample(
        name: sample.name ?? (isPaired ? "the differences" : "the values"), count: sample.count,
        missingCount: sample.missingCount)
    ]
  }

  /// The share of values above.
  public var effectSizes: [EffectSize] { [shareAbove] }

  /// How many values lie above, below and on the null value.
  public var furtherDetails: [ResultSection.Fact] {
    [
      .init("Above the null value", .count(positiveCount)),
      .init("Below the null value", .count(negativeCount)),
      .init("Equal to the null value", .count(zeroCount)),
    ]
  }

  /// Where the middle lies, with the likely range.
  public var sentence: PlainSentence {
    .locating(
      isPaired ? "difference" : "value", median, interval: confidenceInterval, unit: sample.unit)
  }
}

// MARK: - Computing

extension SignTest {
  private static func tail(
    _ positive: Int, of trials: Int, _ signs: Binomial, _ alternative: Alternative
  ) -> TailProbability {
    let atMost = { TailProbability(value: signs.cdf($0), log: signs.logCDF($0)) }
    return switch alternative {
    case .less: atMost(positive)
    // Both signs are equally likely, so that many or more are as likely as the rest or fewer.
    case .greater: atMost(trials - positive)
    case .twoSided:
      2 * positive == trials ? .one : atMost(min(positive, trials - positive)).doubled
    }
  }

  /// The order statistics between which each value as a median would not be rejected.
  private static func interval(
    _ sorted: [Double], level: Double, _ alternative: Alternative
  ) throws(StatisticsError) -> ConfidenceInterval {
    let signs = try Binomial(trials: sorted.count, probability: 0.5)
    let tail = RankIntervalPlaces.tail(level: level, alternative)
    let place = signs.quantile(tail) ?? 0
    let isUsable = place >= 1 && place <= sorted.count
    return ConfidenceInterval(
      lower: isUsable && alternative != .less ? sorted[place - 1] : -.infinity,
      upper: isUsable && alternative != .greater ? sorted[sorted.count - place] : .infinity,
      level: level)
  }

  /// Clopper & Pearson (1934), "The use of confidence or fiducial limits illustrated in the case of the binomial",
  /// Biometrika 26, 404–413.
  private static func share(
    _ positive: Int, of trials: Int, level: Double
  ) throws(StatisticsError) -> EffectSize {
    let (k, n) = (Double(positive), Double(trials))
    let tail = (1 - level) / 2
    let lower = k == 0 ? 0 : try Beta(alpha: k, beta: n - k + 1).quantile(tail)
    let upper = k == n ? 1 : try Beta(alpha: k + 1, beta: n - k).survivalQuantile(tail)
    return EffectSize(
      name: "Share above the null value", estimate: k / n,
      interval: ConfidenceInterval(lower: lower, upper: upper, level: level))
  }
}
