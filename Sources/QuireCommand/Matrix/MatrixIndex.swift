import Notebooks
import Records
import Reports

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The page that lists the reports of a matrix, under the name that the notebook's report would have, and the same as JSON beside it.
struct MatrixIndex {
  let matrix: NotebookMatrix
  let output: OutputOptions
  /// The reports around that of the notebook, or `nil`.
  var navigation: Ledger.Navigation?

  private struct Listing: Codable {
    var schema = MatrixIndex.schema
    var notebook: String
    var members: [Member]
  }

  private struct Member: Codable {
    var report: String
    var parameters: [String: String]
    var isRendered: Bool
    var title: String?
    var refreshed: Int?
    var findings: [Finding]
  }

  private static let schema = "quire-index-1"

  /// Whether a file is the JSON beside such a page, and no ledger.
  static func isListing(_ data: Data) -> Bool {
    struct Kind: Decodable {
      var schema: String
    }
    return (try? JSONDecoder().decode(Kind.self, from: data))?.schema == schema
  }

  /// The page's path.
  static func path(of notebook: String, in output: OutputOptions) -> String? {
    guard case .file(let path) = output.destination(for: notebook) else { return nil }
    return path
  }

  /// Writes the page from the ledgers that are there.
  ///
  /// - Throws: what reading the notebook, the templates and writing say.
  func write() throws {
    guard let path = Self.path(of: matrix.notebook, in: output) else { return }
    let reader = try NotebookReader(path: matrix.notebook)
    let members = matrix.listed.map { member -> (MatrixMember, String, Ledger?) in
      guard case .file(let report) = output.destination(for: matrix.notebook, member: member) else {
        return (member, "", nil)
      }
      let data = try? Data(contentsOf: URL(filePath: FormerReport.ledgerPath(of: report)))
      let ledger = data.flatMap { try? LedgerFile.ledger(from: Array($0)) }
      return (member, URL(filePath: report).lastPathComponent, ledger)
    }
    // A matrix of which nothing could be rendered has nothing to list.
    guard members.contains(where: { $0.2 != nil }) else { return }
    let index = ReportIndex(
      title: title(members.map(\.2)), columns: matrix.names,
      entries: members.map { entry($0.0, report: $0.1, $0.2) })
    let provenance = Provenance(
      notebook: matrix.notebook, notebookHash: reader.inputs[0].hash,
      refreshed: members.compactMap { $0.2?.refreshed }.max() ?? RenderClock.now, inputs: [],
      quireVersion: QuireVersion.current, compiler: CompilerVersion.text,
      rebuildCommand: "quire render \(ShellWord.quoted(matrix.notebook))",
      ledgerFile: URL(filePath: FormerReport.ledgerPath(of: path)).lastPathComponent,
      navigation: navigation)
    let templates = try output.template.map { try TemplateSet(directory: $0) } ?? .default
    let page = try ReportRenderer(templates: templates, theme: reader.project.theme).render(
      index, of: reader.notebook, provenance)
    try AtomicFile.replace(path, by: page.html)
    try AtomicFile.replace(FormerReport.ledgerPath(of: path), by: listing(members))
  }

  /// The title that all reports share, else the notebook's name.
  private func title(_ ledgers: [Ledger?]) -> String {
    let titles = Set(ledgers.compactMap { $0?.title })
    let name = URL(filePath: matrix.notebook).deletingPathExtension().lastPathComponent
    return titles.count == 1 ? titles.first ?? name : name
  }

  private func entry(
    _ member: MatrixMember, report: String, _ ledger: Ledger?
  ) -> ReportIndex.Entry {
    let settings = matrix.names.map { name in
      member.settings.first { $0.name == name }?.value.text ?? ""
    }
    var entry = ReportIndex.Entry(settings: settings)
    guard let ledger else { return entry }
    entry.file = report
    entry.title = ledger.title
    entry.dataDay = ledger.dataDay
    entry.findingCount = ledger.findings.count
    entry.heldCount = ledger.findings.count(where: \.holds)
    entry.unmetCount = ledger.expectations.count { !$0.isMet }
    return entry
  }

  private func listing(_ members: [(MatrixMember, String, Ledger?)]) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let listing = Listing(
      notebook: matrix.notebook,
      members: members.map { member, report, ledger in
        let pairs = member.settings.map { ($0.name, $0.value.text) }
        return Member(
          report: report, parameters: Dictionary(pairs) { _, last in last },
          isRendered: ledger != nil, title: ledger?.title, refreshed: ledger?.refreshed,
          findings: ledger?.findings ?? [])
      })
    return Array(try encoder.encode(listing)) + [UInt8(ascii: "\n")]
  }
}
