/// Mann and Whitney's test, also Wilcoxon's rank-sum test, that values of one population tend to be neither larger nor
/// smaller than values of another.
///
///     let test = try MannWhitneyUTest([0.8, 0.83, 1.89, 1.04, 1.45], [1.15, 0.88, 0.9, 0.74, 1.21])
///     test.shift                // Hodges and Lehmann's estimate of how much larger the first values are
///     test.effectSize           // the probability that a first value exceeds a second
///
/// The null hypothesis: both samples, the first less ``nullValue``, come from one distribution. The alternative:
/// values of the first tend to be larger or smaller, are less, or are greater. Only where both distributions have the
/// same shape is that a statement about medians (``checks`` compares the spreads). The samples must be independent.
/// Infinities are values; `nil` and NaN are left out and counted. Use ``WilcoxonSignedRankTest`` for pairs,
/// ``BrunnerMunzelTest`` where spreads differ.
///
/// U counts the pairs in which the first sample's value is larger, equal ones counting half: R's W, SciPy's
/// statistic. Mann & Whitney (1947), "On a test of whether one of two random variables is stochastically larger than
/// the other", Annals of Mathematical Statistics 18, 50–60. The same p-values as R's `wilcox.test` and SciPy's
/// `mannwhitneyu`; where both would be normal only because of ties, small samples are counted exactly here (see
/// ``RankTestMethod``). The shift and its interval: Hodges & Lehmann (1963), "Estimates of location based on rank
/// tests", Annals of Mathematical Statistics 34, 598–611; the interval holds the shifts that the test would not
/// reject, with only those ties that lie within a sample; Bauer (1972), "Constructing confidence sets using rank
/// statistics", Journal of the American Statistical Association 67, 687–690. R finds the normal interval to four
/// digits only.
///
/// - Complexity: O(*n* log *n*) for the normal method, O(n²m²) for the exact one.
public struct MannWhitneyUTest: HypothesisTest, Hashable, Codable {
  /// The first sample.
  public let first: Sample

  /// The second sample.
  public let second: Sample

  /// Which departures from the null value count.
  public let alternative: Alternative

  /// The shift under the null hypothesis: it is taken from the first sample's values.
  public let nullValue: Double

  /// The coverage of the intervals.
  public let level: Double

  /// Whether the p-value counts arrangements of the ranks, rather than approximating them by the normal distribution.
  public let isExact: Bool

  /// Whether half a unit was taken from U's distance to its mean; `false` for an exact p-value.
  public let continuityCorrection: Bool

  /// U of the first sample, from 0 to n₁ n₂; with ties it may be a half number.
  public let statistic: Double

  /// U of the second sample: n₁ n₂ − ``statistic``.
  public let otherStatistic: Double

  /// The standard deviation of U under the null hypothesis, corrected for ties; 0 where all values are equal.
  public let standardDeviation: Double

  /// U's distance from its mean n₁ n₂/2 in standard deviations, continuity-corrected if asked; 0 where all values are
  /// equal.
  public let z: Double

  /// The p-value; 1 where all values are equal.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public let logPValue: Double

  /// Hodges and Lehmann's shift: the median of all differences of a first and a second value, in the unit of the data;
  /// `nil` where some difference is ∞ − ∞.
  public let shift: Double?

  /// The interval of the ``shift`` at ``level``; one-sided for a one-sided alternative, open where the values are too
  /// few for the level; `nil` where the shift is.
  public let confidenceInterval: ConfidenceInterval?

  /// The probability of superiority, Cliff's δ and the rank-biserial correlation (see ``StochasticSuperiority``), of
  /// the samples as they are.
  public let effectSizes: [EffectSize]

  /// Whether the spreads allow reading the test as one of a shift.
  public let checks: [AssumptionCheck]

  /// Reasons to trust the result less: ties, few values, all values equal.
  public let warnings: [TestWarning]

  private let medians: [Double]

