/// Friedman's test that several treatments of the same subjects do alike.
///
///     let test = try FriedmanTest(blocks: [[5, 4, 7], [1, 3, 2], [16, 12, 22], [5, 4, 6]])
///     test.kendallsW
///
/// A block is a subject, or a matched set, with one value per treatment. The null hypothesis: within each block every
/// order of the values is equally likely. The alternative: some treatments tend to give larger values. A block of which
/// any value is `nil` or NaN is left out and counted; infinities are values.
///
/// The statistic is corrected for ties and compared with χ² of k − 1 degrees of freedom. Friedman (1937), "The use of
/// ranks to avoid the assumption of normality implicit in the analysis of variance", Journal of the American
/// Statistical Association 32, 675–701. The same as R's `friedman.test` and SciPy's `friedmanchisquare`. The F of
/// Iman & Davenport (1980), Communications in Statistics A 9, 571–595, which is nearer the truth for few blocks, is
/// in the details.
public struct FriedmanTest: HypothesisTest, Hashable, Codable {
  /// The treatments' names.
  public let treatments: [String]

  /// The number of complete blocks.
  public let blockCount: Int

  /// The number of blocks left out because a value is missing.
  public let missingCount: Int

  /// χ², corrected for ties.
  public let statistic: Double

  /// The number of treatments minus 1.
  public let degreesOfFreedom: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public let logPValue: Double

  /// The mean rank of each treatment within the blocks.
  public let meanRanks: [Double]

  /// The coverage of the effect size's interval.
  public let level: Double

  /// Reasons to trust the result less: few blocks.
  public let warnings: [TestWarning]

  private let medians: [Double?]

  /// Tests blocks, each with a value per treatment in the same order.
  ///
  /// - Parameter treatments: the names, "treatment 1" and so on without any.
  /// - Throws: ``StatisticsError``: fewer than two treatments or complete blocks, blocks of different lengths, all
  ///   values of each block equal, or a level outside 0 to 1.
  public init<Value: Observation>(
    blocks: some Collection<[Value]>, treatments: [String]? = nil,
    level: Double = 0.95
  ) throws(StatisticsError) {
    self.level = try ConfidenceInterval.validated(level: level)
    let complete = try RankedBlocks(blocks, treatments: treatments, method: Self.title)
    let (n, k) = (Double(complete.count), Double(complete.treatments.count))
    let middle = n * (k + 1) / 2
    let spread = complete.rankSums.reduce(0) { $0 + ($1 - middle) * ($1 - middle) }
    let scale = n * k * (k + 1) - complete.tieCorrection / (k - 1)
    self.treatments = complete.treatments
    blockCount = complete.count
    missingCount = complete.missingCount
    statistic = 12 * spread / scale
    degreesOfFreedom = k - 1
    let tail = TailProbability(above: statistic, in: try ChiSquare(degreesOfFreedom: k - 1))
    (pValue, logPValue) = (tail.value, tail.log)
    meanRanks = complete.rankSums.map { $0 / n }
    medians = complete.medians
    warnings =
      complete.count < 10
      ? [.roughApproximation(name: "each treatment", count: complete.count, needed: 10)] : []
  }
}

extension FriedmanTest {
  private static let title = "Friedman test"

  /// "Friedman test".
  public var method: String { Self.title }

  /// All treatments do alike.
  public var nullHypothesis: String { "within a block every order of the values is equally likely" }

  /// Some treatments tend to give larger values.
  public var alternativeHypothesis: String {
    "some treatments tend to give larger values than others"
  }

  /// None: the test is about whole distributions.
  public var parameter: TestedParameter? { nil }

  /// Two-sided: any difference counts.
  public var alternative: Alternative { .twoSided }

  /// "χ²".
  public var statisticName: String { "χ²" }

  /// The number of treatments minus 1.
  public var allDegreesOfFreedom: [Double] { [degreesOfFreedom] }

  /// The treatments with their medians and mean ranks.
  public var samples: [TestedSample] {
    treatments.indices.map { index in
      TestedSample(
        name: treatments[index], count: blockCount, missingCount: missingCount,
        facts: (medians[index].map { [.init("median", .number($0))] } ?? [])
          + [.init("mean rank", .number(meanRanks[index]))])
    }
  }

  /// Kendall's W, χ²/(n(k − 1)): 1 where all blocks order the treatments alike, 0 where they cancel out. Kendall &
  /// Babington Smith (1939), "The problem of m rankings", Annals of Mathematical Statistics 10, 275–287.
  public var kendallsW: Double { statistic / (Double(blockCount) * degreesOfFreedom) }

  /// Iman and Davenport's F, with k − 1 and (n − 1)(k − 1) degrees of freedom; infinite where all blocks agree.
  public var imanDavenportF: Double {
    Double(blockCount - 1) * kendallsW / (1 - kendallsW)
  }

  /// Kendall's W; no interval, as none is generally accepted (``Bootstrap`` makes one).
  public var effectSizes: [EffectSize] {
    let interval = NoncentralChiSquare.interval(
      placing: statistic, degreesOfFreedom: degreesOfFreedom, level: level
    ) { min(1, $0 / (Double(blockCount) * degreesOfFreedom)) }
    return [EffectSize(name: "Kendall's W", estimate: kendallsW, interval: interval)]
  }

  /// Iman and Davenport's F.
  public var furtherDetails: [ResultSection.Fact] {
    [.init("Iman and Davenport's F", .number(imanDavenportF)), .init("Blocks", .count(blockCount))]
  }

  /// Whether the treatments differ in what is typical, and from what to what.
  public var sentence: PlainSentence {
    .comparingTypicalValues(
      zip(treatments, medians).map { ($0, $1) }, isClear: pValue <= 0.05, unit: nil)
  }
}
