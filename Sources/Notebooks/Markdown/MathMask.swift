/// Hides formulas between dollars from cmark, which would read their signs as Markdown.
///
/// A formula becomes a code span of the same length: the dollars are written as backticks and everything between them as a letter, so
/// that every place stays where it is. Who reads the tree finds the formula in the text itself.
///
/// Pandoc's rule tells dollars from money: the opening one has no white space behind it, the closing one none before it and no digit
/// behind it. Between `$$` there may be white space and line ends, but no blank line. `\$` is a dollar.
struct MathMask {
  private var bytes: [UInt8]
  private var isMasked = false
  /// The signs that nothing closes in the rest of the paragraph, so that nobody looks again: work stays linear.
  private var unclosed: Set<Sign> = []

  private enum Sign: Hashable {
    case dollars(Int)
    case backticks(Int)
    case tag
  }

  /// The text with its formulas hidden; `nil` where there are none.
  static func masked(_ text: [UInt8]) -> [UInt8]? {
    guard text.contains(Byte.dollar) else { return nil }
    var mask = MathMask(bytes: text)
    mask.run()
    return mask.isMasked ? mask.bytes : nil
  }

  private mutating func run() {
    for paragraph in Paragraphs(of: bytes) { mask(paragraph) }
  }

  /// Hides the formulas of a stretch without blank lines and fences.
  private mutating func mask(_ range: Range<Int>) {
    unclosed = []
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case Byte.backslash: index += 2
      case Byte.backtick: index = behindCode(at: index, range)
      case Byte.less: index = behindTag(at: index, range)
      case Byte.dollar: index = maskFormula(at: index, range)
      default: index += 1
      }
    }
  }

  private func count(of byte: UInt8, at start: Int, _ range: Range<Int>) -> Int {
    bytes[start..<range.upperBound].prefix { $0 == byte }.count
  }

  /// Behind a code span, or behind its backticks where nothing closes it.
  private mutating func behindCode(at start: Int, _ range: Range<Int>) -> Int {
    let fence = count(of: Byte.backtick, at: start, range)
    var index = start + fence
    guard !unclosed.contains(.backticks(fence)) else { return index }
    while index < range.upperBound {
      guard bytes[index] == Byte.backtick else {
        index += 1
        continue
      }
      let run = count(of: Byte.backtick, at: index, range)
      index += run
      if run == fence { return index }
    }
    unclosed.insert(.backticks(fence))
    return start + fence
  }

  /// Behind an HTML tag, whose attributes may hold dollars.
  private mutating func behindTag(at start: Int, _ range: Range<Int>) -> Int {
    let next = start + 1 < range.upperBound ? bytes[start + 1] : 0
    let opens = next.isASCIILetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
    guard opens, !unclosed.contains(.tag) else { return start + 1 }
    guard let end = bytes[start..<range.upperBound].firstIndex(of: Byte.greater) else {
      unclosed.insert(.tag)
      return start + 1
    }
    return end + 1
  }

  private mutating func maskFormula(at start: Int, _ range: Range<Int>) -> Int {
    let run = count(of: Byte.dollar, at: start, range)
    guard run <= 2, !unclosed.contains(.dollars(run)) else { return start + run }
    guard let close = closing(run, from: start + run, range) else { return start + run }
    isMasked = true
    // What quotes and lists put before a further line is not the formula's.
    var isLineStart = false
    for place in start..<(close + run) {
      let byte = bytes[place]
      let isLineEnd = byte == Byte.lineFeed || byte == Byte.carriageReturn
      if place < start + run || place >= close {
        bytes[place] = Byte.backtick
      } else if !isLineEnd, !(isLineStart && (byte.isBlank || byte == Byte.greater)) {
        bytes[place] = UInt8(ascii: "x")
        isLineStart = false
      }
      if isLineEnd { isLineStart = true }
    }
    return close + run
  }

  /// Where the dollars stand that close a formula.
  private mutating func closing(_ run: Int, from start: Int, _ range: Range<Int>) -> Int? {
    guard start < range.upperBound, run == 2 || !bytes[start].isSpace else { return nil }
    let isTable = bytes[range].first { !$0.isSpace && $0 != Byte.greater } == Byte.pipe
    var index = start
    while index < range.upperBound {
      switch bytes[index] {
      case Byte.backslash: index += 2
      case Byte.dollar:
        let found = count(of: Byte.dollar, at: index, range)
        let next = index + found < range.upperBound ? bytes[index + found] : 0
        let isClosing =
          run == 2 || (index > start && !bytes[index - 1].isSpace && !next.isDigit)
        if found == run, isClosing, index > start { return index }
        // Of two sums of money the second does not close what the first has opened.
        index += found
      // No formula goes on in the next cell of a table.
      case Byte.pipe
      where isTable
        && (bytes[index - 1].isBlank || index + 1 == range.upperBound
          || bytes[index + 1].isSpace):
        return nil
      default: index += 1
      }
    }
    unclosed.insert(.dollars(run))
    return nil
  }
}

