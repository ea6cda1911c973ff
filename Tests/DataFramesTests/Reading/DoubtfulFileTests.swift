import DataFrames
import Testing

@Suite struct `A doubtful CSV file` {
  private func warnings(_ text: String, nilEncodings: [String] = []) throws -> [String] {
    let files = try TemporaryFiles()
    let path = try files.write("x.csv", text)
    let frame = try DataFrame(csv: path, nilEncodings: nilEncodings)
    return frame.warnings.map { files.shortened($0.description) }
  }

  @Test func `gets names for columns without one and for repeated ones`() throws {
    let files = try TemporaryFiles()
    let path = try files.write("x.csv", ",a,A,a_1,\n1,2,3,4,5\n")

    let frame = try DataFrame(csv: path)

    #expect(frame.columnNames == ["column0", "a", "A_2", "a_1", "column4"])
    #expect(
      frame.warnings.map { files.shortened($0.description) } == [
        """
        x.csv:1: column 1 has no name; it is called "column0" here.
          try: name it in the file, or use renamed(_:to:).
        """,
        """
        x.csv:1: column 5 has no name; it is called "column4" here.
          try: name it in the file, or use renamed(_:to:).
        """,
        """
        x.csv:1: there is more than one column "A"; a later one is called "A_2" here.
          try: name it in the file, or use renamed(_:to:).
        """,
      ]
    )
  }

  @Test func `warns of a value that made numbers text`() throws {
    let rows = (1...99).map { "\($0)" } + ["12k"]

    #expect(
      try warnings("n\n" + rows.joined(separator: "\n")) == [
        """
        x.csv:101: column "n" is text because of "12k" in row 100; its other 99 values can be read \
        as whole number.
          try: correct the value, or add "12k" to nilEncodings if it means a missing value.
        """
      ]
    )
  }

  @Test func `counts the values that made numbers text`() throws {
    let rows = ["NA"] + (1...98).map { "\($0).5" } + ["NA"]

    #expect(
      try warnings("n\n" + rows.joined(separator: "\n")).first?.hasPrefix(
        "x.csv:2: column \"n\" is text because of \"NA\" in row 1 and 1 others; its other 98 values"
      ) == true
    )
    #expect(try warnings("n\n" + rows.joined(separator: "\n"), nilEncodings: ["NA"]) == [])
  }

  @Test func `says nothing about text that sometimes is a number`() throws {
    #expect(try warnings("n\na\n1\nb\n2\n") == [])
  }

  @Test func `warns when the names look like data`() throws {
    #expect(
      try warnings("1,2\n3,4\n") == [
        """
        x.csv:1: the first line, read as column names, holds only numbers.
          try: pass hasHeader: false if it is data.
        """
      ]
    )
  }
}
