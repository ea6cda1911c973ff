/// Counts of observations by two classifications: rows of one, columns of the other.
///
///     let table = try ContingencyTable(
///       [[209, 9_399], [991, 8_485]], rows: ["claim", "opinion"], columns: ["verified", "not verified"])
///     table.rowTotals          // [9608, 9476]
///     table.expectedCounts     // what independence would give
///
/// Make one from counts that are known, or from two collections of labels. Every table has at least one row and one
/// column, all rows have the same length, no count is negative, and the sum of all counts is an `Int`. The order of rows
/// and columns is that of the given counts, or of the labels as text.
public struct ContingencyTable: Sendable, Hashable, Codable {
  /// What the rows classify by, such as "claim status"; `nil` when not given.
  public let rowName: String?

  /// What the columns classify by; `nil` when not given.
  public let columnName: String?

  /// The labels of the rows, no two alike.
  public let rows: [String]

  /// The labels of the columns, no two alike.
  public let columns: [String]

  /// The counts, row by row.
  public let counts: [[Int]]

  /// The number of observations left out because either label is missing.
  public let missingCount: Int

  /// The sum of each row.
  public let rowTotals: [Int]

  /// The sum of each column.
  public let columnTotals: [Int]

  /// The sum of all counts.
  public let total: Int

  /// A table from its counts.
  ///
  /// - Parameters:
  ///   - counts: a row after the other, all of the same length.
  ///   - rows: a label per row; `nil` numbers them: "row 1", "row 2".
  ///   - columns: a label per column; `nil` numbers them: "column 1", "column 2".
  /// - Throws: ``StatisticsError/unusableTable(reason:suggestion:)`` without rows or columns, for rows of different
  ///   lengths, a negative count, labels that are too few, too many or alike, or a sum too large for an `Int`.
  public init(
    _ counts: [[Int]],
    rows: [String]? = nil,
    columns: [String]? = nil,
    rowName: String? = nil,
    columnName: String? = nil,
    missingCount: Int = 0
  ) throws(StatisticsError) {
    guard let width = counts.first?.count, width > 0 else {
      throw .unusableTable(
        reason: "the table has no \(counts.isEmpty ? "rows" : "columns").",
        suggestion: "check the filter that made this table.")
    }
    let rows = rows ?? counts.indices.map { "row \($0 + 1)" }
    let columns = columns ?? (0..<width).map { "column \($0 + 1)" }
    for (position, row) in counts.enumerated() where row.count != width {
      throw .unusableTable(
        reason: "row \(position + 1) has \(row.count) counts and row 1 has \(width).",
        suggestion: "give every row a count for every column, 0 where nothing was observed.")
    }
    try Self.validate(rows, kind: "row", count: counts.count)
    try Self.validate(columns, kind: "column", count: width)
    rowTotals = try counts.map { row throws(StatisticsError) in try Self.sum(row) }
    total = try Self.sum(rowTotals)
    // No column can sum to more than the table.
    columnTotals = (0..<width).map { column in counts.reduce(0) { $0 + $1[column] } }
    self.counts = counts
    self.rows = rows
    self.columns = columns
    self.rowName = rowName
    self.columnName = columnName
    self.missingCount = missingCount
  }

  /// Counts the pairs of labels that stand at the same position of two collections, such as columns of a frame.
  ///
  /// Rows and columns are in the order of their labels as text. A pair of which either label is missing is left out and
  /// counted.
  ///
  /// - Throws: ``StatisticsError/lengthsDiffer(first:firstCount:second:secondCount:)``, and
  ///   ``StatisticsError/unusableTable(reason:suggestion:)`` without any complete pair.
  /// - Complexity: O(*n*) dictionary look-ups.
  public init(
    _ rowLabels: some Collection<String?>,
    _ columnLabels: some Collection<String?>,
    rowName: String? = nil,
    columnName: String? = nil
  ) throws(StatisticsError) {
    guard rowLabels.count == columnLabels.count else {
      throw .lengthsDiffer(
        first: rowName ?? "the row labels", firstCount: rowLabels.count,
        second: columnName ?? "the column labels", secondCount: columnLabels.count)
    }
    var tally: [String: [String: Int]] = [:]
    var missing = 0
    for (row, column) in zip(rowLabels, columnLabels) {
      guard let row, let column else {
        missing += 1
        continue
      }
      tally[row, default: [:]][column, default: 0] += 1
    }
    let rows = tally.keys.sorted()
    let columns = Set(tally.values.flatMap(\.keys)).sorted()
    guard !rows.isEmpty else {
      throw .unusableTable(
        reason: "there is no pair of labels\(missing > 0 ? ", \(missing) were missing" : "").",
        suggestion: "check the filter that made these columns.")
    }
    let counts = rows.map { row in columns.map { tally[row]?[$0] ?? 0 } }
    try self.init(
      counts, rows: rows, columns: columns, rowName: rowName, columnName: columnName,
      missingCount: missing)
  }
}

// MARK: - Parts

