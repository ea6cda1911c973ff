extension DataFrame {
  /// The rows in order of one column; missing values last, equal rows in their old order.
  ///
  /// Text is ordered by its UTF-8 bytes, so capitals come before small letters.
  public func sorted(on column: String, order: SortOrder = .ascending) -> DataFrame {
    sorted(on: [(column, order)])
  }

  /// The rows in order of several columns, the first deciding first.
  ///
  /// ```swift
  /// claims.sorted(on: [("claim_status", .ascending), ("video_view_count", .descending)])
  /// ```
  public func sorted(on keys: [(column: String, order: SortOrder)]) -> DataFrame {
    DataFailure.orReport {
      let terms = try keys.map { key in
        let direction = key.order == .ascending ? "ASC" : "DESC"
        return "\(SQLText.name(try description(of: key.column).name)) \(direction) NULLS LAST"
      }
      let order = (terms + [Self.rowName]).joined(separator: ", ")
      return keptView(columns, rowCount: relation.rowCount) {
        """
        SELECT * EXCLUDE (\(Self.rowName))
        FROM (SELECT *, row_number() OVER () AS \(Self.rowName) FROM \($0)) ORDER BY \(order)
        """
      }
    }
  }
}
