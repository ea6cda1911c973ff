import Notebooks

/// Blocks that stand one below the other: those of the document, of a container, of a list's item, of a quote or of a footnote.
struct BlockSequence {
  /// The blocks from top to bottom.
  var blocks: [Block]
  /// The containers around them, the outermost first.
  var containers: [Container]
  /// Whether they stand in a list, a quote or a footnote.
  var isNested: Bool

  /// Whether only the technical view shows them.
  var isTechnical: Bool {
    containers.contains { $0.attributes["when-profile"] == "technical" }
  }
}

extension Notebook {
  /// All sequences of blocks, the document's own first.
  func sequences() -> [BlockSequence] {
    var found: [BlockSequence] = []
    func add(_ blocks: [Block], in containers: [Container], isNested: Bool) {
      found.append(.init(blocks: blocks, containers: containers, isNested: isNested))
      for block in blocks {
        switch block {
        case .list(let list):
          for item in list.items { add(item.blocks, in: containers, isNested: true) }
        case .blockQuote(let inner, _): add(inner, in: containers, isNested: true)
        case .container(let container):
          add(container.blocks, in: containers + [container], isNested: isNested)
        default: break
        }
      }
    }
    add(blocks, in: [], isNested: false)
    for (_, blocks) in footnotes.sorted(by: { $0.key < $1.key }) {
      add(blocks, in: [], isNested: true)
    }
    return found
  }
}

extension Block {
  /// Where it stands.
  var range: SourceRange {
    switch self {
    case .heading(let heading): heading.range
    case .paragraph(_, let range), .blockQuote(_, let range), .thematicBreak(let range),
      .html(_, let range):
      range
    case .list(let list): list.range
    case .code(let code): code.range
    case .cell(let cell): cell.range
    case .container(let container): container.range
    case .table(let table): table.range
    }
  }

  /// Whether it is nothing but a comment.
  var isComment: Bool {
    guard case .html(let html, _) = self else { return false }
    let text = html.drop { $0.isWhitespace }
    return text.hasPrefix("<!--")
      && text.reversed().drop { $0.isWhitespace }.starts(with: ">--")
  }
}

extension SourceRange {
  /// The lines that it touches.
  var lines: ClosedRange<Int> { start.line...max(start.line, end.line) }
}