  /// Tests two samples.
  ///
  /// - Parameters:
  ///   - method: exact, normal, or whichever suits the sizes.
  ///   - continuityCorrection: whether the normal method takes half a unit from U's distance to its mean.
  /// - Throws: ``StatisticsError``: an empty sample, a null value that is not finite, a level outside 0 to 1, or too
  ///   many values for the exact method.
  public init(
    _ first: Sample,
    _ second: Sample,
    alternative: Alternative = .twoSided,
    nullValue: Double = 0,
    level: Double = 0.95,
    method: RankTestMethod = .automatic,
    continuityCorrection: Bool = true
  ) throws(StatisticsError) {
    try StatisticsError.requireValues(first, "the first sample")
    try StatisticsError.requireValues(second, "the second sample")
    guard nullValue.isFinite else {
      throw .parameterOutOfRange(name: "nullValue", value: nullValue, allowed: "finite")
    }
    let level = try ConfidenceInterval.validated(level: level)
    let original = SampleOverlap(first.values, second.values)
    let overlap =
      nullValue == 0
      ? original
      : SampleOverlap(sorted: original.first.map { $0 - nullValue }, original.second)
    let (n, m) = (first.count, second.count)
    let u = overlap.u
    let normal = NormalRankStatistic(
      statistic: u, mean: overlap.pairCount / 2,
      variance: Self.variance(n, m, tieCorrection: Ranks.tieCorrection(overlap.tieCounts)))
    let isExact = method.isExact(largestCount: max(n, m))
    let tail: TailProbability
    if isExact {
      let distribution = try RankSumDistribution(
        firstCount: n, secondCount: m, tieCounts: overlap.tieCounts)
      tail = TailProbability(u, in: distribution, around: overlap.pairCount / 2, alternative)
    } else {
      tail = normal.pValue(alternative, continuityCorrection: continuityCorrection)
    }
    self.first = first
    self.second = second
    self.alternative = alternative
    self.nullValue = nullValue
    self.level = level
    self.isExact = isExact
    self.continuityCorrection = continuityCorrection && !isExact
    statistic = u
    otherStatistic = overlap.pairCount - u
    standardDeviation = normal.variance.squareRoot()
    z = normal.z(alternative, continuityCorrection: continuityCorrection && !isExact)
    (pValue, logPValue) = (tail.value, tail.log)
    if original.hasUndefinedDifference {
      (shift, confidenceInterval) = (nil, nil)
    } else {
      shift = PairSelection.medianDifference(ofSorted: original.first, original.second)
      confidenceInterval = try Self.interval(
        original, level: level, alternative, isExact: isExact,
        continuityCorrection: continuityCorrection)
    }
    effectSizes =
      StochasticSuperiority(original)?.effectSizes(validLevel: level) ?? []
    checks = Self.checks(original, names: Self.names(first, second))
    medians = [original.first, original.second].map {
      QuantileType.standard.quantile(0.5, ofSorted: $0) ?? .nan
    }
    warnings = Self.warnings(
      overlap, names: Self.names(first, second), isExact: isExact, level: level,
      interval: confidenceInterval)
  }

  /// Tests two samples of numbers, of which `nil` and NaN are missing: left out and counted.
  ///
  /// - Throws: as ``init(_:_:alternative:nullValue:level:method:continuityCorrection:)``.
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
      Sample(first), Sample(second), alternative: alternative, nullValue: nullValue, level: level,
      method: method, continuityCorrection: continuityCorrection)
  }
}

// MARK: - What it is about

extension MannWhitneyUTest {
  /// "Mann–Whitney U test", with how the p-value was found.
  public var method: String {
    let kind =
      isExact ? "exact" : continuityCorrection ? "normal, continuity-corrected" : "normal"
    return "Mann–Whitney U test (\(kind))"
  }

  /// The values of both samples have one distribution, up to the null value.
  public var nullHypothesis: String {
    let names = Self.names(first, second)
    let moved =
      nullValue == 0 ? "" : ", less \(NumberText.significant(nullValue, digits: 6)),"
    return "values of \(names.0)\(moved) and of \(names.1) have the same distribution"
  }

  /// The values of the first sample tend to be different, less, or greater.
  public var alternativeHypothesis: String {
    let names = Self.names(first, second)
    let direction =
      switch alternative {
      case .twoSided: "smaller or larger"
      case .less: "smaller"
      case .greater: "larger"
      }
    return "values of \(names.0) tend to be \(direction) than those of \(names.1)"
  }

  /// The shift with its interval; `nil` where infinities leave none.
  public var parameter: TestedParameter? {
    guard let shift else { return nil }
    let names = Self.names(first, second)
    return TestedParameter(
      name: "shift of \(names.0) against \(names.1)", nullValue: nullValue, estimate: shift,
      interval: confidenceInterval, unit: first.unit ?? second.unit)
  }

  /// "U".
  public var statisticName: String { "U" }

  /// The two samples with their medians.
  public var samples: [TestedSample] {
    let names = Self.names(first, second)
    return zip([(first, names.0), (second, names.1)], medians).map { sample, median in
      TestedSample(
        name: sample.1, count: sample.0.count, missingCount: sample.0.missingCount,
        facts: median.isNaN ? [] : [.init("median", .number(median))])
    }
  }

