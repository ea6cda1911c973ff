public import Charting
public import DataFrames
public import Statistics

/// Which columns say most about an outcome: every column ranked by how closely it goes with it, with intervals.
///
///     claims.associations(with: "claim_status")
///
/// All measures run from 0 to 1 and rest on ranks or counts, so that no unit and no outlier decides: numbers against two labels by the
/// rank-biserial correlation, against more by ε of ranks, against numbers by Spearman's ρ; labels by Cramér's V with its bias
/// taken off. Of free text its length is taken, and the word that tells most. Ranks are not causes, and a column that is known only
/// after the outcome is of no use however close it is: see ``alerts``.
public struct Associations: ExploratoryResult, Hashable, Codable {
  /// What a column says about the outcome.
  public struct Row: Sendable, Hashable, Codable {
    /// The column.
    public let column: String

    /// What was taken of it: the column's name, its length, or "“opinion” in text".
    public let feature: String

    /// How it was measured.
    public let measure: AssociationMeasure

    /// From 0 to 1.
    public let strength: Double

    /// The range that covers it; `nil` where there is none.
    public let interval: ConfidenceInterval?

    /// Which way, where the measure has a direction: more goes with more, or with the second label in the order of text.
    public let isPositive: Bool?

    /// The rows that have both.
    public let count: Int

    /// Why the column may give the outcome away, or `nil`.
    public let leak: String?
  }

  /// The outcome.
  public let outcome: String

  /// The columns, the strongest first.
  public let rows: [Row]

  /// Columns that were passed over, with the reason.
  public let skipped: [String]

  /// "What goes with claim_status".
  public var method: String { "What goes with \(outcome)" }

  /// The strongest column, and how many say next to nothing.
  public var sentence: PlainSentence {
    guard let first = rows.first else { return "No column could be compared with \(outcome)." }
    let weak = rows.count { $0.strength < 0.1 }
    let strongest: PlainSentence =
      "Most about \(outcome) is said by \(first.feature): \(first.strength, .significant(2)) on a scale from 0 for nothing to 1 for everything."
    guard weak > 0 else { return strongest }
    return strongest
      + "\(weak) of \(rows.count) say next to nothing about it, below 0.1."
  }

  /// A row per column, the strongest first.
  public var table: ResultTable {
    ResultTable(columns: [
      .init("feature", label: "What is known", texts: rows.map(\.feature)),
      .init("measure", texts: rows.map(\.measure.rawValue)),
      .init("strength", numbers: rows.map(\.strength)),
      .init("lower", numbers: rows.map(\.interval?.lower)),
      .init("upper", numbers: rows.map(\.interval?.upper)),
      .init("count", label: "Rows", counts: rows.map(\.count)),
    ])
  }

  /// Columns that may give the outcome away.
  public var alerts: [TestWarning] {
    rows.compactMap { row in
      row.leak.map { TestWarning(code: "leak-like", "\(row.feature): \($0)") }
    }
  }

  /// What is known of a column, or `nil`; of text the feature that tells most.
  public subscript(column: String) -> Row? { rows.first { $0.column == column } }

  /// The columns with their intervals, the strongest first.
  public func chart() -> Chart {
    Chart.dotInterval(
      labels: rows.map(\.feature), estimates: rows.map(\.strength),
      lower: rows.map(\.interval?.lower), upper: rows.map(\.interval?.upper),
      valueName: "Strength, from 0 for nothing to 1 for everything"
    ).chartXScale(domain: 0...1)
  }
}

extension DataFrame {
  /// Ranks every column by how closely it goes with an outcome.
  ///
  /// - Parameters:
  ///   - outcome: a column of labels or numbers; numbers of two values count as labels.
  ///   - level: the coverage of the intervals.
  /// - Throws: `DataError` for a column that is not there; `StatisticsError` for an outcome that is constant, a running number or
  ///   free text.
  public func associations(with outcome: String, level: Double = 0.95) throws -> Associations {
    var target = ColumnReading(self[outcome])
    if case .numbers(let values) = target, Set(values.compactMap(\.self)).count == 2 {
      target = .labels(values.map { $0.map { "\($0)" } })
    }
    switch target {
    case .numbers, .labels: break
    case .constant, .identifier, .text:
      throw StatisticsError.undefined(
        method: "the associations with \(outcome)",
        reason: "it has one value, a different one in every row, or free text.",
        suggestion: "name a column of few labels or of numbers.")
    }
    var rows: [Associations.Row] = []
    var skipped: [String] = []
    for name in columnNames where name != outcome {
      let reading = ColumnReading(self[name])
      switch reading {
      case .identifier: skipped.append("\(name): a running number")
      case .constant: skipped.append("\(name): one value")
      case .numbers, .labels:
        guard let row = Self.association(name, name, reading, with: target, level: level) else {
          skipped.append("\(name): no rows with both")
          continue
        }
        rows.append(row)
      case .text(let texts):
        rows += Self.textAssociations(name, texts, with: target, level: level)
      }
    }
    return Associations(
      outcome: outcome,
      rows: rows.sorted { (-$0.strength, $0.feature) < (-$1.strength, $1.feature) },
      skipped: skipped)
  }

  private static func association(
    _ column: String, _ feature: String, _ reading: ColumnReading, with target: ColumnReading,
    level: Double
  ) -> Associations.Row? {
    // By ranks whatever the shapes, so that all columns are on one scale.
    guard
      let measured = MeasuredAssociation.of(reading, target, level: level, isSkewed: true)
    else { return nil }
    let hasDirection = measured.measure == .spearman || measured.measure == .rankBiserial
    return Associations.Row(
      column: column, feature: feature, measure: measured.measure, strength: measured.strength,
      interval: measured.strengthInterval,
      isPositive: hasDirection ? measured.estimate > 0 : nil, count: measured.count,
      leak: LeakLike.reason(reading, target, strength: measured.strength))
  }

  private static func textAssociations(
    _ name: String, _ texts: [String?], with target: ColumnReading, level: Double
  ) -> [Associations.Row] {
    let lengths = texts.map { $0.map { Double($0.unicodeScalars.count) } }
    let length = association(
      name, "length of \(name)", .numbers(lengths), with: target, level: level)
    guard case .labels(let outcomes) = target,
      let telling = TellingWord(in: texts, telling: outcomes, level: level)
    else { return [length].compactMap(\.self) }
    let isRule = telling.share >= 0.9 && telling.share - telling.baseShare >= 0.2
    let word = Associations.Row(
      column: name, feature: "“\(telling.word)” in \(name)", measure: telling.association.measure,
      strength: telling.association.strength, interval: telling.association.strengthInterval,
      isPositive: nil, count: telling.association.count,
      leak: isRule
        ? "of the texts with “\(telling.word)” \(PlainNumber.percent(telling.share)) are \(telling.label); ask whether the text is written before the outcome is known."
        : nil)
    return [length, word].compactMap(\.self)
  }
}
