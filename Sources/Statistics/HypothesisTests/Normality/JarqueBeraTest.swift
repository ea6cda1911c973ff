#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Jarque and Bera's test that skewness and kurtosis are those of a normal distribution, for large samples.
///
///     try JarqueBeraTest(residuals).logPValue
///
/// The null hypothesis: the values come from a normal distribution. The alternative: they do not, and their skewness or
/// kurtosis shows it. n/6 · (g₁² + g₂²/4) is compared with χ² on 2 degrees of freedom, which fits from some hundreds of
/// values on; for fewer take ``DAgostinoPearsonTest``, whose two parts are better approximated.
///
/// Jarque & Bera (1987), "A test for normality of observations and regression residuals", International Statistical
/// Review 55, 163–172; R's `tseries::jarque.bera.test`, SciPy's `jarque_bera`.
public struct JarqueBeraTest: NormalityTest, Hashable, Codable {
  /// The sample with its moments.
  public let sample: TestedSample

  /// The skewness g₁.
  public let skewness: Double

  /// The excess kurtosis g₂.
  public let excessKurtosis: Double

  /// The statistic, χ² on 2 degrees of freedom.
  public let statistic: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value.
  public let logPValue: Double

  /// That the values are too few for the approximation, many, or coarsely rounded.
  public let warnings: [TestWarning]

  /// Tests a sample.
  ///
  /// - Throws: ``StatisticsError``: fewer than 4 values, an infinite value, or all equal.
  public init(_ sample: Sample) throws(StatisticsError) {
    let values = try NormalitySample(sample, method: Self.title, atLeast: 4)
    self.sample = values.sample
    skewness = values.skewness
    excessKurtosis = values.excessKurtosis
    statistic = values.n / 6 * (skewness * skewness + excessKurtosis * excessKurtosis / 4)
    // The upper tail of χ² on 2 degrees of freedom is e^(−x/2).
    logPValue = -statistic / 2
    pValue = exp(logPValue)
    warnings =
      (values.ascending.count < 100
        ? [.roughApproximation(count: values.ascending.count, needed: 100)] : [])
      + values.warnings()
  }

  /// Tests numbers, of which `nil` and NaN are missing: left out and counted.
  ///
  /// - Throws: as ``init(_:)-(Sample)``.
  public init(_ values: some Collection<some Observation>) throws(StatisticsError) {
    try self.init(Sample(values))
  }
}

extension JarqueBeraTest {
  private static let title = "Jarque–Bera test of normality"

  /// "Jarque–Bera test of normality".
  public var method: String { Self.title }

  /// "χ²".
  public var statisticName: String { "χ²" }

  /// 2.
  public var allDegreesOfFreedom: [Double] { [2] }

  /// Skewness and excess kurtosis.
  public var effectSizes: [EffectSize] {
    [
      EffectSize(name: "Skewness", estimate: skewness),
      EffectSize(name: "Excess kurtosis", estimate: excessKurtosis),
    ]
  }
}
