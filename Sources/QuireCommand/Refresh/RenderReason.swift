import Files
import Records
import Themes

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Why a notebook is rendered, or passed over.
enum RenderReason: Hashable, Sendable {
  /// Everything is as it was: the report is left as it is.
  case unchanged(fileCount: Int)
  /// There is no report yet, or none that is known how it was made.
  case first
  /// The report or its ledger is not the one that was written.
  case reportChanged(String)
  /// These have changed, in words.
  case changed([String])
  /// The program reads something that nobody hears of.
  case hiddenReads([String])
  /// This form of the report was not written yet.
  case formMissing(String)
  /// It was asked for.
  case asked

  /// The reason as it follows the notebook's name.
  var words: String {
    switch self {
    case .unchanged(let count):
      "passed over: nothing has changed (\(count) \(count == 1 ? "file" : "files") looked at)"
    case .first: "runs: there is no report that is known how it was made"
    case .reportChanged(let path): "runs: \(path) is not as it was written"
    case .changed(let names): "runs: \(names.joined(separator: ", ")) changed"
    case .hiddenReads(let names):
      "runs each time: it uses \(names.joined(separator: ", ")), and what that gives is not recorded"
    case .formMissing(let path): "runs: \(path) was not written yet"
    case .asked: "runs: it was asked to"
    }
  }
}

extension RenderReceipt {
  /// Whether a render with these parts would give what is there.
  ///
  /// - Parameters:
  ///   - folder: the notebook's folder.
  ///   - navigation: the reports around it; `nil` for those that it had.
  ///   - variants: the paths of the report's other forms that are asked for.
  func reason(
    for parts: [RenderPart], notebookFolder folder: String, variants: [String],
    navigation: Ledger.Navigation?
  ) -> RenderReason {
    let known = Set(written.map(\.path))
    if let missing = variants.first(where: { !known.contains(WatchedFile.key(of: $0)) }) {
      return .formMissing(missing)
    }
    guard hiddenReads.isEmpty else { return .hiddenReads(hiddenReads) }
    if let lost = written.first(where: { !$0.isUnchanged }) {
      return .reportChanged(URL(filePath: lost.path).lastPathComponent)
    }
    var changed = zip(parts, self.parts).filter { $0 != $1 }.map(\.0.name)
    if let navigation, navigation != self.navigation { changed.append("the reports around it") }
    changed += inputs.filter { hasChanged($0) }.map(\.path)
    let search = FileSearch(folders: [folder, FileManager.default.currentDirectoryPath])
    changed += found.filter { search.files($0.key) != $0.value }.keys.sorted()
    changed += files.filter { !$0.isUnchanged }.map { Self.shown($0.path, from: folder) }
    guard changed.isEmpty, parts.count == self.parts.count else {
      return .changed(changed.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    }
    return .unchanged(fileCount: files.count + 1)
  }

  /// Whether something that is no file is other than it was.
  private func hasChanged(_ input: Input) -> Bool {
    switch input.kind {
    case .clock: input.resolvedPath != CalendarDate(secondsSince1970: RenderClock.now)?.iso
    case .environment:
      input.hash
        != Input.hash(ofEnvironmentValue: ProcessInfo.processInfo.environment[input.path])
    default: false
    }
  }

  private static func shown(_ path: String, from folder: String) -> String {
    path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
  }
}
