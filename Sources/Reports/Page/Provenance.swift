public import Records

/// How a report came about: what its footer says, and what is needed to make it again.
///
/// Everything here is a fact of the run that the renderer cannot know. It is part of the page's
/// bytes, so an unchanged render must be given unchanged facts: ``refreshed`` is when these inputs
/// were first seen, and not the present time.
public struct Provenance: Hashable, Sendable {
  /// The notebook's path, as a reader would type it.
  public var notebook: String
  /// The SHA-256 of the notebook, as hexadecimal digits.
  public var notebookHash: String
  /// When these inputs were first rendered, in seconds since 1970.
  public var refreshed: Int
  /// The parameters of the run, in order.
  public var parameters: [LabelledValue]
  /// What was read. Data files are listed with rows and hash; other kinds are not shown.
  public var inputs: [Input]
  /// Quire's version.
  public var quireVersion: String
  /// The compiler, such as "Swift 6.3.1".
  public var compiler: String
  /// The command that makes the report again.
  public var rebuildCommand: String
  /// The ledger's file name beside the page, or `nil` when none is written.
  public var ledgerFile: String?

  /// What is other than at the refresh before; `nil` at the first.
  public var changes: LedgerDifference?

  /// How often each labelled test was run on data that is refreshed.
  public var looks: [Look]

  /// To which day the data goes, as in ISO 8601; `nil` where it has no days.
  public var dataDay: String?

  /// The reports around it, to which it links; `nil` for one that stands alone.
  public var navigation: Ledger.Navigation?

  /// Collects the facts of a run.
  public init(
    notebook: String, notebookHash: String, refreshed: Int,
    parameters: [LabelledValue] = [], inputs: [Input] = [],
    quireVersion: String, compiler: String, rebuildCommand: String, ledgerFile: String? = nil,
    changes: LedgerDifference? = nil,
    looks: [Look] = [], dataDay: String? = nil, navigation: Ledger.Navigation? = nil
  ) {
    self.notebook = notebook
    self.notebookHash = notebookHash
    self.refreshed = refreshed
    self.parameters = parameters
    self.inputs = inputs
    self.quireVersion = quireVersion
    self.compiler = compiler
    self.rebuildCommand = rebuildCommand
    self.ledgerFile = ledgerFile
    self.changes = changes
    self.looks = looks
    self.dataDay = dataDay
    self.navigation = navigation
  }
}
