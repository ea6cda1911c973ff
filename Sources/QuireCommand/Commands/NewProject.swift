import ArgumentParser
import Reports

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension RootCommand {
  /// `quire new project`
  struct NewProject: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "project",
      abstract: "Make a folder of notebooks that renders at once.",
      discussion: """
        A notebook with data and what the data must be like, and a page that sums it up from its \
        ledger. Files that are there are left alone: where one of them is in the way nothing is \
        written.
        """)

    @Argument(
      help: ArgumentHelp("The folder, which need not exist yet.", valueName: "folder"),
      completion: .directory)
    var folder: String

    mutating func run() throws {
      let home = URL(filePath: folder)
      let name = home.absoluteURL.standardizedFileURL.lastPathComponent
      let files = ProjectStarter.files(named: name)
      for file in files {
        let path = home.appending(path: file.path).path
        guard !FileManager.default.fileExists(atPath: path) else {
          Terminal.error.write(
            "error: \"\(folder)/\(file.path)\" is there already\n  try: another folder")
          throw ExitStatus.failed
        }
      }
      do {
        for file in files {
          let url = home.appending(path: file.path)
          try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
          try AtomicFile.write(Array(file.text.utf8), to: url.path)
          Terminal.output.write("\(folder)/\(file.path)")
        }
      } catch {
        Terminal.error.write("error: \(error)")
        throw ExitStatus.failed
      }
      Terminal.error.write("try: cd \(ShellWord.quoted(folder)) && quire render")
    }
  }
}