extension ContingencyTable {
  /// The count at a row and a column, or `nil` where there is no such label.
  public subscript(row: String, column: String) -> Int? {
    guard let row = rows.firstIndex(of: row), let column = columns.firstIndex(of: column) else {
      return nil
    }
    return counts[row][column]
  }

  /// The table with rows and columns exchanged.
  public var transposed: ContingencyTable {
    ContingencyTable(
      valid: columns.indices.map { column in counts.map { $0[column] } },
      rows: columns, columns: rows, rowName: columnName, columnName: rowName,
      missingCount: missingCount)
  }

  /// The table without rows and columns that have no counts, or `nil` where nothing would be left.
  public var withoutEmptyLines: ContingencyTable? {
    guard total > 0 else { return nil }
    let kept = (
      rows.indices.filter { rowTotals[$0] > 0 }, columns.indices.filter { columnTotals[$0] > 0 }
    )
    return picking(rows: kept.0, columns: kept.1)
  }

  /// The table of some rows and columns, in the given order.
  ///
  /// - Parameters:
  ///   - rows: labels of rows; `nil` keeps all.
  ///   - columns: labels of columns; `nil` keeps all.
  /// - Throws: ``StatisticsError/unusableTable(reason:suggestion:)`` for a label that the table does not have, or that is
  ///   given twice, or without any.
  public func selecting(
    rows: [String]? = nil, columns: [String]? = nil
  ) throws(StatisticsError) -> ContingencyTable {
    let chosenRows = try Self.positions(of: rows ?? self.rows, among: self.rows, kind: "row")
    let chosenColumns = try Self.positions(
      of: columns ?? self.columns, among: self.columns, kind: "column")
    return picking(rows: chosenRows, columns: chosenColumns)
  }

  /// Whether the table has two rows and two columns.
  public var isTwoByTwo: Bool { rows.count == 2 && columns.count == 2 }
}

// MARK: - As rows

extension ContingencyTable {
  /// The counts for print and page: a row per row, the sums last.
  public var resultTable: ResultTable {
    let total = [total]
    return ResultTable(
      title: [rowName, columnName].compactMap { $0 }.joined(separator: " by "),
      columns: [.init("row", label: rowName ?? "", texts: rows + ["Total"])]
        + columns.indices.map { column in
          .init(
            columns[column], label: columns[column],
            counts: counts.map { $0[column] } + [columnTotals[column]])
        } + [.init("Total", label: "Total", counts: rowTotals + total)])
  }
}

// MARK: - Making

extension ContingencyTable {
  /// A table of which the parts are known to fit.
  private init(
    valid counts: [[Int]], rows: [String], columns: [String], rowName: String?,
    columnName: String?, missingCount: Int
  ) {
    self.counts = counts
    self.rows = rows
    self.columns = columns
    self.rowName = rowName
    self.columnName = columnName
    self.missingCount = missingCount
    rowTotals = counts.map { $0.reduce(0, +) }
    columnTotals = columns.indices.map { column in counts.reduce(0) { $0 + $1[column] } }
    total = rowTotals.reduce(0, +)
  }

  private func picking(rows chosenRows: [Int], columns chosenColumns: [Int]) -> ContingencyTable {
    ContingencyTable(
      valid: chosenRows.map { row in chosenColumns.map { counts[row][$0] } },
      rows: chosenRows.map { rows[$0] }, columns: chosenColumns.map { columns[$0] },
      rowName: rowName, columnName: columnName, missingCount: missingCount)
  }

  private static func positions(
    of labels: [String], among known: [String], kind: String
  ) throws(StatisticsError) -> [Int] {
    try validate(labels, kind: kind, count: max(labels.count, 1))
    return try labels.map { label throws(StatisticsError) in
      guard let position = known.firstIndex(of: label) else {
        throw .unusableTable(
          reason: "there is no \(kind) \"\(label)\" in the table.",
          suggestion: "choose among \(known.map { "\"\($0)\"" }.joined(separator: ", ")).")
      }
      return position
    }
  }

  private static func validate(
    _ labels: [String], kind: String, count: Int
  ) throws(StatisticsError) {
    guard labels.count == count else {
      throw .unusableTable(
        reason: "there are \(labels.count) \(kind) labels for \(count) \(kind)s.",
        suggestion: "give every \(kind) a label.")
    }
    guard Set(labels).count == labels.count else {
      throw .unusableTable(
        reason: "two \(kind)s have the same label.", suggestion: "name every \(kind) differently.")
    }
  }

  /// The sum of counts that are not negative.
  static func sum(_ counts: [Int]) throws(StatisticsError) -> Int {
    var total = 0
    for count in counts {
      guard count >= 0 else {
        throw .unusableTable(
          reason: "the table has the negative count \(count).",
          suggestion: "give numbers of observations.")
      }
      let (sum, overflows) = total.addingReportingOverflow(count)
      guard !overflows else {
        throw .unusableTable(
          reason: "the counts sum to more than \(Int.max).",
          suggestion: "give numbers of observations.")
      }
      total = sum
    }
    return total
  }
}
