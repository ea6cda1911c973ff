/// A test that two samples, or the two values of pairs, could as well be exchanged.
///
///     let test = try PermutationTest(treated, control, comparing: .median, seed: 7)
///     let paired = try PermutationTest(PairedSample(before, after), seed: 7)
///
/// For two samples the null hypothesis is that both, the first less ``nullValue``, come from one distribution, so
/// that every way to share out the pooled values is equally likely. For pairs it is that the differences are
/// symmetric about the null value, so that every choice of their signs is. The alternative: the statistic differs
/// from 0, is less, or is greater than chance makes it; two-sided, the arrangements count whose statistic is at least
/// as far from 0.
///
/// With every arrangement the p-value is exact: the share of those at least as extreme. With m random ones of which b
/// are at least as extreme it is (b + 1)/(m + 1), which is never 0: Phipson & Smyth (2010), "Permutation p-values
/// should never be zero", Statistical Applications in Genetics and Molecular Biology 9 (1), 39. The same seed gives
/// the same p-value on every machine and for any number of threads. Statistics within 1e-12 of each other,
/// relatively, count as equal, since sums in another order round otherwise. `nil` and NaN are missing: left out and
/// counted.
public struct PermutationTest: HypothesisTest, Hashable, Codable {
  /// The samples, two or one of differences.
  public let samples: [TestedSample]

  /// Which departures from the null hypothesis count.
  public let alternative: Alternative

  /// The value that is taken from the first sample, or from each difference.
  public let nullValue: Double

  /// What is compared: "difference of means".
  public let comparison: String

  /// The statistic of the samples as they are, before the null value is taken from them.
  public let estimate: Double

  /// The statistic that was compared with those of the arrangements.
  public let statistic: Double

  /// Whether every arrangement was looked at.
  public let isExact: Bool

  /// The number of arrangements that were looked at; without the data's own where they are random.
  public let arrangementCount: Int

  /// How many of them are at least as extreme as the data.
  public let extremeCount: Int

  /// The seed of the random arrangements.
  public let seed: UInt64

  /// The p-value.
  public let pValue: Double

  private let isPaired: Bool
  private let unit: String?

  /// Tests two samples by the first's number minus the second's; on several threads.
  ///
  /// - Parameters:
  ///   - statistic: the number to compare.
  ///   - resamples: the number of random arrangements, and up to which number `.automatic` looks at all.
  /// - Throws: ``StatisticsError``: an empty sample, a null value that is not finite, a statistic that is NaN, too many
  ///   arrangements for the exact method, or a number of resamples outside 1...10,000,000.
  public init(
    _ first: Sample, _ second: Sample, comparing statistic: ResampledStatistic = .mean,
    alternative: Alternative = .twoSided, nullValue: Double = 0,
    method: PermutationMethod = .automatic, resamples: Int = 9_999, seed: UInt64
  ) throws(StatisticsError) {
    let samples = try TwoSamples(first, second, nullValue)
    let compute = statistic.compute
    let counts = try Self.plan(
      method, resamples, arrangements: ArrangementPlan.choices(samples.total, samples.firstCount))
    let observed = compute(samples.first) - compute(samples.second)
    let scale = max(abs(compute(samples.first)), abs(compute(samples.second)))
    let replicates =
      counts.isExact
      ? samples.allStatistics { compute($0) - compute($1) }
      : ResamplingChunks.concurrent(count: counts.count, seed: seed) { generator, count in
        samples.randomStatistics(count, using: &generator) { compute($0) - compute($1) }
      }
    try self.init(
      samples: [
        TestedSample(first, or: "the first sample"), TestedSample(second, or: "the second sample"),
      ], isPaired: false, comparison: "difference of \(statistic.name)s",
      estimate: compute(first.values) - compute(second.values), observed, scale, replicates,
      counts.isExact, alternative, nullValue, seed, unit: first.unit ?? second.unit)
  }

