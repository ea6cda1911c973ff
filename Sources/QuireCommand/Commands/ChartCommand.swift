import ArgumentParser
import Charting
import Notebooks
import Records
import Reports
import Suggestions
import Weaving

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension RootCommand {
  /// `quire chart`
  struct ChartCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "chart",
      abstract: "Export one figure of a notebook as a picture or a table.",
      discussion: """
        quire chart notebooks/report.md#fig-views --to png

        The notebook runs as for a render, but no report is written. A picture has the figure's \
        title, measure and source drawn in. PNG needs rsvg-convert (Debian: librsvg2-bin).
        """
    )

    @Argument(
      help: ArgumentHelp(
        "A notebook and the label of a figure; without a label the figures are listed.",
        valueName: "file#label"))
    var figure: String

    @Option(
      name: .customLong("to"),
      help: ArgumentHelp("svg, png or csv.", valueName: "format"))
    var format = Format.svg

    @Option(
      name: [.customShort("o"), .customLong("output")],
      help: ArgumentHelp(
        "The file, or - for standard output (default: output/NOTEBOOK-LABEL.FORMAT).",
        valueName: "file"))
    var output: String?

    @Flag(help: "Take the drawing for phones, 340 units wide.")
    var narrow = false

    @Option(help: ArgumentHelp("How many pixels a unit has in a PNG, 1 to 8.", valueName: "factor"))
    var scale = 2.0

    @OptionGroup(title: "Parameters") var parameters: ParameterOptions
    @OptionGroup(title: "Limits") var limits: LimitOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    /// What a figure is written as.
    enum Format: String, ExpressibleByArgument, CaseIterable {
      case svg, png, csv
    }

    mutating func validate() throws {
      guard (1...8).contains(scale) else { throw ValidationError("--scale is from 1 to 8") }
    }

    mutating func run() async throws {
      let (notebook, label) = split
      _ = try NotebookFiles.find([notebook])
      let job = RenderJob(
        notebook: notebook, output: .file(reportPath(of: notebook)),
        overrides: try parameters.overrides(), limits: limits.runLimits, templates: nil,
        isStrict: messages.strict)
      let figures = try await figures(of: job)
      guard let label, !label.isEmpty else { return list(figures, of: notebook) }
      guard let chosen = figures.first(where: { $0.output.id == label }) else {
        throw unknown(label, in: figures, of: notebook)
      }
      try write(chosen, of: notebook)
    }

    private var split: (notebook: String, label: String?) {
      guard let mark = figure.lastIndex(of: "#") else { return (figure, nil) }
      return (String(figure[..<mark]), String(figure[figure.index(after: mark)...]))
    }

    private func reportPath(of notebook: String) -> String {
      "output/\(URL(filePath: notebook).deletingPathExtension().lastPathComponent).html"
    }

    private func figures(of job: RenderJob) async throws -> [ExportedFigure] {
      let progress = RenderProgress(name: "chart", isQuiet: messages.quiet, isAlone: true)
      defer { progress.clear() }
      let pipeline = RenderPipeline(
        job: job, toolkit: try .ofThisCommand(), progress: progress)
      do {
        return try await pipeline.figures()
      } catch {
        let result = pipeline.result(of: error, RenderTimings())
        Terminal.error.write(result.messages)
        throw result.status
      }
    }
  }
}

// MARK: - Writing

extension RootCommand.ChartCommand {
  private func write(_ figure: ExportedFigure, of notebook: String) throws {
    let bytes: [UInt8]
    switch format {
    case .csv: bytes = Array(CSVText.text(of: figure.output.table).utf8)
    case .svg: bytes = Array(framed(figure).svg.utf8)
    case .png: bytes = try png(of: framed(figure).svg)
    }
    if output == "-" { return Terminal.output.write(bytes: bytes) }
    let name = URL(filePath: notebook).deletingPathExtension().lastPathComponent
    let path = output ?? "output/\(name)-\(figure.output.id).\(format.rawValue)"
    let folder = URL(filePath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    do {
      try AtomicFile.write(bytes, to: path)
    } catch {
      Terminal.error.write("error: \(error)")
      throw ExitStatus.failed
    }
    if !messages.quiet { Terminal.error.write("\(path)  \((bytes.count + 512) / 1024) KB") }
  }

  private func framed(_ figure: ExportedFigure) -> FramedDrawing {
    FramedDrawing(
      narrow ? figure.output.narrow : figure.output.wide, title: figure.words.title,
      subtitle: figure.words.subtitle, source: figure.words.source)
  }

  private func png(of svg: String) throws -> [UInt8] {
    do {
      return try PictureConverter.png(of: svg, scale: scale)
    } catch {
      Terminal.error.write("error: \(error)")
      throw ExitStatus.failed
    }
  }
}

// MARK: - Finding

extension RootCommand.ChartCommand {
  private func list(_ figures: [ExportedFigure], of notebook: String) {
    if figures.isEmpty { return Terminal.error.write("\(notebook) has no figures") }
    for figure in figures {
      Terminal.output.write("\(notebook)#\(figure.output.id)  \(figure.words.title)")
    }
  }

  private func unknown(
    _ label: String, in figures: [ExportedFigure], of notebook: String
  ) -> ExitStatus {
    let known = figures.map(\.output.id)
    var message = "error: \(notebook) has no figure \"\(label)\""
    if let nearest = NearestName.of(label, among: known) {
      message += "; did you mean \"\(nearest)\"?"
    }
    message +=
      known.isEmpty
      ? "\n  note: it has no figures at all" : "\n  note: it has \(known.joined(separator: ", "))"
    Terminal.error.write(message)
    return .usage
  }
}
