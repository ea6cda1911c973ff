import DataFrames
import Foundation
import Testing

@Suite struct `Reading JSON` {
  @Test func `takes an array of objects, and missing keys for missing values`() throws {
    let files = try TemporaryFiles()
    let path = try files.write(
      "a.json", #"[{"a":1,"b":"x"},{"a":2.5,"b":null,"c":"2024-01-02","d":{"e":[1]}}]"#
    )

    let frame = try DataFrame(json: path)

    #expect(frame.columnNames == ["a", "b", "c", "d"])
    #expect(frame.columns.prefix(3).map(\.type) == [.real, .text, .date])
    #expect(
      frame.rows().map { $0.map(\.description) } == [
        ["1.0", "x", "missing", "missing"], ["2.5", "missing", "2024-01-02", "{'e': [1]}"],
      ]
    )
  }

  @Test func `takes an object a line`() throws {
    let files = try TemporaryFiles()
    let path = try files.write("a.ndjson", "{\"a\":9007199254740993}\n{\"a\":2}\n")

    #expect(try DataFrame(json: path)["a", Int64.self].nonMissing == [9_007_199_254_740_993, 2])
  }

  @Test func `refuses what is no JSON`() throws {
    let files = try TemporaryFiles()
    let path = try files.write("a.json", "{\"a\":1}\n{\"a\":nul}\n")

    let error = #expect(throws: DataError.self) { try DataFrame(json: path) }

    #expect(
      files.shortened(error?.description ?? "")
        == "a.json: cannot read the file: malformed JSON: invalid literal."
    )
  }

  @Test func `refuses an empty file`() throws {
    let files = try TemporaryFiles()
    let path = try files.write("a.json", "")

    #expect(throws: DataError.self) { try DataFrame(json: path) }
  }
}

@Suite struct `Reading Parquet` {
  // One row, a = 1, by DuckDB 2.0: COPY (SELECT 1::BIGINT AS a) TO 'one.parquet'.
  private static let one = """
    UEFSMRUAFRAVECwVAhUAFQYVBgAAAQAAAAAAAAAVAhksNQAYDWR1Y2tkYl9zY2hlbWEVAgAVBCUAGAFhJSQAFgIZHB\
    kcJgAcFQQZFQAZGAFhFQAWAhYyFjImCDwYCAEAAAAAAAAAGAgBAAAAAAAAABYAKAgBAAAAAAAAABgIAQAAAAAAAAAR\
    EQAZHBUAFQAVAgAAABYyFgImCBYyACgoRHVja0RCIHZlcnNpb24gdjIuMC4wIChidWlsZCBkNTRjYmJlM2RmKRkcHA\
    AAALAAAABQQVIx
    """

  @Test func `takes rows and types from the file`() throws {
    let files = try TemporaryFiles()
    let bytes = try #require(Data(base64Encoded: Self.one))
    let path = try files.write("one.parquet", bytes: Array(bytes))

    let frame = try DataFrame(parquet: path)

    #expect(frame.columns == [ColumnDescription(name: "a", type: .integer)])
    #expect(frame.rowCount == 1)
    #expect(frame.filter(frame["a"] == 1).rows() == [[1]])
  }

  @Test func `refuses what is no Parquet`() throws {
    let files = try TemporaryFiles()
    let path = try files.write("no.parquet", "a,b\n1,2\n3,4\n5,6\n")

    let error = #expect(throws: DataError.self) { try DataFrame(parquet: path) }

    #expect(error?.code == .malformedFile)
    #expect(error?.file == path)
  }
}

@Suite struct `Opening a DuckDB file` {
  @Test func `refuses what is no database`() throws {
    let files = try TemporaryFiles()
    let path = try files.write("no.duckdb", "a,b\n1,2\n3,4\n5,6\n")

    let error = #expect(throws: DataError.self) { try DataFrame(duckDB: path, table: "t") }

    #expect(error?.file == path)
  }
}
