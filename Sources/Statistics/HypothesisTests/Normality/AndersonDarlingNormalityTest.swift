#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Anderson and Darling's test of normality with mean and variance estimated: sensitive in the tails, for any number of
/// values from 8 on.
///
///     try AndersonDarlingNormalityTest(durations).pValue
///
/// The null hypothesis: the values come from a normal distribution. The alternative: they do not. A² is the weighted
/// squared distance between the values' distribution and the normal with their mean and standard deviation (divisor
/// n − 1); the statistic is given without, the p-value found with the factor 1 + 0.75/n + 2.25/n².
///
/// Anderson & Darling (1954); p-value by Stephens (1986) in D'Agostino & Stephens, "Goodness-of-Fit Techniques", table
/// 4.9, as R's `nortest::ad.test`. The formulas were fitted to A² up to 10: beyond, the p-value is 3.7e-24, and a
/// warning says that it is only a bound.
public struct AndersonDarlingNormalityTest: NormalityTest, Hashable, Codable {
  /// The sample with its moments.
  public let sample: TestedSample

  /// The skewness g₁.
  public let skewness: Double

  /// The excess kurtosis g₂.
  public let excessKurtosis: Double

  /// A², without the factor for small samples.
  public let statistic: Double

  /// The p-value, at least 3.7e-24.
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
    let n = values.n
    statistic = Self.distance(values)
    let modified = statistic * (1 + 0.75 / n + 2.25 / (n * n))
    let isFitted = modified < 10
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

extension AndersonDarlingNormalityTest {
  private static let title = "Anderson–Darling test of normality"

  /// "Anderson–Darling test of normality".
  public var method: String { Self.title }

  /// "A²".
  public var statisticName: String { "A²" }

  /// −n − Σ (2i − 1)(ln Φ(zᵢ) + ln(1 − Φ(zₙ₊₁₋ᵢ))) / n, both logarithms from their own tails.
  private static func distance(_ values: NormalitySample) -> Double {
    let z = values.standardized
    var sum = DoubleDouble.zero
    for index in z.indices {
      let logs =
        Normal.standard.logCDF(z[index]) + Normal.standard.logSurvival(z[z.count - 1 - index])
      sum += DoubleDouble(logs) * Double(2 * index + 1)
    }
    return max(0, (-(sum / values.n) + -values.n).value)
  }

  /// What the last formula gives at 10, as nortest rounds it.
  private static let leastPValue = 3.7e-24

  /// Stephens (1986), table 4.9.
  private static func tail(_ a: Double) -> TailProbability {
    switch a {
    case ..<0.2: TailProbability(exactly: -expm1(Polynomial(-13.436, 101.14, -223.73)(a)))
    case ..<0.34: TailProbability(exactly: -expm1(Polynomial(-8.318, 42.796, -59.938)(a)))
    case ..<0.6: TailProbability(exactly: exp(Polynomial(0.9177, -4.279, -1.38)(a)))
    default: TailProbability(exactly: exp(Polynomial(1.2937, -5.709, 0.0186)(a)))
    }
  }
}