/// The stretches of a text in which a formula may stand: between blank lines, outside of fenced and indented code.
private struct Paragraphs: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var index = 0
  private var isInList = false

  init(of bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Range<Int>? {
    while index < bytes.count {
      let line = lineRange(at: index)
      let content = content(of: line)
      if content.isEmpty {
        index = line.upperBound
      } else if let fence = CodeFence(bytes[content]) {
        skip(fence, from: line)
      } else if isIndentedCode(line, content) {
        index = line.upperBound
      } else {
        return paragraph(from: line)
      }
    }
    return nil
  }

  private mutating func paragraph(from first: Range<Int>) -> Range<Int> {
    var end = first.upperBound
    note(first)
    while end < bytes.count {
      let line = lineRange(at: end)
      let content = content(of: line)
      if content.isEmpty || CodeFence(bytes[content]) != nil { break }
      note(line)
      end = line.upperBound
    }
    index = end
    return first.lowerBound..<end
  }

  private mutating func skip(_ fence: CodeFence, from line: Range<Int>) {
    index = line.upperBound
    while index < bytes.count {
      let next = lineRange(at: index)
      index = next.upperBound
      if fence.isClosed(by: bytes[content(of: next)]) { return }
    }
  }

  private func lineRange(at start: Int) -> Range<Int> {
    let end = bytes[start...].firstIndex(of: Byte.lineFeed).map { $0 + 1 } ?? bytes.count
    return start..<end
  }

  /// A line without what quotes, lists and indentation put before it.
  private func content(of line: Range<Int>) -> Range<Int> {
    var start = line.lowerBound
    while start < line.upperBound, bytes[start].isSpace || bytes[start] == Byte.greater {
      start += 1
    }
    if Self.isListMark(bytes[start..<line.upperBound]) {
      start += 1
      while start < line.upperBound, bytes[start].isSpace { start += 1 }
    }
    var end = line.upperBound
    while end > start, bytes[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  private static func isListMark(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, line.count > 1 else { return false }
    return [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(first)
      && line[line.startIndex + 1].isBlank
  }

  /// Notes whether a list goes on: what is indented in it is its text.
  private mutating func note(_ line: Range<Int>) {
    let text = bytes[line]
    guard let first = text.first, !first.isBlank else { return }
    let digits = text.prefix { $0.isDigit }.count
    let behind = text.dropFirst(digits).first
    isInList =
      Self.isListMark(text)
      || (digits > 0 && (behind == Byte.dot || behind == UInt8(ascii: ")")))
  }

  private func isIndentedCode(_ line: Range<Int>, _ content: Range<Int>) -> Bool {
    guard !isInList else { return false }
    let indent = bytes[line.lowerBound..<content.lowerBound]
    return indent.first == UInt8(ascii: "\t") || indent.prefix { $0 == Byte.space }.count >= 4
  }
}
