#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Shapiro and Wilk's test of normality, for 3 to 5,000 values: the most powerful one against most departures.
///
///     let test = try ShapiroWilkTest([4.17, 5.58, 5.18, 6.11, 4.5])
///     test.statistic   // W: 1 for values exactly as a normal distribution would space them
///
/// The null hypothesis: the values come from a normal distribution. The alternative: they do not. W is the squared
/// correlation of the ordered values with the weights that a normal sample's order statistics call for. For more values
/// take ``AndersonDarlingNormalityTest``.
///
/// Shapiro & Wilk (1965), Biometrika 52, 591–611; weights and p-value by Royston (1995), "Remark AS R94: A remark on
/// Algorithm AS 181", Applied Statistics 44, 547–551, as in R's `shapiro.test`; with three values the exact p-value of
/// the 1965 paper, 0 where two of the three are equal.
public struct ShapiroWilkTest: NormalityTest, Hashable, Codable {
  /// The sample with its moments.
  public let sample: TestedSample

  /// The skewness g₁.
  public let skewness: Double

  /// The excess kurtosis g₂.
  public let excessKurtosis: Double

  /// W, above 0 and at most 1.
  public let statistic: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value; −∞ only for three values of which two are equal.
  public let logPValue: Double

  /// That the values are coarsely rounded.
  public let warnings: [TestWarning]

  /// The most values that Royston's approximation was fitted to.
  public static let greatestCount = 5000

  /// Tests a sample.
  ///
  /// - Throws: ``StatisticsError``: fewer than 3 or more than 5,000 values, an infinite value, or all equal.
  public init(_ sample: Sample) throws(StatisticsError) {
    guard sample.count <= Self.greatestCount else {
      throw .tooManyValues(
        sample: sample.name ?? "the sample", limit: Self.greatestCount, found: sample.count,
        suggestion:
          "use AndersonDarlingNormalityTest; with so many values look at a Q–Q plot as well.")
    }
    let values = try NormalitySample(sample, method: Self.title, atLeast: 3)
    let weights = Self.weights(count: values.ascending.count)
    let w = Self.w(values, weights)
    let tail =
      values.ascending.count == 3
      ? Self.exactTail(values.ascending) : Self.tail(complement: w.complement, n: values.n)
    self.sample = values.sample
    skewness = values.skewness
    excessKurtosis = values.excessKurtosis
    statistic = w.statistic
    (pValue, logPValue) = (tail.value, tail.log)
    warnings = values.warnings()
  }

  /// Tests numbers, of which `nil` and NaN are missing: left out and counted.
  ///
  /// - Throws: as ``init(_:)-(Sample)``.
  public init(_ values: some Collection<some Observation>) throws(StatisticsError) {
    try self.init(Sample(values))
  }
}

extension ShapiroWilkTest {
  private static let title = "Shapiro–Wilk test of normality"

  /// "Shapiro–Wilk test of normality".
  public var method: String { Self.title }

  /// "W".
  public var statisticName: String { "W" }
}

// MARK: - Royston's approximation

extension ShapiroWilkTest {
  /// The weights of the upper half of the ordered values, the largest first; those of the lower half are their negatives.
  ///
  /// Royston (1992), "Approximating the Shapiro-Wilk W-test for non-normality", Statistics and Computing 2, 117–119: the
  /// two outermost by polynomials in 1/√n, the others proportional to Blom's normal scores, so that their squares add up
  /// to 1.
  private static func weights(count: Int) -> [Double] {
    guard count > 3 else { return [1 / 2.0.squareRoot()] }
    let n = Double(count)
    let scores = stride(from: 1, through: count / 2, by: 1).map {
      Normal.standard.survivalQuantile((Double($0) - 0.375) / (n + 0.25))
    }
    let sum = 2 * DoubleDouble.sum(scores.map { $0 * $0 }).value
    let root = 1 / n.squareRoot()
    let first =
      scores[0] / sum.squareRoot()
      + Polynomial(0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056)(root)
    guard count > 5 else {
      let rest = (sum - 2 * scores[0] * scores[0]) / (1 - 2 * first * first)
      return [first] + scores.dropFirst().map { $0 / rest.squareRoot() }
    }
    let second =
      scores[1] / sum.squareRoot()
      + Polynomial(0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633)(root)
    let rest =
      (sum - 2 * scores[0] * scores[0] - 2 * scores[1] * scores[1])
      / (1 - 2 * first * first - 2 * second * second)
    return [first, second] + scores.dropFirst(2).map { $0 / rest.squareRoot() }
  }

  /// W and 1 − W, the second without the cancellation that would cost it its digits.
  private static func w(
    _ values: NormalitySample, _ weights: [Double]
  ) -> (statistic: Double, complement: Double) {
    let ascending = values.ascending
    var (product, squares) = (DoubleDouble.zero, DoubleDouble.zero)
    for (index, weight) in weights.enumerated() {
      let spread = DoubleDouble(ascending[ascending.count - 1 - index]) + -ascending[index]
      product += spread * weight
      squares += DoubleDouble(weight) * (2 * weight)
    }
    let whole = squares * values.sumOfSquares
    let square = product * product
    return (min(1, square.value / whole.value), max(0, (whole - square).value / whole.value))
  }

  /// Royston (1995), section 2: a normalising transformation of 1 − W, for up to 11 values and for more.
  private static func tail(complement: Double, n: Double) -> TailProbability {
    // Values spaced exactly as the weights leave no departure at all.
    guard complement > 0 else { return .one }
    let (y, mean, logDeviation): (Double, Double, Double)
    if n <= 11 {
      // The least W that four to eleven values can have keeps the difference positive.
      y = -log(-2.273 + 0.459 * n - log(complement))
      mean = Polynomial(0.544, -0.39978, 0.025054, -0.0006714)(n)
      logDeviation = Polynomial(1.3822, -0.77857, 0.062767, -0.0020322)(n)
    } else {
      let logN = log(n)
      y = log(complement)
      mean = Polynomial(-1.5861, -0.31082, -0.083751, 0.0038915)(logN)
      logDeviation = Polynomial(-0.4803, -0.082676, 0.0030302)(logN)
    }
    return TailProbability(above: (y - mean) / exp(logDeviation), in: Normal.standard)
  }

  /// The exact p-value for three values, (6/π)(arcsin √W − π/3), written with the two gaps between them.
  ///
  /// tan(arcsin √W − π/3) = √3 a / (2b + a) for gaps a ≤ b, which keeps all digits where W is near its least, ¾.
  private static func exactTail(_ ascending: [Double]) -> TailProbability {
    let gaps = zip(ascending.dropFirst(), ascending).map { $0 - $1 }.sorted()
    guard let small = gaps.first, let large = gaps.last, large > 0 else { return .one }
    let ratio = small / large
    return TailProbability(
      exactly: min(1, 6 / Double.pi * atan(3.0.squareRoot() * ratio / (2 + ratio))))
  }
}
