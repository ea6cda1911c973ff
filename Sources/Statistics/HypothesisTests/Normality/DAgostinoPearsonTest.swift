#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// D'Agostino and Pearson's test that skewness and kurtosis are those of a normal distribution, from 20 values on.
///
///     let test = try DAgostinoPearsonTest(durations)
///     test.skewnessZ   // how far the skewness is from 0, as a standard normal value
///     test.kurtosisZ
///
/// The null hypothesis: the values come from a normal distribution. The alternative: they do not, and their skewness or
/// kurtosis shows it. K² = z₁² + z₂² has χ² on 2 degrees of freedom. The z say in which way values depart.
///
/// D'Agostino, Belanger & D'Agostino (1990), "A suggestion for using powerful and informative tests of normality", The
/// American Statistician 44, 316–321: z₁ by D'Agostino (1970), z₂ by Anscombe & Glynn (1983). The same as SciPy's
/// `normaltest`.
public struct DAgostinoPearsonTest: NormalityTest, Hashable, Codable {
  /// The sample with its moments.
  public let sample: TestedSample

  /// The skewness g₁.
  public let skewness: Double

  /// The excess kurtosis g₂.
  public let excessKurtosis: Double

  /// The skewness as a standard normal value, of the same sign.
  public let skewnessZ: Double

  /// The kurtosis as a standard normal value; below 0 for less than a normal's.
  ///
  /// Values far flatter than a normal distribution, in large samples, are beyond what the transformation reaches. Its
  /// formula then gives a large positive number, which is kept, as in SciPy, and a warning says so.
  public let kurtosisZ: Double

  /// K² = z₁² + z₂².
  public let statistic: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value.
  public let logPValue: Double

  /// That the values are too few for the approximation, too flat for it, many, or coarsely rounded.
  public let warnings: [TestWarning]

  /// Tests a sample.
  ///
  /// - Throws: ``StatisticsError``: fewer than 8 values, an infinite value, or all equal.
  public init(_ sample: Sample) throws(StatisticsError) {
    let values = try NormalitySample(sample, method: Self.title, atLeast: 8)
    let count = values.ascending.count
    self.sample = values.sample
    skewness = values.skewness
    excessKurtosis = values.excessKurtosis
    skewnessZ = Self.skewnessZ(skewness, n: values.n)
    let (z, isWithinReach) = Self.kurtosisZ(excessKurtosis, n: values.n)
    kurtosisZ = z
    statistic = skewnessZ * skewnessZ + z * z
    // The upper tail of χ² on 2 degrees of freedom is e^(−x/2).
    logPValue = -statistic / 2
    pValue = exp(logPValue)
    warnings =
      (count < 20 ? [.roughApproximation(count: count, needed: 20)] : [])
      + (isWithinReach ? [] : [.flatBeyondTransformation]) + values.warnings()
  }

  /// Tests numbers, of which `nil` and NaN are missing: left out and counted.
  ///
  /// - Throws: as ``init(_:)-(Sample)``.
  public init(_ values: some Collection<some Observation>) throws(StatisticsError) {
    try self.init(Sample(values))
  }
}

extension DAgostinoPearsonTest {
  private static let title = "D'Agostino–Pearson test of normality"

  /// "D'Agostino–Pearson test of normality".
  public var method: String { Self.title }

  /// "K²".
  public var statisticName: String { "K²" }

  /// 2.
  public var allDegreesOfFreedom: [Double] { [2] }

  /// Skewness and excess kurtosis.
  public var effectSizes: [EffectSize] {
    [
      EffectSize(name: "Skewness", estimate: skewness),
      EffectSize(name: "Excess kurtosis", estimate: excessKurtosis),
    ]
  }

  /// The two parts of K².
  public var furtherDetails: [ResultSection.Fact] {
    [.init("z of skewness", .number(skewnessZ)), .init("z of kurtosis", .number(kurtosisZ))]
  }
}

extension DAgostinoPearsonTest {
  /// D'Agostino (1970), "Transformation to normality of the null distribution of g₁", Biometrika 57, 679–681.
  private static func skewnessZ(_ g1: Double, n: Double) -> Double {
    let y = g1 * ((n + 1) * (n + 3) / (6 * (n - 2))).squareRoot()
    let beta2 =
      3 * (n * n + 27 * n - 70) / (n - 2) * ((n + 1) / (n + 5)) * ((n + 3) / (n + 7)) / (n + 9)
    let w2 = (2 * (beta2 - 1)).squareRoot() - 1
    return asinh(y / (2 / (w2 - 1)).squareRoot()) / (log(w2) / 2).squareRoot()
  }

  /// Anscombe & Glynn (1983), "Distribution of the kurtosis statistic b₂ for normal samples", Biometrika 70, 227–234, and
  /// whether the kurtosis is within the reach of their transformation.
  private static func kurtosisZ(_ g2: Double, n: Double) -> (z: Double, isWithinReach: Bool) {
    let expected = 3 * (n - 1) / (n + 1)
    let variance = 24 * n * (n - 2) * (n - 3) / ((n + 1) * (n + 1) * (n + 3) * (n + 5))
    let x = (g2 + 3 - expected) / variance.squareRoot()
    let root =
      6 * (n * n - 5 * n + 2) / ((n + 7) * (n + 9))
      * (6 * (n + 3) * (n + 5) / (n * (n - 2) * (n - 3))).squareRoot()
    let a = 6 + 8 / root * (2 / root + (1 + 4 / (root * root)).squareRoot())
    let denominator = 1 + x * (2 / (a - 4)).squareRoot()
    // A kurtosis that meets the pole exactly is as far out as any.
    let ratio = (1 - 2 / a) / (denominator == 0 ? Double.leastNormalMagnitude : denominator)
    return ((1 - 2 / (9 * a) - cbrt(ratio)) / (2 / (9 * a)).squareRoot(), denominator > 0)
  }
}

extension TestWarning {
  /// The kurtosis is lower than the transformation of D'Agostino and Pearson's test reaches.
  public static let flatBeyondTransformation = TestWarning(
    code: "flat-beyond-transformation",
    "The values are so much flatter than a normal distribution that the statistic only says: far from it."
  )
}
