import Digests
import Notebooks
import Records
import Reports
import Themes

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Site {
  /// Writes the list from the ledgers that are there; one that would have the same bytes is left alone.
  ///
  /// - Throws: what reading the templates and writing say.
  func write() throws {
    let entries = notebooks.map(entry)
    // A folder of which nothing could be rendered has nothing to list.
    guard entries.contains(where: { $0.entry.file != nil }) else { return }
    let folder = Self.commonFolder(of: notebooks)
    let index = SiteIndex(
      title: project.file?.title ?? Self.name(of: folder), subtitle: project.file?.description,
      language: language(of: notebooks), entries: entries.map(\.entry)
    )
    let provenance = Provenance(
      notebook: URL(filePath: folder).lastPathComponent, notebookHash: Self.hash(of: notebooks),
      refreshed: entries.compactMap(\.entry.refreshed).max() ?? RenderClock.now,
      quireVersion: QuireVersion.current, compiler: CompilerVersion.text,
      rebuildCommand: "quire render \(ShellWord.quoted(folder))")
    let templates = try output.template.map { try TemplateSet(directory: $0) } ?? .default
    let page = try ReportRenderer(templates: templates, theme: project.theme).render(
      index, provenance)
    try AtomicFile.replace(path, by: page.html)
  }

  private func entry(_ notebook: String) -> (entry: SiteIndex.Entry, ledger: Ledger?) {
    var entry = SiteIndex.Entry(name: Self.name(of: notebook))
    guard case .file(let report) = output.destination(for: notebook),
      let page = try? Data(contentsOf: URL(filePath: report))
    else { return (entry, nil) }
    entry.file = URL(filePath: report).lastPathComponent
    entry.isRefused = RefusalStrip.isIn(Array(page))
    let data = try? Data(contentsOf: URL(filePath: FormerReport.ledgerPath(of: report)))
    // The list of a matrix has no ledger of its own.
    guard let ledger = data.flatMap({ try? LedgerFile.ledger(from: Array($0)) }) else {
      return (entry, nil)
    }
    entry.title = ledger.title
    entry.subtitle = ledger.subtitle
    entry.dataDay = ledger.dataDay
    entry.refreshed = ledger.refreshed
    entry.findings = ledger.findings.map { ($0.statement, $0.holds) }
    entry.unmetCount = ledger.expectations.count { !$0.isMet }
    entry.headings = ledger.headings ?? []
    return (entry, ledger)
  }

  /// The folder in which all notebooks lie, as it was named.
  private static func commonFolder(of notebooks: [String]) -> String {
    let folders = Set(notebooks.map { URL(filePath: $0).deletingLastPathComponent().relativePath })
    return folders.count == 1 ? folders.first ?? "." : "."
  }

  /// The language that all notebooks share, else English.
  private func language(of notebooks: [String]) -> String {
    let languages = Set(
      notebooks.map {
        (try? NotebookReader(path: $0))?.notebook.frontMatter.language ?? "en"
      })
    return languages.count == 1 ? languages.first ?? "en" : "en"
  }

  private static func hash(of notebooks: [String]) -> String {
    var hasher = ContentHasher()
    for notebook in notebooks {
      hasher.update(part: (try? ContentHash(ofFile: notebook).description) ?? "")
    }
    return hasher.finish().description
  }
}
