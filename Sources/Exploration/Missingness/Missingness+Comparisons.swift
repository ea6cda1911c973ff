import DataFrames
import Statistics

extension DataFrame {
  /// Rows that lack something against complete rows, by each column of labels: a χ² test each, or Fisher's where counts are small,
  /// corrected by Holm.
  ///
  /// Columns with more than twenty labels, those that fewer than ten rows of a side have, and those of more than two labels with an
  /// expected count below five are left out.
  func comparisonsOfIncompleteRows() throws -> [Missingness.Comparison] {
    let anyMissing = columnNames.map { "\(SQLText.name($0)) IS NULL" }.joined(separator: " OR ")
    let labels = columns.filter { $0.type == .text || $0.type == .boolean }.map(\.name)
    let found = try labels.compactMap { name -> (name: String, pValue: Double)? in
      let column = SQLText.name(name)
      let rows = try query(
        """
        SELECT \(column), count(*) FILTER (\(anyMissing)), count(*) FILTER (NOT (\(anyMissing)))
        FROM self WHERE \(column) IS NOT NULL GROUP BY 1 ORDER BY 1 LIMIT 21
        """
      ).rows()
      guard (2...20).contains(rows.count) else { return nil }
      let counts = [1, 2].map { place in rows.map { Int($0[place].number ?? 0) } }
      // Of fewer rows nothing could be said.
      guard counts.allSatisfy({ $0.reduce(0, +) >= 10 }),
        let table = try? ContingencyTable(
          counts, rows: ["incomplete", "complete"], columns: rows.map { "\($0[0])" }),
        let test = try? ChiSquareTest(table)
      else { return nil }
      // Where few are to be expected the χ² is rough: Fisher's exact test for two labels, and nothing for more.
      if test.expectedCounts.allSatisfy({ $0 >= 5 }) { return (name, test.pValue) }
      guard rows.count == 2, let exact = try? FisherExactTest(table) else { return nil }
      return (name, exact.pValue)
    }
    guard !found.isEmpty else { return [] }
    let adjusted = try PValueAdjustment.holm.adjusted(found.map(\.pValue))
    return zip(found, adjusted).map { pair, p in
      Missingness.Comparison(column: pair.name, pValue: p)
    }.sorted { ($0.pValue, $0.column) < ($1.pValue, $1.column) }
  }
}
