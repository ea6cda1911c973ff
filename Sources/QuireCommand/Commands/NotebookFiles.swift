import Notebooks
import Suggestions

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Finds the notebooks that a command line names.
enum NotebookFiles {
  /// What a command is about that names no paths: the folder `notebooks`, or the current one.
  static func named(_ paths: [String]) -> [String] {
    guard paths.isEmpty else { return paths }
    return [FileManager.default.fileExists(atPath: "notebooks") ? "notebooks" : "."]
  }

  /// The files of the paths, folders being replaced by the notebooks in them, in order and each
  /// once.
  ///
  /// - Throws: `ExitStatus.refused`, after saying so, when there is nothing under a path.
  static func find(_ paths: [String]) throws -> [String] {
    var files: [String] = []
    for path in paths {
      let names = try? FileManager.default.contentsOfDirectory(atPath: path)
      guard names != nil || FileManager.default.fileExists(atPath: path) else {
        Terminal.error.write("error: no notebook at \"\(path)\"\(suggestion(for: path))")
        throw ExitStatus.refused
      }
      let found = names.map { notebooks(among: $0, in: path) } ?? [path]
      if found.isEmpty {
        Terminal.error.write(
          "error: no notebooks in \"\(path)\"\n  try: put a .md file with a {swift} cell there")
        throw ExitStatus.refused
      }
      for file in found where !files.contains(file) { files.append(file) }
    }
    return files
  }

  private static func notebooks(among names: [String], in folder: String) -> [String] {
    names.filter { name in
      name.hasSuffix(".md") && !name.hasPrefix("_") && !name.hasPrefix(".")
        && name.lowercased() != "readme.md"
    }
    .sorted()
    .map { folder.hasSuffix("/") ? folder + $0 : "\(folder)/\($0)" }
  }

  private static func suggestion(for path: String) -> String {
    let url = URL(filePath: path)
    let folder = url.deletingLastPathComponent()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let nearest = NearestName.of(
      url.lastPathComponent, among: names.filter { $0.hasSuffix(".md") })
    return nearest.map { "\n  try: \(folder.relativePath)/\($0)" } ?? ""
  }
}
