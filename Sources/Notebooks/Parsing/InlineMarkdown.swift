/// Reads Markdown that came from a value, such as the text of `Markdown(value)`.
///
/// A value may be data, so nothing in it runs and nothing is read: HTML is text, images are their
/// alternative text, code in braces is shown, `:::` and attributes are text, and links whose address
/// could run code are their text. Cross-references are read.
public enum InlineMarkdown {
  /// Longer texts are not parsed but shown as they are.
  private static let longest = 1 << 20
  private static let seconds = 2.0

  /// The blocks of a text; none for an empty one. A text over 1 MB, and one that takes over 2 s to
  /// parse, is a single paragraph as written.
  public static func blocks(_ text: String) -> [Block] {
    let bytes = Array(text.utf8).map { $0 == 0 ? UInt8(ascii: " ") : $0 }
    guard bytes.count <= longest else { return plain(text) }
    return TimeLimit.run(seconds: seconds) { parsed(bytes) } ?? plain(text)
  }

  /// The inlines of a text; paragraphs are joined by line breaks, and of other blocks their text
  /// stays.
  public static func inlines(_ text: String) -> [Inline] {
    var inlines: [Inline] = []
    for block in blocks(text) {
      let content = content(block)
      if !inlines.isEmpty, !content.isEmpty { inlines.append(.lineBreak) }
      inlines += content
    }
    return inlines
  }

  private static func plain(_ text: String) -> [Block] {
    [
      .paragraph(
        [.text(text)],
        SourceRange(
          SourceLocation(line: 1, column: 1),
          SourceLocation(line: 1, column: text.utf8.count + 1)
        )
      )
    ]
  }

  private static func parsed(_ bytes: [UInt8]) -> [Block] {
    let source = NotebookSource(bytes)
    let session = ParsingSession(
      file: "", directory: "", limits: ParsingLimits(), source: source)
    var text: [UInt8] = []
    for number in 1..<(source.lineCount + 1) {
      text.append(contentsOf: source.line(number))
      text.append(Byte.lineFeed)
    }
    let blocks = text.withUnsafeBufferPointer { text in
      MarkdownSyntax.withTree(of: text, isNotebook: false) { root in
        var reader = BlockReader(session: session, source: source, isValue: true)
        return reader.document(root)
      }
    }
    return blocks ?? []
  }

  private static func content(_ block: Block) -> [Inline] {
    switch block {
    case .heading(let heading): heading.content
    case .paragraph(let inlines, _): inlines
    case .list(let list): joined(list.items.flatMap(\.blocks))
    case .blockQuote(let blocks, _): joined(blocks)
    case .container(let container): joined(container.blocks)
    case .code(let code): [.code(code.text)]
    case .cell, .thematicBreak: []
    case .html(let text, _): [.text(text)]
    case .table(let table):
      Array((table.header + table.rows.flatMap { $0 }).joined(separator: [.text(" ")]))
    }
  }

  private static func joined(_ blocks: [Block]) -> [Inline] {
    Array(blocks.map(content).joined(separator: [.lineBreak]))
  }
}
