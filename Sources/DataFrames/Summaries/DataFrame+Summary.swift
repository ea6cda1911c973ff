extension DataFrame {
  /// A description of each column in a row: `column`, `type`, `count` of the values that are there,
  /// `missing`, `distinct`, and of numbers `mean`, `sd` (divisor n − 1), `min`, `q1`, `median`, `q3`
  /// (type 7 of Hyndman and Fan 1996) and `max`.
  ///
  /// What a column has not, such as the mean of text, is missing.
  public func summary() -> DataFrame {
    DataFailure.orReport {
      // A question holds the values of the columns it sorts; a large frame is asked column by column.
      let isLarge = rowCount > 200_000
      let batches = isLarge ? columns.map { [$0] } : [columns]
      let rows = try batches.flatMap { try ColumnSummary.all(of: $0, in: self, isLarge: isLarge) }
      return DataFrame([
        "column": rows.map(\.column.name),
        "type": rows.map(\.column.type.words),
        "count": rows.map(\.count),
        "missing": rows.map(\.missingCount),
        "distinct": rows.map(\.distinctCount),
        "mean": rows.map(\.mean),
        "sd": rows.map(\.standardDeviation),
        "min": rows.map(\.minimum),
        "q1": rows.map(\.lowerQuartile),
        "median": rows.map(\.median),
        "q3": rows.map(\.upperQuartile),
        "max": rows.map(\.maximum),
      ])
    }
  }

  /// The same as ``summary()``, under the name that other tools give it.
  public func describe() -> DataFrame { summary() }
}

/// The numbers of one row of a summary.
private struct ColumnSummary {
  let column: ColumnDescription
  let count: Int
  let missingCount: Int
  let distinctCount: Int
  let mean: Double?
  let standardDeviation: Double?
  let minimum: Double?
  let lowerQuartile: Double?
  let median: Double?
  let upperQuartile: Double?
  let maximum: Double?
}

extension ColumnSummary {
  /// The summaries of some columns by two questions.
  ///
  /// Counts, extremes and quantiles are the same in whatever order they are found, so all
  /// processors may look for those of a large frame; sums of floating numbers are not.
  static func all(
    of columns: [ColumnDescription], in frame: DataFrame, isLarge: Bool
  ) throws -> [ColumnSummary] {
    let (exact, ordered) = try Engine.shared.run { session in
      let table = try frame.relation.reference(in: session)
      let exact = { try ask(columns.map(exactExpressions), session, table) }
      return (
        isLarge ? try session.withAllThreads(exact) : try exact(),
        try ask(columns.map(orderedExpressions), session, table)
      )
    }
    return columns.indices.map { summary(columns[$0], exact[$0] + ordered[$0]) }
  }

  /// Asks for some numbers of each column at once.
  private static func ask(
    _ expressions: [[String]], _ session: Session, _ table: String
  ) throws -> [[Double?]] {
    let all = expressions.joined()
    let names = all.indices.enumerated().map {
      ColumnDescription(name: "n\($0.offset)", type: .real)
    }
    let list = zip(all, names).map { "\($0) AS \($1.name)" }.joined(separator: ", ")
    var values = try session.fetch("(SELECT \(list) FROM \(table))", columns: names)
      .map { $0[0].number }[...]
    return expressions.map { column in
      defer { values = values.dropFirst(column.count) }
      return Array(values.prefix(column.count))
    }
  }

  private static func exactExpressions(_ column: ColumnDescription) -> [String] {
    let name = SQLText.name(column.name)
    let counts = ["count(\(name))", "count(*) - count(\(name))", "count(DISTINCT \(name))"]
    guard column.type.isNumeric else { return counts + Array(repeating: "NULL", count: 5) }
    let real = "CAST(\(name) AS DOUBLE)"
    // One list of quantiles is computed from one ordering of the values.
    let quartiles = "quantile_cont(\(real), [0.25, 0.5, 0.75])"
    return counts + [
      "min(\(real))", "max(\(real))", "\(quartiles)[1]", "\(quartiles)[2]", "\(quartiles)[3]",
    ]
  }

  private static func orderedExpressions(_ column: ColumnDescription) -> [String] {
    guard column.type.isNumeric else { return ["NULL", "NULL"] }
    let real = "CAST(\(SQLText.name(column.name)) AS DOUBLE)"
    return ["favg(\(real))", "stddev_samp(\(real))"]
  }

  private static func summary(_ column: ColumnDescription, _ values: [Double?]) -> ColumnSummary {
    ColumnSummary(
      column: column, count: Int(values[0] ?? 0), missingCount: Int(values[1] ?? 0),
      distinctCount: Int(values[2] ?? 0), mean: values[8], standardDeviation: values[9],
      minimum: values[3], lowerQuartile: values[5], median: values[6], upperQuartile: values[7],
      maximum: values[4]
    )
  }
}
