/// The correlation of a measurement with belonging to one of two groups.
///
///     let test = try PointBiserialCorrelation(views, by: labels)
///     test.estimate   // above 0 where the second label, in the order of text, has the higher mean
///
/// Pearson's correlation with the groups written as 0 and 1. The null hypothesis: the groups have equal means. The
/// alternative: they have not; or the second has the lower mean (`less`), or the higher (`greater`). Its t and p-value are
/// those of Student's test with pooled variance, second group minus first. As SciPy's `pointbiserialr`. The interval is
/// Fisher's, which is only roughly right here, since a variable of two values is far from normal.
public struct PointBiserialCorrelation: CorrelationTest, Hashable, Codable {
  /// The correlation of the measurement with 0 for the first group and 1 for the second.
  public let pearson: PearsonCorrelation

  /// The names of the groups counted as 0 and as 1.
  public let groups: [String]

  /// The means of the two groups, in the unit of the data.
  public let means: [Double]

  private let groupCounts: [TestedSample]
  private let unit: String?

  /// Correlates the measurements of two groups with belonging to the second.
  ///
  /// - Throws: ``StatisticsError``: an empty group, fewer than 3 values, an infinite one, all equal, a level outside 0 to 1.
  public init(
    _ first: Sample, _ second: Sample, measurement: String? = nil,
    alternative: Alternative = .twoSided, level: Double = 0.95
  ) throws(StatisticsError) {
    let samples = [
      first.named(ifUnnamed: "the first group"), second.named(ifUnnamed: "the second group"),
    ]
    for sample in samples where sample.count == 0 {
      throw .tooFewValues(
        sample: sample.name ?? "", needed: 1, found: 0, missing: sample.missingCount)
    }
    let names = samples.compactMap(\.name)
    let zeros = [Double](repeating: 0, count: first.count)
    let ones = [Double](repeating: 1, count: second.count)
    pearson = try PearsonCorrelation(
      zeros + ones, first.values + second.values,
      names: ("being \(names[1])", measurement ?? "the measurement"), alternative: alternative,
      level: level)
    groups = names
    means = samples.map { $0.moments.mean ?? .nan }
    groupCounts = samples.map { TestedSample($0.moments, or: "") }
    unit = first.unit ?? second.unit
  }

  /// Correlates measurements with the label beside each, of which there are two; the first in the order of text counts as 0.
  ///
  /// Rows without a label or without a value are left out; those with a label are counted as missing.
  ///
  /// - Throws: as ``init(_:_:measurement:alternative:level:)``, for collections of different lengths, and for another
  ///   number of labels than two.
  public init(
    _ measurements: some Collection<some Observation>, by labels: some Collection<String?>,
    measurement: String? = nil, unit: String? = nil, alternative: Alternative = .twoSided,
    level: Double = 0.95
  ) throws(StatisticsError) {
    let samples = try Sample.groups(of: measurements, by: labels, unit: unit)
    guard samples.count >= 2 else { throw .tooFewGroups(needed: 2, found: samples.count) }
    guard samples.count == 2 else {
      throw .undefined(
        method: "The point-biserial correlation", reason: "there are \(samples.count) groups.",
        suggestion: "keep two of them, or compare all with an analysis of variance.")
    }
    try self.init(
      samples[0], samples[1], measurement: measurement, alternative: alternative, level: level)
  }
}

// MARK: - What it is about

extension PointBiserialCorrelation {
  /// "Point-biserial correlation".
  public var method: String { "Point-biserial correlation" }

  /// "r".
  public var coefficientName: String { "r" }

  /// Belonging to the second group, with the measurement.
  public var pairs: CorrelatedPairs { pearson.pairs }

  /// r.
  public var estimate: Double { pearson.estimate }

  /// √((1 − r²)/(n − 2)).
  public var standardError: Double? { pearson.standardError }

  /// Which departures from 0 count.
  public var alternative: Alternative { pearson.alternative }

  /// The coverage of ``confidenceInterval``.
  public var level: Double { pearson.level }

  /// Fisher's interval of r; `nil` for three values.
  public var confidenceInterval: ConfidenceInterval? { pearson.confidenceInterval }

  /// "t".
  public var statisticName: String { "t" }

  /// t, that of Student's test of the second group against the first.
  public var statistic: Double { pearson.statistic }

  /// n − 2.
  public var allDegreesOfFreedom: [Double] { pearson.allDegreesOfFreedom }

  /// The p-value.
  public var pValue: Double { pearson.pValue }

  /// The natural logarithm of the p-value, finite where that underflows.
  public var logPValue: Double { pearson.logPValue }

  /// r and r².
  public var effectSizes: [EffectSize] { pearson.effectSizes }

  /// Whether a single value carries the result.
  public var checks: [AssumptionCheck] { pearson.checks }

  /// That values are few, or constant within both groups.
  public var warnings: [TestWarning] { pearson.warnings }

  /// The two groups with their means and standard deviations.
  public var samples: [TestedSample] { groupCounts }

  /// Which group is higher on average, and how much of the differences between values the groups account for.
  public var sentence: PlainSentence {
    guard isClear else { return noClearLink }
    let (high, low) = means[0] > means[1] ? (0, 1) : (1, 0)
    return """
      On average \(means[high], .measured, unit: unit) for \(groups[high]), against \
      \(means[low], .measured) for \(groups[low]); the two groups account for \
      \(pearson.rSquared, .percent) of the differences between values.
      """
  }
}
