import Markup

/// A block of Markdown in its lines, without the blank lines around it.
struct MarkdownBlock: Equatable {
  /// The lines, not indented.
  var lines: [String]
  /// Whether it is a list of bullets or of numbers: two of a kind in a row would be read as one.
  var list: ListKind?

  /// What a list's items begin with.
  enum ListKind: Equatable { case bullets, numbers }

  /// Lines as they are.
  init(_ lines: [String], list: ListKind? = nil) {
    (self.lines, self.list) = (lines, list)
  }

  /// A paragraph of a phrase; nothing for an empty one.
  static func paragraph(_ phrase: String) -> [MarkdownBlock] {
    let lines = phrase.split(separator: "\n", omittingEmptySubsequences: false)
      .map { MarkdownText.guarded($0.trimmingSuffix { $0 == " " }) }
    return lines.allSatisfy(\.isEmpty) ? [] : [MarkdownBlock(lines)]
  }

  /// A paragraph in bold.
  static func title(_ phrase: String) -> [MarkdownBlock] { paragraph(strong(phrase)) }

  /// A phrase between stars; white space at its ends stays outside, where the stars still count.
  static func strong(_ phrase: String) -> String { marked(phrase, with: "**") }

  /// A phrase between any marks of emphasis.
  static func marked(_ phrase: String, with mark: String) -> String {
    let words = phrase.drop { $0 == " " }.trimmingSuffix { $0 == " " }
    guard !words.isEmpty else { return phrase }
    let (start, end) = (phrase.hasPrefix(" ") ? " " : "", phrase.hasSuffix(" ") ? " " : "")
    return start + mark + words + mark + end
  }

  /// A list of items, each in blocks.
  ///
  /// - Parameters:
  ///   - items: the items.
  ///   - start: the first number, `nil` for bullets.
  ///   - isTight: whether items follow each other without blank lines.
  static func list(_ items: [[MarkdownBlock]], start: Int?, isTight: Bool = true) -> MarkdownBlock {
    var lines: [String] = []
    for (place, item) in items.enumerated() {
      let marker = start.map { "\(max(0, $0) + place)." } ?? "-"
      if place > 0, !isTight { lines.append("") }
      let content = Self.lines(of: item, isTight: isTight)
      lines.append(content.first.map { "\(marker) \($0)" } ?? marker)
      lines += content.dropFirst().map {
        $0.isEmpty ? "" : String(repeating: " ", count: marker.utf8.count + 1) + $0
      }
    }
    return MarkdownBlock(lines, list: start == nil ? .bullets : .numbers)
  }

  /// Blocks as a quotation; nothing for none.
  static func quote(_ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
    let lines = Self.lines(of: blocks)
    return lines.isEmpty ? [] : [MarkdownBlock(lines.map { $0.isEmpty ? ">" : "> \($0)" })]
  }

  /// Blocks behind words that open them; nothing for none.
  static func fold(
    _ summary: String, _ blocks: [MarkdownBlock], isOpen: Bool = false
  ) -> [MarkdownBlock] {
    guard !blocks.isEmpty else { return [] }
    // Within this element Markdown is not read, and a blank line would end it.
    let words = Escaping.text(summary).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let head = [isOpen ? "<details open>" : "<details>", "<summary>\(words)</summary>"]
    return [MarkdownBlock(head)] + blocks + [MarkdownBlock(["</details>"])]
  }

  /// The lines of blocks, with a blank one between two; in a tight list a list follows its words directly.
  static func lines(of blocks: [MarkdownBlock], isTight: Bool = false) -> [String] {
    var lines: [String] = []
    var previous: MarkdownBlock?
    for block in blocks {
      if let previous {
        if !(isTight && block.list != nil && previous.list == nil) { lines.append("") }
        if previous.list != nil, previous.list == block.list { lines += ["<!-- -->", ""] }
      }
      lines += block.lines
      previous = block
    }
    return lines
  }

  /// A whole text, ending with a line feed.
  static func text(of blocks: [MarkdownBlock]) -> String {
    lines(of: blocks).joined(separator: "\n") + "\n"
  }
}

extension StringProtocol where SubSequence == Substring {
  /// The characters up to the last one that does not match.
  func trimmingSuffix(while matches: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let last = rest.last, matches(last) { rest.removeLast() }
    return rest
  }
}
