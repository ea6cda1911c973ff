public import Notebooks

/// Makes a Quire notebook of an R Markdown or a Quarto document.
///
///     let converted = try NotebookConverter(file: "report.Rmd").convert(bytes)
///
/// Prose, headings and plain fences stay as they are, and cells of Swift run. Code of other languages is shown where it stood, below a
/// comment with its label and its options, so that the author can port it; nothing of the document is lost without being told.
public struct NotebookConverter: Sendable {
  /// What a conversion came to.
  public struct Converted: Sendable {
    /// The notebook, with the line ends of the document.
    public var text: String
    /// What was changed or could not be kept, at its place in the document.
    public var diagnostics: [Diagnostic]
    /// The document's text, for the diagnostics.
    public var source: SourceText
    /// How many cells of other languages are to be ported.
    public var shownCells: Int
    /// How many values in prose are to be ported.
    public var shownValues: Int
  }

  /// The document, as messages name it.
  public var file: String

  /// Makes a converter for a file of this name.
  public init(file: String) { self.file = file }

  /// Converts a document.
  ///
  /// - Throws: ``ParsingFailure`` when it is no text, or when its front matter is not YAML.
  public func convert(_ bytes: [UInt8]) throws(ParsingFailure) -> Converted {
    // The parser's own check, so that no document is taken that no notebook could be.
    if String(validating: bytes, as: UTF8.self) == nil || bytes.contains(0) {
      _ = try NotebookParser(file: file, directory: "").parse(bytes)
    }
    let source = NotebookSource(bytes)
    var conversion = Conversion(file: file, source: source)
    var first = 1
    if let outline = try FrontMatterOutline(of: source, file: file) {
      FrontMatterConverter(outline: outline).convert(into: &conversion)
      first = outline.lines.upperBound + 1
    }
    BodyConverter().convert(from: first, into: &conversion)
    return conversion.converted()
  }
}
