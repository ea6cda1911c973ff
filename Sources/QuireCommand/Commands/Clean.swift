import ArgumentParser

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension RootCommand {
  /// `quire clean`
  struct Clean: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Remove what can be made again: the cache of a project.",
      discussion: """
        Reports, their ledgers and the history stay; --history removes that too, after which the \
        next render has nothing to compare with.
        """)

    @Argument(help: ArgumentHelp("A folder of the project, or a notebook.", valueName: "path"))
    var path = "."

    @Flag(help: "Also remove the ledgers of former refreshes.")
    var history = false

    @Flag(name: [.short, .long], help: "Say nothing.")
    var quiet = false

    mutating func run() throws {
      guard FileManager.default.fileExists(atPath: path) else {
        Terminal.error.write(
          "error: there is nothing at \"\(path)\"\n  try: name a folder of the project, or a notebook"
        )
        throw ExitStatus.refused
      }
      let notebook = path.hasSuffix(".md") ? path : "\(path)/notebook.md"
      let root = ProjectFolder(of: notebook).root
      // Locks stay: removing one that is held would let two renders write one report.
      let cached = ["programs", "cells", "values", "highlights", "receipts"].map {
        ".quire/cache/\($0)"
      }
      let places = cached + (history ? [".quire/history"] : [])
      for place in places {
        let folder = root.appending(path: place)
        guard FileManager.default.fileExists(atPath: folder.path) else { continue }
        do {
          try FileManager.default.removeItem(at: folder)
        } catch {
          Terminal.error.write("error: cannot remove \"\(folder.path)\": \(error)")
          throw ExitStatus.failed
        }
        if !quiet { Terminal.output.write("removed \(folder.path)") }
      }
    }
  }
}
