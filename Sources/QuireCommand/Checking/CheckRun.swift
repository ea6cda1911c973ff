import Digests
import Linting
import Notebooks
import Reports
import Weaving

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Checks notebooks one after the other and says what is there.
struct CheckRun {
  var checker: NotebookChecker
  /// Whether what can be mended is.
  var mends: Bool
  var isQuiet: Bool
  var isStrict: Bool

  /// What became of one notebook.
  struct Checked {
    var file: String
    var mended: [Issue]
    var result: NotebookChecker.Result
  }

  /// Tells people; returns what the exit code is to be.
  func tell(of files: [String]) throws -> ExitStatus {
    let printer = DiagnosticPrinter(usesColor: Terminal.error.hasColor)
    return try run(files) { checked in
      for issue in checked.mended { Terminal.error.write(Self.mendedLine(issue)) }
      let told = checked.result.issues.map(\.toldDiagnostic)
      if !told.isEmpty { Terminal.error.write(printer.text(told, source: checked.result.source)) }
    } end: { all in
      if !isQuiet, !all.isEmpty {
        Terminal.error.write(CheckSummary(all).sentence(afterMending: mends))
      }
    }
  }

  /// Prints JSON for machines.
  func printJSON(of files: [String]) throws -> ExitStatus {
    try run(files) { _ in
    } end: { all in
      try Terminal.output.write(json: CheckReport(all))
    }
  }

  private func run(
    _ files: [String], each: (Checked) -> Void, end: ([Checked]) throws -> Void
  ) throws -> ExitStatus {
    var status = ExitStatus.good
    var all: [Checked] = []
    for file in files {
      do {
        let checked = try check(file)
        each(checked)
        let diagnostics = checked.result.issues.map {
          $0.located(in: checked.result.source).toldDiagnostic
        }
        if Annotations.areRead { Terminal.error.write(Annotations.text(of: diagnostics)) }
        status = status.orGraver(self.status(of: diagnostics))
        all.append(checked)
      } catch let failure as ParsingFailure {
        // The file of another project than the first one's, which was read before.
        let printer = DiagnosticPrinter(usesColor: Terminal.error.hasColor)
        Terminal.error.write(printer.text(failure.diagnostics, source: failure.source))
        status = status.orGraver(.failed)
      } catch let error as FileReadingError {
        Terminal.error.write("error: \(error)")
        status = status.orGraver(error.isMissing ? .refused : .failed)
      } catch let error as AtomicFile.WriteError {
        Terminal.error.write("error: \(error)")
        status = status.orGraver(.failed)
      }
    }
    try end(all)
    return status
  }

  private func check(_ file: String) throws -> Checked {
    let bytes = Array(try NotebookReader.data(at: file))
    let folder = NotebookReader.folder(of: file)
    let support = (try? NotebookReader.supportFiles(in: folder)) ?? []
    let cache = cache(for: file)
    let checker = checker.checking(try ProjectSettings(of: file).file)
    guard mends else {
      let result = checker.check(
        bytes, file: file, directory: folder, support: support, cache: cache)
      return Checked(file: file, mended: [], result: result)
    }
    let mended = checker.mend(
      bytes, file: file, directory: folder, support: support, cache: cache)
    if mended.bytes != bytes { try AtomicFile.write(mended.bytes, to: file) }
    return Checked(file: file, mended: mended.mended, result: mended.result)
  }

  /// What the last render found out about the cells; a check reads it and leaves it as it is.
  private func cache(for file: String) -> AnalysisCache {
    let toolkit = try? Toolkit(
      forCommandAt: Toolkit.executable,
      compiler: ProcessInfo.processInfo.environment["QUIRE_SWIFTC"])
    guard let toolkit else { return AnalysisCache(file: nil, version: "") }
    return AnalysisCache(
      file: ProjectFolder(of: file).analyses(of: file, kind: "cells"),
      version: toolkit.identity.description)
  }

  private func status(of diagnostics: [Diagnostic]) -> ExitStatus {
    let isBad = diagnostics.contains {
      $0.severity == .error || (isStrict && $0.severity == .warning)
    }
    return isBad ? .failed : .good
  }

  private static func mendedLine(_ issue: Issue) -> String {
    "\(issue.diagnostic.place): mended[\(issue.name)]: \(issue.toldDiagnostic.message)"
  }
}

/// How many of what a check found.
struct CheckSummary: Encodable {
  var notebooks: Int
  var errors: Int
  var warnings: Int
  var hints: Int
  var fixable: Int
  var fixed: Int

  init(_ checked: [CheckRun.Checked]) {
    let issues = checked.flatMap(\.result.issues)
    func count(_ severity: Diagnostic.Severity) -> Int {
      issues.count { $0.diagnostic.severity == severity }
    }
    notebooks = checked.count
    (errors, warnings, hints) = (count(.error), count(.warning), count(.information))
    fixable = issues.count(where: \.isFixable)
    fixed = checked.map(\.mended.count).reduce(0, +)
  }

  /// Such as `3 notebooks: 1 warning; 1 of it can be mended, with --fix`.
  func sentence(afterMending: Bool) -> String {
    func counted(_ count: Int, _ word: String) -> String? {
      count == 0 ? nil : "\(count) \(word)\(count == 1 ? "" : "s")"
    }
    let found = [
      counted(errors, "error"), counted(warnings, "warning"), counted(hints, "hint"),
    ].compactMap { $0 }
    var text = counted(notebooks, "notebook") ?? "no notebooks"
    text += ": " + (found.isEmpty ? "nothing to say" : found.joined(separator: ", "))
    if afterMending, fixed > 0 { text += "; mended \(fixed)" }
    if fixable > 0 { text += "; --fix mends \(fixable)" }
    return text
  }
}
