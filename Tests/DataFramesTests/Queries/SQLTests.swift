import DataFrames
import Testing

@Suite struct `A question in SQL` {
  let claims: DataFrame = ["status": ["claim", "opinion", "claim"], "views": [10.0, 2, 30]]

  @Test func `is answered from the frames it names`() throws {
    let answer = try DataFrame(
      sql:
        "SELECT status, sum(views) AS views, count(*) AS n FROM Claims GROUP BY ALL ORDER BY 1;\n",
      ["claims": claims]
    )

    #expect(answer.rows() == [["claim", 40.0, 2], ["opinion", 2.0, 1]])
    #expect(answer.columnNames == ["status", "views", "n"])
    #expect(answer.filter(answer["n"] > 1).rowCount == 1)
  }

  @Test func `may define tables, join, comment, and call its frame self`() throws {
    let more: DataFrame = ["status": ["claim"], "word": ["says"]]
    let answer = try DataFrame.sql(
      """
      WITH big AS (SELECT * FROM claims WHERE views > 5) -- not all
      SELECT word, i FROM big JOIN more USING (status), range(2) AS r(i) ORDER BY views, i -- end
      """,
      frames: ["claims": claims, "more": more]
    )

    #expect(answer.rows() == [["says", 0], ["says", 1], ["says", 0], ["says", 1]])
    #expect(try claims.query("SELECT max(views) AS m FROM self").rows() == [[30.0]])
  }

  @Test func `keeps the order that it asks for`() throws {
    let many: DataFrame = ["i": Array(0..<5000)]
    let answer = try many.query("SELECT i FROM self ORDER BY i % 10, i DESC")

    #expect(
      answer["i", Int.self].nonMissing
        == (0..<5000).sorted { ($0 % 10, -$0) < ($1 % 10, -$1) }
    )
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let query: String
    let message: String
    var testDescription: String { query }
  }

  static let refused: [Refused] = [
    Refused(query: " ; ", message: "the question is empty."),
    Refused(
      query: "SELECT *\nFRO claims",
      message: "query:2:5: syntax error at or near \"claims\"."
    ),
    Refused(
      query: "SELECT status,\n  nope FROM claims",
      message: """
        query:2:3: Referenced column "nope" not found in FROM clause!
          note: Candidate bindings: "views"
        """
    ),
    Refused(
      query: "SELECT * FROM clams",
      message: """
        query:1:15: there is no frame "clams"; did you mean "claims"?
          note: the frames are "claims".
        """
    ),
    Refused(
      query: "SELECT status::INTEGER FROM claims",
      message:
        "query:1:14: Could not convert string 'claim' to INT32 when casting from source column status."
    ),
    Refused(
      query: "CREATE TABLE x (i INTEGER)",
      message: "query: Only SELECT statements can be serialized to json!"
    ),
    Refused(
      query: "SELECT 1; SELECT 2",
      message: "query: a question is one statement, but these are several."
    ),
    Refused(
      query: "SELECT * FROM 'other.csv'",
      message: """
        query: a question cannot read "other.csv" by itself.
          note: the report could not say where its numbers came from.
          try: open the file first, as in let data = try DataFrame(csv: "…"), and write FROM data.
        """
    ),
    Refused(
      query: "SELECT * FROM claims WHERE views > (SELECT avg(x) FROM read_csv('other.csv'))",
      message: """
        query: a question cannot read read_csv(…) by itself.
          note: the report could not say where its numbers came from.
          try: open the file first, as in let data = try DataFrame(csv: "…"), and write FROM data.
        """
    ),
    Refused(
      query: "WITH \"o.csv\" AS (SELECT 1) SELECT * FROM 'o.csv'",
      message: """
        query: a question cannot read "o.csv" by itself.
          note: the report could not say where its numbers came from.
          try: open the file first, as in let data = try DataFrame(csv: "…"), and write FROM data.
        """
    ),
    Refused(
      query: "SELECT * FROM query('SELECT 1')",
      message: """
        query: a question cannot read query(…) by itself.
          note: the report could not say where its numbers came from.
          try: open the file first, as in let data = try DataFrame(csv: "…"), and write FROM data.
        """
    ),
    Refused(
      query: "SELECT * FROM quire.t1",
      message: """
        query: there is no frame "t1".
          note: the frames are "claims".
        """
    ),
    Refused(
      query: "SELECT * FROM duckdb_settings()",
      message: """
        query: a question cannot read duckdb_settings(…) by itself.
          note: the report could not say where its numbers came from.
          try: open the file first, as in let data = try DataFrame(csv: "…"), and write FROM data.
        """
    ),
  ]

  @Test(arguments: refused) func `is refused with its place`(_ refused: Refused) {
    let error = #expect(throws: DataError.self) {
      try DataFrame(sql: refused.query, ["claims": claims])
    }

    #expect(error?.description == refused.message)
  }

  @Test func `goes on working after one that was refused`() throws {
    _ = try? DataFrame(sql: "SELECT nope FROM claims", ["claims": claims])

    #expect(try DataFrame(sql: "SELECT 1 AS a").rows() == [[1]])
  }

  @Test func `warns when its answer changes from run to run`() throws {
    let warnings = Collected<DataWarning>()
    let before = DataSources.onWarning
    DataSources.onWarning = { if $0.code == .changingQuery { warnings.add($0) } }
    defer { DataSources.onWarning = before }

    _ = try DataFrame(sql: "SELECT random() AS r")

    #expect(
      warnings.all.map(\.description)
        == ["query: random() answers differently each time, and so may this question."]
    )
  }
}
