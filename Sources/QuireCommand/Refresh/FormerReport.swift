import Records
import Reports

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What the last good render of a report has left: its ledger, and the ledgers before it.
struct FormerReport {
  /// The last good ledger, or `nil` at the first render.
  let ledger: Ledger?
  /// The ledgers before it.
  let history: LedgerHistory?
  /// What the reader should know of ledgers that could not be read.
  let messages: String

  /// A report that is to be made again after a ledger that is known.
  init(ledger: Ledger, history: LedgerHistory?) {
    (self.ledger, self.history, messages) = (ledger, history, "")
  }

  /// Looks for what there is; the ledger beside the report counts, and where it cannot be read the newest of the history.
  init(of job: RenderJob, in project: ProjectFolder) {
    guard case .file(let path) = job.output else {
      (ledger, history, messages) = (nil, nil, "")
      return
    }
    let history = LedgerHistory(of: job, in: project)
    self.history = history
    let file = Self.ledgerPath(of: path)
    guard let data = try? Data(contentsOf: URL(filePath: file)) else {
      ledger = history?.newest
      messages = ""
      return
    }
    do {
      ledger = try LedgerFile.ledger(from: Array(data))
      messages = ""
    } catch {
      let newest = history?.newest
      ledger = newest
      // Rendered with its matrix, the notebook left the list of its reports under this name.
      guard !MatrixIndex.isListing(data) else {
        messages = ""
        return
      }
      let instead = newest.map { "is compared with refresh \($0.number) of the history" }
      messages =
        "warning: \(file) is \(error.reason); the report \(instead ?? "is not compared with an earlier one")\n"
    }
  }

  /// The ledger's place beside a report.
  static func ledgerPath(of report: String) -> String {
    URL(filePath: report).deletingPathExtension().relativePath + ".json"
  }
}

extension LedgerHistory {
  /// The history of a job's report; `nil` where none is written to a file.
  init?(of job: RenderJob, in project: ProjectFolder) {
    guard case .file(let path) = job.output else { return nil }
    self.init(of: path, in: project, root: job.historyFolder, depth: job.historyDepth)
  }
}
