import Digests
import Synchronization

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The analyses of a notebook's cells, kept from one render to the next.
///
/// Keys are hashes of what was read and of the running command, so a stale entry cannot be found;
/// a file that is missing or damaged costs time and nothing else.
public final class AnalysisCache: Sendable {
  private struct State {
    var known: [ContentHash: CellAnalysis]
    /// Those that this render used; the others belong to cells that are gone.
    var used: [ContentHash: CellAnalysis] = [:]
    var hasNew = false
  }

  private let file: URL?
  private let version: String
  private let state: Mutex<State>

  /// Uses a file, which need not exist yet; `nil` keeps nothing.
  ///
  /// - Parameter version: what else an analysis depends on, such as the command's own hash.
  public init(file: String?, version: String) {
    self.file = file.map { URL(filePath: $0) }
    self.version = version
    let data = self.file.flatMap { try? Data(contentsOf: $0) }
    let known = data.flatMap {
      try? JSONDecoder().decode([String: CellAnalysis].self, from: $0)
    }
    let pairs = (known ?? [:]).map { (ContentHash(hexadecimal: $0.key), $0.value) }
    state = Mutex(State(known: Dictionary(pairs) { first, _ in first }))
  }

  /// The analysis of a text: a kept one, else made now.
  package func analysis(of text: String, as reading: CellAnalysis.Reading) -> CellAnalysis {
    var hasher = ContentHasher()
    hasher.update(part: version)
    hasher.update(part: "\(reading)")
    hasher.update(part: text)
    let key = hasher.finish()
    if let known = state.withLock({ $0.used[key] ?? $0.known[key] }) {
      state.withLock { $0.used[key] = known }
      return known
    }
    let made = CellAnalysis(of: text, as: reading)
    state.withLock {
      $0.used[key] = made
      $0.hasNew = true
    }
    return made
  }

  /// Keeps what was used, if anything of it is new.
  ///
  /// A cache that cannot be written makes the next render slower, not wrong, so nothing is said.
  public func save() {
    let (used, hasNew) = state.withLock { ($0.used, $0.hasNew) }
    guard hasNew, let file else { return }
    let entries = Dictionary(uniqueKeysWithValues: used.map { ($0.key.description, $0.value) })
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? JSONEncoder().encode(entries).write(to: file, options: .atomic)
  }
}
