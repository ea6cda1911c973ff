/// Code spans that show what would otherwise run.
enum InlineCode {
  /// `{{swift}} x` as `{swift} x`; a text of another form as it is.
  static func withoutOuterBraces(_ literal: String) -> String {
    // Behind the braces stands a name: `{{< include part.md >}}` has none and stays.
    guard literal.hasPrefix("{{"), let close = literal.range(of: "}}"),
      literal.dropFirst(2).first?.isLetter == true
    else { return literal }
    return "{" + literal[literal.index(literal.startIndex, offsetBy: 2)..<close.lowerBound] + "}"
      + literal[close.upperBound...]
  }
}

private extension String {
  /// The first place of two equal characters.
  func range(of pair: String) -> Range<String.Index>? {
    guard let sign = pair.first else { return nil }
    var index = startIndex
    while let found = self[index...].firstIndex(of: sign) {
      let next = self.index(after: found)
      if next < endIndex, self[next] == sign {
        return found..<self.index(after: next)
      }
      index = next
    }
    return nil
  }
}
