import ArgumentParser
import Weaving

extension RootCommand {
  /// `quire preview`
  struct Preview: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a report in the browser, and show it anew whenever something changes.",
      discussion: """
        Watches what the report is made of: the notebook, the Swift files and pictures beside it, \
        data, parameters and templates. Errors appear over the last good report. Nothing is \
        written: quire render makes the report. Ends with Ctrl-C.
        """)

    @Argument(
      help: ArgumentHelp("The notebook.", valueName: "file"),
      completion: .file(extensions: ["md"]))
    var path: String

    @OptionGroup(title: "Server") var server: ServerOptions
    @OptionGroup(title: "The report that changes are compared with") var output: OutputOptions
    @OptionGroup(title: "Parameters") var parameters: ParameterOptions
    @OptionGroup(title: "Limits") var limits: LimitOptions

    mutating func validate() throws {
      if output.file == "-" {
        throw ValidationError("preview shows the report in the browser; --output names a file")
      }
    }

    mutating func run() async throws {
      let notebooks = try NotebookFiles.find([path])
      guard notebooks.count == 1, let notebook = notebooks.first else {
        throw ValidationError("preview takes one notebook, and there are \(notebooks.count)")
      }
      try RenderClock.check()
      output.settle(for: try ProjectReading.settings(of: notebooks))
      let job = RenderJob(
        notebook: notebook, output: output.destination(for: notebook),
        overrides: try parameters.overrides(), parameterFile: parameters.file,
        limits: limits.runLimits,
        templates: output.template, isStrict: false,
        historyFolder: LedgerHistory.folderOfEnvironment)
      var session = PreviewSession(
        job: job, parameters: parameters, options: server, toolkit: try Toolkit.ofThisCommand())
      try await session.run()
    }
  }
}
