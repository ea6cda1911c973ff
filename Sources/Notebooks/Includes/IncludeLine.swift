/// A line that asks for the text of another file: `{{< include parts/method.md >}}`.
///
/// It stands for itself at the left margin, as in Quarto; a path with spaces is put in quotes.
struct IncludeLine {
  /// The path as it is written; empty where it is missing.
  let path: String
  /// The bytes of the line, from 0, that hold the path, or all of what is written where there is none.
  let place: Range<Int>

  init?(_ line: ArraySlice<UInt8>) {
    let margin = line.prefix { $0 == Byte.space }.count
    let text = line.trimmed
    guard margin < 4, text.starts(with: Self.opening), text.suffix(3).elementsEqual(Self.closing),
      text.count >= Self.opening.count + 3
    else { return nil }
    let inner = text.dropFirst(Self.opening.count).dropLast(3).trimmed
    let word = Array("include".utf8)
    guard inner.starts(with: word) else { return nil }
    let rest = inner.dropFirst(word.count)
    guard rest.first?.isBlank ?? true else { return nil }
    var path = rest.trimmed
    if path.count > 1, let quote = path.first, quote == Byte.quote || quote == Byte.apostrophe,
      path.last == quote
    {
      path = path.dropFirst().dropLast()
    }
    self.path = path.text
    let stretch = path.isEmpty ? text : path
    place = stretch.startIndex - line.startIndex..<stretch.endIndex - line.startIndex
  }

  /// Whether a line asks for a file in a place where none can be put in: within a paragraph, a list or a quote.
  static func isMisplaced(in line: ArraySlice<UInt8>) -> Bool {
    line.prefix { $0 == Byte.space }.count < 4 && !line.contains(Byte.backtick)
      && line.firstRange(of: Array("{{< include ".utf8)) != nil
  }

  private static let opening = Array("{{<".utf8)
  private static let closing = Array(">}}".utf8)
}
