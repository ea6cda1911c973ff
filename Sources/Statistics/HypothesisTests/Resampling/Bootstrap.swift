/// How sure a number computed from a sample is, from the same number of many samples drawn from the sample itself.
///
///     let bootstrap = try Bootstrap(views, of: .median, seed: 7)
///     bootstrap.confidenceInterval
///     let trimmed = try Bootstrap(views, named: "ratio", seed: 7) { $0.mean()! / $0.median()! }
///
/// The values must be independent draws from one population; for the difference of two groups each is drawn from
/// anew. The same seed gives the same replicates on every machine and for any number of threads. `nil` and NaN are
/// missing: left out and counted. Infinities are values, though few statistics can use them. Replicates for which the
/// statistic is NaN are left out and reported. Extremes (minimum, maximum) are beyond the method.
///
/// Efron (1979), "Bootstrap methods: another look at the jackknife", Annals of Statistics 7, 1–26. Quantiles of
/// replicates are of type 6, (R + 1) p, as Davison & Hinkley (1997), *Bootstrap Methods and their Application*,
/// equation 5.6.
///
/// - Complexity: O(*R* *n*) evaluations' work for R resamples, and up to 2,000 evaluations for the acceleration of BCa.
public struct Bootstrap: StatisticalResult, Hashable, Codable {
  /// What the number is called: "mean".
  public let statisticName: String

  /// The samples, one or two, with what was used of them.
  public let samples: [TestedSample]

  /// The number in the sample itself, or the difference of the numbers of two samples.
  public let estimate: Double

  /// The number in each resample, ascending; without those that are NaN.
  public let replicates: [Double]

  /// The number of resamples for which the number is NaN.
  public let failedCount: Int

  /// The seed of the draws.
  public let seed: UInt64

  /// The coverage of ``confidenceInterval``.
  public let level: Double

  /// The kind of ``confidenceInterval``.
  public let intervalKind: BootstrapIntervalKind

  /// The acceleration of the BCa interval, a sixth of the skewness of the jackknife's values; 0 where it has none.
  public let acceleration: Double

  /// What the number counts or measures; `nil` for a number without a unit.
  public let unit: String?

  private let isDifference: Bool

  /// Resamples a sample; on several threads.
  ///
  /// - Throws: ``StatisticsError``: fewer than two values, a statistic that is NaN for them or for nearly every
  ///   resample, a level outside 0 to 1, or a number of resamples outside 1...10,000,000.
  public init(
    _ sample: Sample, of statistic: ResampledStatistic = .mean, resamples: Int = 9_999,
    seed: UInt64, level: Double = 0.95, interval: BootstrapIntervalKind = .bca
  ) throws(StatisticsError) {
    try StatisticsError.requireValues(sample, "the sample", atLeast: 2)
    let count = try ResamplingChunks.validated(count: resamples)
    let values = sample.values
    let replicates = ResamplingChunks.concurrent(count: count, seed: seed) { generator, count in
      Self.replicates(count, of: values, using: &generator, statistic.compute)
    }
    let jackknife = interval == .bca ? Jackknife(values, statistic.compute) : nil
    try self.init(
      statistic.name, [TestedSample(sample, or: "the sample")], isDifference: false,
      estimate: statistic.compute(values), replicates,
      acceleration: Jackknife.acceleration([jackknife]), seed, level, interval, unit: sample.unit)
  }

  /// Resamples a sample for a number that any closure computes; on one thread.
  ///
  /// - Parameter name: what the number is called.
  /// - Throws: as ``init(_:of:resamples:seed:level:interval:)-(Sample,_,_,_,_,_)``.
  public init(
    _ sample: Sample, named name: String, resamples: Int = 9_999, seed: UInt64,
    level: Double = 0.95, interval: BootstrapIntervalKind = .bca,
    statistic: ([Double]) -> Double
  ) throws(StatisticsError) {
    try StatisticsError.requireValues(sample, "the sample", atLeast: 2)
    let count = try ResamplingChunks.validated(count: resamples)
    let replicates = ResamplingChunks.serial(count: count, seed: seed) { generator, count in
      Self.replicates(count, of: sample.values, using: &generator, statistic)
    }
    let jackknife = interval == .bca ? Jackknife(sample.values, statistic) : nil
    try self.init(
      name, [TestedSample(sample, or: "the sample")], isDifference: false,
      estimate: statistic(sample.values), replicates,
      acceleration: Jackknife.acceleration([jackknife]), seed, level, interval, unit: sample.unit)
  }

