import ArgumentParser
import Notebooks
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
        output/03-x.json beside it. A report from which nothing has changed is left as it is. With a matrix a notebook gives a report for each \
        combination, such as output/03-x--region-EU.html, and output/03-x.html lists them. When a notebook fails its last good report stays as it is, \
        and the others are rendered all the same.
        """
    )

    @Argument(
      help: ArgumentHelp(
        "Notebooks, or folders of them (default: notebooks, or this folder).",
        valueName: "file-or-folder"),
      completion: .file(extensions: ["md"]))
    var paths: [String] = []

    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Other forms") var variants: VariantOptions
    @OptionGroup(title: "Earlier renders") var cache: CacheOptions
    @OptionGroup(title: "Parameters") var parameters: ParameterOptions
    @OptionGroup(title: "Matrix") var matrix: MatrixOptions
    @OptionGroup(title: "Limits") var limits: LimitOptions
    @OptionGroup(title: "For machines") var reports: ReportOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    mutating func validate() throws {
      if output.file != nil, paths.count > 1 {
        throw ValidationError("--output names one file; use --output-dir for several notebooks")
      }
      if output.file != nil, variants.count > 1 {
        throw ValidationError(
          "--output names one file, and there are \(variants.count) forms of the report; use --output-dir"
        )
      }
    }

    mutating func run() async throws {
      let paths = NotebookFiles.named(self.paths)
      let found = try NotebookFiles.find(paths)
      let project = try ProjectReading.settings(of: found)
      output.settle(for: project)
      let notebooks = project.ordered(found)
      try RenderClock.check()
      let overrides = try parameters.overrides()
      let matrices = try notebooks.map {
        try NotebookMatrix(of: $0, options: matrix, overrides: overrides)
      }
      let site = Site(of: paths, notebooks: notebooks, output: output, project: project)
      let jobs = matrices.flatMap { self.jobs(of: $0, overrides, in: site) }
      if output.file != nil, jobs.count != 1 {
        throw ValidationError(
          "--output names one file, and there are \(jobs.count) "
            + (notebooks.count == 1 ? "members of the matrix" : "notebooks"))
      }
      let indexed = matrices.filter { !$0.members.isEmpty && output.file == nil }
      try checkDestinations(of: jobs, and: indexed)
      let doubts =
        project.warnings + (site == nil ? [] : project.strayNames(among: notebooks))
      let isDoubtful = ProjectReading.tell(doubts, of: project) && messages.strict
      var status = try await RenderFolder(
        jobs: jobs, messages: messages, reports: reports, explains: cache.explain
      ).run()
      for matrix in indexed {
        do {
          try MatrixIndex(
            matrix: matrix, output: output, navigation: site?.navigation(of: matrix.notebook)
          ).write()
        } catch is ParsingFailure {
          // What is wrong with the notebook was said when it was rendered.
        } catch {
          Terminal.error.write("error: \(error)")
          status = status.orGraver(.failed)
        }
      }
      do {
        try site?.write()
      } catch {
        Terminal.error.write("error: \(error)")
        status = status.orGraver(.failed)
      }
      if isDoubtful { status = status.orGraver(.doubtful) }
      if status != .good { throw status }
    }

    private func jobs(
      of matrix: NotebookMatrix, _ overrides: [ParameterOverride], in site: Site?
    ) -> [RenderJob] {
      let members = matrix.members.isEmpty ? [nil] : matrix.members.map(Optional.some)
      return members.map { member in
        let (destination, variants) = destinations(of: matrix.notebook, member)
        return RenderJob(
          notebook: matrix.notebook, output: destination,
          overrides: overrides + (member?.overrides ?? []), parameterFile: parameters.file,
          limits: limits.runLimits,
          templates: output.template, isStrict: messages.strict, cache: cache.policy,
          member: member, isWithoutMatrix: self.matrix.noMatrix,
          variants: variants, navigation: site?.navigation(of: matrix.notebook),
          maxSize: self.variants.maxSize?.bytes ?? RenderJob.defaultMaxSize,
          historyFolder: cache.historyFolder,
          historyDepth: cache.historyDepth)
      }
    }

    /// Where the report goes and what is written beside it; a file that `--output` names is that of the one form that is asked for.
    private func destinations(
      of notebook: String, _ member: MatrixMember?
    ) -> (ReportDestination, [ReportVariant]) {
      let named = output.destination(for: notebook, member: member)
      switch named {
      case .standardOutput: return (named, variants.variants(of: nil))
      case .file(let path):
        guard let file = output.file else { return (named, variants.variants(of: path)) }
        let others = variants.variants(of: path, as: file)
        guard !others.isEmpty else { return (named, []) }
        var usual = output
        usual.file = nil
        return (usual.destination(for: notebook, member: member), others)
      }
    }

    /// Each report needs files of its own, and so do its ledger, its other forms and the page that lists the members of a matrix; none of
    /// them may be a notebook.
    private func checkDestinations(of jobs: [RenderJob], and indexed: [NotebookMatrix]) throws {
      let notebooks = Set(jobs.map { WatchedFile.key(of: $0.notebook) })
      var owners: [String: (name: String, report: String)] = [:]
      func claim(_ files: [String], for name: String, _ report: String) throws {
        for file in files {
          let place = WatchedFile.key(of: file)
          guard !notebooks.contains(place) else {
            throw ValidationError(
              "\(file) is a notebook, and would be written over; render into another folder, with --output-dir"
            )
          }
          if let owner = owners.updateValue((name, report), forKey: place) {
            throw ValidationError(
              owner == (name, report)
                ? "\(report) would be both the report and its ledger; give it a name that ends in .html"
                : "\(owner.name) and \(name) would both be written to \(file); render them into different folders, with --output-dir"
            )
          }
        }
      }
      for job in jobs {
        let name = job.notebook + (job.member?.arguments ?? "")
        if case .file(let path) = job.output {
          try claim([path, FormerReport.ledgerPath(of: path)], for: name, path)
        }
        for variant in job.variants {
          guard let path = variant.path else { continue }
          try claim([path], for: "the \(variant.format) of \(name)", path)
        }
      }
      for matrix in indexed {
        guard let path = MatrixIndex.path(of: matrix.notebook, in: output) else { continue }
        try claim(
          [path, FormerReport.ledgerPath(of: path)],
          for: "the list of the reports of \(matrix.notebook)", path)
      }
    }
  }
}
