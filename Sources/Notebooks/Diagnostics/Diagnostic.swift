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
