/// What a render leaves beside its page: everything that two refreshes are compared by.
///
/// It is written as `NAME.json`, with sorted keys, so that two ledgers can also be read side by
/// side.
public struct Ledger: Codable, Hashable, Sendable {
  /// The version of this format; a ledger of another version is not compared.
  public static let currentSchema = 2

  /// The version of this format.
  public var schema = Ledger.currentSchema
  /// The notebook's path as it was given.
  public var notebook: String
  /// The report's title as plain text, or `nil`.
  public var title: String?
  /// The sentence below the title as plain text, or `nil`.
  public var subtitle: String?
  /// The headings of its sections as plain text, in order.
  public var headings: [String]?
  /// The reports before and after it in its folder, as its page links them; `nil` for one that stands alone.
  public var navigation: Navigation?
  /// When these inputs were first rendered, in seconds since 1970.
  public var refreshed: Int
  /// Which refresh of the report it is, from 1: one more whenever the data or the parameters are other ones.
  public var number = 1
  /// The refresh that this one is compared with, or `nil` for the first.
  public var baseline: Baseline?
  /// The command that makes the report again.
  public var command = ""
  /// The versions of Quire and of the compiler, and the key of the compiled program.
  public var software: Software
  /// The parameters by name.
  public var parameters: [String: LedgerValue]
  /// What was read, in order.
  public var inputs: [Input]
  /// The labelled values by name.
  public var values: [String: LedgerValue]
  /// The metrics in document order.
  public var metrics: [Metric] = []
  /// How often each labelled test was run on data that is refreshed.
  public var looks: [Look] = []
  /// What the columns of the files of data hold.
  public var profiles: [DataProfile] = []
  /// What is other than at the refresh that this one is compared with; `nil` for the first.
  public var changes: LedgerDifference?
  /// The figures in document order.
  public var figures: [FigureOutput]
  /// The slots of the colours that categories have, by field and category: the next report keeps
  /// them.
  public var colors: [String: [String: Int]]?
  /// The findings in document order.
  public var findings: [Finding]
  /// The expectations in document order.
  public var expectations: [Expectation]
  /// The warnings of the render, as printed.
  public var warnings: [String]

  /// The reports around a report.
  public struct Navigation: Codable, Hashable, Sendable {
    /// A report by its file and what the link to it says.
    public struct Link: Codable, Hashable, Sendable {
      /// The file, in the same folder.
      public var file: String
      /// The words of the link.
      public var name: String

      /// Names a report.
      public init(file: String, name: String) { (self.file, self.name) = (file, name) }
    }

    /// The file that lists all of them.
    public var index: String
    /// The one before; `nil` for the first.
    public var previous: Link?
    /// The one after; `nil` for the last.
    public var next: Link?

    /// Names the reports around a report.
    public init(index: String, previous: Link? = nil, next: Link? = nil) {
      (self.index, self.previous, self.next) = (index, previous, next)
    }
  }

  /// A refresh by its number and time.
  public struct Baseline: Codable, Hashable, Sendable {
    /// Its number.
    public var number: Int
    /// When it was, in seconds since 1970.
    public var refreshed: Int

    /// Names a refresh.
    public init(number: Int, refreshed: Int) {
      self.number = number
      self.refreshed = refreshed
    }
  }

  /// What made the report.
  public struct Software: Codable, Hashable, Sendable {
    /// Quire's version.
    public var quire: String
    /// The compiler's version line.
    public var compiler: String
    /// The key under which the program is cached: a hash of all code that went into it.
    public var program: String

    /// Names the versions.
    public init(quire: String, compiler: String, program: String) {
      self.quire = quire
      self.compiler = compiler
      self.program = program
    }
  }

  /// Makes a ledger of its parts.
  public init(
    notebook: String, title: String?, refreshed: Int, software: Software,
    parameters: [String: LedgerValue], inputs: [Input], values: [String: LedgerValue],
    figures: [FigureOutput], colors: [String: [String: Int]]? = nil, findings: [Finding],
    expectations: [Expectation], warnings: [String]
  ) {
    self.notebook = notebook
    self.title = title
    self.refreshed = refreshed
    self.software = software
    self.parameters = parameters
    self.inputs = inputs
    self.values = values
    self.figures = figures
    self.colors = colors
    self.findings = findings
    self.expectations = expectations
    self.warnings = warnings
  }
}
