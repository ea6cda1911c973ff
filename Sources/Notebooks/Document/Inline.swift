public import Mathematics

/// A piece of a line of prose.
public indirect enum Inline: Sendable {
  case text(String)
  /// A line's end within a paragraph.
  case softBreak
  /// A forced line break.
  case lineBreak
  case code(String)
  /// `$x^2$`, or `$$…$$` in a line of its own.
  case math(Formula, isDisplay: Bool)
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  case link(destination: String, title: String, [Inline])
  case image(Image)
  /// HTML that the author wrote; it passes as it is.
  case html(String)
  /// `[^label]`, with its number in order of first mention.
  case footnote(label: String, number: Int)
  /// `` `{swift} expression` ``.
  case expression(InlineExpression)
  /// `@fig-x`, `[-@fig-x]`, `[Fig @fig-x]`, `[@fig-a; @fig-b]`.
  case reference(CrossReference)
  /// `[text]{.class}`.
  case span(Attributes, [Inline])
}
