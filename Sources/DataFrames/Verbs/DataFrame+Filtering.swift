extension DataFrame {
  /// The rows that meet a condition, in their order.
  ///
  /// ```swift
  /// claims.filter(claims["video_view_count"] > 1000 && claims["claim_status"] == "claim")
  /// ```
  ///
  /// A row where the condition is missing, because a value in it is, is left out.
  public func filter(_ condition: some ColumnOperand) -> DataFrame {
    DataFailure.orReport {
      let condition = condition.expression
      guard condition.type == .boolean else {
        throw DataError.wrongOperand("filter", needs: "a condition", found: condition.type)
      }
      return view(columns) { "SELECT * FROM \($0) WHERE \(condition.sql)" }
    }
  }
}
