public import Charting
public import DataFrames
public import Statistics

/// The values of each column of numbers that lie far out, by rules that are named.
public struct Outliers: ExploratoryResult, Hashable, Codable {
  /// What one rule says of one column.
  public struct Row: Sendable, Hashable, Codable {
    /// The column.
    public let column: String

    /// The rule.
    public let rule: OutlierRule

    /// Values below this lie far out; `nil` where the rule has no lower limit.
    public let lower: Double?

    /// Values above this lie far out; `nil` where nothing could be judged.
    public let upper: Double?

    /// The values below.
    public let lowCount: Int

    /// The values above.
    public let highCount: Int

    /// The values of the column.
    public let count: Int

    /// The share of the values that lie far out.
    public var share: Double { count > 0 ? Double(lowCount + highCount) / Double(count) : 0 }
  }

  /// A row per column and rule.
  public let rows: [Row]

  /// "Values far out".
  public var method: String { "Values far out" }

  /// Which column has most of them.
  public var sentence: PlainSentence {
    guard let worst = rows.filter({ $0.share > 0 }).max(by: { $0.share < $1.share }) else {
      return rows.isEmpty ? "There are no numbers to look at." : "No value lies far out."
    }
    return
      "\(worst.share, .percent) of the values of \(worst.column) lie far out (\(worst.rule.name)); that is a reason to look, not to leave them out."
  }

  /// A row per column and rule.
  public var table: ResultTable {
    ResultTable(columns: [
      .init("column", texts: rows.map(\.column)), .init("rule", texts: rows.map(\.rule.name)),
      .init("lower", label: "Below", numbers: rows.map(\.lower)),
      .init("lowCount", label: "Values below", counts: rows.map(\.lowCount)),
      .init("upper", label: "Above", numbers: rows.map(\.upper)),
      .init("highCount", label: "Values above", counts: rows.map(\.highCount)),
      .init("share", numbers: rows.map(\.share)),
    ])
  }

  /// Nothing: that values lie far out is the finding itself.
  public var alerts: [TestWarning] { [] }

  /// The share of each column that lies far out by the first rule.
  public func chart() -> Chart {
    guard let first = rows.first?.rule else { return Chart {} }
    let own = rows.filter { $0.rule == first }
    return Chart {
      BarMark(
        x: .value("Share of values far out", own.map(\.share)),
        y: .value("Column", own.map(\.column))
      ).valueFormat(.percent)
    }
  }
}

extension DataFrame {
  /// Looks for values that lie far out in each column of numbers.
  ///
  /// Running numbers and constant columns are passed over.
  ///
  /// - Parameter rules: by which; Tukey's fences, three standard deviations and the modified z score unless others are named.
  public func outliers(
    rules: [OutlierRule] = [.tukey(), .standardDeviations(), .medianDeviations()]
  ) -> Outliers {
    let rows = columns.filter(\.type.isNumeric).flatMap { column -> [Outliers.Row] in
      guard case .numbers(let values) = ColumnReading(self[column.name]) else { return [] }
      let summary = NumericSummary(values)
      return rules.map { rule in
        let limits = rule.limits(of: summary)
        let sorted = summary.sortedValues
        return Outliers.Row(
          column: column.name, rule: rule, lower: limits?.lower, upper: limits?.upper,
          lowCount: limits?.lower.map { limit in sorted.count { $0 < limit } } ?? 0,
          highCount: limits?.upper.map { limit in sorted.count { $0 > limit } } ?? 0,
          count: sorted.count)
      }
    }
    return Outliers(rows: rows)
  }
}
