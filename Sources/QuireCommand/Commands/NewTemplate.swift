import ArgumentParser
import Reports

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension RootCommand {
  /// `quire new template`
  struct NewTemplate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "template",
      abstract: "Copy the templates of pages, to change them.",
      discussion: """
        Its README.md says what each template is given. Render with quire render --template FOLDER; files that you delete are taken from Quire's \
        own. Files that are there are left alone.
        """)

    @Argument(help: ArgumentHelp("The folder to write.", valueName: "folder"))
    var folder = "templates"

    mutating func run() throws {
      let files = TemplateSet.builtInFiles.sorted { $0.key < $1.key }
      let taken = files.map { "\(folder)/\($0.key)" }
        .filter { FileManager.default.fileExists(atPath: $0) }
      guard taken.isEmpty else {
        Terminal.error.write(
          "error: \"\(taken[0])\" is there already; nothing was written\n  try: another folder")
        throw ExitStatus.failed
      }
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (name, text) in files {
          try AtomicFile.write(Array(text.utf8), to: "\(folder)/\(name)")
        }
      } catch {
        Terminal.error.write("error: \(error)")
        throw ExitStatus.failed
      }
      Terminal.output.write(folder)
      Terminal.error.write("try: quire render report.md --template \(ShellWord.quoted(folder))")
    }
  }
}
