import Notebooks

/// A place at which a rule is not kept.
struct Violation {
  /// What is there, in one sentence without a full stop.
  var message: String
  /// Where, or `nil` when it concerns the notebook as a whole.
  var range: SourceRange?
  /// What else is known.
  var notes: [Diagnostic.Note] = []
  /// What to do.
  var suggestion: String?
  /// The changes that mend it; empty where only the author can.
  var edits: [TextEdit] = []

  init(
    _ message: String, at range: SourceRange?, notes: [Diagnostic.Note] = [],
    suggestion: String? = nil, edits: [TextEdit] = []
  ) {
    self.message = message
    self.range = range
    self.notes = notes
    self.suggestion = suggestion
    self.edits = edits
  }
}
