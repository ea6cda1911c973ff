import Notebooks

/// The compiler's messages, read from its `llvm` style and put at their places in the notebook.
struct CompilerMessages {
  /// One message as printed.
  struct Message {
    var file: Substring
    var line: Int
    var column: Int
    var severity: Substring
    var text: String
    /// How many bytes the tildes below the source line cover, at least one.
    var width = 1
  }

  private(set) var messages: [Message] = []

  init(parsing output: String) {
    for line in output.split(separator: "\n", omittingEmptySubsequences: false) {
      if let message = Self.message(in: line) {
        messages.append(message)
      } else if let width = Self.width(ofMarker: line), !messages.isEmpty {
        messages[messages.count - 1].width = width
      }
    }
  }

  /// The messages as diagnostics; notes join the message before them, and what the compiler says
  /// about the text that weaving added is left out unless it is an error.
  func diagnostics(of program: WovenProgram, in notebook: Notebook) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for message in messages {
      if message.severity == "note" {
        // "did you mean to use 'try'?" and its kin: the suggestion says it once.
        guard !diagnostics.isEmpty, !message.text.hasPrefix("did you mean to ") else { continue }
        let place = program.piece(named: message.file)
          .flatMap { $0.isOwnText(line: message.line) ? $0 : nil }
          .map { $0.location(line: message.line, column: message.column) }
        let note = Diagnostic.Note(message.text, at: place)
        if place != nil, !diagnostics[diagnostics.count - 1].notes.contains(note) {
          diagnostics[diagnostics.count - 1].notes.append(note)
        }
      } else if let diagnostic = diagnostic(for: message, of: program, in: notebook),
        !diagnostics.contains(where: { $0.isSame(as: diagnostic) })
      {
        diagnostics.append(diagnostic)
      }
    }
    // A cell whose values are kept is an argument of a call, and where the cell has an error the call has no type either.
    let others = diagnostics.filter {
      $0.severity != .error || !$0.message.hasPrefix("generic parameter 'each Value'")
    }
    return others.contains { $0.severity == .error } ? others : diagnostics
  }

  private func diagnostic(
    for message: Message, of program: WovenProgram, in notebook: Notebook
  ) -> Diagnostic? {
    let severity: Diagnostic.Severity = message.severity == "error" ? .error : .warning
    guard let piece = program.piece(named: message.file) else {
      guard message.file.hasSuffix(".swift"), !message.file.hasSuffix("main.swift") else {
        return nil
      }
      // Its place is part of the file's name here: the notebook's own lines say nothing about it.
      return Diagnostic(
        severity, "compile", message.text,
        file: "\(message.file):\(message.line):\(message.column)")
    }
    let isOwn = piece.isOwnText(line: message.line)
    if severity == .warning {
      guard isOwn, wantsWarnings(piece.owner, in: notebook) else { return nil }
      // A cell whose values are kept is a closure; what other cells do with its variables cannot be seen there.
      if message.text.contains("was never mutated"), keepsValues(piece.owner, in: notebook) {
        return nil
      }
    }
    let start = piece.location(line: message.line, column: message.column)
    let end =
      isOwn
      ? SourceLocation(line: start.line, column: start.column + message.width) : piece.range.end
    var diagnostic = Diagnostic(
      severity, "compile", message.text, file: notebook.file, range: SourceRange(start, end))
    MessageHints(program: program, notebook: notebook).improve(&diagnostic, in: piece)
    return diagnostic
  }

  private func keepsValues(_ owner: Piece.Owner, in notebook: Notebook) -> Bool {
    if case .cell(let index) = owner { return notebook.cells[index].options.caching.isOn }
    return false
  }

  private func wantsWarnings(_ owner: Piece.Owner, in notebook: Notebook) -> Bool {
    if case .cell(let index) = owner { return notebook.cells[index].options.warning }
    return true
  }
}

extension CompilerMessages {
  /// Reads `file:line:column: severity: text`.
  private static func message(in line: Substring) -> Message? {
    for severity in ["error", "warning", "note"] {
      guard let range = line.firstRange(ofText: ": \(severity): ") else { continue }
      let place = line[..<range.lowerBound].split(separator: ":")
      guard place.count >= 3, let row = Int(place[place.count - 2]),
        let column = Int(place[place.count - 1])
      else { continue }
      let file = place.dropLast(2).joined(separator: ":")
      return Message(
        file: Substring(file), line: row, column: column, severity: Substring(severity),
        text: String(withoutGroup(line[range.upperBound...])))
    }
    return nil
  }

  /// Takes away the name of the message's group, ` [#no-usage]`, which leads nowhere from here.
  private static func withoutGroup(_ text: Substring) -> Substring {
    guard text.hasSuffix("]"), let group = text.firstRange(ofText: " [#") else { return text }
    return text[..<group.lowerBound]
  }

  /// Reads the line of caret and tildes below a source line.
  private static func width(ofMarker line: Substring) -> Int? {
    guard line.contains("^"), line.allSatisfy({ " \t^~".contains($0) }),
      let caret = line.firstIndex(of: "^")
    else { return nil }
    return line[caret...].prefix { $0 == "^" || $0 == "~" }.count
  }
}

extension Diagnostic {
  /// Whether two diagnostics say the same at the same place, whatever notes they have gathered.
  fileprivate func isSame(as other: Diagnostic) -> Bool {
    message == other.message && file == other.file && range == other.range
  }
}
