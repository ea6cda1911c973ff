import DataFrames
import Statistics

extension DataFrame {
  /// Rows that lack something against complete rows, by each column of labels: a χ² test each, corrected by Holm.
  ///
  /// Columns with more than twenty labels, and those whose labels only one side has, are left out.
  func comparisonsOfIncompleteRows() throws -> [Missingness.Comparison] {
    let anyMissing = columnNames.map { "\(SQLText.name($0)) IS NULL" }.joined(separator: " OR ")
    let labels = columns.filter { $0.type == .text || $0.type == .boolean }.map(\.name)
    let found = try labels.compactMap { name -> (String, ChiSquareTest)? in
      let column = SQLText.name(name)
      let distinct = try query("SELECT approx_count_distinct(\(column)) FROM self").rows()
      guard (distinct.first?.first?.number ?? .infinity) <= 25 else { return nil }
      let rows = try query(
        """
        SELECT \(column), count(*) FILTER (\(anyMissing)), count(*) FILTER (NOT (\(anyMissing)))
        FROM self WHERE \(column) IS NOT NULL GROUP BY 1 ORDER BY 1
        """
      ).rows()
      guard (2...20).contains(rows.count) else { return nil }
      let counts = [1, 2].map { place in rows.map { Int($0[place].number ?? 0) } }
      guard counts.allSatisfy({ $0.reduce(0, +) > 0 }),
        let table = try? ContingencyTable(
          counts,
          rows: ["incomplete", "complete"], columns: rows.map { "\($0[0])" }),
        let test = try? ChiSquareTest(table)
      else { return nil }
      return (name, test)
    }
    guard !found.isEmpty else { return [] }
    let adjusted = try PValueAdjustment.holm.adjusted(found.map(\.1.pValue))
    return zip(found, adjusted).map { pair, p in
      Missingness.Comparison(column: pair.0, pValue: p)
    }.sorted { ($0.pValue, $0.column) < ($1.pValue, $1.column) }
  }
}