  /// Resamples two samples, each by itself, for the first's number minus the second's; on several threads.
  ///
  /// - Throws: as ``init(_:of:resamples:seed:level:interval:)-(Sample,_,_,_,_,_)``.
  public init(
    difference first: Sample, _ second: Sample, of statistic: ResampledStatistic = .mean,
    resamples: Int = 9_999, seed: UInt64, level: Double = 0.95,
    interval: BootstrapIntervalKind = .bca
  ) throws(StatisticsError) {
    try StatisticsError.requireValues(first, "the first sample", atLeast: 2)
    try StatisticsError.requireValues(second, "the second sample", atLeast: 2)
    let count = try ResamplingChunks.validated(count: resamples)
    let (x, y) = (first.values, second.values)
    let replicates = ResamplingChunks.concurrent(count: count, seed: seed) { generator, count in
      Self.differences(count, of: x, y, using: &generator, statistic.compute)
    }
    let jackknives =
      interval == .bca
      ? [Jackknife(x, statistic.compute), Jackknife(y, statistic.compute).negated] : []
    try self.init(
      statistic.name,
      [TestedSample(first, or: "the first sample"), TestedSample(second, or: "the second sample")],
      isDifference: true, estimate: statistic.compute(x) - statistic.compute(y), replicates,
      acceleration: Jackknife.acceleration(jackknives), seed, level, interval,
      unit: first.unit ?? second.unit)
  }

  /// Resamples numbers, of which `nil` and NaN are missing; on several threads.
  ///
  /// - Throws: as ``init(_:of:resamples:seed:level:interval:)-(Sample,_,_,_,_,_)``.
  public init(
    _ values: some Collection<some Observation>, of statistic: ResampledStatistic = .mean,
    resamples: Int = 9_999, seed: UInt64, level: Double = 0.95,
    interval: BootstrapIntervalKind = .bca
  ) throws(StatisticsError) {
    try self.init(
      Sample(values), of: statistic, resamples: resamples, seed: seed, level: level,
      interval: interval)
  }

  /// Resamples numbers, of which `nil` and NaN are missing, for a number that any closure computes; on one thread.
  ///
  /// - Throws: as ``init(_:of:resamples:seed:level:interval:)-(Sample,_,_,_,_,_)``.
  public init(
    _ values: some Collection<some Observation>, named name: String, resamples: Int = 9_999,
    seed: UInt64, level: Double = 0.95, interval: BootstrapIntervalKind = .bca,
    statistic: ([Double]) -> Double
  ) throws(StatisticsError) {
    try self.init(
      Sample(values), named: name, resamples: resamples, seed: seed, level: level,
      interval: interval, statistic: statistic)
  }

  private init(
    _ name: String, _ samples: [TestedSample], isDifference: Bool, estimate: Double,
    _ replicates: [Double], acceleration: Double, _ seed: UInt64, _ level: Double,
    _ interval: BootstrapIntervalKind, unit: String?
  ) throws(StatisticsError) {
    self.level = try ConfidenceInterval.validated(level: level)
    let usable = replicates.filter { !$0.isNaN }.sortedAscending()
    guard !estimate.isNaN, usable.count >= 2 else {
      throw .undefined(
        method: "Bootstrap",
        reason: estimate.isNaN
          ? "the \(name) of the sample is not a number."
          : "only \(usable.count) of \(replicates.count) resamples have a \(name).",
        suggestion: "look at what the statistic does with infinite, few or equal values.")
    }
    statisticName = name
    self.samples = samples
    self.isDifference = isDifference
    self.estimate = estimate
    self.replicates = usable
    failedCount = replicates.count - usable.count
    self.acceleration = acceleration
    self.seed = seed
    intervalKind = interval
    self.unit = unit
  }
}

// MARK: - What was found

extension Bootstrap {
  /// The standard deviation of the replicates.
  public var standardError: Double { replicates.standardDeviation() ?? 0 }

  /// The mean of the replicates minus the estimate.
  public var bias: Double { (replicates.mean() ?? estimate) - estimate }

  /// The interval of the kind and level asked for.
  public var confidenceInterval: ConfidenceInterval { interval(intervalKind, validLevel: level) }

