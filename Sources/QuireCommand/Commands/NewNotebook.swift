import ArgumentParser
import Reports

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension RootCommand {
  /// `quire new`, and `quire new notebook`
  struct NewNotebook: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "notebook",
      abstract: "Write a small notebook to start from.",
      discussion: """
        It renders at once. With --data it looks at a CSV file of yours; without, at a few made-up \
        videos. A file that is there is left alone.
        """)

    @Argument(help: ArgumentHelp("The notebook to write.", valueName: "notebook.md"))
    var notebook = "report.md"

    @Option(
      help: ArgumentHelp(
        "A CSV file to start from, as seen from the notebook's folder or this one.",
        valueName: "file"))
    var data: String?

    mutating func run() throws {
      let path = notebook.hasSuffix(".md") ? notebook : notebook + ".md"
      guard !FileManager.default.fileExists(atPath: path) else {
        Terminal.error.write("error: \"\(path)\" is there already\n  try: another name")
        throw ExitStatus.failed
      }
      let folder = URL(filePath: path).deletingLastPathComponent()
      try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      do {
        let text = data.map { NotebookStarter.text(forData: $0) } ?? NotebookStarter.example
        try AtomicFile.write(Array(text.utf8), to: path)
      } catch {
        Terminal.error.write("error: \(error)")
        throw ExitStatus.failed
      }
      Terminal.output.write(path)
      Terminal.error.write("try: quire render \(ShellWord.quoted(path))")
    }
  }
}
