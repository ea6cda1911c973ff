#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Bartlett's test that normal populations have the same variance.
///
///     let test = try BartlettTest(Sample.groups(of: duration, by: status))
///     test.pValue
///
/// The null hypothesis: all populations have the same variance. The alternative: some differ. Values must be independent
/// and the populations normal: other shapes, above all heavy tails, make it reject without cause at every size; use
/// ``LeveneTest`` then.
///
/// Bartlett (1937), "Properties of sufficiency and statistical tests", Proceedings of the Royal Society A 160, 268–282. K²
/// is summed as Σ(nᵢ−1)(rᵢ − log(1 + rᵢ)) with rᵢ = sᵢ²/s² − 1, where nearly equal variances cancel nothing. The same as R's
/// `bartlett.test` and SciPy's `bartlett`.
public struct BartlettTest: HypothesisTest, Hashable, Codable {
  /// The groups.
  public let groups: [SampleMoments]

  /// How sure the ``sentence`` has to be before it speaks of a difference, such as 0.95.
  public let level: Double

  /// K²: the log of the pooled variance against those of the groups, corrected for their number.
  public let statistic: Double

  /// The number of groups less one.
  public let degreesOfFreedom: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public let logPValue: Double

  /// The variance within the groups, pooled, in the squared unit of the data.
  public let pooledVariance: Double

  private let usable: [UsableMoments]

  /// Tests groups known by their sizes and variances.
  ///
  /// - Throws: ``StatisticsError``: fewer than two groups, a group below two values, without finite mean and variance, or
  ///   constant, or a level outside 0 to 1.
  public init(_ groups: [SampleMoments], level: Double = 0.95) throws(StatisticsError) {
    self.level = try ConfidenceInterval.validated(level: level)
    guard groups.count >= 2 else { throw .tooFewGroups(needed: 2, found: groups.count) }
    var usable: [UsableMoments] = []
    for (position, group) in groups.enumerated() {
      usable.append(try UsableMoments(group, or: "group \(position + 1)"))
    }
    try UsableMoments.refuseConstant(usable, method: Self.title)
    self.groups = groups
    self.usable = usable
    let total = usable.reduce(0) { $0 + ($1.count - 1) }
    // Weights first, so that large variances stay in range.
    let pooled = usable.reduce(0) { $0 + ($1.count - 1) / total * $1.variance }
    let k = Double(usable.count)
    let sum = usable.reduce(0) {
      $0 + ($1.count - 1) * Self.excess($1.variance, over: pooled)
    }
    let correction = 1 + (usable.reduce(0) { $0 + 1 / ($1.count - 1) } - 1 / total) / (3 * (k - 1))
    pooledVariance = pooled
    statistic = max(0, sum / correction)
    degreesOfFreedom = k - 1
    let tail = TailProbability(
      above: statistic, in: try ChiSquare(degreesOfFreedom: degreesOfFreedom))
    (pValue, logPValue) = (tail.value, tail.log)
  }

  /// Tests groups of values.
  ///
  /// - Throws: as ``init(_:level:)-([SampleMoments],_)``.
  public init(_ groups: [Sample], level: Double = 0.95) throws(StatisticsError) {
    try self.init(groups.map(\.moments), level: level)
  }
}

extension BartlettTest {
  /// r − log(1 + r) for r = variance/pooled − 1, which is not negative.
  ///
  /// Near 0 both terms agree in many digits; with t = r/(2 + r), log(1 + r) = 2(t + t³/3 + t⁵/5 + …), and r − 2t = rt.
  private static func excess(_ variance: Double, over pooled: Double) -> Double {
    let r = (variance - pooled) / pooled
    guard abs(r) < 0.5 else { return r - log(variance / pooled) }
    let t = r / (2 + r)
    let square = t * t
    // |t| ≤ ⅓: the term of degree 35 is below 1e-17 of the sum.
    let series = stride(from: 35.0, through: 3, by: -2).reduce(0) { $0 * square + 1 / $1 }
    return r * t - 2 * t * square * series
  }
}

// MARK: - What it is about

extension BartlettTest {
  private static var title: String { "Bartlett test of equal variances" }

  /// "Bartlett test of equal variances".
  public var method: String { Self.title }

  /// That all groups have the same variance.
  public var nullHypothesis: String { "all groups have the same variance" }

  /// That some differ.
  public var alternativeHypothesis: String { "some groups have different variances" }

  /// None: the test is about all groups together.
  public var parameter: TestedParameter? { nil }

  /// Departures in any direction.
  public var alternative: Alternative { .twoSided }

  /// "K²".
  public var statisticName: String { "K²" }

  /// The ``degreesOfFreedom``.
  public var allDegreesOfFreedom: [Double] { [degreesOfFreedom] }

  /// The groups with their means and standard deviations.
  public var samples: [TestedSample] {
    zip(groups, usable).map { TestedSample($0, or: $1.name) }
  }

  /// The pooled variance.
  public var furtherDetails: [ResultSection.Fact] {
    [.init("Pooled variance", .number(pooledVariance))]
  }

  /// Which group's values spread most and least; or that no difference is clear.
  public var sentence: PlainSentence {
    .comparingSpreads(
      of: usable.map { ($0.name, $0.standardDeviation) }, isClear: pValue < 1 - level,
      unit: groups.lazy.compactMap(\.unit).first) + .onFewValues(samples)
  }

  /// Whether groups are large enough for the chi-square distribution, and not skewed.
  public var checks: [AssumptionCheck] {
    [.enoughValues(groups.map(\.count), least: 5)]
      + zip(groups, usable).map { .notSkewed($0, of: $1.name) }
  }
}