  /// An interval at another level or of another kind.
  ///
  /// Of a bootstrap made for another kind, BCa has no acceleration and corrects for bias alone.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public func confidenceInterval(
    level: Double, kind: BootstrapIntervalKind? = nil
  ) throws(StatisticsError) -> ConfidenceInterval {
    interval(
      kind ?? intervalKind, validLevel: try ConfidenceInterval.validated(level: level))
  }

  private func interval(
    _ kind: BootstrapIntervalKind, validLevel level: Double
  ) -> ConfidenceInterval {
    let tail = (1 - level) / 2
    switch kind {
    case .percentile:
      return ConfidenceInterval(
        lower: quantile(tail), upper: quantile(1 - tail), level: level)
    case .basic:
      return ConfidenceInterval(
        lower: 2 * estimate - quantile(1 - tail), upper: 2 * estimate - quantile(tail),
        level: level)
    case .bca:
      let z = Normal.standard.quantile(tail)
      return ConfidenceInterval(
        lower: quantile(adjusted(z)), upper: quantile(adjusted(-z)), level: level)
    }
  }

  private func quantile(_ probability: Double) -> Double {
    QuantileType.weibull.quantile(probability, ofSorted: replicates) ?? estimate
  }

  /// Efron's equation 2.3: Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))).
  private func adjusted(_ z: Double) -> Double {
    let moved = biasCorrection + z
    let slope = 1 - acceleration * moved
    guard slope > 0 else { return moved > 0 ? 1 : 0 }
    return Normal.standard.cdf(biasCorrection + moved / slope)
  }

  /// z₀: the normal quantile of the share of replicates below the estimate, equal ones counting half. A share of 0 or
  /// 1 counts as half a replicate, so that z₀ stays finite.
  public var biasCorrection: Double {
    let below = Self.firstPlace(in: replicates) { $0 >= estimate }
    let through = Self.firstPlace(in: replicates) { $0 > estimate }
    let count = Double(replicates.count)
    let share = (Double(below) + Double(through - below) / 2) / count
    return Normal.standard.quantile(min(max(share, 0.5 / count), 1 - 0.5 / count))
  }

  private static func firstPlace(in values: [Double], where isFar: (Double) -> Bool) -> Int {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = low + (high - low) / 2
      if isFar(values[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

// MARK: - As a result

extension Bootstrap {
  /// "Bootstrap of the median (BCa)".
  public var method: String { "Bootstrap of the \(parameterName) (\(intervalKind.title))" }

  private var parameterName: String {
    guard isDifference, samples.count == 2 else { return statisticName }
    return "\(statisticName) of \(samples[0].name) minus \(statisticName) of \(samples[1].name)"
  }

  /// The number with its likely range.
  public var sentence: PlainSentence {
    let range = confidenceInterval
    return
      "The \(parameterName) is \(estimate, .measured, unit: unit) (likely range \(range.lower, .measured) to \(range.upper, .measured))."
  }

  /// The estimate with its interval; the resamples, their bias and standard error.
  public var sections: [ResultSection] {
    let level = NumberText.significant(level * 100, digits: 6)
    return [
      ResultSection(
        title: "What was asked", facts: [.init("Quantity", .text(parameterName))]),
      ResultSection(
        title: "What was found",
        facts: [
          .init(parameterName.capitalizedFirst, .number(estimate)),
          .init("\(level) % interval", .interval(confidenceInterval)),
        ]),
      ResultSection(
        title: "Details",
        facts: [
          .init("Standard error", .number(standardError)), .init("Bias", .number(bias)),
          .init("Resamples", .count(replicates.count)), .init("Seed", .text("\(seed)")),
        ] + samples.map { .init("\($0.name.capitalizedFirst): values", .count($0.count)) }),
    ]
  }

  /// Resamples without a number, and few values.
  public var warnings: [TestWarning] {
    var warnings: [TestWarning] = []
    if failedCount > 0 {
      warnings.append(
        TestWarning(
          code: "failed-resamples",
          "\(failedCount) resamples have no \(statisticName) and were left out."))
    }
    for sample in samples where sample.count < 20 {
      warnings.append(
        TestWarning(
          code: "small-sample",
          "\(sample.name) has only \(sample.count) values; with fewer than 20 bootstrap intervals tend to be too narrow."
        ))
    }
    return warnings
  }

  /// One row: the estimate with its standard error and interval.
  public func tidy() -> ResultTable { glance() }

  /// One row: the estimate with its standard error and interval, the resamples and the seed.
  public func glance() -> ResultTable {
    let range = confidenceInterval
    return ResultTable(columns: [
      .init("term", texts: [parameterName]), .init("estimate", numbers: [estimate]),
      .init("standardError", numbers: [standardError]), .init("bias", numbers: [bias]),
      .init("lower", numbers: [range.lower]), .init("upper", numbers: [range.upper]),
      .init("resamples", counts: [replicates.count]), .init("method", texts: [method]),
    ])
  }
}

// MARK: - Drawing

extension Bootstrap {
  private static func replicates(
    _ count: Int, of values: [Double], using generator: inout SeededGenerator,
    _ statistic: ([Double]) -> Double
  ) -> [Double] {
    var resample = values
    var replicates: [Double] = []
    replicates.reserveCapacity(count)
    for _ in 0..<count {
      generator.resample(values, into: &resample)
      replicates.append(statistic(resample))
    }
    return replicates
  }

  private static func differences(
    _ count: Int, of x: [Double], _ y: [Double], using generator: inout SeededGenerator,
    _ statistic: ([Double]) -> Double
  ) -> [Double] {
    var (first, second) = (x, y)
    var replicates: [Double] = []
    replicates.reserveCapacity(count)
    for _ in 0..<count {
      generator.resample(x, into: &first)
      generator.resample(y, into: &second)
      replicates.append(statistic(first) - statistic(second))
    }
    return replicates
  }
}