  /// Tests two samples by any number that a closure computes of both and that is 0 where they do not differ; on one
  /// thread.
  ///
  /// - Parameter name: what the number is called: "ratio of means less 1".
  /// - Throws: as ``init(_:_:comparing:alternative:nullValue:method:resamples:seed:)-(Sample,_,_,_,_,_,_,_)``.
  public init(
    _ first: Sample, _ second: Sample, named name: String, alternative: Alternative = .twoSided,
    nullValue: Double = 0, method: PermutationMethod = .automatic, resamples: Int = 9_999,
    seed: UInt64, statistic: ([Double], [Double]) -> Double
  ) throws(StatisticsError) {
    let samples = try TwoSamples(first, second, nullValue)
    let counts = try Self.plan(
      method, resamples, arrangements: ArrangementPlan.choices(samples.total, samples.firstCount))
    let replicates =
      counts.isExact
      ? samples.allStatistics(statistic)
      : ResamplingChunks.serial(count: counts.count, seed: seed) { generator, count in
        samples.randomStatistics(count, using: &generator, statistic)
      }
    try self.init(
      samples: [
        TestedSample(first, or: "the first sample"), TestedSample(second, or: "the second sample"),
      ], isPaired: false, comparison: name, estimate: statistic(first.values, second.values),
      statistic(samples.first, samples.second), 0, replicates, counts.isExact, alternative,
      nullValue, seed, unit: nil)
  }

  /// Tests pairs by a number of their differences, first minus second, whose signs are exchanged; on several threads.
  ///
  /// - Parameter statistic: a number that changes its sign with the differences, as the mean and the median do.
  /// - Throws: as for two samples.
  public init(
    _ pairs: PairedSample, comparing statistic: ResampledStatistic = .mean,
    alternative: Alternative = .twoSided, nullValue: Double = 0,
    method: PermutationMethod = .automatic, resamples: Int = 9_999, seed: UInt64
  ) throws(StatisticsError) {
    try ParameterCheck.finite(nullValue, "nullValue")
    let differences = pairs.namedDifferences
    try StatisticsError.requireValues(differences, "the differences")
    let values = differences.values.map { $0 - nullValue }
    let counts = try Self.plan(
      method, resamples, arrangements: ArrangementPlan.signs(values.count))
    let compute = statistic.compute
    let replicates =
      counts.isExact
      ? ArrangementPlan.allSigns(values, compute)
      : ResamplingChunks.concurrent(count: counts.count, seed: seed) { generator, count in
        ArrangementPlan.randomSigns(count, values, using: &generator, compute)
      }
    try self.init(
      samples: [TestedSample(differences, or: "the differences")], isPaired: true,
      comparison: "\(statistic.name) of the differences", estimate: compute(differences.values),
      compute(values), 0, replicates, counts.isExact, alternative, nullValue, seed,
      unit: pairs.unit)
  }

  /// Tests two samples of numbers, of which `nil` and NaN are missing, by the first's number minus the second's.
  ///
  /// - Throws: as for two samples.
  public init(
    _ first: some Collection<some Observation>, _ second: some Collection<some Observation>,
    comparing statistic: ResampledStatistic = .mean, alternative: Alternative = .twoSided,
    nullValue: Double = 0, method: PermutationMethod = .automatic, resamples: Int = 9_999,
    seed: UInt64
  ) throws(StatisticsError) {
    try self.init(
      Sample(first), Sample(second), comparing: statistic, alternative: alternative,
      nullValue: nullValue, method: method, resamples: resamples, seed: seed)
  }

