/// Wilcoxon's test that values, or differences of pairs, lie evenly about a given value.
///
///     let test = try WilcoxonSignedRankTest(before, after)
///     test.pseudomedian
///
/// The null hypothesis: the distribution is symmetric about ``nullValue``. The alternative: values lie more above or
/// below it, less, or greater. Pairs are tested by their first value minus the second. Values that equal the null
/// value are left out of the ranking and counted (Wilcoxon's rule; R's and SciPy's default). `nil` and NaN are
/// missing, a pair is left out when either is; differences ∞ − ∞ are missing, other infinities are values. Without
/// symmetry it is not a test of the median; ``SignTest`` is.
///
/// V is the sum of the ranks, by distance from the null value, of the values above it: R's V; SciPy's two-sided
/// statistic is the smaller of V and ``otherStatistic``. Wilcoxon (1945), "Individual comparisons by ranking
/// methods", Biometrics Bulletin 1, 80–83. R's `wilcox.test` counts exactly only without ties and zeros, here small
/// samples always are (see ``RankTestMethod``). The estimate and its interval: Hodges & Lehmann (1963), "Estimates of
/// location based on rank tests", Annals of Mathematical Statistics 34, 598–611, from all values, also those that
/// equal the null value.
///
/// - Complexity: O(*n* log *n*) for the normal method, O(n³) for the exact one.
public struct WilcoxonSignedRankTest: HypothesisTest, Hashable, Codable {
  /// The values, or the differences of the pairs.
  public let sample: Sample

  /// Whether the values are differences of pairs.
  public let isPaired: Bool

  /// Which departures from the null value count.
  public let alternative: Alternative

  /// The centre of symmetry under the null hypothesis.
  public let nullValue: Double

  /// The coverage of the intervals.
  public let level: Double

  /// Whether the p-value counts all choices of signs, rather than approximating them by the normal distribution.
  public let isExact: Bool

  /// Whether half a unit was taken from V's distance to its mean; `false` for an exact p-value.
  public let continuityCorrection: Bool

  /// V: the sum of the ranks of the values above the null value.
  public let statistic: Double

  /// The sum of the ranks of the values below the null value.
  public let otherStatistic: Double

  /// The number of values that differ from the null value.
  public let nonzeroCount: Int

  /// The number of values that equal the null value.
  public let zeroCount: Int

  /// The standard deviation of V under the null hypothesis, corrected for ties.
  public let standardDeviation: Double

  /// V's distance from its mean in standard deviations, continuity-corrected if asked.
  public let z: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public let logPValue: Double

  /// The median of the averages of any two values, each with itself included, in the unit of the data; `nil` where both
  /// infinities occur.
  public let pseudomedian: Double?

  /// The interval of the ``pseudomedian`` at ``level``; one-sided for a one-sided alternative, open where the values
  /// are too few for the level.
  public let confidenceInterval: ConfidenceInterval?

  /// Whether the values lie symmetrically, which the test assumes.
  public let checks: [AssumptionCheck]

  /// Reasons to trust the result less: ties, zeros, few values.
  public let warnings: [TestWarning]

  private let median: Double?

  /// Tests a sample.
  ///
  /// - Throws: ``StatisticsError``: no values, all equal to the null value, a null value that is not finite, a level
  ///   outside 0 to 1, or too many values for the exact method.
  public init(
    _ sample: Sample,
    alternative: Alternative = .twoSided,
    nullValue: Double = 0,
    level: Double = 0.95,
    method: RankTestMethod = .automatic,
    continuityCorrection: Bool = true
  ) throws(StatisticsError) {
    try self.init(
      sample, isPaired: false, alternative, nullValue, level, method, continuityCorrection)
  }

  /// Tests the first values minus the second of pairs.
  ///
  /// - Throws: as ``init(_:alternative:nullValue:level:method:continuityCorrection:)-(Sample,_,_,_,_,_)``.
  public init(
    _ pairs: PairedSample,
    alternative: Alternative = .twoSided,
    nullValue: Double = 0,
    level: Double = 0.95,
    method: RankTestMethod = .automatic,
    continuityCorrection: Bool = true
  ) throws(StatisticsError) {
    try self.init(
      pairs.namedDifferences, isPaired: true, alternative, nullValue, level, method,
      continuityCorrection)
  }

