import Digests
import Notebooks

/// Reads a notebook for a command that only prints something about it.
enum ReadForPrinting {
  /// The notebook, or the end of the command with its diagnostics told.
  static func notebook(at path: String) throws -> Notebook {
    do {
      return try NotebookReader(path: path).notebook
    } catch let failure as ParsingFailure {
      let printer = DiagnosticPrinter(usesColor: Terminal.error.hasColor)
      Terminal.error.write(printer.text(failure.diagnostics, source: failure.source))
      throw ExitStatus.failed
    } catch let error as FileReadingError {
      Terminal.error.write("error: \(error)")
      throw error.isMissing ? ExitStatus.refused : ExitStatus.failed
    }
  }
}
