import Digests
import Notebooks

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The folder in which a notebook's project keeps what it may make anew: `.quire`.
struct ProjectFolder: Sendable {
  /// The project's folder.
  let root: URL

  /// The project of a notebook, or of a folder of them: the nearest folder above it that holds `quire.yml`, up to that of `.git`, else
  /// the nearest that holds `.quire` or `.git`, else the notebook's own.
  init(of notebook: String) {
    let home = URL(filePath: notebook).absoluteURL.standardizedFileURL.deletingLastPathComponent()
    var folder = home
    var nearest: URL?
    while true {
      func holds(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: name).path)
      }
      if holds(ProjectFile.name) {
        root = folder
        return
      }
      let isRepository = holds(".git")
      if nearest == nil, isRepository || holds(".quire") { nearest = folder }
      let parent = folder.deletingLastPathComponent()
      if isRepository || parent.path == folder.path { break }
      folder = parent
    }
    root = nearest ?? home
  }

  /// Where the project's own file would lie.
  var file: String { root.appending(path: ProjectFile.name).path }

  /// The compiled programs.
  var programs: String { root.appending(path: ".quire/cache/programs").path }

  /// What tells that a report is up to date: the file of one report.
  func receipt(of report: String) -> String {
    let path = URL(filePath: report).absoluteURL.standardizedFileURL.path
    let name = URL(filePath: report).deletingPathExtension().lastPathComponent
    return root.appending(path: ".quire/cache/receipts/\(name)-\(ContentHash(of: path).short).json")
      .path
  }

  /// The files that stand for a render that is going on.
  var locks: String { root.appending(path: ".quire/cache/locks").path }

  /// The values of a notebook's cells that say `cache: true`.
  func keptValues(of notebook: String) -> String {
    let path = URL(filePath: notebook).absoluteURL.standardizedFileURL.path
    let name = URL(filePath: notebook).deletingPathExtension().lastPathComponent
    return root.appending(path: ".quire/cache/values/\(name)-\(ContentHash(of: path).short)").path
  }

  /// What was found out about a notebook's cells: its file for one kind of facts.
  func analyses(of notebook: String, kind: String) -> String {
    let name = URL(filePath: notebook).deletingPathExtension().lastPathComponent
    return root.appending(path: ".quire/cache/\(kind)/\(name).json").path
  }
}
