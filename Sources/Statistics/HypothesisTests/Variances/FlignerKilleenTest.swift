/// The test of Fligner and Killeen that groups have the same spread, by ranks of the distances from the medians.
///
///     let test = try FlignerKilleenTest(Sample.groups(of: duration, by: status))
///     test.pValue
///
/// The null hypothesis: all populations have the same spread. The alternative: some differ. The distances |x − median| of
/// all groups are ranked together, tied ones sharing their mean rank i, and scored Φ⁻¹(½ + i / (2(n + 1))); Σnⱼ(āⱼ − ā)² over
/// the variance of the scores is near chi-square with k − 1 degrees of freedom. Values must be independent. Among the tests
/// of variances the one least misled by shape: Conover, Johnson & Johnson (1981), Technometrics 23, 351–361.
///
/// Fligner & Killeen (1976), "Distribution-free two-sample tests for scale", Journal of the American Statistical
/// Association 71, 210–213. The same as R's `fligner.test` and SciPy's `fligner`, also in this: distances that are equal but
/// for a computer's rounding, as of 0.1 and 0.3 from 0.2, do not count as tied.
public struct FlignerKilleenTest: HypothesisTest, Hashable, Codable {
  /// How sure the ``sentence`` has to be before it speaks of a difference, such as 0.95.
  public let level: Double

  /// How far the groups' mean scores lie apart, over the variance of the scores.
  public let statistic: Double

  /// The number of groups less one.
  public let degreesOfFreedom: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public let logPValue: Double

  /// The mean distance from the median of each group with values, in the unit of the data.
  public let meanDistances: [Double]

  /// The groups with their means and standard deviations.
  public let samples: [TestedSample]

  private let names: [String]

  private let unit: String?

  private let counts: [Int]

  /// Tests groups; those without values are left out.
  ///
  /// - Throws: ``StatisticsError``: fewer than two groups with values, an infinite value, distances that are all equal, or a
  ///   level outside 0 to 1.
  /// - Complexity: O(*n* log *n*).
  public init(_ groups: [Sample], level: Double = 0.95) throws(StatisticsError) {
    self.level = try ConfidenceInterval.validated(level: level)
    let groups = try VarianceGroups(groups)
    let distances = groups.used.map { Self.distances(of: $0.values) }
    let scores = Self.scores(distances)
    guard scores.variance > 0 else {
      throw .undefined(
        method: Self.title, reason: "all values are equally far from the median of their group.",
        suggestion: "there is no difference in spread to test.")
    }
    let n = Double(groups.count)
    let between = zip(scores.sums, distances).reduce(into: DoubleDouble.zero) { total, group in
      let count = Double(group.1.count)
      let deviation = (group.0 / count) - scores.mean
      total += deviation * deviation * count
    }
    statistic = between.value / (scores.variance / (n - 1))
    degreesOfFreedom = Double(groups.used.count - 1)
    let tail = TailProbability(
      above: statistic, in: try ChiSquare(degreesOfFreedom: degreesOfFreedom))
    (pValue, logPValue) = (tail.value, tail.log)
    meanDistances = distances.map { CentralMoments(of: $0, scale: 1).mean.value }
    samples = groups.tested
    names = groups.used.map { $0.name ?? "" }
    unit = groups.unit
    counts = groups.used.map(\.count)
  }
}

extension FlignerKilleenTest {
  /// |x − median| in plain doubles, as R and SciPy: exact ones would find ties that rounding hides from those.
  private static func distances(of values: [Double]) -> [Double] {
    let median = DoubleDouble.median(ofSorted: values.sorted()).value
    return values.map { abs($0 - median) }
  }

  /// Sums of scores per group, the mean of all, and the sum of their squared deviations.
  private static func scores(
    _ groups: [[Double]]
  ) -> (sums: [DoubleDouble], mean: DoubleDouble, variance: Double) {
    let ranked = groups.enumerated().flatMap { group, values in
      values.map { (value: $0, group: group) }
    }.sorted { $0.value < $1.value }
    let n = Double(ranked.count)
    var sums = [DoubleDouble](repeating: .zero, count: groups.count)
    var moments = CentralMoments()
    var start = 0
    while start < ranked.count {
      var end = start + 1
      while end < ranked.count, ranked[end].value == ranked[start].value { end += 1 }
      // Positions start...end − 1 from 0 have ranks start + 1...end, of which this is the mean.
      let rank = Double(start + 1 + end) / 2
      let score = Normal.standard.survivalQuantile((n + 1 - rank) / (2 * (n + 1)))
      for position in start..<end {
        sums[ranked[position].group] += score
        moments.append(score)
      }
      start = end
    }
    return (sums, moments.mean, moments.second.value)
  }
}

// MARK: - What it is about

extension FlignerKilleenTest {
  private static var title: String { "Fligner–Killeen test of equal variances" }

  /// "Fligner–Killeen test of equal variances".
  public var method: String { Self.title }

  /// That all groups have the same spread.
  public var nullHypothesis: String { "all groups have the same spread" }

  /// That some differ.
  public var alternativeHypothesis: String { "some groups have different spreads" }

  /// None: the test is about all groups together.
  public var parameter: TestedParameter? { nil }

  /// Departures in any direction.
  public var alternative: Alternative { .twoSided }

  /// "χ²".
  public var statisticName: String { "χ²" }

  /// The ``degreesOfFreedom``.
  public var allDegreesOfFreedom: [Double] { [degreesOfFreedom] }

  /// The mean distance from the median of each group.
  public var furtherDetails: [ResultSection.Fact] {
    zip(names, meanDistances).map {
      .init("\($0.capitalizedFirst): mean distance from the median", .number($1))
    }
  }

  /// Which group's values spread most and least; or that no difference is clear.
  public var sentence: PlainSentence {
    .comparingSpreads(
      of: zip(names, meanDistances).map { ($0, $1) }, isClear: pValue < 1 - level, unit: unit)
      + .onFewValues(samples)
  }

  /// Whether groups are large enough for the chi-square distribution.
  public var checks: [AssumptionCheck] { [.enoughValues(counts, least: 5)] }
}
