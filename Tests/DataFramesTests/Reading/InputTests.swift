import DataFrames
import Testing

// The hooks belong to the whole program, so one test at a time sets them.
@Suite(.serialized) struct `An input` {
  @Test func `is reported once with its hash, size and rows`() throws {
    let files = try TemporaryFiles()
    let path = try files.write("in.csv", "a\n1\n2\n")
    let inputs = Collected<DataInput>()
    let before = DataSources.onInput
    DataSources.onInput = { if $0.resolvedPath == path { inputs.add($0) } }
    defer { DataSources.onInput = before }

    let frame = try DataFrame(csv: path)
    _ = frame.grouped(by: "a").count()
    _ = frame.rows()

    let input = try #require(inputs.all.first)
    #expect(inputs.all.count == 1)
    #expect(input.path == path)
    #expect(input.kind == .csv)
    #expect(input.byteCount == 6)
    #expect(input.rowCount == 2)
    // printf 'a\n1\n2\n' | sha256sum
    #expect(
      "\(input.contentHash)"
        == "d4fa155a0784a2543c083ff5c36ec7a7d4810f08946220e5acf4c1f11006216e"
    )
  }

  @Test func `is sought in each folder in turn, and missed by all their names`() throws {
    let first = try TemporaryFiles()
    let second = try TemporaryFiles()
    try second.write("only.csv", "a\n2\n")
    try first.write("both.csv", "a\n1\n")
    try second.write("both.csv", "a\n2\n")
    let before = DataSources.searchPaths
    DataSources.searchPaths = [first.folder, second.folder]
    defer { DataSources.searchPaths = before }

    #expect(try DataFrame(csv: "only.csv").rows() == [[2]])
    #expect(try DataFrame(csv: "both.csv").rows() == [[1]])
    let error = #expect(throws: DataError.self) { try DataFrame(csv: "nothing.csv") }
    #expect(
      error?.description == """
        there is no file "nothing.csv".
          note: looked at "\(first.folder)/nothing.csv" and "\(second.folder)/nothing.csv".
        """
    )
  }
}
