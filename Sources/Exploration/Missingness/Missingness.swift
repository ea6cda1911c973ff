public import DataFrames
public import Statistics

/// Which values of a frame are missing, and whether they are missing together.
///
///     claims.missingness()
///
/// Rows are sorted into patterns: a pattern is the set of columns that are missing in a row. One
/// pattern beside the complete one says that the columns go missing together.
public struct Missingness: Hashable, Codable, Sendable {
  /// A column and how much of it is missing.
  public struct ColumnCount: Hashable, Codable, Sendable {
    /// The column's name.
    public let name: String
    /// How many rows have no value in it.
    public let missingCount: Int
  }

  /// A set of columns that are missing in the same rows.
  public struct Pattern: Hashable, Codable, Sendable {
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

  /// Two columns and how often they are missing together.
  public struct Pair: Hashable, Codable, Sendable {
    /// The column that comes first in the frame.
    public let first: String
    /// The other one.
    public let second: String
    /// How many rows lack both.
    public let bothMissingCount: Int
    /// How closely they go missing together: φ, 1 where always, 0 where by chance, below 0 where one is there for the other.
    public let phi: Double
  }

  /// Whether numbers are missing completely at random; `nil` where that cannot be tested.
  public let littleTest: LittleMCARTest?

  /// A column of labels by which rows that lack something were held against the others.
  public struct Comparison: Hashable, Codable, Sendable {
    /// The column's name.
    public let column: String
    /// The p-value of the χ² or Fisher's test, corrected by Holm for the number of columns.
    public let pValue: Double
  }

  /// How rows that lack something differ from the others in each column of two to twenty labels that is there in both, the clearest first.
  public let comparisons: [Comparison]

  /// The columns of labels in which rows that lack something differ from the others at 5 %, the clearest first.
  public var differingColumns: [String] { comparisons.filter { $0.pValue < 0.05 }.map(\.column) }

  /// Whether nothing says that values are missing otherwise than by chance: neither numbers, by Little's test, nor labels. `true` also
  /// where nothing is missing or nothing could be compared.
  public var isByChance: Bool { (littleTest?.pValue ?? 1) >= 0.05 && differingColumns.isEmpty }

  /// The number of rows without any missing value.
  public var completeRowCount: Int { patterns.first { $0.columns.isEmpty }?.rowCount ?? 0 }

  /// Whether all rows that lack something lack the same columns; `true` when nothing is missing.
  public var isMissingTogether: Bool { patterns.count { !$0.columns.isEmpty } <= 1 }
}

extension Missingness {
  /// Every two columns that both lack values, those that go missing together most closely first.
  public var pairs: [Pair] {
    let incomplete = columns.filter { $0.missingCount > 0 && $0.missingCount < rowCount }
    let n = Double(rowCount)
    return incomplete.indices.flatMap { place in
      incomplete[(place + 1)...].map { other in
        let own = incomplete[place]
        let both = patterns.filter {
          $0.columns.contains(own.name) && $0.columns.contains(other.name)
        }.reduce(0) { $0 + $1.rowCount }
        let (a, b) = (Double(own.missingCount) / n, Double(other.missingCount) / n)
        let phi = (Double(both) / n - a * b) / (a * (1 - a) * b * (1 - b)).squareRoot()
        return Pair(first: own.name, second: other.name, bothMissingCount: both, phi: phi)
      }
    }.sorted { ($1.phi, $0.first, $0.second) < ($0.phi, $1.first, $1.second) }
  }
}

extension DataFrame {
  /// Counts the missing values of each column and the patterns in which they occur, and tests whether numbers are missing
  /// completely at random.
  ///
  /// A frame without rows has no patterns. A few passes of the engine over the frame. When the frame
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
    let flags = names.map { "(\(SQLText.name($0)) IS NULL)" }.joined(separator: ", ")
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
    littleTest = found.count > 1 ? try? frame.littleTest() : nil
    let isMixed = found.contains { $0.columns.isEmpty } && found.count > 1
    comparisons = isMixed ? try frame.comparisonsOfIncompleteRows() : []
    columns = names.map { name in
      let missing = found.filter { $0.columns.contains(name) }
      return ColumnCount(name: name, missingCount: missing.reduce(0) { $0 + $1.rowCount })
    }
  }
}
