/// A block of the document.
public indirect enum Block: Sendable {
  case heading(Heading)
  case paragraph([Inline], SourceRange)
  case list(List)
  case blockQuote([Block], SourceRange)
  /// Code that is shown and never run: a plain fence, or `{{swift}}` with its braces taken off once.
  case code(CodeBlock)
  /// An executable cell or directive.
  case cell(Cell)
  /// A `:::` div, or a GitHub alert (`> [!NOTE]`) as the callout it stands for.
  case container(Container)
  case table(Table)
  case thematicBreak(SourceRange)
  /// HTML that the author wrote; it passes as it is.
  case html(String, SourceRange)
}
