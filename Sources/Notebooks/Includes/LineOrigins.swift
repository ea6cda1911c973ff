/// Where the lines of a notebook come from that includes other files.
struct LineOrigins: Hashable, Sendable {
  /// One line's file, by its index in ``files``, and its number there.
  struct Origin: Hashable, Sendable {
    var file: Int
    var line: Int
  }

  /// The files, the notebook first.
  var files: [String]
  /// What was written in lines of the whole, from 1, that are blank in it now.
  var written: [Int: String] = [:]
  /// One for each line of the whole.
  private(set) var origins: [Origin] = []

  mutating func add(file: Int, line: Int) { origins.append(Origin(file: file, line: line)) }
}
