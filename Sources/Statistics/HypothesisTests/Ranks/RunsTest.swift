/// Wald and Wolfowitz's test that two kinds of values follow each other at random.
///
///     let test = try RunsTest([68, 70, 71, 69, 66, 64, 63, 67, 72, 74])   // about the median
///     test.runCount
///
/// A run is a stretch of neighbours of one kind. The null hypothesis: every order of the values is equally likely.
/// The alternative: there are fewer or more runs than chance would make; `.less`: fewer, so that like follows like (a
/// trend, clusters); `.greater`: more, so that the kinds alternate.
///
/// Exact for fewer than fifty values of each kind, else normal without continuity correction. Wald & Wolfowitz
/// (1940), "On a test whether two samples are from the same population", Annals of Mathematical Statistics 11,
/// 147–162. The normal p-value is that of R's `tseries::runs.test`; the two-sided exact one is twice the smaller
/// tail.
public struct RunsTest: HypothesisTest, Hashable, Codable {
  /// Which departures from the null hypothesis count.
  public let alternative: Alternative

  /// The value that divides the series into two kinds; `nil` where the kinds were given.
  public let cut: Double?

  /// The number of runs.
  public let runCount: Int

  /// The number of values of each kind: above the cut and below, or `true` and `false`.
  public let kindCounts: [Int]

  /// The number of values that equal the cut, which were left out.
  public let droppedCount: Int

  /// The number of values left out because they are missing.
  public let missingCount: Int

  /// The mean number of runs under the null hypothesis.
  public let expectedRunCount: Double

  /// The number of runs minus its mean, in standard deviations; 0 where it cannot vary.
  public let z: Double

  /// Whether the p-value counts the orders, rather than approximating them by the normal distribution.
  public let isExact: Bool

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public let logPValue: Double

  private let name: String

  /// Tests a series of numbers, in its order, by which are above and which below a cut.
  ///
  /// - Parameters:
  ///   - cut: what divides the kinds, the median by default. Values that equal it are left out.
  /// - Throws: ``StatisticsError``: no values on one side, a cut that is NaN, or too many values for the exact method.
  public init(
    _ series: some Collection<some Observation>, about cut: Double? = nil,
    alternative: Alternative = .twoSided, method: RankTestMethod = .automatic
  ) throws(StatisticsError) {
    try self.init(Sample(series), about: cut, alternative: alternative, method: method)
  }

  /// Tests a sample, in its order, by which values are above and which below a cut.
  ///
  /// - Throws: as ``init(_:about:alternative:method:)-(Collection<Observation>,_,_,_)``.
  public init(
    _ series: Sample, about cut: Double? = nil, alternative: Alternative = .twoSided,
    method: RankTestMethod = .automatic
  ) throws(StatisticsError) {
    try StatisticsError.requireValues(series, "the series", atLeast: 2)
    let cut = cut ?? series.values.median() ?? 0
    guard !cut.isNaN else {
      throw .parameterOutOfRange(name: "cut", value: cut, allowed: "a number")
    }
    let sides = series.values.filter { $0 != cut }.map { $0 > cut }
    try self.init(
      kinds: sides, cut: cut, droppedCount: series.count - sides.count,
      missingCount: series.missingCount, name: series.name ?? "the series", alternative, method)
  }

  /// Tests a series of two kinds, in its order; `nil` is missing, left out and counted.
  ///
  /// - Throws: ``StatisticsError``: no values of one kind, or too many for the exact method.
  public init(
    kinds: some Collection<Bool?>, alternative: Alternative = .twoSided,
    method: RankTestMethod = .automatic
  ) throws(StatisticsError) {
    let present = kinds.compactMap { $0 }
    try self.init(
      kinds: present, cut: nil, droppedCount: 0, missingCount: kinds.count - present.count,
      name: "the series", alternative, method)
  }

  private init(
    kinds: [Bool], cut: Double?, droppedCount: Int, missingCount: Int, name: String,
    _ alternative: Alternative, _ method: RankTestMethod
  ) throws(StatisticsError) {
    let first = kinds.count { $0 }
    let second = kinds.count - first
    guard first > 0, second > 0 else {
      throw .undefined(
        method: Self.title, reason: "all \(kinds.count) values are of one kind.",
        suggestion: "choose a cut that divides the values.")
    }
    let runs = zip(kinds, kinds.dropFirst()).count { $0 != $1 } + 1
    let (n, m) = (Double(first), Double(second))
    let mean = 2 * n * m / (n + m) + 1
    let variance = 2 * n * m * (2 * n * m - n - m) / ((n + m) * (n + m) * (n + m - 1))
    let normal = NormalRankStatistic(statistic: Double(runs), mean: mean, variance: variance)
    isExact = method.isExact(largestCount: max(first, second))
    let tail: TailProbability
    if isExact {
      tail = try RunCounts(first, second).pValue(runs, alternative)
    } else {
      tail = normal.pValue(alternative, continuityCorrection: false)
    }
    self.alternative = alternative
    self.cut = cut
    self.droppedCount = droppedCount
    self.missingCount = missingCount
    self.name = name
    runCount = runs
    kindCounts = [first, second]
    expectedRunCount = mean
    z = normal.z(alternative, continuityCorrection: false)
    (pValue, logPValue) = (tail.value, tail.log)
  }
}

