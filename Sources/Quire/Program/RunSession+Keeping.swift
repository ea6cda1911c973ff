import Charting
import DataFrames
import Files
import Records
import Synchronization

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

// What a cell whose values are kept leaves behind, noted while it runs and put in its place later.
extension RunSession {
  /// The running cell.
  var cell: Int? { state.withLock { $0.cell } }

  /// What files call the running cell: its label, which has no signs that a file's name must not have, or its number.
  var cellName: String {
    state.withLock { state in
      let label = state.label.map { String($0.map { $0 == ":" ? "-" : $0 }.prefix(60)) }
      return label ?? "cell-\((state.cell ?? 0) + 1)"
    }
  }

  /// What some cells have read so far, in order.
  func inputs(of cells: [Int]) -> [Input] {
    state.withLock { state in
      state.inputs.filter { entry in entry.cell.map(cells.contains) ?? false }.map(\.input)
    }
  }

  func beginNoting() {
    let printed = Self.printed()
    state.withLock { $0.noting = Noting(printed: printed) }
  }

  /// What the running cell has left behind since ``beginNoting()``.
  func endNoting() -> KeptCellFile {
    let (noting, frames) = state.withLock { state in
      defer { state.noting = nil }
      return (state.noting, state.frames)
    }
    guard let noting else { return KeptCellFile(.init()) }
    var head = KeptCellFile.Head()
    head.records = noting.records.filter(\.isLeftBehind)
    if head.records.contains(where: \.isFigure) { head.colors = colors.fields }
    let read = frames.filter { noting.paths.contains($0.path) }
    head.profiles = read.map { $0.content.profile(path: $0.path) }
    state.withLock { state in
      for profile in head.profiles {
        guard let place = state.frames.firstIndex(where: { $0.path == profile.path }) else {
          continue
        }
        state.frames[place].content = .profile(profile)
      }
    }
    let now = Self.printed()
    head.standardOutput = printedText(
      RunRequest.standardOutputFileName, from: noting.printed.output, to: now.output)
    head.standardError = printedText(
      RunRequest.standardErrorFileName, from: noting.printed.error, to: now.error)
    var kept = KeptCellFile(head)
    for input in kept.inputs where input.kind == .data || input.kind == .ledger {
      kept.head.found[input.path] = search.files(input.path)
    }
    return kept
  }

  /// Whether everything that the cell read is as it was, and its colours go with those of the report so far.
  func canTake(_ kept: KeptCellFile) -> Bool {
    let today = request.now.map {
      CalendarDate(daysSince1970: Int32(clamping: max(0, $0) / 86_400))
    }
    let isCurrent = kept.inputs.allSatisfy { input in
      input.isCurrent(in: search, today: today?.description) { name in
        getenv(name).map { String(cString: $0) }
      }
    }
    return isCurrent && kept.head.found.allSatisfy { search.files($0.key) == $0.value }
      && colors.merging(kept.head.colors) != nil
  }

  /// Puts what a cell left behind in its place, as if the cell had run.
  func take(_ kept: KeptCellFile) {
    for record in kept.head.records {
      switch record {
      case .value(let value): self.record(value.name, value.value)
      case .input(let input): noteInput(input)
      default: write(record)
      }
    }
    if let merged = colors.merging(kept.head.colors) { keep(merged) }
    state.withLock { state in
      for profile in kept.head.profiles
      where !state.frames.contains(where: { $0.path == profile.path }) {
        state.frames.append((profile.path, .profile(profile)))
      }
    }
    print(kept.head.standardOutput, terminator: "")
    Self.writeWhole(2, kept.head.standardError)
    write(.restored)
  }

  /// Where the ledgers of other reports are sought: beside this one, and where they usually are.
  var ledgerFolders: [String] {
    let beside = request.ledger.map { String($0[..<($0.lastIndex(of: "/") ?? $0.startIndex)]) }
    return [beside].compactMap(\.self)
      + DataSources.searchPaths.flatMap { [$0, "\($0)/output"] }
  }

  private var search: FileSearch {
    FileSearch(folders: DataSources.searchPaths)
  }

  private func printedText(_ file: String, from start: Int, to end: Int) -> String {
    guard start < end, let data = try? Data(contentsOf: URL(filePath: "\(folder)/\(file)")) else {
      return ""
    }
    return String(decoding: data.dropFirst(start).prefix(end - start), as: UTF8.self)
  }
}

extension Record {
  /// Whether it tells of what a cell leaves behind, and not of how the run goes on.
  fileprivate var isLeftBehind: Bool {
    switch self {
    case .output, .value, .input, .hiddenRead, .warning: true
    default: false
    }
  }

  fileprivate var isFigure: Bool {
    if case .output(.figure) = self { true } else { false }
  }
}
