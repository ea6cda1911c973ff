public import Notebooks

/// A notebook as one Swift program, with the way back from every piece of it to the notebook.
///
/// The text holds neither line numbers nor names of the notebook, so moving prose about does not
/// make it another program: each statement has a virtual file of its own (``Piece/name``), and
/// places in that file are turned into places in the notebook here.
public struct WovenProgram: Sendable {
  /// The text of `main.swift`.
  public var text: String

  /// The pieces by name.
  public var pieces: [String: Piece]

  /// The names that the cells define, for suggestions.
  public var definedNames: Set<String>

  /// The names that a cell whose values are kept does not keep, with the cell's index: nothing below sees them.
  public var unkeptNames: [String: Int]

  /// What it reads that nobody hears of, such as the clock: a program that does so must run each time.
  public var hiddenReads: [HiddenRead]

  /// What weaving itself has to say.
  public var diagnostics: [Diagnostic]

  /// A use of something whose answer is not recorded.
  public struct HiddenRead: Hashable, Sendable {
    /// What is used, such as `Date()`.
    public var name: String
    /// Where it stands; `nil` in a Swift file beside the notebook.
    public var location: SourceLocation?
    /// The Swift file beside the notebook, or `nil`.
    public var file: String?
  }

  /// The virtual files of the program that came from the notebook.
  public func piece(named name: some StringProtocol) -> Piece? { pieces[String(name)] }
}
