public import Notebooks
public import Records

/// Why a program did not come to its end.
public struct RunFailure: Error, Sendable {
  /// A limit that was exceeded.
  public enum Limit: Hashable, Sendable {
    case time(seconds: Double)
    case memory(bytes: Int)
    case output(bytes: Int)
  }

  /// What ended it.
  public enum Reason: Hashable, Sendable {
    /// An error left the top level.
    case thrown(Failure)
    /// A check failed: an index, an unwrapped `nil`, an overflow, `fatalError`.
    case trap(words: String?, signal: Int32)
    /// It exceeded a limit and was ended.
    case limit(Limit)
    /// It ended itself before its last cell.
    case exited(Int32)
  }

  /// The piece that was running, or `nil` when it ended before the first one.
  public var piece: Piece?
  /// What ended it.
  public var reason: Reason
  /// The place within a function that a backtrace names.
  public var innerLocation: SourceLocation?

  /// Whether the program ended because a file that it wanted to read is not there.
  public var isMissingInput: Bool { errorCode == "missing-file" }

  /// The failure as a diagnostic at its place in the notebook.
  public func diagnostic(in notebook: Notebook) -> Diagnostic {
    var diagnostic = Diagnostic(
      .error, code, message(in: notebook), file: notebook.file, range: range,
      notes: notes(in: notebook), suggestion: suggestion)
    if let quoted = quotation(in: notebook) {
      diagnostic.range = quoted
      diagnostic.notes.removeFirst(2)
    }
    if let innerLocation, let piece, !lies(innerLocation, atStartOf: piece) {
      diagnostic.notes.append(.init("it happened here", at: innerLocation))
    }
    return diagnostic
  }
}

extension RunFailure {
  /// The code that our own errors bear in brackets before their words.
  private var errorCode: String? {
    guard case .thrown(let failure) = reason, failure.message.hasPrefix("["),
      let end = failure.message.firstIndex(of: "]")
    else { return nil }
    let code = failure.message[..<end].dropFirst()
    return code.allSatisfy { $0.isLetter || $0 == "-" } ? String(code) : nil
  }

  /// The words of a thrown error, without its code.
  private func words(of failure: Failure) -> String {
    guard let errorCode else { return failure.message }
    return String(failure.message.dropFirst(errorCode.count + 2).drop { $0 == " " })
  }

  private var code: String {
    switch reason {
    case .thrown: errorCode ?? "thrown"
    case .trap: "trap"
    case .limit: "limit"
    case .exited: "exited"
    }
  }

  private func message(in notebook: Notebook) -> String {
    switch reason {
    case .thrown(let failure):
      String(words(of: failure).prefix { $0 != "\n" })
    case .trap(let words?, _): words.prefix { $0 != "\n" }.description
    case .trap(nil, killSignal): "the system ended the program, most likely for want of memory"
    case .trap(nil, segmentationSignal):
      "the program used memory that is not its own, most likely by calling itself without end"
    case .trap(nil, let signal): "the program was ended by signal \(signal)"
    case .limit(.time(let seconds)):
      "\(owner(in: notebook)) was still running after \(Self.number(seconds)) "
        + (seconds == 1 ? "second" : "seconds")
    case .limit(.memory(let bytes)):
      "\(owner(in: notebook)) used more than \(Self.size(bytes)) of memory"
    case .limit(.output(let bytes)):
      "\(owner(in: notebook)) printed more than \(Self.size(bytes))"
    case .exited(let code): "the program ended itself with exit code \(code)"
    }
  }

  private func notes(in notebook: Notebook) -> [Diagnostic.Note] {
    switch reason {
    case .thrown(let failure): Self.notes(in: failure.message)
    case .trap(let words?, _): Self.notes(in: words)
    case .limit: [.init("the run was ended there; the last good report was left as it is")]
    default: []
    }
  }

  private var suggestion: String? {
    switch reason {
    case .thrown(let failure): Self.suggestion(in: failure.message)
    case .limit(.time): "give it more time with --timeout, or make the cell quicker"
    case .limit(.memory): "allow more with --memory-limit, or let the query engine do the work"
    case .limit(.output): "print less, or show it as a table, which tells how much there is"
    case .exited: "take the call of exit() out; a report ends with its last cell"
    default: nil
    }
  }

  private var range: SourceRange? {
    guard let piece else { return nil }
    guard case .thrown(let failure) = reason, let line = failure.line else { return piece.range }
    let start = piece.location(line: line + 1, column: failure.column ?? 1)
    return SourceRange(start, SourceLocation(line: start.line, column: start.column + 1))
  }

  /// The place of what an error quotes from the author's own text, a caret below the character that it means.
  private func quotation(in notebook: Notebook) -> SourceRange? {
    guard case .thrown(let failure) = reason, let piece else { return nil }
    let lines = failure.message.split(separator: "\n").dropFirst().prefix(2).map { Array($0.utf8) }
    guard lines.count == 2, lines[0].starts(with: Self.indent), lines[1].last == Byte.caret,
      lines[1].dropLast().allSatisfy({ $0 == Byte.space }), lines[1].count > Self.indent.count
    else { return nil }
    let text = String(decoding: lines[0].dropFirst(Self.indent.count), as: UTF8.self)
    let before = String(text.prefix(lines[1].count - Self.indent.count - 1))
    // A literal may hold quotation marks behind backslashes.
    for escaped in [{ $0 }, { (text: String) in text.replacing("\"", with: "\\\"") }] {
      let quoted = Array(escaped(text).utf8)
      for line in piece.range.start.line...piece.range.end.line {
        guard let found = Array(notebook.source.line(line).utf8).firstRange(of: quoted) else {
          continue
        }
        let column = found.lowerBound + escaped(before).utf8.count + 1
        return SourceRange(
          SourceLocation(line: line, column: column), SourceLocation(line: line, column: column + 1)
        )
      }
    }
    return nil
  }

  private static let indent = [Byte.space, Byte.space]

  private enum Byte {
    static let space = UInt8(ascii: " ")
    static let caret = UInt8(ascii: "^")
  }

  private func owner(in notebook: Notebook) -> String {
    switch piece?.owner {
    case .cell(let index): notebook.cells[index].name
    case .expression: "an inline expression"
    case nil: "the program"
    }
  }

  private func lies(_ location: SourceLocation, atStartOf piece: Piece) -> Bool {
    location.line == piece.range.start.line
  }

  /// The `note:` lines that our own errors carry below their first line.
  private static func notes(in message: String) -> [Diagnostic.Note] {
    message.split(separator: "\n").dropFirst().compactMap { line in
      let text = line.starts(with: "  ") ? line.dropFirst(2) : line
      if text.hasPrefix("try: ") { return nil }
      return .init(String(text.hasPrefix("note: ") ? text.dropFirst(6) : text))
    }
  }

  /// The `try:` line that our own errors end with.
  private static func suggestion(in message: String) -> String? {
    message.split(separator: "\n").dropFirst().lazy
      .map { $0.drop { $0 == " " } }
      .first { $0.hasPrefix("try: ") }
      .map { String($0.dropFirst(5)) }
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }

  private static func size(_ bytes: Int) -> String {
    bytes % (1 << 30) == 0 ? "\(bytes >> 30) GB" : "\(bytes >> 20) MB"
  }
}

/// The same numbers on every system that Quire runs on.
private let killSignal: Int32 = 9
private let segmentationSignal: Int32 = 11
