import Markup
public import Notebooks
public import Records
public import Themes

/// Makes one self-contained HTML page of a notebook and of what its run left behind.
///
/// The same notebook, run and provenance always give the same bytes.
///
/// ```swift
/// let renderer = ReportRenderer()
/// let report = try renderer.render(notebook, run, provenance)
/// try AtomicFile.write(report.html, to: "output/01-reach.html")
/// ```
///
/// What happens, in order: figures, tables and sections are numbered (`Numbering`); blocks and
/// outputs become nodes (`PageWriter`); the parts around them are written (`PageParts`); a template
/// puts them together (``TemplateSet``).
public struct ReportRenderer: Sendable {
  /// The page's frame and style sheet.
  public var templates: TemplateSet
  /// Colours, type and sizes.
  public var theme: Theme
  /// For whom the page is made.
  public var audience: Audience

  /// Makes a renderer; each argument left out is the usual one.
  public init(
    templates: TemplateSet = .default, theme: Theme = .default, audience: Audience = .both
  ) {
    self.templates = templates
    self.theme = theme
    self.audience = audience
  }

  /// Renders a page.
  ///
  /// - Parameters:
  ///   - notebook: the document.
  ///   - run: what its cells and inline expressions gave; a cell that did not run shows its code only.
  ///   - provenance: what the footer says.
  ///   - failures: what stopped cells with `error: true`, by cell; shown where the cell stands.
  ///   - highlights: highlighting that was found before; what is missing is found now.
  /// - Throws: ``TemplateError`` when the templates cannot be used.
  public func render(
    _ notebook: Notebook, _ run: Run, _ provenance: Provenance,
    failures: [Int: Diagnostic] = [:], highlights: CodeHighlights = CodeHighlights()
  ) throws(TemplateError) -> RenderedReport {
    try render(notebook, run, provenance, failures: failures, highlights: highlights) { _ in }
  }

  /// Renders a page after its parts were changed.
  func render(
    _ notebook: Notebook, _ run: Run, _ provenance: Provenance,
    failures: [Int: Diagnostic] = [:], highlights: CodeHighlights = CodeHighlights(),
    changing change: (inout PageParts) -> Void
  ) throws(TemplateError) -> RenderedReport {
    var (writer, parts) = written(
      notebook, run, provenance, failures: failures, highlights: highlights)
    change(&parts)
    let page = try templates.page(
      parts, audience: audience, theme: theme, generatedRules: writer.generatedRules)

    let html = Array(page.utf8)
    writer.checkSize(of: html)
    return RenderedReport(
      html: html, title: parts.plainTitle,
      subtitle: notebook.frontMatter.subtitle?.content.plainText(with: run) ?? "",
      headings: writer.entries.map { $0.title.map(\.plainText).joined() },
      weight: PageWeight(of: html, run), warnings: writer.diagnostics)
  }
}

extension ReportRenderer {
  /// The parts of a report, and the writer that knows what is in them.
  ///
  /// - Parameter format: what conditions such as `when-format` are held against.
  func written(
    _ notebook: Notebook, _ run: Run, _ provenance: Provenance, failures: [Int: Diagnostic],
    highlights: CodeHighlights = CodeHighlights(), format: String = "html"
  ) -> (writer: PageWriter, parts: PageParts) {
    let opening = Opening(of: notebook, run: run)
    let language = Language(for: notebook.frontMatter.language)
    let numbering = Numbering(
      of: opening.blocks, numbersSections: notebook.frontMatter.numbersSections, run: run)
    var writer = PageWriter(
      notebook, run, theme: theme, language: language, audience: audience, numbering: numbering,
      failures: failures, changes: provenance.changes, looks: provenance.looks,
      highlights: highlights)
    writer.format = format
    let parts = PageParts(opening, provenance, written: &writer)
    return (writer, parts)
  }
}

extension PageWriter {
  fileprivate mutating func checkSize(of html: [UInt8]) {
    let budget = theme.budgets.page
    guard html.count > budget.warn else { return }
    warn(
      "page-large",
      "the page has \(count(html.count)) bytes; pages should stay under \(count(budget.warn))",
      suggestion: "show fewer rows, or bin what is drawn")
  }
}
