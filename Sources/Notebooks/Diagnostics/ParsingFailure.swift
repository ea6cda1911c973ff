/// Why a notebook could not be parsed: everything that is wrong with it, not only the first thing.
public struct ParsingFailure: Error, Sendable {
  /// The errors, and the warnings that came up beside them, from top to bottom; never empty.
  public var diagnostics: [Diagnostic]

  /// The text that the diagnostics are about; empty when the file could not be read.
  public var source: SourceText

  /// The images and included files that were sought, found or not: with another file there, parsing may end otherwise.
  public var soughtFiles: [String]

  /// Collects diagnostics about a text.
  public init(_ diagnostics: [Diagnostic], source: SourceText, soughtFiles: [String] = []) {
    self.diagnostics = diagnostics
    self.source = source
    self.soughtFiles = soughtFiles
  }
}

extension ParsingFailure: CustomStringConvertible {
  /// All diagnostics as ``DiagnosticPrinter`` prints them, without colour.
  public var description: String {
    DiagnosticPrinter().text(diagnostics, source: source)
  }
}
