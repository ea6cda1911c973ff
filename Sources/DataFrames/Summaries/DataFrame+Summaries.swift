extension DataFrame {
  /// How often each value of a column occurs: the value, `count` and its `share` of all rows.
  ///
  /// The most frequent comes first, of equally frequent ones the smaller; missing values count as a
  /// value of their own.
  public func valueCounts(_ name: String) -> DataFrame {
    DataFailure.orReport {
      let column = try description(of: name)
      let (count, share) =
        name == "count" ? ("rows", "share") : ("count", name == "share" ? "part" : "share")
      let value = SQLText.name(name)
      let columns = [
        column, ColumnDescription(name: count, type: .integer),
        ColumnDescription(name: share, type: .real),
      ]
      return keptView(columns) {
        """
        SELECT \(value), count(*) AS \(SQLText.name(count)),
          count(*)::DOUBLE / sum(count(*)) OVER () AS \(SQLText.name(share))
        FROM \($0) GROUP BY \(value) ORDER BY count(*) DESC, \(value) ASC NULLS LAST
        """
      }
    }
  }
}
