import Mathematics
import Notebooks
import Records

extension [Inline] {
  /// The words alone, with the values that the run gave to expressions.
  ///
  /// For titles, alternative texts and messages, where no markup can be.
  func plainText(with run: Run) -> String {
    reduce(into: "") { text, inline in
      switch inline {
      case .text(let words), .code(let words): text += words
      case .softBreak, .lineBreak: text += " "
      case .math(let formula, _): text += formula.plainText
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .link(_, _, let content), .span(_, let content):
        text += content.plainText(with: run)
      case .image(let image): text += image.alternative.plainText(with: run)
      case .expression(let expression):
        switch run.inlines[expression.index] {
        case .text(let value): text += value
        case .markdown(let value): text += InlineMarkdown.inlines(value).plainText(with: run)
        case .html, nil: break
        }
      case .reference(let reference):
        text += reference.labels.map { "@\($0)" }.joined(separator: ", ")
      case .html, .footnote: break
      }
    }
  }
}
