extension DataFrame {
  /// A description of each column in a row: `column`, `type`, `count` of the values that are there,
  /// `missing`, `distinct`, and of numbers `mean`, `sd` (divisor n − 1), `min`, `q1`, `median`, `q3`
  /// (type 7 of Hyndman and Fan 1996) and `max`.
  ///
  /// What a column has not, such as the mean of text, is missing.
  public func summary() -> DataFrame {
    DataFailure.orReport {
      // A question holds the values of the columns it sorts; a large frame is asked column by column.
      let isLarge = (relation.rowCount ?? rowCount) > 200_000
      let batches = isLarge ? columns.map { [$0] } : [columns]
      let rows = try batches.flatMap { try ColumnSummary.all(of: $0, in: self) }
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
  /// The summaries of some columns by one question.
  static func all(of columns: [ColumnDescription], in frame: DataFrame) throws -> [ColumnSummary] {
    let expressions = columns.flatMap(expressions)
    let names = expressions.indices.map { ColumnDescription(name: "n\($0)", type: .real) }
    let list = zip(expressions, names).map { "\($0) AS \($1.name)" }.joined(separator: ", ")
    let row = try Engine.shared.run { session in
      try session.fetch(
        "(SELECT \(list) FROM \(frame.relation.reference(in: session)))", columns: names
      )
    }
    let values = row.map { $0[0].number }
    return columns.indices.map { index in
      summary(columns[index], Array(values[(index * width)..<((index + 1) * width)]))
    }
  }

  private static let width = 10

  private static func expressions(_ column: ColumnDescription) -> [String] {
    let name = SQLText.name(column.name)
    let counts = ["count(\(name))", "count(*) - count(\(name))", "count(DISTINCT \(name))"]
    guard column.type.isNumeric else {
      return counts + [String](repeating: "NULL", count: width - counts.count)
    }
    let real = "CAST(\(name) AS DOUBLE)"
    // One list of quantiles is computed from one ordering of the values.
    let quartiles = "quantile_cont(\(real), [0.25, 0.5, 0.75])"
    return counts + [
      "favg(\(real))", "stddev_samp(\(real))", "min(\(real))", "max(\(real))",
      "\(quartiles)[1]", "\(quartiles)[2]", "\(quartiles)[3]",
    ]
  }

  private static func summary(_ column: ColumnDescription, _ values: [Double?]) -> ColumnSummary {
    ColumnSummary(
      column: column, count: Int(values[0] ?? 0), missingCount: Int(values[1] ?? 0),
      distinctCount: Int(values[2] ?? 0), mean: values[3], standardDeviation: values[4],
      minimum: values[5], lowerQuartile: values[7], median: values[8], upperQuartile: values[9],
      maximum: values[6]
    )
  }
}
