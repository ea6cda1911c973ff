public import Notebooks
public import Records

/// The words of a figure as plain text, for a picture that stands outside its page.
public struct FigureExport: Hashable, Sendable {
  /// The takeaway; empty when nobody said anything.
  public var title: String
  /// What is measured; empty when the takeaway says the same.
  public var subtitle: String
  /// Where the data is from, and what was left out.
  public var source: String

  /// Finds the words that the page writes around a figure.
  ///
  /// - Parameters:
  ///   - figure: the figure.
  ///   - options: those of its cell.
  ///   - run: the run that has the values of expressions in the words.
  ///   - sourceWord: what stands before the source, in the report's language.
  public init(
    _ figure: FigureOutput, _ options: CellOptions, of run: Run, sourceWord: String
  ) {
    let words = FigureWords(figure, options, caption: nil, finding: nil)
    title = words.takeaway?.plainText(with: run) ?? ""
    subtitle = words.measure?.plainText(with: run) ?? ""
    var sentences: [String] = []
    if let source = words.source?.plainText(with: run), !source.isEmpty {
      sentences.append("\(sourceWord): \(source)\(source.hasSuffix(".") ? "" : ".")")
    }
    self.source = (sentences + words.notes).joined(separator: " ")
  }
}
