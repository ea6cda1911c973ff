/// The correlations of every two of several measurements, with p-values that allow for their number.
///
///     let links = try PairwiseCorrelations([("views", views), ("likes", likes), ("shares", shares)])
///     links.tidy()["adjustedPValue"]
///
/// Each pair uses the rows in which both are present. The null hypothesis of each pair: the two are not correlated (for
/// ranks: independent). For the coefficients alone, without tests, `CorrelationMatrix` is quicker.
public struct PairwiseCorrelations: StatisticalResult {
  /// Which coefficient is meant.
  public enum Coefficient: String, Sendable, Hashable, Codable, CaseIterable {
    /// Pearson's r, as ``PearsonCorrelation``.
    case pearson

    /// Spearman's ρ, as ``SpearmanCorrelation``.
    case spearman

    /// Kendall's τ_b, as ``KendallCorrelation``.
    case kendall
  }

  /// Which coefficient is meant.
  public let coefficient: Coefficient

  /// The names of the measurements.
  public let names: [String]

  /// A test per pair: the first with the second, the first with the third, …, the second with the third, ….
  public let correlations: [any CorrelationTest]

  /// The p-values of the pairs with their corrections.
  public let corrected: MultipleTests

  /// Correlates every two of several columns.
  ///
  /// - Parameters:
  ///   - columns: names with values by rows, all of one length; `nil` and NaN are missing.
  ///   - adjustment: how the p-values allow for the number of pairs.
  ///   - level: the coverage of each interval by itself; a pair is called clear where its adjusted p-value is at most 1
  ///     minus this.
  /// - Throws: ``StatisticsError``: fewer than two columns, columns of different lengths, and whatever a pair's test throws.
  public init(
    _ columns: [(name: String, values: [Double?])], coefficient: Coefficient = .pearson,
    adjustment: PValueAdjustment = .holm, level: Double = 0.95
  ) throws(StatisticsError) {
    guard columns.count >= 2 else { throw .tooFewGroups(needed: 2, found: columns.count) }
    var tests: [any CorrelationTest] = []
    for (position, first) in columns.enumerated() {
      for second in columns.dropFirst(position + 1) {
        let sample = try PairedSample(
          first.values, second.values, names: (first.name, second.name))
        tests.append(try coefficient.test(sample, level: level))
      }
    }
    self.coefficient = coefficient
    names = columns.map(\.name)
    correlations = tests
    corrected = try MultipleTests(
      names: tests.map { "\($0.pairs.first) with \($0.pairs.second)" },
      logPValues: tests.map(\.logPValue), adjustment: adjustment, alpha: 1 - level)
  }
}

extension PairwiseCorrelations.Coefficient {
  /// The coefficient's symbol.
  fileprivate var symbol: String {
    switch self {
    case .pearson: "r"
    case .spearman: "ρ"
    case .kendall: "τ"
    }
  }

  fileprivate var title: String {
    switch self {
    case .pearson: "Pearson correlations"
    case .spearman: "Spearman rank correlations"
    case .kendall: "Kendall rank correlations"
    }
  }

  fileprivate func test(
    _ sample: PairedSample, level: Double
  ) throws(StatisticsError) -> any CorrelationTest {
    switch self {
    case .pearson: try PearsonCorrelation(sample, level: level)
    case .spearman: try SpearmanCorrelation(sample, level: level)
    case .kendall: try KendallCorrelation(sample, level: level)
    }
  }
}

// MARK: - Answers

extension PairwiseCorrelations {
  /// The test of two measurements by their names in either order, or `nil` without such a pair.
  public func correlation(of one: String, with other: String) -> (any CorrelationTest)? {
    correlations.first {
      ($0.pairs.first == one && $0.pairs.second == other)
        || ($0.pairs.first == other && $0.pairs.second == one)
    }
  }

  /// "Pearson correlations of 3 pairs".
  public var method: String {
    let count = correlations.count
    return "\(coefficient.title) of \(count) \(count == 1 ? "pair" : "pairs")"
  }

  /// Which two go together most closely, and how many pairs have a clear link.
  public var sentence: PlainSentence {
    let clear = corrected.findings.count
    guard clear > 0 else { return "No two of the \(names.count) measurements have a clear link." }
    let closest = zip(correlations, corrected.members)
      .filter { ($0.1.adjustedPValue ?? 1) <= corrected.alpha }
      .max { abs($0.0.estimate) < abs($1.0.estimate) }
    let verb = clear == 1 ? "has" : "have"
    let opening: PlainSentence = "\(clear) of \(correlations.count) pairs \(verb) a clear link."
    guard let closest = closest?.0 else { return opening }
    return opening + "The closest: \(closest.linkSentence.beginningInLowerCase)"
  }

  /// What was asked, and how many links are clear before and after the correction.
  public var sections: [ResultSection] { corrected.sections }

  /// A row per pair.
  public var tables: [ResultTable] { [tidy()] }

  /// The warnings of the pairs, each once.
  public var warnings: [TestWarning] {
    var seen: Set<TestWarning> = []
    return correlations.flatMap(\.warnings).filter { seen.insert($0).inserted }
  }

  /// A row per pair: `first`, `second`, `count`, `estimate`, `lower`, `upper`, `pValue`, `adjustedPValue`.
  public func tidy() -> ResultTable {
    ResultTable(columns: [
      .init("first", texts: correlations.map(\.pairs.first)),
      .init("second", texts: correlations.map(\.pairs.second)),
      .init("count", label: "Pairs", counts: correlations.map(\.pairs.count)),
      .init("estimate", label: coefficient.symbol, numbers: correlations.map(\.estimate)),
      .init("lower", numbers: correlations.map { $0.confidenceInterval?.lower }),
      .init("upper", numbers: correlations.map { $0.confidenceInterval?.upper }),
      .init(
        "pValue", label: "p-value", pValues: correlations.map(\.pValue),
        logs: correlations.map(\.logPValue)),
      .init(
        "adjustedPValue", label: "Adjusted p-value",
        pValues: corrected.members.map { $0.adjustedPValue ?? .nan },
        logs: corrected.members.map { $0.logAdjustedPValue ?? .nan }),
    ])
  }

  /// One row: how many pairs, how many clear links with and without the correction.
  public func glance() -> ResultTable { corrected.glance() }
}

extension PlainSentence {
  /// The sentence to go on after a colon.
  fileprivate var beginningInLowerCase: PlainSentence {
    guard case .text(let text)? = pieces.first else { return self }
    return PlainSentence(
      [.text(text.prefix(1).lowercased() + text.dropFirst())] + pieces.dropFirst())
  }
}