  /// Tests numbers, of which `nil` and NaN are missing: left out and counted.
  ///
  /// - Throws: as ``init(_:alternative:nullValue:level:method:continuityCorrection:)-(Sample,_,_,_,_,_)``.
  public init(
    _ values: some Collection<some Observation>,
    alternative: Alternative = .twoSided,
    nullValue: Double = 0,
    level: Double = 0.95,
    method: RankTestMethod = .automatic,
    continuityCorrection: Bool = true
  ) throws(StatisticsError) {
    try self.init(
      Sample(values), isPaired: false, alternative, nullValue, level, method, continuityCorrection)
  }

  /// Tests pairs by their position; a pair of which either value is missing is left out and counted.
  ///
  /// - Throws: as ``init(_:alternative:nullValue:level:method:continuityCorrection:)-(Sample,_,_,_,_,_)``, and for
  ///   lengths that differ.
  public init(
    _ first: some Collection<some Observation>,
    _ second: some Collection<some Observation>,
    alternative: Alternative = .twoSided,
    nullValue: Double = 0,
    level: Double = 0.95,
    method: RankTestMethod = .automatic,
    continuityCorrection: Bool = true
  ) throws(StatisticsError) {
    try self.init(
      PairedSample(first, second), alternative: alternative, nullValue: nullValue, level: level,
      method: method, continuityCorrection: continuityCorrection)
  }

  private init(
    _ sample: Sample, isPaired: Bool, _ alternative: Alternative, _ nullValue: Double,
    _ level: Double, _ method: RankTestMethod, _ continuityCorrection: Bool
  ) throws(StatisticsError) {
    try StatisticsError.requireValues(sample, "the sample")
    guard nullValue.isFinite else {
      throw .parameterOutOfRange(name: "nullValue", value: nullValue, allowed: "finite")
    }
    self.level = try ConfidenceInterval.validated(level: level)
    let deviations = sample.values.lazy.map { $0 - nullValue }.filter { $0 != 0 }
    let ranked = SignedRanks(Array(deviations))
    guard ranked.count > 0 else {
      throw .undefined(
        method: Self.title, reason: "every value equals the null value.",
        suggestion: "look at the values; none of them speaks for either side.")
    }
    isExact = method.isExact(largestCount: ranked.count)
    let normal = ranked.normal
    let tail =
      isExact
      ? TailProbability(
        ranked.positiveSum, in: try SignedRankDistribution(ranks: ranked.ranks.values),
        around: normal.mean, alternative)
      : normal.pValue(alternative, continuityCorrection: continuityCorrection)
    self.sample = sample
    self.isPaired = isPaired
    self.alternative = alternative
    self.nullValue = nullValue
    self.continuityCorrection = continuityCorrection && !isExact
    statistic = ranked.positiveSum
    otherStatistic = ranked.negativeSum
    nonzeroCount = ranked.count
    zeroCount = sample.count - ranked.count
    standardDeviation = normal.variance.squareRoot()
    z = normal.z(alternative, continuityCorrection: continuityCorrection && !isExact)
    (pValue, logPValue) = (tail.value, tail.log)
    let sorted = sample.values.sortedAscending()
    median = QuantileType.standard.quantile(0.5, ofSorted: sorted)
    if sorted.first == -.infinity, sorted.last == .infinity {
      (pseudomedian, confidenceInterval) = (nil, nil)
    } else {
      pseudomedian = PairSelection.medianWalshAverage(ofSorted: sorted)
      confidenceInterval = try Self.interval(
        sorted, level: level, alternative, isExact: isExact,
        continuityCorrection: continuityCorrection)
    }
    checks = Self.checks(sorted)
    warnings = Self.warnings(
      ranked, zeroCount: sample.count - ranked.count, isExact: isExact, level: level,
      interval: confidenceInterval, name: sample.name ?? "the sample")
  }
}