  /// z and U's standard deviation.
  public var furtherDetails: [ResultSection.Fact] {
    [.init("Standard deviation of U", .number(standardDeviation)), .init("z", .number(z))]
  }

  /// What is typical of either sample and which is higher by how much, with the likely range; or that no difference
  /// is clear.
  public var sentence: PlainSentence {
    .comparingMedians(
      samples[0], samples[1], medians: (medians[0], medians[1]), shift: shift,
      interval: confidenceInterval,
      superiority: effectSize?.interval, unit: first.unit ?? second.unit)
  }
}

// MARK: - Computing

extension MannWhitneyUTest {
  private static func names(_ first: Sample, _ second: Sample) -> (String, String) {
    (first.name ?? "the first sample", second.name ?? "the second sample")
  }

  /// nm/12 · ((N + 1) − Σ(t³ − t)/(N(N − 1))).
  private static func variance(_ first: Int, _ second: Int, tieCorrection: Double) -> Double {
    let (n, m) = (Double(first), Double(second))
    let total = n + m
    // All equal: the difference is 0 but for rounding.
    let inner = (total + 1) - tieCorrection / (total * (total - 1))
    return tieCorrection == (total - 1) * total * (total + 1) ? 0 : n * m / 12 * max(0, inner)
  }

  private static func interval(
    _ overlap: SampleOverlap, level: Double, _ alternative: Alternative, isExact: Bool,
    continuityCorrection: Bool
  ) throws(StatisticsError) -> ConfidenceInterval {
    let (x, y) = (overlap.first, overlap.second)
    let tail = RankIntervalPlaces.tail(level: level, alternative)
    let places: RankIntervalPlaces
    if isExact {
      places = RankIntervalPlaces(
        exact: try RankSumDistribution(firstCount: x.count, secondCount: y.count), tail: tail)
    } else {
      // Shifted by nearly every amount, values of one sample still equal each other but none of the other sample's.
      let ties =
        Ranks.tieCorrection(Ranks.tieCounts(ofSorted: x))
        + Ranks.tieCorrection(Ranks.tieCounts(ofSorted: y))
      places = RankIntervalPlaces(
        pairCount: overlap.pairCount, variance: variance(x.count, y.count, tieCorrection: ties),
        tail: tail, continuityCorrection: continuityCorrection)
    }
    return places.interval(level: level, alternative, pairCount: x.count * y.count) {
      PairSelection.difference(rank: $0, ofSorted: x, y)
    }
  }

  private static func warnings(
    _ overlap: SampleOverlap, names: (String, String), isExact: Bool, level: Double,
    interval: ConfidenceInterval?
  ) -> [TestWarning] {
    if overlap.tieCounts.count == 1 { return [.allEqual] }
    var warnings: [TestWarning] = []
    if overlap.hasTies {
      let tied = overlap.tieCounts.reduce(0) { $1 > 1 ? $0 + $1 : $0 }
      let total = overlap.first.count + overlap.second.count
      warnings.append(.ties(share: Double(tied) / Double(total)))
    }
    if !isExact {
      for (values, name) in [(overlap.first, names.0), (overlap.second, names.1)]
      where values.count < 10 {
        warnings.append(.roughApproximation(name: name, count: values.count, needed: 10))
      }
    }
    if let interval, interval.lower == -.infinity, interval.upper == .infinity {
      warnings.append(.levelNotReachable(level: level))
    }
    return warnings
  }

  /// The customary limit for calling two spreads alike.
  private static let largestSpreadRatio = 2.0

  /// Compares the interquartile ranges.
  private static func checks(
    _ overlap: SampleOverlap, names: (String, String)
  ) -> [AssumptionCheck] {
    let ranges = [overlap.first, overlap.second].map { values -> Double in
      let quartile = { QuantileType.standard.quantile($0, ofSorted: values) ?? .nan }
      return quartile(0.75) - quartile(0.25)
    }
    guard let least = ranges.min(), let most = ranges.max(), most.isFinite else { return [] }
    let ratio = most == 0 ? 1 : most / least
    let isAlike = ratio <= largestSpreadRatio
    return [
      AssumptionCheck(
        assumption: "same shape of both distributions, for reading the result as a shift",
        method: "ratio of interquartile ranges at most 2",
        statistic: ratio.isFinite ? .init("ratio", .number(ratio)) : nil,
        verdict: isAlike ? .met : .doubtful,
        sentence: isAlike
          ? "Both samples spread alike, so the result can be read as a difference of typical values."
          : "The samples spread differently: read the result as which values tend to be larger, and compare the Brunner–Munzel test."
      )
    ]
  }
}
