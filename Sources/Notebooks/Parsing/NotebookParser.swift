/// Reads a Markdown notebook into a ``Notebook``.
///
///     let notebook = try NotebookParser(file: "claims.md", directory: ".").parse(bytes)
///
/// ``Notebook/init(contentsOf:limits:)`` reads a file, too.
public struct NotebookParser: Sendable {
  /// The file's name, used in messages.
  public var file: String
  /// The folder below which images are sought first; empty for the current one.
  public var directory: String
  /// What the parse may take.
  public var limits: ParsingLimits
  /// What the notebook's project says for it; `nil` for a notebook on its own.
  public var project: ProjectFile?

  /// Makes a parser for a file of this name in this folder.
  public init(
    file: String, directory: String, limits: ParsingLimits = ParsingLimits(),
    project: ProjectFile? = nil
  ) {
    self.file = file
    self.directory = directory
    self.limits = limits
    self.project = project
  }

  /// Parses a notebook's bytes.
  ///
  /// Lines may end with LF, CRLF or CR, the last one with nothing; a byte order mark is skipped. An
  /// empty text is an empty notebook with a warning.
  ///
  /// - Throws: ``ParsingFailure`` with every error that was found.
  /// - Complexity: Linear but for cmark, which some texts make quadratic; ``ParsingLimits/seconds``
  ///   ends the wait for it.
  public func parse(_ bytes: [UInt8]) throws(ParsingFailure) -> Notebook {
    guard bytes.count <= limits.textBytes else {
      throw failure(
        "text-too-long",
        "the notebook has \(bytes.count) bytes, and one may have \(limits.textBytes)",
        suggestion: "keep data in files beside the notebook"
      )
    }
    let parser = self
    guard let result = TimeLimit.run(seconds: limits.seconds, { parser.parsed(bytes) }) else {
      throw failure(
        "parsing-timeout",
        "reading the Markdown took longer than \(Self.text(limits.seconds)) s and was given up",
        suggestion: "look for very long tables, links or lines of signs, and part them"
      )
    }
    return try result.get()
  }
}

private extension NotebookParser {
  static func text(_ seconds: Double) -> String {
    seconds == seconds.rounded() && seconds < 1e6 ? "\(Int(seconds))" : "\(seconds)"
  }

  func failure(_ code: String, _ message: String, suggestion: String? = nil) -> ParsingFailure {
    ParsingFailure(
      [Diagnostic(.error, code, message, file: file, suggestion: suggestion)],
      source: SourceText(lines: [])
    )
  }

  func parsed(_ bytes: [UInt8]) -> Result<Notebook, ParsingFailure> {
    let written = NotebookSource(bytes)
    var source = written
    var includes: IncludeReader?
    let isText = TextCheck.firstInvalid(bytes) == nil && !bytes.contains(0)
    if isText, IncludeReader.mayInclude(bytes) {
      var reader = IncludeReader(file: file, directory: directory, limits: limits)
      source = reader.expanded(written)
      includes = reader
    }
    let session = ParsingSession(
      file: file, directory: directory, limits: limits, source: source)
    if let project { session.defaults = project.cellOptions }
    session.soughtFiles = includes?.sought ?? []
    if isText {
      for diagnostic in includes?.diagnostics ?? [] { session.tell(diagnostic) }
    } else {
      TextCheck(session: session).check(bytes)
    }
    var notebook = Notebook(
      file: file,
      source: source.sourceText(from: includes.flatMap { $0.files.isEmpty ? nil : $0.origins }),
      frontMatter: project?.frontMatter ?? FrontMatter(),
      blocks: [],
      cells: [],
      expressions: [],
      images: [],
      footnotes: [:],
      includes: includes?.files ?? [],
      bytes: source,
      warnings: []
    )
    if session.errors.isEmpty { read(&notebook, session) }
    guard session.errors.isEmpty else {
      return .failure(
        ParsingFailure(
          session.diagnostics, source: notebook.source, soughtFiles: session.soughtFiles))
    }
    notebook.warnings = session.diagnostics
    return .success(notebook)
  }

  func read(_ notebook: inout Notebook, _ session: ParsingSession) {
    let source = session.source
    var firstLine = 1
    switch FrontMatterBlock.find(in: source) {
    case .none: break
    case .lines(let last):
      var reader = FrontMatterReader(session: session, defaults: notebook.frontMatter)
      notebook.frontMatter = reader.read(last: last)
      firstLine = last + 1
    case .unclosed:
      session.error(
        "front-matter-unclosed",
        "the front matter is never closed",
        at: source.range(ofLine: 1),
        suggestion: "write a line --- below its last key"
      )
      return
    case .prose(let last):
      session.warning(
        "front-matter-prose",
        "the text between the lines --- has no key, so it is shown as prose",
        at: SourceRange(source.range(ofLine: 1).start, source.range(ofLine: last).end),
        suggestion: "write key: value for front matter, or leave a line blank below the first ---"
      )
    }
    var text = markdown(source, from: firstLine)
    var shown = source
    if let masked = MathMask.masked(text) {
      text = masked
      shown = NotebookSource(masked)
    }
    text.withUnsafeBufferPointer { text in
      MarkdownSyntax.withTree(of: text, isNotebook: true) { root in
        var reader = BlockReader(session: session, source: shown, isValue: false)
        notebook.blocks = reader.document(root)
      }
    }
    notebook.cells = session.cells.compactMap { $0 }
    notebook.expressions = session.expressions
    notebook.images = session.images
    notebook.footnotes = session.footnotes
    session.checkReferences()
    if notebook.blocks.isEmpty, session.errors.isEmpty {
      session.warning("notebook-empty", "the notebook has no text and no cells", at: nil)
    }
  }

  /// The text below the front matter with LF line ends; the lines above are blank, so that cmark
  /// counts lines as the file does.
  func markdown(_ source: NotebookSource, from firstLine: Int) -> [UInt8] {
    var text = [UInt8](repeating: Byte.lineFeed, count: firstLine - 1)
    text.reserveCapacity(source.bytes.count + firstLine)
    guard firstLine <= source.lineCount else { return text }
    for number in firstLine...source.lineCount {
      text.append(contentsOf: source.line(number))
      text.append(Byte.lineFeed)
    }
    return text
  }
}
