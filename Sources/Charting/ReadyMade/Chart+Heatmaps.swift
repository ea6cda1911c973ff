import Themes

extension Chart {
  /// Makes a heatmap of two categories with printed values, up to 12 × 12.
  ///
  ///     Chart.heatmap(rows: content, columns: status, values: counts, valueName: "Videos")
  ///
  /// Rows and columns come in order of first appearance; cells without a value are hatched.
  public static func heatmap(
    rows: [String?], columns: [String?], values: [Double?], valueName: String = "",
    rowName: String = "", columnName: String = "", format: ValueFormat = .automatic
  ) -> Chart {
    Chart {
      CellMark(
        x: .value(columnName, columns), y: .value(rowName, rows),
        amount: .value(valueName, values)
      ).valueFormat(format)
    }
  }

  /// Makes a heatmap of a matrix of correlations, from −1 to 1 in two hues.
  ///
  /// Columns are numbered like the rows where their names would not fit.
  ///
  /// - Parameters:
  ///   - names: the measures.
  ///   - matrix: the correlations, a row for each measure; `nil` where there is none.
  ///   - isClustered: whether measures that go together stand together; else they keep their order.
  public static func correlationHeatmap(
    names: [String], matrix: [[Double?]], isClustered: Bool = false
  ) -> Chart {
    let count = min(names.count, matrix.count)
    let order =
      isClustered
      ? CorrelationOrder.clustered(Array(matrix.prefix(count))) : Array(0..<count)
    var (rows, columns, values): ([String], [String], [Double?]) = ([], [], [])
    for row in order {
      for column in order {
        rows.append(names[row])
        columns.append(names[column])
        values.append(matrix[row][at: column])
      }
    }
    let isLong = names.prefix(count).contains { $0.count > 9 } && count > 4
    let mark = CellMark(
      x: .value("", columns), y: .value("", rows), amount: .value("", values)
    )
    .diverging(from: 0, reach: 1)
    .steps([-1, -0.6, -0.3, -0.1, 0.1, 0.3, 0.6, 1])
    .configured {
      $0.kind = .correlations
      $0.numbersColumns = isLong || count > 8
    }
    return Chart { mark.valueFormat(.decimals(2)) }
  }

  /// Makes a map of which values are missing: a row for each column of the data, from the first
  /// row of the data at the left to the last at the right, darker where more is missing.
  ///
  /// - Parameters:
  ///   - names: the columns.
  ///   - isMissing: for each column whether each of its rows is missing.
  public static func missingnessMap(names: [String], isMissing: [[Bool]]) -> Chart {
    let rowCount = isMissing.map(\.count).max() ?? 0
    let blocks = min(max(rowCount, 1), Theme.default.chart.stripBlocks)
    var (rows, columns, shares): ([String], [String], [Double?]) = ([], [], [])
    for (name, flags) in zip(names, isMissing) {
      for block in 0..<blocks {
        let start = block * rowCount / blocks
        let end = (block + 1) * rowCount / blocks
        guard end > start else { continue }
        let held = flags[min(start, flags.count)..<min(end, flags.count)]
        rows.append(name)
        columns.append("\(start + 1)")
        shares.append(held.isEmpty ? nil : Double(held.count { $0 }) / Double(held.count))
      }
    }
    let counts = isMissing.map {
      CellMark.MissingCount(missing: $0.count { $0 }, total: $0.count)
    }
    let mark = CellMark(x: .value("", columns), y: .value("", rows), amount: .value("", shares))
      .steps([0, 0.001, 0.05, 0.25, 0.5, 1])
      .valueFormat(.percent).valueLabels(false)
      .configured {
        $0.kind = .missingness
        $0.isStrip = true
        $0.rowHeight = 24
        $0.rowCounts = counts
      }
    var chart = Chart { mark }
    chart.xAxis.word = .row
    return chart
  }

  /// Makes a confusion matrix: what is true in rows, what was predicted in columns, with counts and
  /// the share of each row.
  ///
  /// - Parameters:
  ///   - labels: the classes.
  ///   - counts: a row for each true class, a column for each predicted one.
  public static func confusionMatrix(labels: [String], counts: [[Int]]) -> Chart {
    var (rows, columns): ([String], [String]) = ([], [])
    var (shares, cells): ([Double?], [Int]) = ([], [])
    for (row, values) in zip(labels, counts) {
      let total = values.reduce(0, +)
      for (column, count) in zip(labels, values) {
        rows.append(row)
        columns.append(column)
        shares.append(total > 0 ? Double(count) / Double(total) : nil)
        cells.append(count)
      }
    }
    let mark = CellMark(x: .value("", columns), y: .value("", rows), amount: .value("", shares))
      .steps([0, 0.1, 0.25, 0.4, 0.6, 0.75, 0.9, 1])
      .valueFormat(.percent)
      .configured {
        $0.kind = .confusion
        $0.rowHeight = 56
        $0.counts = cells
      }
    return Chart { mark }
  }
}
