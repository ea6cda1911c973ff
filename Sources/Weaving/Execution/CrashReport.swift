import Notebooks

/// What a program that died left on standard error and in its backtrace.
struct CrashReport {
  /// The words of a thrown error, or `nil` when none left the top level.
  private(set) var thrownError: String?
  /// The words of a failed check: "Index out of range", or the author's own.
  private(set) var trap: String?
  /// The place in the notebook that the report names.
  private(set) var location: SourceLocation?

  /// What a program printed to standard error before the runtime reported its end.
  static func removed(from standardError: [UInt8]) -> [UInt8] {
    let text = String(decoding: standardError, as: UTF8.self)
    let marks = ["Fatal error", "Precondition failed", "Assertion failed"].map { ": \($0)" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let kept = lines.prefix { line in
      !marks.contains { line.firstIndexOfText($0) != nil } && !line.hasPrefix("*** Signal ")
    }
    return kept.count == lines.count
      ? standardError : Array((kept + [""]).joined(separator: "\n").utf8)
  }

  init(standardError: String, backtrace: String, program: WovenProgram) {
    readWords(standardError, program: program)
    readBacktrace(backtrace, program: program)
  }

  /// Reads `FILE:LINE: Fatal error: WORDS`, as the standard library prints it.
  private mutating func readWords(_ text: String, program: WovenProgram) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated().reversed() {
      for marker in [": Fatal error", ": Precondition failed", ": Assertion failed"] {
        guard let range = line.firstRange(ofText: marker) else { continue }
        let place = line[..<range.lowerBound].split(separator: ":")
        guard place.count >= 2, let number = Int(place[place.count - 1]) else { continue }
        var words = line[range.upperBound...]
        if words.hasPrefix(": ") { words = words.dropFirst(2) }
        let more = lines[(index + 1)...].prefix { !Self.isOfRuntime($0) }
        let text = ([words] + more).joined(separator: "\n").trimmingTrailingSpace()
        let thrown = "Error raised at top level: "
        if text.hasPrefix(thrown) {
          let words = text.dropFirst(thrown.count)
          // The module of a notebook's own types is a detail of how it runs.
          thrownError = String(words.hasPrefix("Program.") ? words.dropFirst(8) : words)
        } else {
          trap = text.isEmpty ? String(marker.dropFirst(2)) : text
          let file = place[place.count - 2].split(separator: "/").last ?? ""
          location = program.piece(named: file)?.location(line: number, column: 1)
        }
        return
      }
    }
  }

  /// Whether a line is the runtime's own, below the words of the error.
  private static func isOfRuntime(_ line: Substring) -> Bool {
    line == "Current stack trace:" || line.hasPrefix("*** ") || line.hasPrefix("swift-runtime: ")
  }

  /// Reads the frames ` 1 … name in program at /path/PIECE:LINE:COLUMN`; the first one that lies in
  /// the notebook is the inner line.
  private mutating func readBacktrace(_ text: String, program: WovenProgram) {
    for line in text.split(separator: "\n") {
      if trap == nil, let range = line.firstRange(ofText: "Swift runtime failure: ") {
        trap = String(line[range.upperBound...].prefix { $0 != "*" }).trimmingTrailingSpace()
        if let cut = trap?.firstIndexOfText(" in program") { trap = String(trap?[..<cut] ?? "") }
      }
      guard let range = line.firstRange(ofText: " at /") else { continue }
      let place = line[range.upperBound...].split(separator: ":")
      guard place.count >= 3, let row = Int(place[place.count - 2]),
        let column = Int(place[place.count - 1]),
        let name = place[place.count - 3].split(separator: "/").last,
        let piece = program.piece(named: name), piece.isOwnText(line: row)
      else { continue }
      location = piece.location(line: row, column: column)
      return
    }
  }
}