  private init(
    samples: [TestedSample], isPaired: Bool, comparison: String, estimate: Double,
    _ observed: Double, _ scale: Double, _ replicates: [Double], _ isExact: Bool,
    _ alternative: Alternative, _ nullValue: Double, _ seed: UInt64, unit: String?
  ) throws(StatisticsError) {
    guard !observed.isNaN, !replicates.contains(where: \.isNaN) else {
      throw .undefined(
        method: "Permutation test", reason: "the \(comparison) is not a number.",
        suggestion: "look at what the statistic does with infinite or few values.")
    }
    self.samples = samples
    self.isPaired = isPaired
    self.comparison = comparison
    self.estimate = estimate
    self.alternative = alternative
    self.nullValue = nullValue
    self.isExact = isExact
    self.seed = seed
    self.unit = unit
    statistic = observed
    arrangementCount = replicates.count
    let tolerance = 1e-12 * max(abs(observed), scale)
    extremeCount = replicates.count { value in
      switch alternative {
      case .twoSided: abs(value) >= abs(observed) - tolerance
      case .less: value <= observed + tolerance
      case .greater: value >= observed - tolerance
      }
    }
    let (extreme, all) = (Double(extremeCount), Double(replicates.count))
    pValue = isExact ? extreme / all : (extreme + 1) / (all + 1)
  }
}

// MARK: - What it is about

extension PermutationTest {
  /// "Permutation test", with what was gone through.
  public var method: String {
    let subject = isPaired ? "paired " : ""
    return "Permutation test (\(subject)\(isExact ? "exact" : "Monte Carlo"))"
  }

  /// The samples, or the values of a pair, could be exchanged.
  public var nullHypothesis: String {
    let value = NumberText.significant(nullValue, digits: 6)
    if isPaired { return "the differences are symmetric about \(value)" }
    let moved = nullValue == 0 ? "" : ", the first less \(value),"
    return "\(samples[0].name) and \(samples[1].name)\(moved) have the same distribution"
  }

  /// The statistic is further from chance than exchanging makes it.
  public var alternativeHypothesis: String {
    "the \(comparison) is \(alternative.relation) \(NumberText.significant(nullValue, digits: 6))"
  }

  /// The statistic of the data; no interval (``Bootstrap`` makes one).
  public var parameter: TestedParameter? {
    TestedParameter(name: comparison, nullValue: nullValue, estimate: estimate, unit: unit)
  }

  /// "statistic".
  public var statisticName: String { "Statistic" }

  /// The logarithm of the p-value, which is never 0.
  public var logPValue: Double { TailProbability(exactly: pValue).log }

  /// How far random arrangements may lead the p-value astray: √(p(1 − p)/m); 0 for an exact one.
  public var monteCarloError: Double {
    isExact ? 0 : (pValue * (1 - pValue) / Double(arrangementCount)).squareRoot()
  }

  /// The arrangements, and how sure their share is.
  public var furtherDetails: [ResultSection.Fact] {
    let arrangements: [ResultSection.Fact] = [
      .init("Arrangements", .count(arrangementCount)),
      .init("At least as extreme", .count(extremeCount)),
    ]
    return isExact
      ? arrangements
      : arrangements + [
        .init("Monte Carlo error of p", .number(monteCarloError)), .init("Seed", .text("\(seed)")),
      ]
  }

  /// What was found and how often chance alone makes as much.
  public var sentence: PlainSentence {
    "The \(comparison) is \(estimate, .measured, unit: unit); exchanging values at random gives a result as extreme in \(pValue, .percent) of cases."
  }
}

// MARK: - Planning

extension PermutationTest {
  private static let largestExactCount = 10_000_000.0

  private static func plan(
    _ method: PermutationMethod, _ resamples: Int, arrangements: Double
  ) throws(StatisticsError) -> (isExact: Bool, count: Int) {
    let count = try ResamplingChunks.validated(count: resamples)
    if method == .exact, arrangements > largestExactCount {
      throw .tooManyValues(
        sample: "the list of arrangements", limit: Int(largestExactCount),
        found: arrangements < 1e15 ? Int(arrangements) : Int(1e15),
        suggestion: "use random arrangements: method: .monteCarlo.")
    }
    let isExact =
      switch method {
      case .automatic: arrangements <= Double(count)
      case .exact: true
      case .monteCarlo: false
      }
    return (isExact, count)
  }
}

