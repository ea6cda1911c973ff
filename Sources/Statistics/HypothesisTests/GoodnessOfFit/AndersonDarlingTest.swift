#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Anderson and Darling's test that values come from a given distribution, which also looks at its tails.
///
///     let test = try AndersonDarlingTest(heights, against: Normal(mean: 170, standardDeviation: 8))
///
/// The null hypothesis: the values were drawn from the distribution, which must be continuous and fully given. The
/// alternative: they were not. With a mean and standard deviation estimated from the same values, use
/// ``AndersonDarlingNormalityTest`` instead. Values are independent; `nil` and NaN are left out and counted. A value
/// outside the distribution's support, infinities included, makes the statistic infinite and p 0.
///
/// A² = −n − Σ (2i − 1)(ln F(x₍ᵢ₎) + ln(1 − F(x₍ₙ₊₁₋ᵢ₎)))/n. Anderson & Darling (1952), "Asymptotic theory of certain
/// goodness of fit criteria based on stochastic processes", Annals of Mathematical Statistics 23, 193–212. The
/// p-value is that of the limit for large n, computed to full precision, with the correction for n of Marsaglia &
/// Marsaglia (2004), "Evaluating the Anderson–Darling distribution", Journal of Statistical Software 9 (2), which is
/// right to about five decimals; below 0.005 the correction stays the share of p that it is there. R's
/// `goftest::ad.test` agrees to about five decimals.
///
/// - Complexity: O(*n* log *n*).
public struct AndersonDarlingTest: HypothesisTest, Hashable, Codable {
  /// The sample.
  public let sample: Sample

  /// A².
  public let statistic: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where the p-value underflows; −∞ where a value lies outside the
  /// distribution's support.
  public let logPValue: Double

  /// Reasons to trust the result less: ties.
  public let warnings: [TestWarning]

  /// Tests a sample against a distribution.
  ///
  /// - Throws: ``StatisticsError`` for a sample without values.
  public init(
    _ sample: Sample, against distribution: some ContinuousDistribution
  ) throws(StatisticsError) {
    try StatisticsError.requireValues(sample, "the sample")
    let sorted = sample.values.sortedAscending()
    let n = Double(sorted.count)
    var sum = DoubleDouble.zero
    for (index, value) in sorted.enumerated() {
      // (2i − 1) beside ln F, and the same value's place from the top beside ln(1 − F).
      let (below, above) = (Double(2 * index + 1), Double(2 * (sorted.count - index) - 1))
      sum += (below * distribution.logCDF(value) + above * distribution.logSurvival(value)) / n
    }
    self.sample = sample
    statistic = sum.value.isFinite ? max(0, -n - sum.value) : .infinity
    logPValue = Self.logPValue(statistic, count: n)
    pValue = exp(logPValue)
    let tied = Ranks.tieCounts(ofSorted: sorted).reduce(0) { $1 > 1 ? $0 + $1 : $0 }
    warnings = tied == 0 ? [] : [.tiesInContinuousSample(count: tied)]
  }

  /// Tests numbers against a distribution; `nil` and NaN are missing.
  ///
  /// - Throws: ``StatisticsError`` for a sample without values.
  public init(
    _ values: some Collection<some Observation>, against distribution: some ContinuousDistribution
  ) throws(StatisticsError) {
    try self.init(Sample(values), against: distribution)
  }
}

extension AndersonDarlingTest {
  /// "Anderson–Darling test".
  public var method: String { "Anderson–Darling test" }

  /// The values come from the distribution.
  public var nullHypothesis: String { "\(samples[0].name) was drawn from the given distribution" }

  /// They do not.
  public var alternativeHypothesis: String {
    "\(samples[0].name) was not drawn from the given distribution"
  }

  /// None: the test is about a whole distribution.
  public var parameter: TestedParameter? { nil }

  /// Two-sided: any departure counts.
  public var alternative: Alternative { .twoSided }

  /// "A²".
  public var statisticName: String { "A²" }

  /// The sample with its median.
  public var samples: [TestedSample] { [TestedSample(sample, or: "the sample")] }

  /// Whether the values follow the distribution.
  public var sentence: PlainSentence {
    pValue <= 0.05
      ? "The values do not follow the given distribution."
      : "The values agree with the given distribution."
  }
}

extension AndersonDarlingTest {
  /// Below this p-value the absolute correction would be larger than what it corrects.
  private static let smallestCorrected = 0.005

  private static func logPValue(_ statistic: Double, count: Double) -> Double {
    let logLimit = AndersonDarlingLimit.logSurvival(statistic)
    guard logLimit.isFinite else { return logLimit }
    let limit = max(exp(logLimit), smallestCorrected)
    let corrected = min(1, max(0, limit - correction(1 - limit, count: count)))
    guard corrected > 0 else { return logLimit }
    return min(0, logLimit + log(corrected / limit))
  }

  /// What n adds to the limit's distribution function x: Marsaglia & Marsaglia's errfix.
  private static func correction(_ x: Double, count n: Double) -> Double {
    if x > 0.8 {
      return Polynomial(-130.2137, 745.2337, -1705.091, 1950.646, -1116.360, 255.7844)(x) / n
    }
    let bend = 0.01265 + 0.1757 / n
    if x < bend {
      let t = x / bend
      return t.squareRoot() * (1 - t) * (49 * t - 102)
        * (0.0037 / (n * n) + 0.00078 / n + 0.00006) / n
    }
    let t = (x - bend) / (0.8 - bend)
    return Polynomial(-0.00022633, 6.54034, -14.6538, 14.458, -8.259, 1.91864)(t)
      * (0.04213 + 0.01365 / n) / n
  }
}
