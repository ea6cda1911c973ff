import ArgumentParser
import Weaving

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension RootCommand {
  /// `quire render`
  struct Render: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Render notebooks into self-contained HTML reports.",
      discussion: """
        A folder stands for the notebooks in it (README.md and names that begin with "_" or "." \
        are passed over). notebooks/03-x.md becomes output/03-x.html, with its ledger \
        output/03-x.json beside it. A report from which nothing has changed is left as it is. When a notebook fails its last good report stays as it is, \
        and the others are rendered all the same.
        """
    )

    @Argument(
      help: ArgumentHelp("Notebooks, or folders of them.", valueName: "file-or-folder"),
      completion: .file(extensions: ["md"]))
    var paths: [String]

    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Earlier renders") var cache: CacheOptions
    @OptionGroup(title: "Parameters") var parameters: ParameterOptions
    @OptionGroup(title: "Limits") var limits: LimitOptions
    @OptionGroup(title: "For machines") var reports: ReportOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    mutating func validate() throws {
      if output.file != nil, paths.count > 1 {
        throw ValidationError("--output names one file; use --output-dir for several notebooks")
      }
    }

    mutating func run() async throws {
      let notebooks = try NotebookFiles.find(paths)
      if output.file != nil, notebooks.count != 1 {
        throw ValidationError("--output names one file, and there are \(notebooks.count) notebooks")
      }
      try checkDestinations(of: notebooks)
      try RenderClock.check()
      let overrides = try parameters.overrides()
      let jobs = notebooks.map { notebook in
        RenderJob(
          notebook: notebook, output: output.destination(for: notebook), overrides: overrides,
          limits: limits.runLimits, templates: output.template, isStrict: messages.strict,
          cache: cache.policy, historyFolder: cache.historyFolder,
          historyDepth: cache.historyDepth)
      }
      let status = try await RenderFolder(
        jobs: jobs, messages: messages, reports: reports, explains: cache.explain
      ).run()
      if status != .good { throw status }
    }

    /// Each report needs a file of its own, and so does its ledger.
    private func checkDestinations(of notebooks: [String]) throws {
      var owners: [String: String] = [:]
      for notebook in notebooks {
        guard case .file(let path) = output.destination(for: notebook) else { continue }
        for file in [path, FormerReport.ledgerPath(of: path)] {
          let place = URL(filePath: file).absoluteURL.standardizedFileURL.path
          if let owner = owners.updateValue(notebook, forKey: place) {
            throw ValidationError(
              owner == notebook
                ? "\(path) would be both the report and its ledger; give it a name that ends in .html"
                : "\(owner) and \(notebook) would both be written to \(file); render them into different folders, with --output-dir"
            )
          }
        }
      }
    }
  }
}
