public import DataFrames

/// Which values of a frame are missing, and whether they are missing together.
///
///     claims.missingness()
///
/// Rows are sorted into patterns: a pattern is the set of columns that are missing in a row. One
/// pattern beside the complete one says that the columns go missing together.
public struct Missingness: Hashable, Sendable {
  /// A column and how much of it is missing.
  public struct ColumnCount: Hashable, Sendable {
    /// The column's name.
    public let name: String
    /// How many rows have no value in it.
    public let missingCount: Int
  }

  /// A set of columns that are missing in the same rows.
  public struct Pattern: Hashable, Sendable {
    /// The columns without a value, in the frame's order; empty for complete rows.
    public let columns: [String]
    /// How many rows have exactly this pattern.
    public let rowCount: Int
  }

  /// How many rows the frame has.
  public let rowCount: Int
  /// Every column in the frame's order.
  public let columns: [ColumnCount]
  /// The patterns that occur, the most frequent first, then by their columns.
  public let patterns: [Pattern]

  /// The number of rows without any missing value.
  public var completeRowCount: Int { patterns.first { $0.columns.isEmpty }?.rowCount ?? 0 }

  /// Whether all rows that lack something lack the same columns; `true` when nothing is missing.
  public var isMissingTogether: Bool { patterns.count { !$0.columns.isEmpty } <= 1 }
}

extension DataFrame {
  /// Counts the missing values of each column and the patterns in which they occur.
  ///
  /// A frame without rows has no patterns. One pass of the engine over the frame. When the frame
  /// cannot be read the program ends as `DataSources.onFailure` says.
  public func missingness() -> Missingness {
    do {
      return try Missingness(of: self)
    } catch {
      DataSources.onFailure(error)
    }
  }
}

extension Missingness {
  fileprivate init(of frame: DataFrame) throws {
    let names = frame.columnNames
    let flags = names.map { #"("\#(Self.quoted($0))" IS NULL)"# }.joined(separator: ", ")
    let rows = try frame.query("SELECT \(flags), count(*) FROM self GROUP BY ALL").rows()
    let found = rows.map { row in
      Pattern(
        columns: zip(names, row).compactMap { $1 == .boolean(true) ? $0 : nil },
        rowCount: Int(row.last?.number ?? 0))
    }
    patterns = found.sorted { left, right in
      left.rowCount != right.rowCount
        ? left.rowCount > right.rowCount
        : left.columns.lexicographicallyPrecedes(right.columns)
    }
    rowCount = found.reduce(0) { $0 + $1.rowCount }
    columns = names.map { name in
      let missing = found.filter { $0.columns.contains(name) }
      return ColumnCount(name: name, missingCount: missing.reduce(0) { $0 + $1.rowCount })
    }
  }

  private static func quoted(_ name: String) -> String {
    name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
  }
}