extension RunsTest {
  fileprivate static let title = "Wald–Wolfowitz runs test"

  /// "Wald–Wolfowitz runs test", with how the p-value was found.
  public var method: String { "\(Self.title) (\(isExact ? "exact" : "normal"))" }

  /// Every order is equally likely.
  public var nullHypothesis: String { "every order of the values is equally likely" }

  /// There are fewer or more runs than chance makes.
  public var alternativeHypothesis: String {
    switch alternative {
    case .twoSided: "there are fewer or more runs than by chance"
    case .less: "there are fewer runs than by chance: like follows like"
    case .greater: "there are more runs than by chance: the kinds alternate"
    }
  }

  /// None: the test is about an order.
  public var parameter: TestedParameter? { nil }

  /// The number of runs.
  public var statistic: Double { Double(runCount) }

  /// "runs".
  public var statisticName: String { "Runs" }

  /// The series.
  public var samples: [TestedSample] {
    [TestedSample(name: name, count: kindCounts.reduce(0, +), missingCount: missingCount)]
  }

  /// The expected number of runs, how many values each kind has, and the cut.
  public var furtherDetails: [ResultSection.Fact] {
    var facts: [ResultSection.Fact] = [
      .init("Runs expected by chance", .number(expectedRunCount)), .init("z", .number(z)),
      .init(cut == nil ? "True" : "Above the cut", .count(kindCounts[0])),
      .init(cut == nil ? "False" : "Below the cut", .count(kindCounts[1])),
    ]
    if let cut { facts.append(.init("Cut", .number(cut))) }
    if droppedCount > 0 { facts.append(.init("Equal to the cut", .count(droppedCount))) }
    return facts
  }

  /// Values equal to the cut.
  public var warnings: [TestWarning] {
    guard droppedCount > 0 else { return [] }
    return [
      TestWarning(
        code: "zeros-dropped",
        "\(droppedCount) \(droppedCount == 1 ? "value equals" : "values equal") the cut and \(droppedCount == 1 ? "was" : "were") left out."
      )
    ]
  }

  /// How many stretches there are, and how many chance would make.
  public var sentence: PlainSentence {
    let counts: PlainSentence =
      "\(runCount) stretches of like values, where chance would make about \(expectedRunCount, .significant(3))"
    guard pValue <= 0.05 else { return "\(counts): no clear pattern in the order." }
    return Double(runCount) < expectedRunCount
      ? "\(counts): like tends to follow like." : "\(counts): the values tend to alternate."
  }
}

/// The relative numbers of orders with each number of runs.
private struct RunCounts {
  /// The number for 2, 3, … runs, over the number for 2 runs.
  private let weights: [Double]

  private static let largestCount = 500

  /// C(n − 1, k − 1) C(m − 1, k − 1) twice for 2k runs; for 2k + 1 the products with one more run of either kind.
  init(_ first: Int, _ second: Int) throws(StatisticsError) {
    guard first + second <= Self.largestCount else {
      throw .tooManyValues(
        sample: "the series", limit: Self.largestCount, found: first + second,
        suggestion: "use the normal approximation.")
    }
    let (n, m) = (first - 1, second - 1)
    var weights: [Double] = []
    // C(n, j) and C(m, j), each made of the one before.
    var (a, b) = (1.0, 1.0)
    for j in 0...min(n, m) {
      let nextA = a * Double(n - j) / Double(j + 1)
      let nextB = b * Double(m - j) / Double(j + 1)
      weights.append(2 * a * b)
      weights.append(a * nextB + nextA * b)
      (a, b) = (nextA, nextB)
    }
    self.weights = weights
  }

  func pValue(_ runs: Int, _ alternative: Alternative) -> TailProbability {
    let total = weights.reduce(0, +)
    let place = runs - 2
    let less = weights.prefix(place + 1).reduce(0, +) / total
    let greater = weights.dropFirst(place).reversed().reduce(0, +) / total
    return switch alternative {
    case .less: TailProbability(exactly: less)
    case .greater: TailProbability(exactly: greater)
    case .twoSided: TailProbability(exactly: min(1, 2 * min(less, greater)))
    }
  }
}
