// These stand for Foundation's, which would cost every start of the command its loading time.
extension StringProtocol {
  /// The first place of a text, without Foundation.
  func firstRange(ofText text: String) -> Range<Index>? {
    guard let start = firstIndexOfText(text) else { return nil }
    return start..<index(start, offsetBy: text.count)
  }

  func firstIndexOfText(_ text: String) -> Index? {
    indices.first { self[$0...].hasPrefix(text) }
  }

  func trimmingTrailingSpace() -> String {
    var end = endIndex
    while end > startIndex, self[index(before: end)].isWhitespace { end = index(before: end) }
    return String(self[..<end])
  }
}
