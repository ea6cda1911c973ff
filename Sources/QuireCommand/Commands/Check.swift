import ArgumentParser
import Linting
import Notebooks

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension RootCommand {
  /// `quire check`
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Look notebooks over without running them, or say what is installed.",
      discussion: """
        quire check notebooks --fix
        quire check --explain Q101
        quire check install

        Nothing is compiled or run. A rule is named by its code, by the beginning of codes (Q1) or by \
        its name. Exit codes: 0 nothing worse than warnings · 1 an error or, under --strict, a \
        warning · 2 usage · 4 there is no such notebook. docs/check.md has every rule.
        """
    )

    @Argument(
      help: ArgumentHelp(
        "Notebooks, or folders of them (default: notebooks, or this folder); or the word install.",
        valueName: "file-or-folder"),
      completion: .file(extensions: ["md"]))
    var paths: [String] = []

    @Flag(help: "Mend what can be mended without asking, and say what.")
    var fix = false

    @Flag(help: "Exit with 1 when there is a warning.")
    var strict = false

    @Option(help: ArgumentHelp("full for people or json for machines.", valueName: "format"))
    var format = Format.full

    @Option(help: ArgumentHelp("Look for these rules only: Q1,Q302.", valueName: "rules"))
    var select: [String] = []

    @Option(help: ArgumentHelp("Leave these rules out: Q302,unused-name.", valueName: "rules"))
    var ignore: [String] = []

    @Option(
      help: ArgumentHelp("Print what a rule is about; all prints all of them.", valueName: "rule"))
    var explain: String?

    @Flag(name: [.short, .long], help: "Say nothing but what was found.")
    var quiet = false

    /// What is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable { case full, json }

    mutating func validate() throws {
      for name in Self.names(select) + Self.names(ignore) where !RuleSelection.isKnown(name) {
        throw ValidationError("there is no rule \"\(name)\"\(Self.suggestion(for: name))")
      }
      if let explain, Rule.named(explain).isEmpty {
        throw ValidationError("there is no rule \"\(explain)\"\(Self.suggestion(for: explain))")
      }
    }

    mutating func run() throws {
      if let explain {
        return Terminal.output.write(Rule.named(explain).map(\.text).joined(separator: "\n"))
      }
      if paths == ["install"] {
        return try Installation.ofThisCommand().tell(asJSON: format == .json)
      }
      let files = try NotebookFiles.find(NotebookFiles.named(paths))
      let project = try ProjectReading.settings(of: files)
      ProjectReading.tell(project.warnings, of: project)
      let run = CheckRun(
        checker: NotebookChecker(
          selection: RuleSelection(
            selected: Self.names(select), ignored: Self.names(ignore))),
        mends: fix, isQuiet: quiet, isStrict: strict)
      let status = try format == .json ? run.printJSON(of: files) : run.tell(of: files)
      if status != .good { throw status }
    }

    private static func names(_ lists: [String]) -> [String] {
      lists.flatMap { $0.split { $0 == "," || $0 == " " }.map(String.init) }
    }

    private static func suggestion(for name: String) -> String {
      RuleSelection.nearest(to: name).map { "; did you mean \($0)?" }
        ?? "; docs/check.md lists the rules"
    }
  }
}
