/// What `quire.yml` in a project's folder says for all of its notebooks and for the page that lists their reports.
///
///     title: Claims project
///     order: [00-project-proposal, 05-talking-points]
///     owner: Data science lead
///     refresh: weekly
///     output-dir: reports
///     execute:
///       echo: false
///     theme:
///       light: {link: "#0B4F6C"}
///
/// A notebook's own front matter says it better than this file, and an option of the command better than both.
public struct ProjectFile: Sendable {
  /// A value of the theme, by the names that lead to it: `theme: {light: {link: …}}`.
  public struct ThemeValue: Sendable {
    /// The names, outermost first, as they are written.
    public var names: [String]
    /// A value that is no map.
    public var value: OptionValue
    /// Where the last name stands.
    public var nameRange: SourceRange
    /// Where the value stands.
    public var range: SourceRange
  }

  /// A notebook of ``order``.
  public struct OrderedNotebook: Sendable {
    /// The name as it is written.
    public var name: String
    /// Where it stands.
    public var range: SourceRange
  }

  /// The file's name.
  public static let name = "quire.yml"

  /// The file, as messages name it.
  public var file: String
  /// Its lines.
  public var source: SourceText
  /// The title of the list of reports; `nil` for the folder's name.
  public var title: String?
  /// A sentence below it.
  public var description: String?
  /// The notebooks that come first in the list, by name.
  public var order: [OrderedNotebook] = []
  /// The folder of reports, from the project's folder.
  public var outputFolder: String?
  /// The folder of templates, from the project's folder.
  public var templates: String?
  /// The values of the theme that are other than Quire's own.
  public var theme: [ThemeValue] = []
  /// The rules of `quire check` that no notebook is held to.
  public var ignoredRules: [RuleMention] = []
  /// What a notebook's front matter says unless it says something else.
  public var frontMatter = FrontMatter()
  /// What cells do unless they or their notebook say something else.
  public var cellOptions = CellOptions()
  /// Warnings that came up while reading. Errors are thrown instead.
  public var warnings: [Diagnostic] = []

  /// Reads the bytes of such a file; an empty one says nothing.
  ///
  /// - Throws: ``ParsingFailure`` with every error that was found.
  public init(_ bytes: [UInt8], file: String) throws(ParsingFailure) {
    let source = NotebookSource(bytes)
    (self.file, self.source) = (file, source.sourceText)
    let session = ParsingSession(
      file: file, directory: "", limits: ParsingLimits(), source: source)
    TextCheck(session: session).check(bytes)
    if session.errors.isEmpty {
      var reader = ProjectFileReader(session: session, project: self)
      reader.read()
      self = reader.project
    }
    guard session.errors.isEmpty else {
      throw ParsingFailure(session.diagnostics, source: self.source)
    }
    warnings = session.diagnostics
  }
}
