import Foundation
import TestSupport
import Testing

/// A page of the docs, with what it shows of code: the page is a notebook, and holds notebooks, files and commands.
struct DocumentationPage: Sendable, CustomTestStringConvertible {
  /// A fenced block at the top level of a page.
  struct Block: Sendable {
    /// What stands behind the fence: `markdown`, `{swift}`, `yaml`.
    var info: String
    var lines: [String]
    var text: String { lines.joined(separator: "\n") + "\n" }
  }

  /// Where it lies, from the project's folder: `docs/report.md`.
  let path: String
  let text: String
  let blocks: [Block]
  /// The lines outside of fences.
  let prose: [String]

  var testDescription: String { path }
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  init(path: String) throws {
    let text = try String(
      contentsOf: SharedFolder.packageFolder.appending(path: path), encoding: .utf8)
    var (blocks, prose): ([Block], [String]) = ([], [])
    var fence: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let ticks = String(line.prefix { $0 == "`" })
      if let open = fence {
        if ticks.count >= open.count, ticks.count == line.count {
          fence = nil
        } else {
          blocks[blocks.count - 1].lines.append(line)
        }
      } else if ticks.count >= 3, !line.dropFirst(ticks.count).contains("`") {
        fence = ticks
        blocks.append(Block(info: String(line.dropFirst(ticks.count)), lines: []))
      } else {
        prose.append(line)
      }
    }
    (self.path, self.text, self.blocks, self.prose) = (path, text, blocks, prose)
  }

  /// All pages of the project, the README among them.
  static let all: [DocumentationPage] = {
    let folder = SharedFolder.packageFolder
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "docs").path))
      ?? []
    let docs = names.filter { $0.hasSuffix(".md") }.sorted().map { "docs/\($0)" }
    return (["README.md"] + docs).compactMap { try? DocumentationPage(path: $0) }
  }()

  /// Whether it is a notebook itself: with front matter, and cells.
  var runs: Bool {
    text.hasPrefix("---\n")
      && blocks.contains { $0.info.hasPrefix("{") && !$0.info.hasPrefix("{{") }
  }

  /// The notebooks that it shows, each with the cells below it, which continue it where the page is no notebook itself.
  var notebooks: [String] {
    var notebooks: [String] = []
    for block in blocks {
      if block.info == "markdown", block.lines.first == "---" {
        notebooks.append(block.text)
      } else if block.info == "{swift}", !runs, !notebooks.isEmpty {
        notebooks[notebooks.count - 1] += "\n```{swift}\n\(block.text)```\n"
      }
    }
    return notebooks
  }

  /// The files that it shows: blocks whose first line is a comment with a path.
  var files: [(path: String, text: String)] {
    blocks.compactMap { block in
      let comments = ["yaml": ("# ", ""), "css": ("/* ", " */"), "mustache": ("{{! ", " }}")]
      guard let (open, close) = comments[block.info], let first = block.lines.first,
        first.hasPrefix(open), first.hasSuffix(close)
      else { return nil }
      let path = String(first.dropFirst(open.count).dropLast(close.count))
      guard path.contains("."), !path.contains(" ") else { return nil }
      return (path, block.text)
    }
  }

  /// The commands that it shows, from `quire` on, without comments.
  var commands: [[String]] {
    let shown =
      prose.filter { $0.hasPrefix("    ") }
      + blocks.filter { ["sh", "cron", "yaml"].contains($0.info) }.flatMap(\.lines)
    return shown.flatMap { line -> [[String]] in
      line.components(separatedBy: "&&").compactMap { part in
        let words = part.prefix { $0 != "#" && $0 != ">" && $0 != "|" }.split(separator: " ").map(
          String.init)
        guard let start = words.firstIndex(where: { $0 == "quire" || $0.hasSuffix("/quire") }),
          start == 0 || ["run:", "*"].contains(words[start - 1])
        else { return nil }
        return Array(words.dropFirst(start + 1))
      }
    }
  }
}
