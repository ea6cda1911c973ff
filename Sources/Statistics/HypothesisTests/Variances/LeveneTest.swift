/// Levene's test that groups have the same spread, whatever their shape; around medians it is that of Brown and Forsythe.
///
///     let test = try LeveneTest(Sample.groups(of: duration, by: status))
///     test.pValue
///
/// The null hypothesis: all populations have the same variance. The alternative: some differ. F of a one-way analysis of
/// variance of the distances |x − centre|, the centre being each group's own. Values must be independent. Around medians,
/// the default, skewed populations do no harm; around means the test is a little more powerful for symmetric ones.
///
/// Levene (1960), "Robust tests for equality of variances"; Brown & Forsythe (1974), "Robust tests for the equality of
/// variances", Journal of the American Statistical Association 69, 364–367. The same as R's `car::leveneTest` and SciPy's
/// `levene`, except that SciPy leaves trimmed values out altogether.
public struct LeveneTest: HypothesisTest, Hashable, Codable {
  /// From where the distances are taken.
  public enum Center: Sendable, Hashable, Codable {
    /// The group's mean: Levene (1960).
    case mean

    /// The group's median: Brown & Forsythe (1974).
    case median

    /// The mean of what is left of a group after cutting this share of its values from each end, for heavy tails; 0.1 in
    /// Brown & Forsythe (1974). The values cut keep their distances.
    case trimmedMean(Double)
  }

  /// From where the distances were taken.
  public let center: Center

  /// How sure the ``sentence`` has to be before it speaks of a difference, such as 0.95.
  public let level: Double

  /// F: how far the mean distances of the groups lie apart, against the distances within the groups.
  public let statistic: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public let logPValue: Double

  /// The mean distance from the centre of each group with values, in the unit of the data.
  public let meanDistances: [Double]

  private let distribution: FDistribution

  private let names: [String]

  private let unit: String?

  private let moments: [SampleMoments]

  /// The groups with their means and standard deviations.
  public let samples: [TestedSample]

  /// Tests groups; those without values are left out.
  ///
  /// - Throws: ``StatisticsError``: fewer than two groups with values, no group of more than two values, an infinite value,
  ///   distances that do not vary within the groups, a trimmed share outside 0 to ½, or a level outside 0 to 1.
  /// - Complexity: O(*n* log *n*) around medians and trimmed means.
  public init(
    _ groups: [Sample], center: Center = .median, level: Double = 0.95
  ) throws(StatisticsError) {
    if case .trimmedMean(let share) = center, !(0..<0.5).contains(share) {
      throw .parameterOutOfRange(name: "center", value: share, allowed: "from 0 to below 0.5")
    }
    self.level = try ConfidenceInterval.validated(level: level)
    self.center = center
    let groups = try VarianceGroups(groups)
    let largest = groups.used.map(\.count).max() ?? 0
    guard largest > 2 else {
      // Both distances of two values are the same, whatever the values.
      throw .tooFewValues(
        sample: "the largest group", needed: 3, found: largest, missing: 0)
    }
    let analysis = DistanceAnalysis(groups.used.map { center.distances(of: $0.values) })
    statistic = try analysis.statistic(method: Self.title(center))
    distribution = try FDistribution(
      numeratorDegreesOfFreedom: Double(groups.used.count - 1),
      denominatorDegreesOfFreedom: Double(groups.count - groups.used.count))
    let tail = TailProbability(above: statistic, in: distribution)
    (pValue, logPValue) = (tail.value, tail.log)
    meanDistances = analysis.means
    names = groups.used.map { $0.name ?? "" }
    unit = groups.unit
    moments = groups.used.map(\.moments)
    samples = groups.tested
  }

  /// The test of Brown and Forsythe: Levene's around medians.
  ///
  /// - Throws: as ``init(_:center:level:)``.
  public static func brownForsythe(
    _ groups: [Sample], level: Double = 0.95
  ) throws(StatisticsError) -> LeveneTest {
    try LeveneTest(groups, center: .median, level: level)
  }
}

// MARK: - What it is about

extension LeveneTest {
  private static func title(_ center: Center) -> String {
    switch center {
    case .mean: "Levene test of equal variances"
    case .median: "Brown–Forsythe test of equal variances"
    case .trimmedMean: "Levene test of equal variances around trimmed means"
    }
  }

  /// "Brown–Forsythe test of equal variances" around medians, "Levene test of equal variances" around means.
  public var method: String { Self.title(center) }

  /// That all groups have the same variance.
  public var nullHypothesis: String { "all groups have the same variance" }

  /// That some differ.
  public var alternativeHypothesis: String { "some groups have different variances" }

  /// None: the test is about all groups together.
  public var parameter: TestedParameter? { nil }

  /// Departures in any direction.
  public var alternative: Alternative { .twoSided }

  /// "F".
  public var statisticName: String { "F" }

  /// k − 1 and n − k for k groups of n values in all.
  public var allDegreesOfFreedom: [Double] {
    [distribution.numeratorDegreesOfFreedom, distribution.denominatorDegreesOfFreedom]
  }

  /// The mean distance from the centre of each group.
  public var furtherDetails: [ResultSection.Fact] {
    zip(names, meanDistances).map {
      .init("\($0.capitalizedFirst): mean distance from the centre", .number($1))
    }
  }

  /// Which group's values spread most and least; or that no difference is clear.
  public var sentence: PlainSentence {
    .comparingSpreads(
      of: zip(names, meanDistances).map { ($0, $1) }, isClear: pValue < 1 - level, unit: unit)
      + .onFewValues(samples)
  }

  /// Whether groups are large enough and, around means, not too skewed.
  public var checks: [AssumptionCheck] {
    let enough = AssumptionCheck.enoughValues(moments.map(\.count), least: 10)
    guard center == .mean else { return [enough] }
    return [enough] + zip(moments, names).map { .notSkewed($0, of: $1) }
  }
}

extension LeveneTest.Center {
  /// |x − centre| of every value.
  func distances(of values: [Double]) -> [Double] {
    switch self {
    case .mean: return Self.distances(of: values, from: CentralMoments(of: values, scale: 1).mean)
    case .median:
      return Self.distances(of: values, from: DoubleDouble.median(ofSorted: values.sorted()))
    case .trimmedMean(let share):
      let cut = Int(Double(values.count) * share)
      let kept = Array(values.sorted()[cut..<(values.count - cut)])
      return Self.distances(of: values, from: CentralMoments(of: kept, scale: 1).mean)
    }
  }

  private static func distances(of values: [Double], from center: DoubleDouble) -> [Double] {
    values.map { abs(($0 - center).value) }
  }
}

extension DoubleDouble {
  /// The middle value, or the exact mean of the two middle ones; 0 without values.
  static func median(ofSorted values: [Double]) -> DoubleDouble {
    guard let last = values.indices.last else { return .zero }
    // Halves first: the sum of two large values leaves the range of a double.
    return DoubleDouble(values[last / 2] / 2) + values[(last + 1) / 2] / 2
  }
}
