import Foundation
import Records
import Reports
import TestSupport
import Testing

@Suite(.serialized) struct `The notebooks of the claims project` {
  private static let names = [
    "00-project-proposal", "01-understand-the-data", "02-exploratory-analysis",
    "03-hypothesis-tests", "04-regression", "05-talking-points",
  ]
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    let notebooks = SharedFolder.packageFolder.appending(path: "notebooks")
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "notebooks/data"), withIntermediateDirectories: true)
    for name in Self.names.map({ $0 + ".md" }) + ["Support", "data/plan.yml"] {
      try FileManager.default.copyItem(
        at: notebooks.appending(path: name), to: folder.url.appending(path: "notebooks/\(name)"))
    }
  }

  private func render() throws -> Quire.Result {
    // The day by which milestones are late: 29 November 2026.
    try Quire.run(
      ["render", "notebooks", "--quiet"], in: folder,
      environment: ["SOURCE_DATE_EPOCH": "1795910400"])
  }

  private func ledger(_ name: String) throws -> Ledger {
    try LedgerFile.ledger(from: Array(try folder.data("output/\(name).json")))
  }

  @Test func `say on the sample data what was reviewed`() throws {
    let sample = try Quire.run(
      ["sample-data", "-o", "notebooks/data", "-q"], in: folder)
    try #require(sample.status == 0)
    let result = try render()
    #expect(result.status == 0, "\(result.standardError)")

    let home = SharedFolder.packageFolder.appending(path: "Tests/QuireCommandTests/Ledgers")
    for name in Self.names {
      let found = Self.text(of: try ledger(name))
      let file = home.appending(path: "\(name).txt")
      guard found != (try? String(contentsOf: file, encoding: .utf8)) else { continue }
      if ProcessInfo.processInfo.environment["QUIRE_ACCEPT_SNAPSHOTS"] != nil {
        try Data(found.utf8).write(to: file)
      } else {
        Issue.record(
          "\(name) does not say what was reviewed; found\n\(found)\naccept with: QUIRE_ACCEPT_SNAPSHOTS=1 swift test --filter QuireCommandTests"
        )
      }
    }
    let index = try folder.text("output/index.html")
    for name in Self.names { #expect(index.contains("\(name).html")) }
    let digest = try Quire.run(["digest", "output"], in: folder)
    #expect(digest.status == 0)
    #expect(try folder.text("output/digest.txt").contains("Claims"))
  }

  /// What a reader would hold against the page: title, findings, expectations and values with six digits.
  private static func text(of ledger: Ledger) -> String {
    var lines = ["title: \(ledger.title ?? "")", "", "findings:"]
    lines += ledger.findings.map {
      "- [\($0.holds ? "holds" : "does not hold")] \($0.name ?? "-"): \($0.wording ?? $0.statement)"
    }
    lines += ["", "expectations:"]
    lines += ledger.expectations.map { "- [\($0.isMet ? "met" : "not met")] \($0.name)" }
    lines += ["", "metrics:"] + ledger.metrics.map { "- \($0.label): \(digits($0.value))" }
    lines += ["", "values:"]
    for (name, value) in ledger.values.sorted(by: { $0.key < $1.key }) {
      switch value {
      case .integer(let number): lines.append("\(name) = \(number)")
      case .real(let number): lines.append("\(name) = \(digits(number))")
      case .text(let text): lines.append("\(name) = \(text)")
      case .boolean(let truth): lines.append("\(name) = \(truth)")
      default: break
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func digits(_ value: Double) -> String { String(format: "%.6g", value) }

  @Test(.enabled(if: SharedFolder.isPresent, "\(SharedFolder.reason)"))
  func `agree with R and pandas on the real file`() throws {
    let reference = try RealClaims()
    try FileManager.default.copyItem(
      at: RealClaims.file, to: folder.url.appending(path: "notebooks/data/claims.csv"))
    let result = try render()
    #expect(result.status == 0, "\(result.standardError)")
    let ledger = try ledger("02-exploratory-analysis")

    let medians = try reference.numbers("groups.views_by_claim.median")
    for (content, wanted) in zip(["claim", "opinion"], medians) {
      #expect(try ledger.number("views.median.\(content)") == wanted)
    }
    let cells = try reference.numbers("groups.claim_by_ban.video_view_count.median")
    let statuses = ["active", "banned", "under review"]
    let names = ["claim", "opinion"].flatMap { content in statuses.map { "\(content), \($0)" } }
    for (name, wanted) in zip(names, cells) {
      #expect(try ledger.number("views.median.\(name)") == wanted, "\(name)")
    }
    let outliers = try reference.number("describe.video_view_count.outliers_tukey_high")
    #expect(try ledger.number("outliers.views") == outliers)
    #expect(ledger.findings.allSatisfy { $0.holds })
    #expect(try self.ledger("05-talking-points").findings.count == 5)
  }
}