// MARK: - What it is about

extension WilcoxonSignedRankTest {
  private static let title = "Wilcoxon signed-rank test"

  /// "Wilcoxon signed-rank test", with how the p-value was found.
  public var method: String {
    let kind =
      isExact ? "exact" : continuityCorrection ? "normal, continuity-corrected" : "normal"
    return "\(Self.title) (\(kind))"
  }

  /// The values lie symmetrically about the null value.
  public var nullHypothesis: String {
    "\(samples[0].name) are symmetric about \(NumberText.significant(nullValue, digits: 6))"
  }

  /// The values tend to lie elsewhere, below, or above.
  public var alternativeHypothesis: String {
    let direction =
      switch alternative {
      case .twoSided: "to one side of"
      case .less: "below"
      case .greater: "above"
      }
    return
      "\(samples[0].name) tend to lie \(direction) \(NumberText.significant(nullValue, digits: 6))"
  }

  /// The pseudomedian with its interval; `nil` where both infinities occur.
  public var parameter: TestedParameter? {
    pseudomedian.map {
      TestedParameter(
        name: "pseudomedian of \(samples[0].name)", nullValue: nullValue, estimate: $0,
        interval: confidenceInterval, unit: sample.unit)
    }
  }

  /// "V".
  public var statisticName: String { "V" }

  /// The values, or the differences, with their median.
  public var samples: [TestedSample] {
    [
      TestedSample(
        name: sample.name ?? (isPaired ? "the differences" : "the values"), count: sample.count,
        missingCount: sample.missingCount,
        facts: median.map { [.init("median", .number($0))] } ?? [])
    ]
  }

  /// The share of the rank sum above the null value minus the share below, from −1 to 1: the matched-pairs
  /// rank-biserial correlation.
  ///
  /// Kerby (2014), "The simple difference formula", Comprehensive Psychology 3, 11.IT.3.1.
  public var rankBiserial: Double {
    (statistic - otherStatistic) / (statistic + otherStatistic)
  }

  /// The matched-pairs rank-biserial correlation.
  ///
  /// Its interval is Fisher's transformation with the standard error that V has under the null hypothesis, as R's
  /// `effectsize` computes it; an approximation, and none where all values lie on one side.
  public var effectSizes: [EffectSize] {
    let n = Double(nonzeroCount)
    let standardError = (n * (n + 1) * (2 * n + 1) / 6).squareRoot() / (n * (n + 1) / 2)
    let interval =
      abs(rankBiserial) < 1
      ? FisherTransform(rankBiserial)
        .interval(standardError: standardError, level: level, .twoSided) : nil
    return [
      EffectSize(
        name: "Matched rank-biserial correlation", estimate: rankBiserial, interval: interval)
    ]
  }

  /// z, V's standard deviation and the number of zeros.
  public var furtherDetails: [ResultSection.Fact] {
    var facts: [ResultSection.Fact] = [
      .init("Standard deviation of V", .number(standardDeviation)), .init("z", .number(z)),
    ]
    if zeroCount > 0 { facts.append(.init("Equal to the null value", .count(zeroCount))) }
    return facts
  }

  /// Where the middle lies, with the likely range.
  public var sentence: PlainSentence {
    .locating(
      isPaired ? "difference" : "value", pseudomedian, interval: confidenceInterval,
      unit: sample.unit)
  }
}

// MARK: - Computing

