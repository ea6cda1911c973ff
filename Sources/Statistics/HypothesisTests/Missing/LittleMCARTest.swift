/// Little's test whether values are missing completely at random: whether rows that lack different columns have the same means in
/// those that they have.
///
///     let test = try LittleMCARTest([ozone, sun, wind], names: ["ozone", "sun", "wind"])
///
/// Where it finds a difference, what is missing has to do with what is there, and leaving incomplete rows out changes the answer. That
/// it finds none does not mean that values are missing at random: what has to do with the missing values themselves leaves no trace.
///
/// Little (1988), "A test of missing completely at random for multivariate data with missing values", Journal of the American Statistical
/// Association 83, 1198–1202, with means and covariances by maximum likelihood (EM, until nothing moves by 10⁻¹⁰ standard deviations). The same as R's `naniar::mcar_test`. The
/// columns are taken to be near normal.
public struct LittleMCARTest: HypothesisTest, Hashable, Codable {
  /// The columns' names.
  public let columns: [String]

  /// How many patterns of missing values there are, complete rows among them.
  public let patternCount: Int

  /// The statistic: Σ n (x̄ − μ)ᵀ Σ⁻¹ (x̄ − μ) over the patterns.
  public let statistic: Double

  /// The degrees of freedom of its χ² distribution.
  public let degreesOfFreedom: Double

  /// The probability of so large a statistic if values are missing completely at random.
  public let pValue: Double

  /// The natural logarithm of the p-value.
  public let logPValue: Double

  /// The rows.
  public let samples: [TestedSample]

  /// Tests columns of numbers, a value per row, missing ones `nil` or NaN.
  ///
  /// - Throws: ``StatisticsError``: fewer than two patterns, columns that are constant or that others determine, or so many missing
  ///   values that nothing can be estimated.
  public init(_ columns: [[Double?]], names: [String]) throws(StatisticsError) {
    if let other = columns.first(where: { $0.count != columns[0].count }) {
      throw .lengthsDiffer(
        first: names.first ?? "a column", firstCount: columns[0].count, second: "another",
        secondCount: other.count)
    }
    guard columns.count == names.count else {
      throw .lengthsDiffer(
        first: "the columns", firstCount: columns.count, second: "the names",
        secondCount: names.count)
    }
    try self.init([ObservedPattern](of: columns), names: names)
  }

  /// Tests columns known by their patterns, so that rows can stay where they are.
  ///
  /// - Throws: as ``init(_:names:)-([[Double?]],_)``.
  public init(_ patterns: [ObservedPattern], names: [String]) throws(StatisticsError) {
    let known = patterns.filter { !$0.observed.isEmpty && $0.count > 0 }
    guard known.count > 1, !names.isEmpty else {
      throw .undefined(
        method: "Little's test",
        reason: "all rows with values lack the same columns.",
        suggestion: "compare rows with and without a value by a test of two groups.")
    }
    guard known.allSatisfy({ $0.isConsistent(columnCount: names.count) }) else {
      throw .undefined(
        method: "Little's test",
        reason: "a pattern has columns without a name, or other sizes than its columns ask for.",
        suggestion:
          "name every column, and give a pattern its columns' places ascending, a mean for each and a product for each pair."
      )
    }
    let scale = Self.scale(known, count: names.count)
    guard scale.allSatisfy({ $0 > 0 && $0.isFinite }) else {
      throw .undefined(
        method: "Little's test", reason: "a column has no values, or only one.",
        suggestion: "leave constant and empty columns out.")
    }
    let scaled = known.map { $0.divided(by: scale) }
    guard let fit = MissingNormalFit(scaled, size: names.count) else {
      throw .undefined(
        method: "Little's test",
        reason:
          "the covariances of the columns cannot be estimated from the values that are there.",
        suggestion: "leave out columns that others determine, or that hardly ever occur together.")
    }
    var statistic = 0.0
    var degrees = -Double(names.count)
    for pattern in scaled {
      let covariance = fit.covariance.rows(at: pattern.observed).columns(at: pattern.observed)
      guard let inverse = covariance.symmetricInverse else { continue }
      let distance = zip(pattern.observed, pattern.means).map { $1 - fit.means[$0] }
      let turned = inverse * distance
      statistic += Double(pattern.count) * zip(distance, turned).reduce(0) { $0 + $1.0 * $1.1 }
      degrees += Double(pattern.observed.count)
    }
    guard degrees > 0, let distribution = try? ChiSquare(degreesOfFreedom: degrees) else {
      throw .undefined(
        method: "Little's test", reason: "no two patterns have a column in common.",
        suggestion: "test columns that are there in most rows.")
    }
    let tail = TailProbability(above: statistic, in: distribution)
    columns = names
    patternCount = known.count
    (self.statistic, degreesOfFreedom) = (statistic, degrees)
    (pValue, logPValue) = (tail.value, tail.log)
    samples = [
      TestedSample(name: "the rows", count: known.reduce(0) { $0 + $1.count })
    ]
  }

  /// The standard deviation of each column over the patterns that have it.
  private static func scale(_ patterns: [ObservedPattern], count: Int) -> [Double] {
    (0..<count).map { column in
      let own = patterns.compactMap { pattern in
        pattern.observed.firstIndex(of: column).map { (pattern, $0) }
      }
      let n = own.reduce(0) { $0 + Double($1.0.count) }
      let mean = own.reduce(0) { $0 + Double($1.0.count) * $1.0.means[$1.1] } / n
      let squares = own.reduce(0) { sum, pair in
        let distance = pair.0.means[pair.1] - mean
        return sum + pair.0.products[pair.1][pair.1] + Double(pair.0.count) * distance * distance
      }
      return (squares / n).squareRoot()
    }
  }

  /// "Little's test of missing completely at random".
  public var method: String { "Little's test of missing completely at random" }

  /// What is true if the null hypothesis holds.
  public var nullHypothesis: String { "values are missing completely at random" }

  /// What is true otherwise.
  public var alternativeHypothesis: String { "which values are missing has to do with the others" }

  /// "χ²".
  public var statisticName: String { "χ²" }

  /// One number.
  public var allDegreesOfFreedom: [Double] { [degreesOfFreedom] }

  /// Departures in any direction.
  public var alternative: Alternative { .twoSided }

  /// No single parameter.
  public var parameter: TestedParameter? { nil }

  /// What it means for rows that are left out.
  public var sentence: PlainSentence {
    pValue < 0.05
      ? "Rows that lack something differ from the others in their numbers, so leaving them out changes the picture."
      : "In their numbers, rows that lack something look like the others."
  }

  /// The patterns.
  public var furtherDetails: [ResultSection.Fact] {
    [.init("Patterns", .count(patternCount))]
  }
}

extension ObservedPattern {
  fileprivate func divided(by scale: [Double]) -> ObservedPattern {
    let own = observed.map { scale[$0] }
    return ObservedPattern(
      observed: observed, count: count, means: zip(means, own).map { $0 / $1 },
      products: zip(products, own).map { row, first in zip(row, own).map { $0 / first / $1 } })
  }
}
