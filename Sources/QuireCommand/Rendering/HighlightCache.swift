import Notebooks
import Reports

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The highlighting of a notebook's code, kept from one render to the next.
struct HighlightCache {
  private struct Content: Codable {
    var version: String
    var highlights: CodeHighlights
  }

  /// The file, which need not exist yet; `nil` keeps nothing.
  let file: String?
  /// What else the highlighting depends on, such as the command's own hash.
  let version: String

  /// The highlighting of all code of a notebook; only what is new is parsed.
  func highlights(of notebook: Notebook) -> CodeHighlights {
    let url = file.map { URL(filePath: $0) }
    let kept = url.flatMap { try? Data(contentsOf: $0) }
      .flatMap { try? JSONDecoder().decode(Content.self, from: $0) }
      .flatMap { $0.version == version ? $0.highlights : nil }
    let highlights = CodeHighlights(of: notebook, keeping: kept ?? CodeHighlights())
    if let url, highlights != kept {
      try? FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? JSONEncoder().encode(Content(version: version, highlights: highlights))
        .write(to: url, options: .atomic)
    }
    return highlights
  }
}
