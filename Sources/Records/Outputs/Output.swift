/// Something that a cell displays.
public enum Output: Codable, Hashable, Sendable {
  /// Text to show as it is, in a fixed-width face.
  case text(String)
  /// Markdown that came from a value; HTML in it is escaped by who renders it.
  case markdown(String)
  /// HTML that the author vouches for.
  case html(String)
  case table(TableOutput)
  case figure(FigureOutput)
  case board(BoardOutput)
  case finding(Finding)
  case expectation(Expectation)
  case result(ResultOutput)
  case metric(Metric)
  case callout(CalloutOutput)
}

/// What an inline expression became.
public enum InlineValue: Codable, Hashable, Sendable {
  /// Text, escaped by who renders it.
  case text(String)
  /// Markdown, as ``Output/markdown(_:)``.
  case markdown(String)
  /// HTML that the author vouches for.
  case html(String)
}
