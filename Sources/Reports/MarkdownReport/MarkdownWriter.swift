import Markup
import Themes

/// Writes the nodes of a page as Markdown.
///
/// What Markdown has a sign for is written with it; tabs, columns and cards, for which it has none, follow each other; what only a
/// screen or a listener needs (anchors, scripts, hidden words) is left out. Raw nodes are drawings, which become files, or the
/// author's own markup, which passes.
struct MarkdownWriter {
  /// The folder beside the report where its pictures are.
  let folder: String
  let audience: Audience
  let wording: Wording

  /// The drawings so far.
  var pictures: [(name: String, svg: String)] = []
  /// The author's pictures so far.
  var images: [(name: String, bytes: [UInt8])] = []
  /// The names that pictures have.
  var pictureNames = IdentifierSet()
  /// The notes that mentions lead to; GitHub shows them at the end wherever they stand.
  var definitions: [MarkdownBlock] = []
  /// How many lists and quotations are around what is being written: GitHub knows alerts at the top level only.
  var depth = 0
  /// Whether stars are open already, which bold words within bold ones would close.
  var isBold = false

  init(folder: String, audience: Audience, wording: Wording) {
    (self.folder, self.audience, self.wording) = (folder, audience, wording)
  }

  /// Writes nodes that follow each other; phrases without an element around them make a paragraph.
  mutating func blocks(_ nodes: [Node]) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    var words: [Node] = []
    var technical: [MarkdownBlock] = []
    let nodes = nodes.flatMap(\.flattened)
    for (place, node) in nodes.enumerated() {
      if isPhrase(node, after: words, before: nodes.dropFirst(place + 1).first) {
        words.append(node)
        continue
      }
      blocks += paragraph(words)
      words = []
      let isTechnical = audience == .both && node.asElement.map(isBareTechnical) ?? false
      if isTechnical {
        technical += block(node)
      } else {
        blocks += technicalFold(&technical) + block(node)
      }
    }
    return blocks + technicalFold(&technical) + paragraph(words)
  }

  /// Whether an element is for the technical view and has no fold of its own, so that it needs one where the page has its switch.
  private func isBareTechnical(_ element: Element) -> Bool {
    element.has("technical") && element.name != "details"
  }

  private func technicalFold(_ blocks: inout [MarkdownBlock]) -> [MarkdownBlock] {
    defer { blocks = [] }
    return MarkdownBlock.fold(wording.technicalDetail, blocks)
  }

  /// Whether a node belongs to a line of text; markup of the author's does where text is beside it.
  private func isPhrase(_ node: Node, after words: [Node], before next: Node?) -> Bool {
    switch node {
    case .text(let text): return !words.isEmpty || text.contains { !$0.isWhitespace }
    case .element(let element): return element.isPhrase
    case .raw(let markup) where Self.isDrawing(markup): return false
    case .raw:
      if !words.isEmpty { return true }
      switch next {
      case .text(let text): return text.contains { !$0.isWhitespace }
      case .element(let element): return element.isPhrase
      default: return false
      }
    case .fragment: return false
    }
  }

  private mutating func block(_ node: Node) -> [MarkdownBlock] {
    switch node {
    case .element(let element): block(element)
    case .raw(let markup) where !Self.isDrawing(markup): Self.markup(markup)
    case .raw, .text, .fragment: []
    }
  }

  private mutating func block(_ element: Element) -> [MarkdownBlock] {
    switch element.name {
    case "script", "style", "svg", "fieldset", "input", "nav": []
    case "p": paragraph(element)
    case "h1", "h2", "h3", "h4", "h5", "h6":
      [heading(element.name.last?.wholeNumberValue ?? 2, element.nodes)]
    case "hr": [MarkdownBlock(["***"])]
    case "pre": [code(element)]
    case "blockquote": quote(element.nodes)
    case "ul", "ol": list(element)
    case "table": table(element)
    case "figure": figure(element)
    case "details" where !element.has("callout"): details(element)
    case "section" where element.has("footnotes") && !element.has("cautions"):
      footnotes(element)
    default: division(element)
    }
  }

  // MARK: - Paragraphs

  /// A paragraph of nodes; nothing where they have no words.
  mutating func paragraph(_ nodes: [Node]) -> [MarkdownBlock] {
    MarkdownBlock.paragraph(phrase(nodes, in: .text))
  }

  private mutating func paragraph(_ element: Element) -> [MarkdownBlock] {
    // The page's files are addresses that hold the file, which GitHub does not follow.
    if element.has("download") { return [] }
    if element.has("tab-title") { return MarkdownBlock.title(bold(element.nodes)) }
    if element.has("finding") { return MarkdownBlock.paragraph(finding(element.nodes)) }
    if element.nodes.count == 1, let whole = element.elements.first,
      let formula = whole.has("formula") ? whole.elements.first : whole, formula.name == "math",
      formula.attributes["display"] == "block", let source = formula.attributes["alttext"]
    {
      return [MarkdownBlock(MarkdownText.fence(source, language: "math"))]
    }
    return paragraph(element.nodes)
  }

  /// A heading in one line.
  mutating func heading(_ level: Int, _ nodes: [Node]) -> MarkdownBlock {
    let words = phrase(nodes, in: .line)
    return MarkdownBlock([String(repeating: "#", count: level) + " " + words])
  }

  /// A finding with the place that it is shown in behind it, in brackets: Markdown has no links within a report.
  mutating func finding(_ nodes: [Node]) -> String {
    let nodes = nodes.flatMap(\.flattened).flatMap { node -> [Node] in
      guard let link = node.asElement, link.name == "a" else { return [node] }
      return ["("] + link.children + [")"]
    }
    return phrase(nodes, in: .line)
  }

  // MARK: - Code and markup

  private func code(_ element: Element) -> MarkdownBlock {
    let inner = element.elements.first { $0.name == "code" }
    let named = (element.classes + (inner?.classes ?? [])).first { $0.hasPrefix("language-") }
    // Only Swift is highlighted.
    let isSwift = inner?.elements.isEmpty == false
    let language =
      named.map { String($0.dropFirst("language-".count)) } ?? (isSwift ? "swift" : nil)
    return MarkdownBlock(
      MarkdownText.fence(Node.element(element).plainText, language: language))
  }

  /// The author's own markup. A blank line would end it, except in elements that take all text up to their end.
  private static func markup(_ markup: String) -> [MarkdownBlock] {
    let start = markup.drop(while: \.isWhitespace)
    let lines = start.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    let keepsBlanks = ["<pre", "<textarea", "<!--", "<script", "<style"].contains {
      start.lowercased().hasPrefix($0)
    }
    let kept = keepsBlanks ? lines : lines.filter { $0.contains { !$0.isWhitespace } }
    return kept.isEmpty ? [] : [MarkdownBlock(kept)]
  }

  /// Whether markup is a drawing that the program made.
  static func isDrawing(_ markup: String) -> Bool { markup.hasPrefix("<svg") }
}
