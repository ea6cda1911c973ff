/// Kolmogorov and Smirnov's test that values come from a given distribution, or two samples from the same.
///
///     let fit = try KolmogorovSmirnovTest(heights, against: Normal(mean: 170, standardDeviation: 8))
///     let same = try KolmogorovSmirnovTest(claims, opinions)
///
/// One sample: the null hypothesis is that it was drawn from the distribution, which must be continuous and fully
/// given; with parameters estimated from the same values the p-value is far too large (``LillieforsTest`` is for
/// that). Two samples: both were drawn from one distribution. The alternative: the distribution functions differ
/// somewhere; `.greater`: that of the first sample lies above the other somewhere, so that its values tend to be
/// *smaller*; `.less`: below — as in R and SciPy. Values are independent; infinities are values; `nil` and NaN are
/// left out and counted.
///
/// The statistic D is the largest distance between the distribution functions, one-sided the largest excess. Kolmogorov
/// (1933), Smirnov (1939); p-values as ``KolmogorovSmirnovDistribution``, ``SmirnovTwoSampleDistribution`` and
/// ``Kolmogorov`` have them: those of R's `ks.test(exact = TRUE)` and, asymptotic, `exact = FALSE`.
///
/// - Complexity: O(*n* log *n*), and what the exact distribution takes.
public struct KolmogorovSmirnovTest: HypothesisTest, Hashable, Codable {
  /// The samples, one or two.
  public let samples: [TestedSample]

  /// Which departures from the null hypothesis count.
  public let alternative: Alternative

  /// D: the largest distance, or the largest excess, from 0 to 1.
  public let statistic: Double

  /// The value at which the distance is reached.
  public let location: Double

  /// Whether the p-value is that of the finite samples rather than of the limit.
  public let isExact: Bool

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows; −∞ where a value lies outside the
  /// distribution's support.
  public let logPValue: Double

  /// Reasons to trust the result less: ties, where a continuous distribution gives none.
  public let warnings: [TestWarning]

  private let medians: [Double]
  private let unit: String?

  /// Tests a sample against a distribution.
  ///
  /// - Throws: ``StatisticsError`` for a sample without values.
  public init(
    _ sample: Sample, against distribution: some ContinuousDistribution,
    alternative: Alternative = .twoSided, method: KolmogorovSmirnovMethod = .automatic
  ) throws(StatisticsError) {
    try StatisticsError.requireValues(sample, "the sample")
    let sorted = sample.values.sortedAscending()
    let distance = EmpiricalDistance(sorted, against: distribution).chosen(alternative)
    let tail = try Self.tail(
      distance.value, count: sorted.count, alternative, isExact: method != .asymptotic)
    samples = [TestedSample(sample, or: "the sample")]
    self.alternative = alternative
    statistic = distance.value
    location = distance.location
    isExact = method != .asymptotic
    (pValue, logPValue) = (tail.value, tail.log)
    medians = [QuantileType.standard.quantile(0.5, ofSorted: sorted) ?? .nan]
    unit = sample.unit
    let tied = Ranks.tieCounts(ofSorted: sorted).reduce(0) { $1 > 1 ? $0 + $1 : $0 }
    warnings = tied == 0 ? [] : [.tiesInContinuousSample(count: tied)]
  }

  /// Tests two samples against each other.
  ///
  /// - Throws: ``StatisticsError`` for a sample without values, and for an exact p-value of samples whose sizes'
  ///   product is beyond ``SmirnovTwoSampleDistribution/largestExactProduct``.
  public init(
    _ first: Sample, _ second: Sample, alternative: Alternative = .twoSided,
    method: KolmogorovSmirnovMethod = .automatic
  ) throws(StatisticsError) {
    try StatisticsError.requireValues(first, "the first sample")
    try StatisticsError.requireValues(second, "the second sample")
    let (x, y) = (first.values.sortedAscending(), second.values.sortedAscending())
    let distance = EmpiricalDistance(x, y)
    let chosen = distance.chosen(alternative)
    let product = Double(x.count) * Double(y.count)
    let isExact =
      method == .exact || (method == .automatic && product <= Self.largestAutomaticProduct)
    let tail: TailProbability
    if isExact {
      let limit = SmirnovTwoSampleDistribution.largestExactProduct
      guard product <= Double(limit) else {
        throw .tooManyValues(
          sample: "the larger sample", limit: limit / min(x.count, y.count),
          found: max(x.count, y.count), suggestion: "use method: .asymptotic.")
      }
      let distribution = try SmirnovTwoSampleDistribution(
        firstCount: x.count, secondCount: y.count, tieCounts: distance.tieCounts,
        alternative: alternative)
      tail = TailProbability(
        value: distribution.atLeast(chosen.value), log: distribution.logAtLeast(chosen.value))
    } else {
      tail = Self.limit(
        (product / Double(x.count + y.count)).squareRoot() * chosen.value, alternative)
    }
    samples = [
      TestedSample(first, or: "the first sample"), TestedSample(second, or: "the second sample"),
    ]
    self.alternative = alternative
    statistic = chosen.value
    location = chosen.location
    self.isExact = isExact
    (pValue, logPValue) = (tail.value, tail.log)
    medians = [x, y].map { QuantileType.standard.quantile(0.5, ofSorted: $0) ?? .nan }
    unit = first.unit ?? second.unit
    // Beyond the limit's reach ties make the p-value too large.
    let tied = distance.tieCounts.reduce(0) { $1 > 1 ? $0 + $1 : $0 }
    warnings = isExact || tied == 0 ? [] : [.tiesInContinuousSample(count: tied)]
  }

