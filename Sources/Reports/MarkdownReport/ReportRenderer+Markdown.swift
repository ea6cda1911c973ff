import Markup
public import Notebooks
public import Records
import Themes

extension ReportRenderer {
  /// Renders a report as Markdown, as GitHub reads it.
  ///
  /// It says what the page says, in the page's order: the same nodes are written with other signs (``MarkdownWriter``), so that both
  /// agree on numbers, words and on what is for whom. Lines are not wrapped. In a file with both views the technical parts are
  /// folded.
  ///
  /// - Parameters:
  ///   - notebook: the document.
  ///   - run: what its cells and inline expressions gave.
  ///   - provenance: what the last section says.
  ///   - failures: what stopped cells with `error: true`, by cell; shown where the cell stands.
  ///   - folder: the folder beside the report where its pictures are, `nil` for the name of the ledger, else of the notebook, with
  ///     `-files` behind it.
  public func markdown(
    _ notebook: Notebook, _ run: Run, _ provenance: Provenance, failures: [Int: Diagnostic] = [:],
    folder: String? = nil
  ) -> RenderedMarkdown {
    let (page, parts) = written(
      notebook, run, provenance, failures: failures, format: "markdown")
    var writer = MarkdownWriter(
      folder: folder ?? Self.pictureFolder(of: notebook, provenance), audience: audience,
      wording: page.wording)
    let text = writer.document(parts)
    return RenderedMarkdown(
      text: Array(text.utf8), title: parts.plainTitle, warnings: page.diagnostics,
      pictures: writer.pictures, images: writer.images)
  }

  private static func pictureFolder(of notebook: Notebook, _ provenance: Provenance) -> String {
    let path = provenance.ledgerFile ?? notebook.file
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return "\(name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name)-files"
  }
}

extension MarkdownWriter {
  /// The whole report.
  mutating func document(_ parts: PageParts) -> String {
    var blocks: [MarkdownBlock] = [heading(1, parts.title)]
    blocks += paragraph(parts.subtitle)
    let facts = items(parts.meta).map { phrase($0, in: .line) }
    blocks += MarkdownBlock.paragraph(facts.joined(separator: " · "))
    blocks += alert("WARNING", self.blocks(parts.notices))
    if !parts.findings.isEmpty {
      let findings = items(parts.findings).map { MarkdownBlock.paragraph(finding($0)) }
      blocks += [heading(2, [.text(wording.keyFindings)]), .list(findings, start: 1)]
    }
    if !parts.changes.isEmpty {
      blocks += [heading(2, [.text(wording.whatChanged)])] + self.blocks(parts.changes)
    }
    if !parts.keyFigures.isEmpty {
      blocks += [heading(2, [.text(wording.keyFigures)])] + self.blocks(parts.keyFigures)
    }
    blocks += self.blocks(parts.body)
    let notes = self.blocks(parts.footnotes)
    blocks += notes + [heading(2, [.text(wording.howMade)])] + footer(parts.footer)
    return MarkdownBlock.text(of: blocks + definitions)
  }

  /// The content of each element of a list.
  private func items(_ nodes: [Node]) -> [[Node]] {
    nodes.compactMap { if case .element(let element) = $0 { element.children } else { nil } }
  }

  /// How the report was made: a line for each fact.
  private mutating func footer(_ facts: [Node]) -> [MarkdownBlock] {
    let lines = items(facts).map { fact in
      let parts = fact.compactMap(\.asElement)
      let name = phrase(parts.filter { $0.name == "dt" }.flatMap(\.children), in: .line)
      let values = parts.filter { $0.name == "dd" }.map { phrase($0.children, in: .line) }
      return MarkdownBlock.paragraph("**\(name):** \(values.joined(separator: "; "))")
    }
    return lines.isEmpty ? [] : [.list(lines, start: nil)]
  }
}
