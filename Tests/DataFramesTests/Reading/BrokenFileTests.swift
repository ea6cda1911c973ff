import DataFrames
import Testing

@Suite struct `A broken CSV file` {
  struct Broken: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let name: String
    let bytes: [UInt8]
    var types: [String: ColumnType] = [:]
    let message: String

    init(
      _ description: String, _ name: String, _ text: String, types: [String: ColumnType] = [:],
      message: String
    ) {
      self.init(description, name, bytes: Array(text.utf8), types: types, message: message)
    }

    init(
      _ description: String, _ name: String, bytes: [UInt8], types: [String: ColumnType] = [:],
      message: String
    ) {
      testDescription = description
      self.name = name
      self.bytes = bytes
      self.types = types
      self.message = message
    }
  }

  static let all: [Broken] = [
    Broken(
      "nothing in it", "empty.csv", "",
      message: """
        empty.csv: the file is empty.
          try: write it again; a CSV file needs at least a line with the column names.
        """
    ),
    Broken(
      "only line ends", "blank.csv", "\n\r\n\n",
      message: """
        blank.csv: the file is empty.
          try: write it again; a CSV file needs at least a line with the column names.
        """
    ),
    Broken(
      "a row with a field too many", "wide.csv", "a,b\n1,2\n3,4,5\n",
      message: """
        wide.csv:3: row 2 has 3 fields, but the header has 2.
          note: fields are separated by a comma.
          try: put quotation marks around a field that holds a comma.
        """
    ),
    Broken(
      "a row with a field too few", "short.csv", "a;b;c\n1;2;3\n4;5;6\n7\n",
      message: """
        short.csv:4: row 3 has 1 field, but the header has 3.
          note: fields are separated by a semicolon.
          try: write every field, an empty one for a missing value.
        """
    ),
    Broken(
      "a ragged row behind a field with line breaks", "lines.csv",
      "a,b\n1,\"x\ny\r\nz\"\n2\n",
      message: """
        lines.csv:5: row 2 has 1 field, but the header has 2.
          note: fields are separated by a comma.
          try: write every field, an empty one for a missing value.
        """
    ),
    Broken(
      "a quotation mark that is not closed", "open.csv", "a,b\n1,x\n2,\"y\n3,z\n",
      message: """
        open.csv:3: a quotation mark opens a field and none closes it.
          try: close it, or double a quotation mark that belongs to the text.
        """
    ),
    Broken(
      "text after a closing quotation mark", "after.csv", "a,b\n1,\"x\"y\n",
      message: """
        after.csv:2: row 1 goes on after the quotation mark that closes a field.
          try: double a quotation mark that belongs to the text.
        """
    ),
    Broken(
      "Latin-1 instead of UTF-8", "latin.csv",
      bytes: Array("a,b\n1,x\n2,caf".utf8) + [0xE9, 0x0A],
      message: """
        latin.csv:3: row 2 is not UTF-8 in column "b".
          try: convert the file, for example with iconv -f ISO-8859-1 -t UTF-8.
        """
    ),
    Broken(
      "a declared number that is none", "videos.csv",
      "id,view_count\n1,10\n2,20\n3,12k\n", types: ["view_count": .real],
      message: """
        videos.csv:4: cannot read "12k" as a number in column "view_count".
          note: it is row 3; types asks for a number in this column.
          try: pass types: ["view_count": .text] and convert it, or add "12k" to nilEncodings.
        """
    ),
    Broken(
      "a declared whole number with a fraction", "whole.csv", "n\n1\n1.5\n",
      types: ["n": .integer],
      message: """
        whole.csv:3: cannot read "1.5" as a whole number in column "n".
          note: it is row 2; types asks for a whole number in this column.
          try: pass types: ["n": .text] and convert it, or add "1.5" to nilEncodings.
        """
    ),
    Broken(
      "a declared column that is not there", "types.csv", "views,likes\n1,2\n",
      types: ["vews": .real],
      message: """
        types.csv: there is no column "vews"; did you mean "views"?
          note: types names it.
          note: the columns are "views", "likes".
        """
    ),
    Broken(
      "a name that promises gzip", "plain.csv.gz", "a,b\n1,2\n",
      message: """
        plain.csv.gz: the name says gzip, but the content is not.
          try: remove .gz from the name if the file is plain text.
        """
    ),
  ]

  @Test(arguments: all) func `is refused with its place`(_ broken: Broken) throws {
    let files = try TemporaryFiles()
    let path = try files.write(broken.name, bytes: broken.bytes)

    let error = #expect(throws: DataError.self) { try DataFrame(csv: path, types: broken.types) }

    #expect(files.shortened(error?.description ?? "") == broken.message)
  }

  @Test func `that is cut off inside gzip is refused`() throws {
    let files = try TemporaryFiles()
    let path = try files.write("cut.csv.gz", bytes: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2])

    let error = #expect(throws: DataError.self) { try DataFrame(csv: path) }

    #expect(error?.file == path)
  }

  @Test func `that is a folder is refused`() throws {
    let files = try TemporaryFiles()

    let error = #expect(throws: DataError.self) { try DataFrame(csv: files.folder) }

    #expect(
      files.shortened(error?.description ?? "") == """
        FOLDER: this is a folder, not a file.
          try: name a file in it, or all of them by a pattern such as "*.csv".
        """
    )
  }

  @Test func `that is not there is looked for among its neighbours`() throws {
    let files = try TemporaryFiles()
    try files.write("claims.csv", "a\n1\n")

    let error = #expect(throws: DataError.self) { try DataFrame(csv: files.folder + "/clams.csv") }

    #expect(
      files.shortened(error?.description ?? "") == """
        there is no file "clams.csv".
          note: looked at "clams.csv".
          try: "claims.csv" is in "FOLDER"; did you mean that?
        """
    )
  }

  @Test func `of a pattern must have the columns of the others`() throws {
    let files = try TemporaryFiles()
    try files.write("m-1.csv", "a,b\n1,2\n")
    try files.write("m-2.csv", "b,a\n1,2\n")

    let error = #expect(throws: DataError.self) { try DataFrame(csv: files.folder + "/m-*.csv") }

    #expect(
      files.shortened(error?.description ?? "") == """
        m-2.csv:1: the columns differ from those of "m-1.csv".
          note: here they are "b", "a".
          note: there they are "a", "b".
          try: open the files one by one, choose the same columns, and append them.
        """
    )
  }

  @Test func `needs a delimiter of one ASCII character`() {
    let error = #expect(throws: DataError.self) { try DataFrame(csv: "x.csv", delimiter: "é") }

    #expect(error?.description == "a delimiter is one ASCII character, not \"é\".")
  }
}
