import Records
import Reports

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The reports of the folders that are rendered together, with the page that lists them.
struct Site {
  /// The notebooks in the order in which they are listed.
  let notebooks: [String]
  let output: OutputOptions
  let project: ProjectSettings

  /// The site of a command line; `nil` where no folder is rendered, or a report of its own has the name of the list.
  init?(of paths: [String], notebooks: [String], output: OutputOptions, project: ProjectSettings) {
    let hasFolder = paths.contains { path in
      (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil
    }
    guard hasFolder, output.file == nil else { return nil }
    (self.notebooks, self.output, self.project) = (notebooks, output, project)
    guard !notebooks.contains(where: { self.file(of: $0) == Self.indexFile }) else { return nil }
  }

  /// The list's file in the folder of reports.
  static let indexFile = "index.html"

  /// The list's path.
  var path: String { "\(output.folder)/\(Self.indexFile)" }

  /// What the page of a notebook links to.
  func navigation(of notebook: String) -> Ledger.Navigation? {
    guard let place = notebooks.firstIndex(of: notebook) else { return nil }
    return Ledger.Navigation(
      index: Self.indexFile,
      previous: place > 0 ? link(to: notebooks[place - 1]) : nil,
      next: place + 1 < notebooks.count ? link(to: notebooks[place + 1]) : nil)
  }

  private func link(to notebook: String) -> Ledger.Navigation.Link {
    .init(file: file(of: notebook), name: Self.name(of: notebook))
  }

  private func file(of notebook: String) -> String {
    URL(filePath: notebook).deletingPathExtension().lastPathComponent + ".html"
  }

  /// A notebook's name in words: "Hypothesis tests" of `03-hypothesis-tests.md`. Its title would be other words at each refresh, and
  /// with them the bytes of its neighbours.
  static func name(of notebook: String) -> String {
    let stem = URL(filePath: notebook).deletingPathExtension().lastPathComponent
    let rest = stem.drop { $0.isNumber || "-_. ".contains($0) }
    let words = (rest.isEmpty ? stem[...] : rest).map { "-_".contains($0) ? " " : $0 }
    return words.first.map { $0.uppercased() + String(words.dropFirst()) } ?? stem
  }
}
