extension DataFrame {
  /// Asks a question in SQL about frames that it calls by name.
  ///
  /// ```swift
  /// let views = try DataFrame(
  ///   sql: "SELECT claim_status, median(video_view_count) AS views FROM claims GROUP BY ALL",
  ///   ["claims": claims]
  /// )
  /// ```
  ///
  /// The question is one SELECT in DuckDB's SQL and is answered at once. It may read nothing but the
  /// frames: a file named in it would be an input that no ledger knows of, so that is an error which
  /// says how to open the file instead. Rows are in the order that ORDER BY gives them; without it,
  /// as the engine finds them, the same each time. Capitals do not tell names apart.
  ///
  /// - Throws: ``DataError`` with the line and the column in the question.
  public init(sql query: String, _ frames: [String: DataFrame] = [:]) throws {
    let question = try SQLQuestion(query, frames: frames)
    DataSources.report(question.warnings)
    self.init(try question.answer())
  }

  /// Asks a question in SQL about frames that it calls by name; the same as ``init(sql:_:)``.
  ///
  /// - Throws: ``DataError`` with the line and the column in the question.
  public static func sql(_ query: String, frames: [String: DataFrame] = [:]) throws -> DataFrame {
    try DataFrame(sql: query, frames)
  }

  /// Asks a question in SQL about this frame, which is called `self` in it.
  ///
  /// ```swift
  /// try claims.query("SELECT max(video_view_count) AS most FROM self")
  /// ```
  ///
  /// - Throws: ``DataError`` with the line and the column in the question.
  public func query(_ query: String) throws -> DataFrame {
    try DataFrame(sql: query, ["self": self])
  }
}
