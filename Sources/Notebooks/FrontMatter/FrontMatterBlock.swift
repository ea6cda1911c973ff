/// Finds the lines of the front matter.
enum FrontMatterBlock {
  enum Finding {
    /// The document begins with prose.
    case none
    /// The front matter ends with this line, from 1.
    case lines(last: Int)
    /// It begins like front matter, and no line ends it.
    case unclosed
    /// There are two lines `---` with prose between them.
    case prose(last: Int)
  }

  /// Front matter begins in the first line and with a key, so that a rule at the top of a document
  /// stays a rule.
  static func find(in source: NotebookSource) -> Finding {
    guard source.lineCount > 0, isFence(source.line(1), closing: false) else { return .none }
    var last: Int?
    var number = 2
    while number <= source.lineCount {
      if isFence(source.line(number), closing: true) {
        last = number
        break
      }
      number += 1
    }
    let first = (2...max(2, last ?? source.lineCount)).first { !source.line($0).trimmed.isEmpty }
    let isBlankBelow = source.line(2).trimmed.isEmpty
    guard let first, first <= source.lineCount else { return .none }
    if first == last { return isBlankBelow ? .none : .lines(last: first) }
    if beginsYAML(source.line(first)) { return last.map { .lines(last: $0) } ?? .unclosed }
    guard let last, !isBlankBelow else { return .none }
    return .prose(last: last)
  }

  private static func isFence(_ line: ArraySlice<UInt8>, closing: Bool) -> Bool {
    let sign = line.prefix(3)
    guard sign.elementsEqual("---".utf8) || (closing && sign.elementsEqual("...".utf8)) else {
      return false
    }
    return line.dropFirst(3).allSatisfy(\.isBlank)
  }

  /// Whether a line is a comment, a list's element, or begins with a key and a colon.
  private static func beginsYAML(_ line: ArraySlice<UInt8>) -> Bool {
    var rest = line.drop(while: \.isBlank)
    if rest.first == Byte.hash { return rest.dropFirst().first != Byte.hash }
    if rest.starts(with: "- ".utf8) || rest.first == Byte.openBrace { return true }
    if let quote = rest.first, quote == Byte.quote || quote == Byte.apostrophe {
      rest = rest.dropFirst().drop { $0 != quote }.dropFirst()
    } else {
      let key = rest.prefix {
        $0.isWord || $0 == Byte.dash || $0 == Byte.underscore || $0 == Byte.dot
      }
      guard !key.isEmpty else { return false }
      rest = rest[key.endIndex...]
    }
    rest = rest.drop(while: \.isBlank)
    guard rest.first == Byte.colon else { return false }
    return rest.count == 1 || rest.dropFirst().first?.isBlank == true
  }
}
