import Markup
import Notebooks
import Themes

extension PageWriter {
  /// A plain code block: shown always, highlighted if it is Swift.
  mutating func code(_ block: CodeBlock) -> Node {
    let text = block.text.hasSuffix("\n") ? String(block.text.dropLast()) : block.text
    return pre(
      language: block.language,
      code: block.isSwift ? highlighted(block.text, showing: text) : [.text(text)])
  }

  /// A cell's code as its options want it shown; empty where it is hidden.
  ///
  /// Code is for the technical view. It is folded unless the author says otherwise; `echo: fenced`
  /// shows the fence and the options too.
  mutating func listing(of cell: Cell) -> [Node] {
    let options = cell.options
    guard options.include, options.echo != .hidden, !cell.source.isBlank else { return [] }
    let code = pre(language: cell.engine == .sql ? "sql" : "swift", code: codeNodes(of: cell))
    if let target = numbering.listings[cell.index] {
      return technical([captionedListing(code, of: cell, as: target)])
    }
    if options.echo == .fenced || options.codeFold == .none { return technical([code]) }
    return technical([
      .element("details", ["class": "code", "open": options.codeFold == .open ? "" : nil]) {
        Element("summary") { options.codeSummary ?? summary(of: cell) }
        code
      }
    ])
  }

  /// What is folded: the arguments of a directive would say little without its name.
  private func summary(of cell: Cell) -> String {
    switch cell.engine {
    case .swift: wording.code
    case .sql: "\(wording.code): SQL"
    case .directive(let name): "\(wording.code): \(name)"
    }
  }

  private mutating func captionedListing(
    _ code: Node, of cell: Cell, as target: Numbering.Target
  ) -> Node {
    let anchor = identifiers.claim(target.anchor)
    let caption = cell.options.listingCaption.map { inlines($0.content) } ?? []
    return .element("figure", ["id": anchor, "class": "listing"]) {
      Element("figcaption") {
        Element.span(["class": "fignum"]) { target.name(in: wording) }
        if !caption.isEmpty { [" "] + caption }
      }
      code
    }
  }

  private mutating func codeNodes(of cell: Cell) -> [Node] {
    if cell.options.echo == .fenced { return [.text(fenced(cell))] }
    if cell.engine == .sql { return [.text(cell.source.text)] }
    return highlighted(cell.source.text, showing: cell.source.text)
  }

  /// The cell as it stands in the notebook, with a fence longer than any run of backticks in it.
  private func fenced(_ cell: Cell) -> String {
    let name =
      switch cell.engine {
      case .swift: "swift"
      case .sql: "sql"
      case .directive(let name): name
      }
    let longest = cell.fencedText.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    let end = cell.fencedText.hasSuffix("\n") || cell.fencedText.isEmpty ? "" : "\n"
    return "\(fence){\(name)}\n\(cell.fencedText)\(end)\(fence)"
  }

  private func pre(language: String?, code: [Node]) -> Node {
    let name = language.map(IdentifierSet.sanitized) ?? ""
    // A wide line scrolls within its block, which the keyboard must be able to do too.
    return .element("pre", ["tabindex": "0"]) {
      Element("code", ["class": name.isEmpty ? nil : "language-\(name)"], code)
    }
  }

  private mutating func highlighted(_ code: String, showing shown: String) -> [Node] {
    let bytes = Array(shown.utf8)
    var nodes: [Node] = []
    var end = 0
    func text(_ start: Int, _ end: Int) -> Node {
      .text(String(decoding: bytes[start..<end], as: UTF8.self))
    }
    for span in highlights.spans(of: code) where span.start >= end && span.end <= bytes.count {
      if span.start > end { nodes.append(text(end, span.start)) }
      nodes.append(.element("span", ["class": span.role.rawValue], [text(span.start, span.end)]))
      end = span.end
    }
    if end < bytes.count { nodes.append(text(end, bytes.count)) }
    return nodes
  }
}
