import Notebooks

/// Parses a text as `n.md` in a folder that holds nothing.
func parse(
  _ text: String,
  limits: ParsingLimits = ParsingLimits()
) throws(ParsingFailure) -> Notebook {
  try NotebookParser(file: "n.md", directory: "/nonexistent", limits: limits)
    .parse(Array(text.utf8))
}

/// All diagnostics of a text as printed: its errors, else its warnings, else nothing.
func problems(_ text: String, limits: ParsingLimits = ParsingLimits()) -> String {
  do throws(ParsingFailure) {
    let notebook = try parse(text, limits: limits)
    return DiagnosticPrinter().text(notebook.warnings, source: notebook.source)
  } catch {
    return error.description
  }
}

/// The codes of all diagnostics of a text.
func codes(_ text: String) -> [String] {
  do throws(ParsingFailure) {
    return try parse(text).warnings.map(\.code)
  } catch {
    return error.diagnostics.map(\.code)
  }
}