/// Two samples whose values are to be shared out anew, the null value taken from the first.
private struct TwoSamples: Sendable {
  let pooled: [Double]
  let firstCount: Int

  init(_ first: Sample, _ second: Sample, _ nullValue: Double) throws(StatisticsError) {
    try StatisticsError.requireValues(first, "the first sample")
    try StatisticsError.requireValues(second, "the second sample")
    try ParameterCheck.finite(nullValue, "nullValue")
    pooled = first.values.map { $0 - nullValue } + second.values
    firstCount = first.count
  }

  var total: Int { pooled.count }
  var first: [Double] { Array(pooled[..<firstCount]) }
  var second: [Double] { Array(pooled[firstCount...]) }

  func randomStatistics(
    _ count: Int, using generator: inout SeededGenerator,
    _ statistic: ([Double], [Double]) -> Double
  ) -> [Double] {
    var values = pooled
    var (first, second) = (first, second)
    return (0..<count).map { _ in
      // A partial shuffle of Fisher and Yates: only which values come first matters.
      for index in 0..<firstCount {
        values.swapAt(index, index + generator.index(below: total - index))
      }
      for index in 0..<firstCount { first[index] = values[index] }
      for index in firstCount..<total { second[index - firstCount] = values[index] }
      return statistic(first, second)
    }
  }

  /// The statistic of every choice of the first sample's values, in lexicographic order of their places.
  func allStatistics(_ statistic: ([Double], [Double]) -> Double) -> [Double] {
    var places = Array(0..<firstCount)
    var (first, second) = (first, second)
    var statistics: [Double] = []
    while true {
      var (next, rest) = (0, 0)
      for index in 0..<total {
        if next < firstCount, places[next] == index {
          first[next] = pooled[index]
          next += 1
        } else {
          second[rest] = pooled[index]
          rest += 1
        }
      }
      statistics.append(statistic(first, second))
      guard
        let movable = (0..<firstCount).last(where: { places[$0] < total - firstCount + $0 })
      else { return statistics }
      places[movable] += 1
      for index in movable + 1..<max(movable + 1, firstCount) {
        places[index] = places[index - 1] + 1
      }
    }
  }
}

/// How many arrangements there are, and those of signs.
private enum ArrangementPlan {
  /// The number of ways to choose some of all values.
  static func choices(_ total: Int, _ chosen: Int) -> Double {
    let fewer = min(chosen, total - chosen)
    guard fewer > 0 else { return 1 }
    var choices = 1.0
    for index in 1...fewer {
      choices = (choices * Double(total - fewer + index) / Double(index)).rounded()
      // Far more than can be gone through; going on might overflow.
      if choices > 1e15 { return choices }
    }
    return choices
  }

  static func signs(_ count: Int) -> Double { count < 50 ? Double(1 << count) : 1e15 }

  /// The statistic of every choice of signs; each step changes one sign, in the order of Gray's code.
  static func allSigns(_ values: [Double], _ statistic: ([Double]) -> Double) -> [Double] {
    var signed = values
    var statistics = [statistic(signed)]
    for step in 1..<max(1, 1 << values.count) {
      let place = step.trailingZeroBitCount
      signed[place] = -signed[place]
      statistics.append(statistic(signed))
    }
    return statistics
  }

  static func randomSigns(
    _ count: Int, _ values: [Double], using generator: inout SeededGenerator,
    _ statistic: ([Double]) -> Double
  ) -> [Double] {
    var signed = values
    return (0..<count).map { _ in
      var bits: UInt64 = 0
      for index in values.indices {
        if index.isMultiple(of: 64) { bits = generator.next() }
        signed[index] = bits & 1 == 0 ? values[index] : -values[index]
        bits >>= 1
      }
      return statistic(signed)
    }
  }
}
