public import Notebooks
import Records
import Themes

extension ReportRenderer {
  /// Renders the page that lists the reports of one notebook, in the notebook's language and its frame.
  ///
  /// - Throws: ``TemplateError`` when the templates cannot be used.
  public func render(
    _ index: ReportIndex, of notebook: Notebook, _ provenance: Provenance
  ) throws(TemplateError) -> RenderedReport {
    let language = Language(for: notebook.frontMatter.language)
    let words = IndexWords(language)
    var page = notebook
    let range = SourceRange(.init(line: 1, column: 1), .init(line: 1, column: 1))
    page.frontMatter.title = index.title.map {
      RichText(text: $0, content: [.text($0)], range: range)
    }
    let subtitle = words.subtitle(of: index)
    page.frontMatter.subtitle = RichText(
      text: subtitle, content: [.text(subtitle)], range: range)
    page.frontMatter.description = nil
    page.frontMatter.refresh = nil
    page.frontMatter.tableOfContents = false
    page.blocks = [.table(words.table(of: index, at: range))]
    (page.cells, page.expressions, page.footnotes, page.warnings) = ([], [], [:], [])
    return try render(page, Run(), provenance)
  }
}

/// The table of an index.
private struct IndexWords {
  let language: Language
  private var wording: Wording { language.wording }

  init(_ language: Language) { self.language = language }

  func subtitle(of index: ReportIndex) -> String {
    wording.fill(
      wording.reportsBy,
      with: [
        "count": NumberFormat(language).count(index.entries.count),
        "names": index.columns.joined(separator: ", "),
      ])
  }

  func table(of index: ReportIndex, at range: SourceRange) -> Table {
    let header = index.columns + [wording.answer, wording.dataTo, wording.findings]
    return Table(
      alignments: header.map { _ in nil }, header: header.map { [.text($0)] },
      rows: index.entries.map { entry in
        entry.settings.map { [.text($0)] } + [answer(of: entry)]
          + [
            [
              .text(
                entry.dataDay.map { DateFormat(language).date(from: $0) } ?? NumberFormat.missing)
            ],
            [.text(state(of: entry))],
          ]
      }, range: range)
  }

  private func answer(of entry: ReportIndex.Entry) -> [Inline] {
    guard let file = entry.file else { return [.text(wording.notRendered)] }
    return [.link(destination: FileLink.address(of: file), title: "", [.text(entry.title ?? file)])]
  }

  private func state(of entry: ReportIndex.Entry) -> String {
    guard entry.file != nil else { return "" }
    let numbers = NumberFormat(language)
    var parts: [String] = []
    if entry.findingCount > 0 {
      parts.append(
        wording.fill(
          wording.findingsHold,
          with: [
            "held": numbers.count(entry.heldCount), "count": numbers.count(entry.findingCount),
          ]))
    }
    if entry.unmetCount > 0 {
      parts.append(
        wording.fill(wording.expectationsUnmet, with: ["count": numbers.count(entry.unmetCount)]))
    }
    return parts.isEmpty ? NumberFormat.missing : parts.joined(separator: "; ")
  }
}
