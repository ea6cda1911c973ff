import DataFrames
import Testing

@Suite struct `Reading CSV` {
  @Test func `finds the type of each column from all of its values`() throws {
    let files = try TemporaryFiles()
    let path = try files.write(
      "types.csv",
      """
      whole,big,number,truth,day,clock,moment,instant,code,text,none
      1,9223372036854775808,1.5,true,2024-02-29,09:30:00,2024-02-29 09:30:00,2024-02-29T09:30:00Z,007,a,
      -2,12,3e2,FALSE,1969-12-31,23:59:59.25,2024-03-01,2024-02-29T09:30:00+02:00,12,b,

      """
    )

    let frame = try DataFrame(csv: path)

    #expect(
      frame.columns.map(\.type) == [
        .integer, .other("HUGEINT"), .real, .boolean, .date, .time, .timestamp, .timestampUTC,
        .text, .text, .text,
      ]
    )
    #expect(
      frame.rows().map { $0.map(\.description) } == [
        [
          "1", "9223372036854775808", "1.5", "true", "2024-02-29", "09:30:00",
          "2024-02-29 09:30:00", "2024-02-29 09:30:00Z", "007", "a", "missing",
        ],
        [
          "-2", "12", "300.0", "false", "1969-12-31", "23:59:59.250", "2024-03-01 00:00:00",
          "2024-02-29 07:30:00Z", "12", "b", "missing",
        ],
      ]
    )
  }

  @Test func `never rounds a fraction that comes late`() throws {
    let files = try TemporaryFiles()
    let rows = (1...30_000).map { "\($0)" } + ["1.5"]
    let path = try files.write("late.csv", "n\n" + rows.joined(separator: "\n") + "\n")

    let frame = try DataFrame(csv: path)

    #expect(frame["n", Double.self].last == 1.5)
    #expect(frame.rowCount == 30_001)
  }

  @Test func `keeps whole numbers of 64 bits exactly`() throws {
    let files = try TemporaryFiles()
    let path = try files.write("wide.csv", "n\n9223372036854775807\n-9223372036854775808\n")

    let column = try DataFrame(csv: path)["n", Int64.self]

    #expect(column.nonMissing == [.max, .min])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `keeps quotes, commas, line breaks and other scripts`(lineEnd: String) throws {
    let files = try TemporaryFiles()
    let texts = [
      "plain", "with \"quotes\"", "a,b", "two\nlines", "three\r\nlines", " blanks ", "\"", "日本語",
      "e\u{301}", "\"\u{301}", "'; DROP TABLE x", "🙂",
    ]
    let rows = texts.enumerated().map { index, text in
      let doubled = text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }
      return "\(index),\"\(doubled.joined())\""
    }
    let path = try files.write(
      "texts.csv", (["i,text"] + rows).joined(separator: lineEnd) + lineEnd
    )

    let read = try DataFrame(csv: path)["text", String.self]

    #expect(read.map { $0.map { Array($0.utf8) } } == texts.map { Array($0.utf8) })
  }

  @Test func `sees through a byte order mark, blank lines and a missing last line end`() throws {
    let files = try TemporaryFiles()
    let path = try files.write("mark.csv", "\u{FEFF}\n\na,b\n\n1,2\n\n3,4")

    let frame = try DataFrame(csv: path)

    #expect(frame.columnNames == ["a", "b"])
    #expect(frame.rows() == [[1, 2], [3, 4]])
  }

  @Test func `takes a blank line of a single column for a missing value`() throws {
    let files = try TemporaryFiles()
    let path = try files.write("one.csv", "a\n1\n\n3\n")

    #expect(try DataFrame(csv: path).rows() == [[1], [nil], [3]])
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func `finds the delimiter`(delimiter: String) throws {
    let files = try TemporaryFiles()
    let path = try files.write(
      "d.csv",
      ["a", "b"].joined(separator: delimiter) + "\n"
        + ["1", "\"x,;\t|y\""].joined(separator: delimiter) + "\n")

    #expect(try DataFrame(csv: path).rows() == [[1, "x,;\t|y"]])
  }

  @Test func `takes a delimiter, spellings of missing and a missing header from the author`() throws
  {
    let files = try TemporaryFiles()
    let path = try files.write("said.csv", "1:NA\n:2.5\n")

    let frame = try DataFrame(csv: path, delimiter: ":", nilEncodings: ["NA"], hasHeader: false)

    #expect(frame.columnNames == ["column0", "column1"])
    #expect(frame.rows() == [[1, nil], [nil, 2.5]])
  }

  @Test func `takes types from the author`() throws {
    let files = try TemporaryFiles()
    let path = try files.write("said.csv", "id,price\n1,2.50\n2,3.125\n")

    let frame = try DataFrame(
      csv: path, types: ["id": .text, "price": .decimal(precision: 10, scale: 2)]
    )

    #expect(frame.rows() == [["1", .decimal("2.50")], ["2", .decimal("3.13")]])
  }

  @Test func `reads all files of a pattern in the order of their names`() throws {
    let files = try TemporaryFiles()
    try files.write("m-02.csv", "a\n2.5\n")
    try files.write("m-01.csv", "a\n1\n")
    try files.write("m-10.csv", "a\n\n")

    let frame = try DataFrame(csv: files.folder + "/m-*.csv")

    #expect(frame.rows() == [[1.0], [2.5], [nil]])
  }

  @Test func `opens a file whose name has the signs of a pattern`() throws {
    let files = try TemporaryFiles()
    let path = try files.write("a[1]*.csv", "a\n1\n")
    try files.write("a1x.csv", "a\n2\n")

    #expect(try DataFrame(csv: path).rows() == [[1]])
  }

  @Test func `gives a frame without rows for a header alone`() throws {
    let files = try TemporaryFiles()
    let path = try files.write("header.csv", "a,b\n")

    let frame = try DataFrame(csv: path)

    #expect(frame.rowCount == 0)
    #expect(frame.rows() == [])
    #expect(
      frame.warnings.map { files.shortened($0.description) }
        == ["header.csv: the file has column names but no rows."]
    )
  }

  @Test func `reads fields of several megabytes`() throws {
    let files = try TemporaryFiles()
    let long = String(repeating: "x", count: 5_000_000)
    let path = try files.write("long.csv", "a,b\n1,\"\(long)\"\n2,y\n")

    let frame = try DataFrame(csv: path)

    #expect(frame["b", String.self].map { $0?.utf8.count } == [5_000_000, 1])
  }

  @Test func `unpacks gzip`() throws {
    // gzip.compress(b"a,b\r\n1,\"x\r\ny\"\r\n2,z\r\n", mtime=0) of Python 3.
    let packed: [UInt8] = [
      31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 75, 212, 73, 226, 229, 50, 212, 81, 170, 224, 229, 170, 84,
      226, 229, 50, 210, 169, 226, 229, 2, 0, 72, 24, 241, 34, 20, 0, 0, 0,
    ]
    let files = try TemporaryFiles()
    let path = try files.write("packed.csv.gz", bytes: packed)

    let frame = try DataFrame(csv: path)

    #expect(frame.rows() == [[1, "x\r\ny"], [2, "z"]])
  }
}
