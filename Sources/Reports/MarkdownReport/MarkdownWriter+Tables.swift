import Markup

extension MarkdownWriter {
  /// A table with its caption in bold above it.
  ///
  /// Markdown wants a head: a table without one has its caption there.
  mutating func table(_ element: Element) -> [MarkdownBlock] {
    let parts = element.elements
    let caption = parts.first { $0.name == "caption" }?.nodes ?? []
    var head = rows(in: parts.filter { $0.name == "thead" }, isBold: false).first
    let body =
      rows(in: parts.filter { $0.name == "tbody" }, isBold: false)
      + rows(in: parts.filter { $0.name == "tfoot" }, isBold: true)
    var blocks: [MarkdownBlock] = []
    if head == nil {
      head = [Entry(text: phrase(caption, in: .cell))]
    } else {
      blocks = MarkdownBlock.title(self.caption(caption))
    }
    let count = max(head?.count ?? 0, body.map(\.count).max() ?? 0)
    guard count > 0 else { return blocks }
    let first = body.first ?? []
    let sides = (0..<count).map { column in
      (head.flatMap { $0.dropFirst(column).first?.side } ?? first.dropFirst(column).first?.side)
        ?? "---"
    }
    let lines = ([head ?? []] + body).map { Self.line($0.map(\.text), count: count) }
    return blocks + [MarkdownBlock([lines[0], Self.line(sides, count: count)] + lines.dropFirst())]
  }

  /// A table of entries that are Markdown already, the first row being its head.
  static func table(_ rows: [[String]]) -> MarkdownBlock {
    let count = rows.map(\.count).max() ?? 0
    let lines = rows.map { line($0, count: count) }
    let sides = line(Array(repeating: "---", count: count), count: count)
    return MarkdownBlock(Array(lines.prefix(1)) + [sides] + lines.dropFirst())
  }

  /// A cell of a table.
  private struct Entry {
    var text: String
    /// The sign of the side on which the column lines up, or `nil`.
    var side: String?
  }

  private mutating func rows(in parts: [Element], isBold: Bool) -> [[Entry]] {
    parts.flatMap(\.elements).filter { $0.name == "tr" }.map { row in
      row.elements.map { cell in
        // A verdict that fills its cell needs no weight to be found.
        let words = cell.has("verdict") ? bold(cell.nodes) : phrase(cell.nodes, in: .cell)
        let isStrong = isBold || row.has("highlight")
        return Entry(
          text: isStrong ? MarkdownBlock.strong(words) : words, side: Self.side(of: cell))
      }
    }
  }

  private static func side(of cell: Element) -> String? {
    if cell.has("n") || cell.has("align-right") { return "---:" }
    if cell.has("align-center") { return ":---:" }
    return cell.has("align-left") ? ":---" : nil
  }

  private static func line(_ entries: [String], count: Int) -> String {
    let missing = Array(repeating: "", count: max(0, count - entries.count))
    return "| " + (entries + missing).joined(separator: " | ") + " |"
  }

  /// Cards as a table: what they are about, the numbers, and how they moved.
  mutating func cards(_ cards: [Element]) -> [MarkdownBlock] {
    let columns = cards.map { card in
      let lines = card.elements.filter { $0.name == "p" }
      return (
        phrase(lines.filter { $0.has("kpi-label") }.flatMap(\.nodes), in: .cell),
        MarkdownBlock.strong(bold(lines.filter { $0.has("kpi-value") }.flatMap(\.nodes))),
        lines.filter { $0.has("delta") }.map { movement($0.nodes) }.joined(separator: "<br>")
      )
    }
    guard !columns.isEmpty else { return [] }
    return [Self.table([columns.map(\.0), columns.map(\.1), columns.map(\.2)])]
  }

  /// How a number moved: the words for who does not see the page's glyph and its colour, which Markdown has neither of.
  private mutating func movement(_ nodes: [Node]) -> String {
    let words = nodes.flatMap(\.flattened).map { node -> String in
      guard let element = node.asElement else { return phrase([node], in: .cell) }
      if element.attributes["aria-hidden"] != nil { return "" }
      if element.has("visually-hidden") { return phrase(element.nodes, in: .cell) }
      return movement(element.nodes)
    }
    return words.joined()
  }
}
