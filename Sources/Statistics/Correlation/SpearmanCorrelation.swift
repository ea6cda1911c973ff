#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Spearman's rank correlation: how near one measurement comes to rising, or falling, whenever the other rises.
///
///     let test = try SpearmanCorrelation(views, likes)
///     test.estimate   // ρ
///
/// The null hypothesis: the two are independent, so that every order of the second is equally likely. The
/// alternative: they are not; or low values of one go with high values of the other (`less`), or high with high
/// (`greater`). ρ is Pearson's correlation of the ranks, equal values sharing the mean of theirs. It sees curved
/// relations as long as they keep their direction, and does not mind far-off values; infinities are values.
///
/// The interval is Bonett & Wright's (2000), "Sample size requirements for estimating Pearson, Kendall and Spearman
/// correlations", Psychometrika 65, 23–28: Fisher's z with standard error √((1 + ρ²/2)/(n − 3)). It does not invert
/// the test, which supposes independence. With ``Method/studentT`` as R's `cor.test(method = "spearman", exact =
/// FALSE)` and SciPy's `spearmanr`.
public struct SpearmanCorrelation: CorrelationTest, Hashable, Codable {
  /// Where the p-value comes from.
  public enum Method: String, Sendable, Hashable, Codable, CaseIterable {
    /// Counting all orders; up to 14 pairs without equal values.
    case exact

    /// Student's t = ρ √((n − 2)/(1 − ρ²)) on n − 2 degrees of freedom.
    case studentT
  }

  /// The pairs.
  public let pairs: CorrelatedPairs

  /// Which departures from independence count.
  public let alternative: Alternative

  /// Where the p-value comes from.
  public let pValueMethod: Method

  /// The coverage of ``confidenceInterval``.
  public let level: Double

  /// ρ.
  public let estimate: Double

  /// t = ρ √((n − 2)/(1 − ρ²)); infinite for ρ = ±1.
  public let statistic: Double

  /// The p-value.
  public let pValue: Double

  /// The natural logarithm of the p-value, finite where that underflows; −∞ only for ρ = ±1 with Student's t.
  public let logPValue: Double

  /// Bonett and Wright's interval of ρ; `nil` for three pairs.
  public let confidenceInterval: ConfidenceInterval?

  /// That pairs are few, or that their ranks agree without exception.
  public let warnings: [TestWarning]

  private let complement: Double

  /// Up to this many pairs all orders are counted unless told otherwise.
  private static let automaticExactCount = 9

  /// Tests pairs.
  ///
  /// - Parameter method: `nil` for the exact distribution up to 9 pairs without equal values, else Student's t.
  /// - Throws: ``StatisticsError``: fewer than 3 pairs, a measurement without variation, a level outside 0 to 1, or the
  ///   exact distribution asked for with equal values or more than 14 pairs.
  /// - Complexity: O(*n* log *n*).
  public init(
    _ sample: PairedSample, alternative: Alternative = .twoSided, method: Method? = nil,
    level: Double = 0.95
  ) throws(StatisticsError) {
    pairs = try CorrelatedPairs(sample).requiring(3)
    self.level = try ConfidenceInterval.validated(level: level)
    let (first, second) = (Ranks(sample.first), Ranks(sample.second))
    if first.tieCounts == [pairs.count] { throw pairs.constant(pairs.first, sample.first[0]) }
    if second.tieCounts == [pairs.count] { throw pairs.constant(pairs.second, sample.second[0]) }
    let moments = try CrossMoments(first.values, second.values, pairs)
    let hasTies = first.hasTies || second.hasTies
    let isSmall = pairs.count <= Self.automaticExactCount
    let chosen = method ?? (isSmall && !hasTies ? .exact : .studentT)
    if chosen == .exact, hasTies { throw Self.tiesPreventExact(pairs) }
    self.alternative = alternative
    pValueMethod = chosen
    estimate = moments.correlation
    complement = moments.complement
    let degreesOfFreedom = Double(pairs.count - 2)
    statistic = estimate * (degreesOfFreedom / complement).squareRoot()
    let tail =
      switch chosen {
      case .exact:
        try Self.exactTail(estimate, count: pairs.count, alternative)
      case .studentT:
        TailProbability(
          statistic, symmetric: try StudentT(degreesOfFreedom: degreesOfFreedom), alternative)
      }
    (pValue, logPValue) = (tail.value, tail.log)
    confidenceInterval = Self.interval(
      estimate, complement, count: pairs.count, level: level, alternative)
    warnings = Self.warnings(
      count: pairs.count, chosen, hasTies: hasTies, isPerfect: complement == 0)
  }

