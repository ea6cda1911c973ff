#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Quade's test that several treatments of the same subjects do alike, blocks with a wide range counting more.
///
///     let test = try QuadeTest(blocks: [[5, 4, 7], [1, 3, 1], [16, 12, 22], [5, 4, 3]])
///
/// A block is a subject, or a matched set, with one value per treatment. The null hypothesis: within each block every
/// order of the values is equally likely. The alternative: some treatments tend to give larger values. For up to five
/// treatments it is usually more powerful than ``FriedmanTest``, but the values of different blocks must be
/// comparable. A block of which any value is `nil` or NaN is left out and counted; infinities are values.
///
/// F has k − 1 and (b − 1)(k − 1) degrees of freedom. Quade (1979), "Using weighted rankings in the analysis of
/// complete blocks with additive block effects", Journal of the American Statistical Association 74, 680–683. The
/// same as R's `quade.test`; where all blocks have the same ranks and the same range, F is infinite and p is
/// (1/k!)^(b − 1) (Conover 1999, section 5.8), where R says 0.
public struct QuadeTest: HypothesisTest, Hashable, Codable {
  /// The treatments' names.
  public let treatments: [String]

  /// The number of complete blocks.
  public let blockCount: Int

  /// The number of blocks left out because a value is missing.
  public let missingCount: Int

  /// F; infinite where all blocks have the same ranks and range.
  public let statistic: Double

  /// k − 1.
  public let numeratorDegreesOfFreedom: Double

  /// (b − 1)(k − 1).
  public let denominatorDegreesOfFreedom: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows.
  public let logPValue: Double

  private let medians: [Double?]

  /// Tests blocks, each with a value per treatment in the same order.
  ///
  /// - Parameter treatments: the names, "treatment 1" and so on without any.
  /// - Throws: ``StatisticsError``: fewer than two treatments or complete blocks, blocks of different lengths, or all
  ///   values of each block equal.
  public init<Value: Observation>(
    blocks: some Collection<[Value]>, treatments: [String]? = nil
  ) throws(StatisticsError) {
    let ranked = try RankedBlocks(blocks, treatments: treatments, method: Self.title)
    let width = ranked.treatments.count
    let (b, k) = (Double(ranked.count), Double(width))
    let weights = Ranks(ranked.ranges).values
    var total = 0.0
    var sums = [Double](repeating: 0, count: width)
    for (weight, ranks) in zip(weights, ranked.ranks) {
      for column in 0..<width {
        let score = weight * (ranks[column] - (k + 1) / 2)
        total += score * score
        sums[column] += score
      }
    }
    let between = sums.reduce(0) { $0 + $1 * $1 } / b
    self.treatments = ranked.treatments
    blockCount = ranked.count
    missingCount = ranked.missingCount
    medians = ranked.medians
    numeratorDegreesOfFreedom = k - 1
    denominatorDegreesOfFreedom = (b - 1) * (k - 1)
    // The scores are quarters of whole numbers: agreement is exact, but for the division by b.
    if total - between <= 1e-13 * total {
      statistic = .infinity
      let logOfOrders = (1...width).reduce(0) { $0 + log(Double($1)) }
      logPValue = -(b - 1) * logOfOrders
      pValue = exp(logPValue)
    } else {
      statistic = (b - 1) * between / (total - between)
      let distribution = try FDistribution(
        numeratorDegreesOfFreedom: k - 1, denominatorDegreesOfFreedom: (b - 1) * (k - 1))
      let tail = TailProbability(above: statistic, in: distribution)
      (pValue, logPValue) = (tail.value, tail.log)
    }
  }
}

extension QuadeTest {
  private static let title = "Quade test"

  /// "Quade test".
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

  /// "F".
  public var statisticName: String { "F" }

  /// k − 1 and (b − 1)(k − 1).
  public var allDegreesOfFreedom: [Double] {
    [numeratorDegreesOfFreedom, denominatorDegreesOfFreedom]
  }

  /// The treatments with their medians.
  public var samples: [TestedSample] {
    zip(treatments, medians).map { name, median in
      TestedSample(
        name: name, count: blockCount, missingCount: missingCount,
        facts: median.map { [.init("median", .number($0))] } ?? [])
    }
  }

  /// Whether the treatments differ in what is typical, and from what to what.
  public var sentence: PlainSentence {
    .comparingTypicalValues(
      zip(treatments, medians).map { ($0, $1) }, isClear: pValue <= 0.05, unit: nil)
  }
}
