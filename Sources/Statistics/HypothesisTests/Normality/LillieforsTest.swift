#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Lilliefors' test of normality: Kolmogorov and Smirnov's with mean and variance estimated, for 5 values or more.
///
///     try LillieforsTest(durations).statistic   // D
///
/// The null hypothesis: the values come from a normal distribution. The alternative: they do not. D is the largest
/// vertical distance between the values' distribution and the normal with their mean and standard deviation (divisor
/// n − 1). It is the best known such test and the weakest; ``ShapiroWilkTest`` and ``AndersonDarlingNormalityTest`` find
/// more.
///
/// Lilliefors (1967), Journal of the American Statistical Association 62, 399–402. p-value by Dallal & Wilkinson (1986),
/// "An analytic approximation to the distribution of Lilliefors's test statistic for normality", The American
/// Statistician 40, 294–296, up to 0.1, and above by the polynomials of Stephens' modified D, both as R's
/// `nortest::lillie.test`.
public struct LillieforsTest: NormalityTest, Hashable, Codable {
  /// The sample with its moments.
  public let sample: TestedSample

  /// The skewness g₁.
  public let skewness: Double

  /// The excess kurtosis g₂.
  public let excessKurtosis: Double

  /// D, between 0 and 1.
  public let statistic: Double

  /// The p-value; three digits of it can be relied on between 0.01 and 0.1, fewer elsewhere.
  public let pValue: Double

  /// The natural logarithm of the p-value.
  public let logPValue: Double

  /// That the values are many or coarsely rounded.
  public let warnings: [TestWarning]

  /// Tests a sample.
  ///
  /// - Throws: ``StatisticsError``: fewer than 5 values, an infinite value, or all equal.
  /// - Complexity: O(*n* log *n*).
  public init(_ sample: Sample) throws(StatisticsError) {
    let values = try NormalitySample(sample, method: Self.title, atLeast: 5)
    statistic = Self.distance(values)
    let tail = Self.tail(statistic, n: values.n)
    self.sample = values.sample
    skewness = values.skewness
    excessKurtosis = values.excessKurtosis
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

extension LillieforsTest {
  private static let title = "Lilliefors test of normality"

  /// "Lilliefors test of normality".
  public var method: String { Self.title }

  /// "D".
  public var statisticName: String { "D" }

  private static func distance(_ values: NormalitySample) -> Double {
    let n = values.n
    var largest = 0.0
    for (index, z) in values.standardized.enumerated() {
      let p = Normal.standard.cdf(z)
      largest = max(largest, Double(index + 1) / n - p, p - Double(index) / n)
    }
    return largest
  }

  private static func tail(_ d: Double, n: Double) -> TailProbability {
    let logP = min(0, dallalWilkinson(d, n: n))
    let p = exp(logP)
    guard p > 0.1 else { return TailProbability(value: p, log: logP) }
    let modified = (n.squareRoot() - 0.01 + 0.85 / n.squareRoot()) * d
    return TailProbability(exactly: min(1, max(0, body(modified) ?? p)))
  }

  /// Dallal & Wilkinson (1986): the logarithm of the p-value; above 100 values D is taken to that size first.
  private static func dallalWilkinson(_ d: Double, n: Double) -> Double {
    let (k, m) = n <= 100 ? (d, n) : (d * pow(n / 100, 0.49), 100)
    let shifted = m + 2.78019
    return -7.01256 * k * k * shifted + 2.99587 * k * shifted.squareRoot() - 0.122119
      + 0.974598 / m.squareRoot() + 1.67997 / m
  }

  /// The polynomials for p-values above 0.1, or `nil` beyond them.
  private static func body(_ d: Double) -> Double? {
    switch d {
    case ...0.302: 1
    case ...0.5: Polynomial(2.76773, -19.828315, 80.709644, -138.55152, 81.218052)(d)
    case ...0.9: Polynomial(-4.901232, 40.662806, -97.490286, 94.029866, -32.355711)(d)
    case ...1.31: Polynomial(6.198765, -19.558097, 23.186922, -12.234627, 2.423045)(d)
    default: nil
    }
  }
}
