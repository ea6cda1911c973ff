/// Something to tell the author about a place in the notebook.
///
/// A diagnostic is a value that knows its facts; ``DiagnosticPrinter`` turns it into the text with
/// the line and the caret.
public struct Diagnostic: Error, Hashable, Codable, Sendable {
  /// How bad it is.
  public enum Severity: String, Codable, Sendable {
    /// The report cannot be made, or a part of it is wrong.
    case error
    /// The report is made, but probably not as meant.
    case warning
    /// Worth a look; nothing follows from it, also under `--strict`.
    case information = "info"
  }

  /// A further sentence below the message, perhaps with a place of its own.
  public struct Note: Hashable, Codable, Sendable {
    /// The sentence.
    public var message: String
    /// Where to look, or `nil` when the note is about the same place.
    public var location: SourceLocation?
    /// The file of the place where it is another one than the diagnostic's.
    public var file: String?

    /// Makes a note.
    public init(_ message: String, at location: SourceLocation? = nil) {
      self.message = message
      self.location = location
    }
  }

  /// Whether the run can go on.
  public var severity: Severity

  /// The short name of the rule, such as `option-unknown`; documented in `docs/diagnostics.md`.
  public var code: String

  /// What happened, in one sentence without a full stop.
  public var message: String

  /// The file, as the author named it.
  public var file: String

  /// Where it happened, or `nil` when it concerns the file as a whole.
  public var range: SourceRange?

  /// What else is known.
  public var notes: [Note]

  /// What to do next, as an imperative sentence, where that is known.
  public var suggestion: String?

  /// What the bytes of the range would have to be, where only one text can be meant; `quire check --fix` writes it.
  public var replacement: String?

  /// Makes a diagnostic about a place.
  public init(
    _ severity: Severity,
    _ code: String,
    _ message: String,
    file: String,
    range: SourceRange? = nil,
    notes: [Note] = [],
    suggestion: String? = nil,
    replacement: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.file = file
    self.range = range
    self.notes = notes
    self.suggestion = suggestion
    self.replacement = replacement
  }
}

extension Diagnostic {
  /// The file with the line and column where it happened, such as `report.md:3:1`; the file alone where there is none.
  public var place: String {
    file + (range.map { ":\($0.start.line):\($0.start.column)" } ?? "")
  }

  /// The diagnostic with files and places as the author knows them: what is about the text of an included file names that file.
  ///
  /// Until it is told, a diagnostic is about a place in the notebook with everything that it includes; once located it must not be
  /// located again.
  public func located(in source: SourceText) -> Diagnostic {
    var located = self
    if let range {
      let start = source.origin(of: range.start)
      located.file = start.file ?? file
      located.range = SourceRange(start.location, source.origin(of: range.end).location)
    }
    located.notes = notes.map { note in
      guard let location = note.location else { return note }
      var note = note
      let origin = source.origin(of: location)
      note.location = origin.location
      let name = origin.file ?? file
      note.file = name == located.file ? nil : name
      return note
    }
    return located
  }
}
