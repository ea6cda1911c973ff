import Markup
import Notebooks
import Themes

extension PageWriter {
  /// Markdown that came from a value within a line; HTML in it is text.
  func inlineMarkdown(_ markdown: String) -> [Inline] {
    [.text(markdown)]
  }

  /// Markdown that came from a value or was printed; HTML in it is text.
  mutating func blockMarkdown(_ markdown: String) -> [Node] {
    markdown.isEmpty ? [] : [.element("p", [:], [.text(markdown)])]
  }
}
