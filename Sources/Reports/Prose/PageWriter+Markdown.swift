import Markup
import Notebooks

extension PageWriter {
  /// Markdown that came from a value within a line; HTML in it is text.
  func inlineMarkdown(_ markdown: String) -> [Inline] { InlineMarkdown.inlines(markdown) }

  /// Markdown that came from a value or was printed; HTML in it is text.
  mutating func blockMarkdown(_ markdown: String) -> [Node] {
    blocks(InlineMarkdown.blocks(markdown))
  }
}