extension WilcoxonSignedRankTest {
  private static func interval(
    _ sorted: [Double], level: Double, _ alternative: Alternative, isExact: Bool,
    continuityCorrection: Bool
  ) throws(StatisticsError) -> ConfidenceInterval {
    let n = sorted.count
    let tail = RankIntervalPlaces.tail(level: level, alternative)
    let places =
      isExact && n <= SignedRankDistribution.largestCount
      ? RankIntervalPlaces(exact: try SignedRankDistribution(count: n), tail: tail)
      : RankIntervalPlaces(
        pairCount: Double(n) * Double(n + 1) / 2,
        // About nearly every centre only equal values have equal distances.
        variance: SignedRanks.variance(
          count: n, tieCorrection: Ranks.tieCorrection(Ranks.tieCounts(ofSorted: sorted))),
        tail: tail, continuityCorrection: continuityCorrection && !isExact)
    return places.interval(level: level, alternative, pairCount: n * (n + 1) / 2) {
      PairSelection.walshAverage(rank: $0, ofSorted: sorted)
    }
  }

  private static func warnings(
    _ ranked: SignedRanks, zeroCount: Int, isExact: Bool, level: Double,
    interval: ConfidenceInterval?, name: String
  ) -> [TestWarning] {
    var warnings: [TestWarning] = []
    if zeroCount > 0 { warnings.append(.zerosDropped(count: zeroCount)) }
    if ranked.ranks.hasTies {
      let tied = ranked.ranks.tieCounts.reduce(0) { $1 > 1 ? $0 + $1 : $0 }
      warnings.append(.ties(share: Double(tied) / Double(ranked.count)))
    }
    if !isExact, ranked.count < 10 {
      warnings.append(.roughApproximation(name: name, count: ranked.count, needed: 10))
    }
    if let interval, interval.lower == -.infinity, interval.upper == .infinity {
      warnings.append(.levelNotReachable(level: level))
    }
    return warnings
  }

  /// Beyond this the halves beside the median are called uneven.
  private static let largestBowleySkewness = 0.3

  /// Symmetry by Bowley's quartile skewness, which infinities do not disturb.
  private static func checks(_ sorted: [Double]) -> [AssumptionCheck] {
    let quartile = { QuantileType.standard.quantile($0, ofSorted: sorted) ?? .nan }
    let (lower, middle, upper) = (quartile(0.25), quartile(0.5), quartile(0.75))
    guard (upper - lower).isFinite, upper > lower else { return [] }
    let skewness = ((upper - middle) - (middle - lower)) / (upper - lower)
    let isEven = abs(skewness) <= largestBowleySkewness
    return [
      AssumptionCheck(
        assumption: "values symmetric about their middle",
        method: "Bowley's quartile skewness within −0.3 to 0.3",
        statistic: .init("skewness", .number(skewness)), verdict: isEven ? .met : .doubtful,
        sentence: isEven
          ? "The quartiles lie evenly about the median."
          : "The quartiles lie unevenly about the median: compare the sign test, which needs no symmetry."
      )
    ]
  }
}

/// Nonzero values ranked by their size, with what their signs make of it.
struct SignedRanks {
  let ranks: Ranks
  let positiveSum: Double
  let negativeSum: Double

  init(_ values: [Double]) {
    ranks = Ranks(values.map { abs($0) })
    var (positive, negative) = (0.0, 0.0)
    for (value, rank) in zip(values, ranks.values) {
      if value > 0 { positive += rank } else { negative += rank }
    }
    (positiveSum, negativeSum) = (positive, negative)
  }

  var count: Int { ranks.values.count }

  var normal: NormalRankStatistic {
    NormalRankStatistic(
      statistic: positiveSum, mean: Double(count) * Double(count + 1) / 4,
      variance: Self.variance(count: count, tieCorrection: ranks.tieCorrection))
  }

  /// n(n + 1)(2n + 1)/24 − Σ(t³ − t)/48.
  static func variance(count: Int, tieCorrection: Double) -> Double {
    let n = Double(count)
    return n * (n + 1) * (2 * n + 1) / 24 - tieCorrection / 48
  }
}

extension PairedSample {
  /// The differences under the names of both measurements, where they have any.
  var namedDifferences: Sample {
    guard let firstName, let secondName else { return differences }
    let unnamed = differences
    return Sample(
      present: unnamed.values, missingCount: unnamed.missingCount,
      name: "differences of \(firstName) and \(secondName)", unit: unit)
  }
}
