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

// What readers of the last good report are told when newer data is not shown.
extension RenderPipeline {
  /// Puts a strip on the report that is there when the data was missing or refused; of other failures only the author hears.
  func tellReaders(of error: any Error, _ path: String) {
    guard let reason = refusal(in: error),
      let ledger = FormerReport(of: job, in: project).ledger
    else { return }
    let matter = (try? NotebookReader(path: job.notebook))?.notebook.frontMatter
    let strip = RefusalStrip(
      reason: reason, refused: now,
      shownTo: matter?.dataDate ?? ledger.dataDay, refreshed: ledger.refreshed)
    for audience in Audience.allCases {
      let page = ReportVariant.path(of: path, audience, .html)
      guard let data = try? Data(contentsOf: URL(filePath: page)) else { continue }
      let html = Array(data)
      let told = strip.added(to: html, in: Language(for: matter?.language ?? "en"))
      // A strip that cannot be written leaves the report as it is; the message on the terminal says what happened.
      if told != html { try? AtomicFile.write(told, to: page) }
    }
  }

  /// Why data was refused, as the rest of a sentence after "because"; `nil` for other failures.
  private func refusal(in error: any Error) -> String? {
    guard let failure = error as? DiagnosedFailure, failure.status == .refused else { return nil }
    let unmet = (failure.run?.expectations ?? []).filter { !$0.isMet && $0.level == .refuse }
    guard unmet.isEmpty else {
      return "it was not as expected, namely "
        + unmet.map { $0.name + ($0.detail.map { " (\($0))" } ?? "") }.joined(separator: "; ")
    }
    guard let message = failure.diagnostics.first(where: { $0.severity == .error })?.message else {
      return nil
    }
    return message.hasSuffix(".") ? String(message.dropLast()) : message
  }
}
