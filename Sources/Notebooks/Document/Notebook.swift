/// A notebook as parsed: its front matter and one tree of blocks, each with its place in the file.
///
/// Nothing has run yet. `Weaving` makes a program of its ``cells`` and ``expressions``; `Reports`
/// makes a page of its ``blocks`` and of what that program left behind.
public struct Notebook: Sendable {
  /// The file, as the author named it; used in every message.
  public var file: String

  /// The whole text with its lines, for messages that show the line.
  public var source: SourceText

  /// What stands between the `---` lines at the top.
  public var frontMatter: FrontMatter

  /// The blocks of the document, from top to bottom.
  public var blocks: [Block]

  /// All executable cells in document order, also those within containers and lists; a cell's
  /// ``Cell/index`` is its place here.
  public var cells: [Cell]

  /// All inline expressions in document order, also those of captions and of the front matter; an
  /// expression's ``InlineExpression/index`` is its place here.
  public var expressions: [InlineExpression]

  /// The picture files that the text shows, each once.
  public var images: [ImageSource]

  /// The footnote definitions by label.
  public var footnotes: [String: [Block]]

  /// The files whose text stands in it, each as often as it does.
  public var includes: [IncludedFile] = []

  /// The bytes that ``source`` shows.
  package var bytes = NotebookSource([])

  /// Warnings that came up while parsing. Errors are thrown instead.
  public var warnings: [Diagnostic]
}

extension Notebook {
  /// A document without text, for pages that are made of something else.
  public init(file: String, frontMatter: FrontMatter) {
    self.init(
      file: file, source: SourceText(lines: []), frontMatter: frontMatter, blocks: [], cells: [],
      expressions: [], images: [], footnotes: [:], warnings: [])
  }
}
