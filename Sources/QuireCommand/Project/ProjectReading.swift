import Notebooks

/// Reads the project's file for a command, and tells what is wrong with it.
enum ProjectReading {
  /// The settings of the project of some notebooks, which is that of the first.
  ///
  /// - Throws: ``ExitStatus/failed``, after saying what is wrong with the file.
  static func settings(of notebooks: [String]) throws -> ProjectSettings {
    do {
      return try ProjectSettings(of: notebooks.first ?? "notebook.md")
    } catch let failure as ParsingFailure {
      let printer = DiagnosticPrinter(usesColor: Terminal.error.hasColor)
      Terminal.error.write(printer.text(failure.diagnostics, source: failure.source))
    } catch {
      Terminal.error.write("error: \(error)")
    }
    throw ExitStatus.failed
  }

  /// Tells what is doubtful in the file.
  ///
  /// - Returns: whether there is anything.
  @discardableResult
  static func tell(_ doubts: [Diagnostic], of project: ProjectSettings) -> Bool {
    guard let file = project.file, !doubts.isEmpty else { return false }
    let printer = DiagnosticPrinter(usesColor: Terminal.error.hasColor)
    Terminal.error.write(printer.text(doubts, source: file.source))
    return true
  }
}