  /// Tests values paired by their positions; a pair of which either is `nil` or NaN is left out and counted.
  ///
  /// - Throws: as ``init(_:alternative:method:level:)``, and for collections of different lengths.
  public init(
    _ first: some Collection<some Observation>, _ second: some Collection<some Observation>,
    names: (String, String)? = nil, alternative: Alternative = .twoSided, method: Method? = nil,
    level: Double = 0.95
  ) throws(StatisticsError) {
    try self.init(
      PairedSample(first, second, names: names), alternative: alternative, method: method,
      level: level)
  }
}

// MARK: - What it is about

extension SpearmanCorrelation {
  /// "Spearman rank correlation", with where its p-value comes from.
  public var method: String {
    pValueMethod == .exact ? "Spearman rank correlation (exact)" : "Spearman rank correlation"
  }

  /// "ρ".
  public var coefficientName: String { "ρ" }

  /// "t".
  public var statisticName: String { "t" }

  /// n − 2 with Student's t, otherwise none.
  public var allDegreesOfFreedom: [Double] {
    pValueMethod == .studentT ? [Double(pairs.count - 2)] : []
  }

  /// Spearman's D or, in R, S: the sum of squared differences of ranks, which is (n³ − n)(1 − ρ)/6.
  ///
  /// With equal values it is this second form, as in R.
  public var rankDifferenceSum: Double {
    let n = Double(pairs.count)
    return (n * n - 1) * n / 6 * (1 - estimate)
  }

  /// The sum of squared differences of ranks.
  public var furtherDetails: [ResultSection.Fact] {
    [.init("Sum of squared rank differences", .number(rankDifferenceSum))]
  }
}

// MARK: - Intervals

extension SpearmanCorrelation {
  /// The interval at another level; `nil` for three pairs.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public func confidenceInterval(level: Double) throws(StatisticsError) -> ConfidenceInterval? {
    Self.interval(
      estimate, complement, count: pairs.count,
      level: try ConfidenceInterval.validated(level: level), alternative)
  }

  private static func interval(
    _ rho: Double, _ complement: Double, count: Int, level: Double, _ alternative: Alternative
  ) -> ConfidenceInterval? {
    guard count > 3 else { return nil }
    let error = ((1 + rho * rho / 2) / Double(count - 3)).squareRoot()
    return FisherTransform(rho, complement: complement).interval(
      standardError: error, level: level, alternative)
  }
}

// MARK: - Computing

extension SpearmanCorrelation {
  private static func exactTail(
    _ rho: Double, count: Int, _ alternative: Alternative
  ) throws(StatisticsError) -> TailProbability {
    let distribution = try SpearmanDistribution(count: count)
    let n = Double(count)
    // D is a whole number, and even; ρ gives it up to rounding.
    let d = ((n * n - 1) * n / 12 * (1 - rho)).rounded() * 2
    // A small D is a positive correlation.
    let positive = TailProbability(value: distribution.cdf(d), log: distribution.logCDF(d))
    let negative = TailProbability(
      value: distribution.atLeast(d), log: distribution.logAtLeast(d))
    return switch alternative {
    case .greater: positive
    case .less: negative
    case .twoSided: min(positive, negative).doubled
    }
  }

  private static func tiesPreventExact(_ pairs: CorrelatedPairs) -> StatisticsError {
    .undefined(
      method: "The exact test of the rank correlation of \(pairs.first) and \(pairs.second)",
      reason: "some values are equal.", suggestion: "use the method studentT.")
  }

  private static func warnings(
    count: Int, _ method: Method, hasTies: Bool, isPerfect: Bool
  ) -> [TestWarning] {
    var warnings: [TestWarning] = []
    // Student's t is within a few hundredths of the exact p-value from ten pairs on.
    if method == .studentT, count < 10 {
      warnings.append(hasTies ? .tiesPreventExact : .roughApproximation(count: count, needed: 10))
    }
    if isPerfect { warnings.append(.perfectCorrelation) }
    return warnings
  }
}
