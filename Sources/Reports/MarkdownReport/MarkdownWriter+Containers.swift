import Markup
import Themes

extension MarkdownWriter {
  /// A division: a callout, a failure, cards, a note in the margin, or what is in it.
  mutating func division(_ element: Element) -> [MarkdownBlock] {
    if element.has("callout") { return callout(element) }
    if element.has("failure") { return alert("CAUTION", blocks(element.nodes)) }
    if element.has("kpis") { return cards(element.elements) }
    if element.has("kpi") { return cards([element]) }
    if element.has("margin") { return quote(element.nodes) }
    return blocks(element.nodes)
  }

  // MARK: - Quotations

  /// Nodes as a quotation.
  mutating func quote(_ nodes: [Node]) -> [MarkdownBlock] {
    MarkdownBlock.quote(nested { $0.blocks(nodes) })
  }

  /// Blocks in one of GitHub's boxes; nothing for none.
  func alert(_ kind: String, _ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
    guard let quote = MarkdownBlock.quote(blocks).first else { return [] }
    return [MarkdownBlock((depth == 0 ? ["> [!\(kind)]"] : []) + quote.lines)]
  }

  /// Writes what stands within a list or a quotation.
  private mutating func nested<T>(_ write: (inout Self) -> T) -> T {
    depth += 1
    defer { depth -= 1 }
    return write(&self)
  }

  private mutating func callout(_ element: Element) -> [MarkdownBlock] {
    let kind = element.classes.first { $0.hasPrefix("callout-") }?.dropFirst("callout-".count)
    let parts = element.elements
    let title = parts.first { $0.has("callout-title") }?.nodes ?? []
    let body = parts.filter { !$0.has("callout-title") }.flatMap(\.nodes)
    let content = nested { $0.blocks(body) }
    let word = kind.map(String.init).map(self.word) ?? ""
    // GitHub writes the kind over its box itself.
    let said = title.filter { node in
      depth > 0 || (node.plainText != "\(word):" && node.plainText != word)
    }
    return alert((kind ?? "note").uppercased(), MarkdownBlock.title(bold(said)) + content)
  }

  private func word(for kind: String) -> String {
    switch kind {
    case "tip": wording.tip
    case "warning": wording.warning
    case "caution": wording.caution
    case "important": wording.important
    default: wording.note
    }
  }

  // MARK: - Lists

  /// A list, also one of tasks.
  mutating func list(_ element: Element) -> [MarkdownBlock] {
    let items = element.elements.filter { $0.name == "li" }
    // In a list with space between its items they hold paragraphs.
    let isTight = !items.contains { $0.elements.contains { $0.name == "p" } }
    let start = element.name == "ol" ? element.attributes["start"].flatMap(Int.init) ?? 1 : nil
    let content = items.map { item in nested { $0.item(item) } }
    return content.isEmpty ? [] : [.list(content, start: start, isTight: isTight)]
  }

  private mutating func item(_ element: Element) -> [MarkdownBlock] {
    var nodes = element.nodes
    guard let check = nodes.first?.asElement, check.has("check") else { return blocks(nodes) }
    nodes.removeFirst()
    let sign = Node.element(check).plainText == "☑" ? "[x]" : "[ ]"
    var blocks = blocks(nodes)
    guard let line = blocks.first?.lines.first else { return [MarkdownBlock([sign])] }
    blocks[0].lines[0] = "\(sign) \(line)"
    return blocks
  }

  // MARK: - Folds

  /// A fold with the words that open it.
  mutating func details(_ element: Element) -> [MarkdownBlock] {
    let parts = element.nodes
    let isSummary = { (node: Node) in node.asElement?.name == "summary" }
    let words = parts.first(where: isSummary)?.plainText ?? wording.technicalDetail
    return MarkdownBlock.fold(
      words, blocks(parts.filter { !isSummary($0) }),
      isOpen: element.attributes["open"] != nil)
  }

  // MARK: - Notes

  /// The notes of the page, kept for the end of the text.
  mutating func footnotes(_ element: Element) -> [MarkdownBlock] {
    for list in element.elements where list.name == "ol" {
      for item in list.elements {
        guard let number = item.attributes["value"] else { continue }
        let lines = MarkdownBlock.lines(of: nested { $0.blocks(item.nodes) })
        let rest = lines.dropFirst().map { $0.isEmpty ? "" : "    \($0)" }
        definitions.append(MarkdownBlock(["[^\(number)]: \(lines.first ?? "")"] + rest))
      }
    }
    return []
  }
}
