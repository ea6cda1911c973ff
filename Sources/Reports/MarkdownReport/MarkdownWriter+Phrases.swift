import Markup

extension MarkdownWriter {
  /// Where a phrase stands, which decides what a break of its line is.
  enum Place {
    /// A paragraph, in which lines can be broken.
    case text
    /// A heading, a title or a fact: one line.
    case line
    /// A cell of a table.
    case cell
  }

  /// Writes nodes within a line.
  mutating func phrase(_ nodes: [Node], in place: Place) -> String {
    var output = ""
    for node in nodes.flatMap(\.flattened) {
      switch node {
      case .text(let text): output += MarkdownText.escaped(text)
      case .raw(let markup): output += Self.inlineMarkup(markup, in: place)
      case .element(let element): output += phrase(element, in: place)
      case .fragment: break
      }
    }
    return output
  }

  /// Words in bold, as they stand between stars.
  mutating func bold(_ nodes: [Node]) -> String {
    let wasBold = isBold
    isBold = true
    defer { isBold = wasBold }
    return phrase(nodes, in: .line)
  }

  /// A caption in bold; its number has a colon behind it where words follow.
  mutating func caption(_ nodes: [Node]) -> String {
    String(bold(nodes).trimmingSuffix { $0 == ":" || $0 == " " })
  }

  private mutating func phrase(_ element: Element, in place: Place) -> String {
    switch element.name {
    case "br": return place == .text ? "\\\n" : place == .cell ? "<br>" : " "
    case "strong", "b": return strong(element, in: place)
    case "em", "i": return MarkdownBlock.marked(phrase(element.nodes, in: place), with: "*")
    case "del": return MarkdownBlock.marked(phrase(element.nodes, in: place), with: "~~")
    case "code", "samp":
      return MarkdownText.code(
        Node.element(element).plainText, isInTable: place == .cell)
    case "math": return formula(element, in: place)
    case "sup", "sub": return raised(element, in: place)
    case "a": return link(element, in: place)
    case "img": return image(element)
    case "span": return span(element, in: place)
    case "script", "style", "svg", "input": return ""
    default: return phrase(element.nodes, in: place)
    }
  }

  /// A formula as TeX: between backticks no sign of it is read as Markdown.
  private func formula(_ element: Element, in place: Place) -> String {
    let source = element.attributes["alttext"] ?? ""
    guard !source.contains("`"), place != .cell || !source.contains("|") else {
      return MarkdownText.code(source, isInTable: place == .cell)
    }
    return "$\(MarkdownText.code(source, isInTable: place == .cell))$"
  }

  private mutating func strong(_ element: Element, in place: Place) -> String {
    if isBold { return phrase(element.nodes, in: place) }
    isBold = true
    defer { isBold = false }
    return MarkdownBlock.strong(phrase(element.nodes, in: place))
  }

  private mutating func span(_ element: Element, in place: Place) -> String {
    if element.has("visually-hidden") { return "" }
    // The names of types are for who checks the columns of a table.
    if element.has("type"), audience != .technical { return "" }
    let words = phrase(element.nodes, in: place)
    if element.has("tag") { return MarkdownBlock.marked(words, with: "*") }
    if element.has("verdict"), !isBold { return MarkdownBlock.strong(words) }
    if element.has("fignum") { return "\(words):" }
    if element.has("unit") { return " (\(words.drop { $0 == " " }))" }
    if element.has("margin") { return " (\(words))" }
    return words
  }

  /// The number of a note, or words that are raised.
  private mutating func raised(_ element: Element, in place: Place) -> String {
    if let link = element.elements.first, link.attributes["role"] == "doc-noteref",
      let number = link.attributes["href"]?.split(separator: "-").last,
      link.attributes["href"] == "#note-\(number)"
    {
      return "[^\(number)]"
    }
    let words = phrase(element.nodes, in: place)
    return words.isEmpty ? "" : "<\(element.name)>\(words)</\(element.name)>"
  }

  private mutating func link(_ element: Element, in place: Place) -> String {
    if element.attributes["role"] == "doc-backlink" { return "" }
    let words = phrase(element.nodes, in: place)
    // Anchors of a page are not those that GitHub makes: what leads to a place within the report says its name.
    guard let url = element.attributes["href"].flatMap(SafeURL.init), !url.text.hasPrefix("#"),
      !words.isEmpty
    else { return words }
    return "[\(words)](\(MarkdownText.address(url)))"
  }

  /// Markup of the author's within a line; a blank line would end the paragraph, a bar the cell.
  private static func inlineMarkup(_ markup: String, in place: Place) -> String {
    guard !isDrawing(markup) else { return "" }
    let line = markup.split(whereSeparator: \.isNewline).joined(separator: " ")
    return place == .cell ? line.replacing("|", with: "\\|") : line
  }
}