  /// Tests numbers against a distribution; `nil` and NaN are missing.
  ///
  /// - Throws: as for samples.
  public init(
    _ values: some Collection<some Observation>, against distribution: some ContinuousDistribution,
    alternative: Alternative = .twoSided, method: KolmogorovSmirnovMethod = .automatic
  ) throws(StatisticsError) {
    try self.init(Sample(values), against: distribution, alternative: alternative, method: method)
  }

  /// Tests two samples of numbers against each other; `nil` and NaN are missing.
  ///
  /// - Throws: as for samples.
  public init(
    _ first: some Collection<some Observation>, _ second: some Collection<some Observation>,
    alternative: Alternative = .twoSided, method: KolmogorovSmirnovMethod = .automatic
  ) throws(StatisticsError) {
    try self.init(Sample(first), Sample(second), alternative: alternative, method: method)
  }
}

// MARK: - What it is about

extension KolmogorovSmirnovTest {
  /// "Kolmogorov–Smirnov test", for how many samples and how the p-value was found.
  public var method: String {
    let samples = samples.count == 1 ? "one sample" : "two samples"
    return "Kolmogorov–Smirnov test (\(samples), \(isExact ? "exact" : "asymptotic"))"
  }

  /// The values come from the distribution, or both samples from one.
  public var nullHypothesis: String {
    samples.count == 1
      ? "\(samples[0].name) was drawn from the given distribution"
      : "\(samples[0].name) and \(samples[1].name) were drawn from the same distribution"
  }

  /// The distribution functions differ, or one lies above the other.
  public var alternativeHypothesis: String {
    let other = samples.count == 1 ? "the given one" : "that of \(samples[1].name)"
    return switch alternative {
    case .twoSided: "the distribution function of \(samples[0].name) differs from \(other)"
    case .less:
      "the distribution function of \(samples[0].name) lies below \(other) somewhere: larger values"
    case .greater:
      "the distribution function of \(samples[0].name) lies above \(other) somewhere: smaller values"
    }
  }

  /// None: the test is about whole distributions.
  public var parameter: TestedParameter? { nil }

  /// "D", "D⁺" or "D⁻".
  public var statisticName: String {
    switch alternative {
    case .twoSided: "D"
    case .greater: "D⁺"
    case .less: "D⁻"
    }
  }

  /// Where the distance is reached.
  public var furtherDetails: [ResultSection.Fact] {
    [.init("Reached at", .number(location))]
  }

  /// Whether the distributions clearly differ, and where most.
  public var sentence: PlainSentence {
    guard pValue <= 0.05 else {
      return samples.count == 1
        ? "The values agree with the given distribution."
        : "No clear difference between how \(samples[0].name) and \(samples[1].name) are spread."
    }
    let share: PlainSentence = "\(statistic, .outOfHundred)"
    return samples.count == 1
      ? "The values do not follow the given distribution: at \(location, .measured, unit: unit) the shares below differ by \(share)."
      : "\(samples[0].name.capitalizedFirst) and \(samples[1].name) are spread differently: at \(location, .measured, unit: unit) the shares below differ by \(share)."
  }
}

// MARK: - Computing

extension KolmogorovSmirnovTest {
  /// As R: beyond this product of both sizes the limit is used.
  private static let largestAutomaticProduct = 10_000.0

  private static func tail(
    _ d: Double, count: Int, _ alternative: Alternative, isExact: Bool
  ) throws(StatisticsError) -> TailProbability {
    guard isExact else { return limit(Double(count).squareRoot() * d, alternative) }
    if alternative == .twoSided {
      let distribution = try KolmogorovSmirnovDistribution(count: count)
      return TailProbability(value: distribution.survival(d), log: distribution.logSurvival(d))
    }
    let distribution = try KolmogorovSmirnovOneSidedDistribution(count: count)
    return TailProbability(value: distribution.survival(d), log: distribution.logSurvival(d))
  }

  /// Kolmogorov's limit, or Smirnov's e^(−2x²).
  private static func limit(_ x: Double, _ alternative: Alternative) -> TailProbability {
    guard alternative != .twoSided else { return TailProbability(above: x, in: Kolmogorov()) }
    let log = -2 * x * x
    return TailProbability(logarithm: log)
  }
}

extension TestWarning {
  /// Equal values, which a continuous distribution gives with probability 0.
  public static func tiesInContinuousSample(count: Int) -> TestWarning {
    TestWarning(
      code: "ties",
      "\(count) values equal another; the test is made for values without ties, with them its p-value is too large."
    )
  }
}
