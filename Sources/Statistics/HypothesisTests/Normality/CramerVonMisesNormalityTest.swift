#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Cramér and von Mises' test of normality with mean and variance estimated, for 8 values or more.
///
///     try CramerVonMisesNormalityTest(durations).pValue
///
/// The null hypothesis: the values come from a normal distribution. The alternative: they do not. W² is the squared
/// distance between the values' distribution and the normal with their mean and standard deviation (divisor n − 1),
/// without weights: ``AndersonDarlingNormalityTest`` sees more in the tails. The statistic is given without, the p-value
/// found with the factor 1 + 0.5/n.
///
/// P-value by Stephens (1986) in D'Agostino & Stephens, "Goodness-of-Fit Techniques", table 4.9, as R's
/// `nortest::cvm.test`. The formulas were fitted to W² up to 1.1: beyond, the p-value is 7.37e-10, and a warning says that
/// it is only a bound.
public struct CramerVonMisesNormalityTest: NormalityTest, Hashable, Codable {
  /// The sample with its moments.
  public let sample: TestedSample

  /// The skewness g₁.
  public let skewness: Double

  /// The excess kurtosis g₂.
  public let excessKurtosis: Double

  /// W², without the factor for small samples.
  public let statistic: Double

  /// The p-value, at least 7.37e-10.
  public let pValue: Double

  /// The natural logarithm of the p-value.
  public let logPValue: Double

  /// That the values are many or coarsely rounded, or that the p-value is a bound.
  public let warnings: [TestWarning]

  /// Tests a sample.
  ///
  /// - Throws: ``StatisticsError``: fewer than 8 values, an infinite value, or all equal.
  /// - Complexity: O(*n* log *n*).
  public init(_ sample: Sample) throws(StatisticsError) {
    let values = try NormalitySample(sample, method: Self.title, atLeast: 8)
    statistic = Self.distance(values)
    let modified = statistic * (1 + 0.5 / values.n)
    let isFitted = modified < 1.1
    let tail = isFitted ? Self.tail(modified) : TailProbability(exactly: Self.leastPValue)
    self.sample = values.sample
    skewness = values.skewness
    excessKurtosis = values.excessKurtosis
    (pValue, logPValue) = (tail.value, tail.log)
    warnings = values.warnings() + (isFitted ? [] : [.pValueBound(Self.leastPValue)])
  }

  /// Tests numbers, of which `nil` and NaN are missing: left out and counted.
  ///
  /// - Throws: as ``init(_:)-(Sample)``.
  public init(_ values: some Collection<some Observation>) throws(StatisticsError) {
    try self.init(Sample(values))
  }
}

extension CramerVonMisesNormalityTest {
  private static let title = "Cramér–von Mises test of normality"

  /// "Cramér–von Mises test of normality".
  public var method: String { Self.title }

  /// "W²".
  public var statisticName: String { "W²" }

  /// 1/(12n) + Σ (Φ(zᵢ) − (2i − 1)/(2n))².
  private static func distance(_ values: NormalitySample) -> Double {
    let n = values.n
    var sum = DoubleDouble(1 / (12 * n))
    for (index, z) in values.standardized.enumerated() {
      let gap = Normal.standard.cdf(z) - Double(2 * index + 1) / (2 * n)
      sum += gap * gap
    }
    return sum.value
  }

  /// What the last formula gives at 1.1.
  private static let leastPValue = 7.37e-10

  /// Stephens (1986), table 4.9.
  private static func tail(_ w: Double) -> TailProbability {
    switch w {
    case ..<0.0275: TailProbability(exactly: -expm1(Polynomial(-13.953, 775.5, -12542.61)(w)))
    case ..<0.051: TailProbability(exactly: -expm1(Polynomial(-5.903, 179.546, -1515.29)(w)))
    case ..<0.092: TailProbability(exactly: exp(Polynomial(0.886, -31.62, 10.897)(w)))
    default: TailProbability(exactly: exp(Polynomial(1.111, -34.242, 12.832)(w)))
    }
  }
}
