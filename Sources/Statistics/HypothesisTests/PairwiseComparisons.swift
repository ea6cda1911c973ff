/// Every pair of several groups compared, as after an analysis of variance.
///
/// A protocol because a report shows them all alike: ``TukeyHSD``, ``GamesHowell``, ``PairwiseTTests`` and those on ranks.
/// Pairs come in the order second and first, third and first, third and second, …, each the later group minus the
/// earlier, as R's `TukeyHSD` has them.
public protocol PairwiseComparisons: StatisticalResult {
  /// A row per pair.
  var comparisons: [PairwiseComparison] { get }

  /// What is compared: "mean", "mean rank".
  var comparedQuantity: String { get }

  /// What the estimates count or measure, such as "views"; `nil` for a number without a unit.
  var unit: String? { get }

  /// The statistic's symbol: "q", "t", "z".
  var statisticName: String { get }

  /// How the p-values allow for the number of pairs: "Tukey", "Holm", "none".
  var adjustment: String { get }

  /// The coverage of the intervals; a pair is called clear where its p-value is at most 1 minus this.
  var level: Double { get }

  /// The groups with what the method used of them.
  var samples: [TestedSample] { get }
}

// MARK: - Facts

extension PairwiseComparisons {
  /// No unit.
  public var unit: String? { nil }

  /// The pairs whose p-value is at most 1 minus the ``level``, the surest first.
  public var clearComparisons: [PairwiseComparison] {
    comparisons.filter { $0.pValue <= 1 - level }.sorted { $0.logPValue < $1.logPValue }
  }

  /// The comparison of two groups by their names in either order, or `nil` without such a pair.
  ///
  /// The estimate keeps the direction of ``comparisons``: see its ``PairwiseComparison/first``.
  public func comparison(of one: String, with other: String) -> PairwiseComparison? {
    comparisons.first {
      ($0.first == one && $0.second == other) || ($0.first == other && $0.second == one)
    }
  }

  /// Which groups differ clearly and by how much.
  public var sentence: PlainSentence {
    let clear = clearComparisons
    guard !clear.isEmpty else {
      return "No two of the \(samples.count) groups differ clearly."
    }
    let shown = clear.prefix(3)
    let verb = clear.count == 1 ? "differs" : "differ"
    var sentence: PlainSentence =
      "\(clear.count) of \(comparisons.count) pairs \(verb) clearly:"
    for (position, pair) in shown.enumerated() {
      let end =
        position < shown.count - 1 ? ";" : clear.count > shown.count ? "; and so on." : "."
      sentence = sentence + "\(words(for: pair))\(end)"
    }
    return sentence
  }

  private func words(for pair: PairwiseComparison) -> PlainSentence {
    let (high, low) = pair.estimate >= 0 ? (pair.first, pair.second) : (pair.second, pair.first)
    let start: PlainSentence =
      "\(high) has the higher \(comparedQuantity) than \(low), by \(abs(pair.estimate), .measured, unit: unit)"
    guard let interval = pair.interval else { return start }
    let (a, b) = (abs(interval.lower), abs(interval.upper))
    return "\(start) (likely range \(min(a, b), .measured) to \(max(a, b), .measured))"
  }

  /// The facts for print and page; the pairs themselves are in ``tables``.
  public var sections: [ResultSection] {
    let levelText = "\(NumberText.significant(level * 100, digits: 6)) %"
    var details: [ResultSection.Fact] = [
      .init("Adjustment for the number of pairs", .text(adjustment))
    ]
    for sample in samples {
      details.append(.init("\(sample.name.capitalizedFirst): values", .count(sample.count)))
      if sample.missingCount > 0 {
        details.append(
          .init("\(sample.name.capitalizedFirst): missing", .count(sample.missingCount)))
      }
      details += sample.facts.map {
        .init("\(sample.name.capitalizedFirst): \($0.label)", $0.value)
      }
    }
    return [
      ResultSection(
        title: "What was asked",
        facts: [
          .init(
            "Null hypothesis", .text("the two groups of a pair have the same \(comparedQuantity)")),
          .init("Alternative", .text("their \(comparedQuantity)s differ")),
        ]),
      ResultSection(
        title: "What was found",
        facts: [
          .init("Pairs", .count(comparisons.count)),
          .init("Pairs that differ at \(levelText)", .count(clearComparisons.count)),
        ]),
      ResultSection(title: "Details", facts: details),
    ]
  }

  /// The pairs for readers: a row for each.
  public var tables: [ResultTable] { [ResultTable(columns: columns)] }
}

// MARK: - Rows

extension PairwiseComparisons {
  /// A row per pair.
  public func tidy() -> ResultTable {
    ResultTable(
      columns: columns + [
        .init("first", texts: comparisons.map(\.first)),
        .init("second", texts: comparisons.map(\.second)),
      ])
  }

  /// One row: how many pairs, how many of them differ, and how the p-values were adjusted.
  public func glance() -> ResultTable {
    ResultTable(columns: [
      .init("method", texts: [method]),
      .init("groups", counts: [samples.count]),
      .init("pairs", counts: [comparisons.count]),
      .init("clearPairs", counts: [clearComparisons.count]),
      .init("level", numbers: [level]),
      .init("adjustment", texts: [adjustment]),
      .init("observationCount", counts: [samples.reduce(0) { $0 &+ $1.count }]),
    ])
  }

  /// What both tables share; a column in which no pair has a value is left out.
  private var columns: [ResultTable.Column] {
    let all: [ResultTable.Column] = [
      .init("term", label: "Pair", texts: comparisons.map(\.term)),
      .init("estimate", label: "Difference", numbers: comparisons.map(\.estimate)),
      .init("standardError", numbers: comparisons.map(\.standardError)),
      .init("statistic", label: statisticName, numbers: comparisons.map(\.statistic)),
      .init("degreesOfFreedom", numbers: comparisons.map(\.degreesOfFreedom)),
      .init(
        "pValue", label: "p-value", pValues: comparisons.map(\.pValue),
        logs: comparisons.map(\.logPValue)),
      .init("lower", numbers: comparisons.map(\.interval?.lower)),
      .init("upper", numbers: comparisons.map(\.interval?.upper)),
      .init(
        "unadjustedPValue", label: "p-value alone",
        comparisons.map { pair in
          pair.unadjustedPValue.map { .pValue($0, log: -.infinity) }
        }),
      .init("effectSize", numbers: comparisons.map(\.effectSize?.estimate)),
    ]
    return all.filter { column in column.cells.contains { $0 != nil } }
  }
}
