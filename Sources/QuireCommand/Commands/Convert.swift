import ArgumentParser
import Conversion
import Digests
import Notebooks
import Reports

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension RootCommand {
  /// `quire convert`
  struct Convert: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a notebook of an R Markdown or a Quarto document.",
      discussion: """
        quire convert report.Rmd

        Prose, headings and cells of Swift are kept; code of other languages is shown below a comment \
        with its label and options, and a value that R would have computed in a sentence stands there \
        as `TODO r: …`, so that nothing is lost on the way to Swift.
        """
    )

    @Argument(
      help: ArgumentHelp("A .Rmd or .qmd file.", valueName: "file"),
      completion: .file(extensions: ["Rmd", "qmd"]))
    var document: String

    @Option(
      name: [.customShort("o"), .customLong("output")],
      help: ArgumentHelp(
        "The notebook to write, or - for standard output (default: the same name with .md).",
        valueName: "file"))
    var output: String?

    @Flag(help: "Write over a notebook that is there.")
    var force = false

    @Flag(name: [.short, .long], help: "Say nothing but errors.")
    var quiet = false

    mutating func validate() throws {
      let kind = URL(filePath: document).pathExtension.lowercased()
      switch kind {
      case "rmd", "qmd", "rmarkdown": return
      case "ipynb":
        throw ValidationError(
          "Jupyter notebooks cannot be converted yet; jupytext or quarto convert make a .qmd of one"
        )
      case "md":
        throw ValidationError("\(document) is a notebook by its name; quire check looks it over")
      default: throw ValidationError("\(document) is neither .Rmd nor .qmd")
      }
    }

    mutating func run() throws {
      let target = output ?? URL(filePath: document).deletingPathExtension().relativePath + ".md"
      let bytes = try read()
      try refuse(target)
      let converted = try convert(bytes)
      if target == "-" {
        Terminal.output.write(bytes: Array(converted.text.utf8))
      } else {
        try write(converted.text, to: target)
      }
      let left = try problems(in: converted.text, at: target)
      if !quiet { Terminal.error.write(sentence(converted, target)) }
      if left { throw ExitStatus.failed }
    }
  }
}

// MARK: - Steps

extension RootCommand.Convert {
  private func read() throws -> [UInt8] {
    do {
      return Array(try NotebookReader.data(at: document))
    } catch let error as FileReadingError {
      Terminal.error.write("error: \(error)")
      throw error.isMissing ? ExitStatus.refused : ExitStatus.failed
    }
  }

  /// A notebook that is there may hold work that nobody has a second time.
  private func refuse(_ target: String) throws {
    guard target != "-", FileManager.default.fileExists(atPath: target) else { return }
    let (from, to) = (URL(filePath: document), URL(filePath: target))
    let isDocument = from.resolvingSymlinksInPath().path == to.resolvingSymlinksInPath().path
    guard isDocument || !force else { return }
    Terminal.error.write(
      "error: \"\(target)\" is \(isDocument ? "the document itself" : "there already")\n  try: "
        + (isDocument ? "another name, with -o" : "another name, with -o, or --force"))
    throw ExitStatus.failed
  }

  private func convert(_ bytes: [UInt8]) throws -> NotebookConverter.Converted {
    let printer = DiagnosticPrinter(usesColor: Terminal.error.hasColor)
    do {
      let converted = try NotebookConverter(file: document).convert(bytes)
      if !quiet, !converted.diagnostics.isEmpty {
        Terminal.error.write(printer.text(converted.diagnostics, source: converted.source))
      }
      return converted
    } catch {
      Terminal.error.write(printer.text(error.diagnostics, source: error.source))
      throw ExitStatus.failed
    }
  }

  private func write(_ text: String, to target: String) throws {
    let folder = URL(filePath: target).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    do {
      try AtomicFile.write(Array(text.utf8), to: target)
    } catch {
      Terminal.error.write("error: \(error)")
      throw ExitStatus.failed
    }
    Terminal.output.write(target)
  }

  /// Tells what the notebook's own reader has against it: pictures that are not there, options of the wrong type.
  private func problems(in text: String, at target: String) throws -> Bool {
    let folder = NotebookReader.folder(of: target == "-" ? document : target)
    do {
      _ = try NotebookParser(file: target, directory: folder).parse(Array(text.utf8))
      return false
    } catch {
      let printer = DiagnosticPrinter(usesColor: Terminal.error.hasColor)
      let errors = error.diagnostics.filter { $0.severity == .error }
      Terminal.error.write(printer.text(errors, source: error.source))
      Terminal.error.write("the notebook cannot be rendered until these are mended")
      return true
    }
  }

  private func sentence(_ converted: NotebookConverter.Converted, _ target: String) -> String {
    func counted(_ count: Int, _ word: String) -> String {
      "\(count) \(word)\(count == 1 ? "" : "s")"
    }
    let open = [
      converted.shownCells > 0 ? counted(converted.shownCells, "cell") : nil,
      converted.shownValues > 0 ? counted(converted.shownValues, "value") : nil,
    ].compactMap { $0 }.joined(separator: " and ")
    let what = open.isEmpty ? "nothing is left to port" : "to port: \(open)"
    return target == "-" ? what : "\(what)\n  try: quire render \(target)"
  }
}
