import Mathematics
import Notebooks

/// A tree in few words, so that a test can hold a whole one.
enum Outline {
  static func of(_ notebook: Notebook) -> String { of(notebook.blocks) }

  static func of(_ blocks: [Block]) -> String { blocks.map(of).joined(separator: " ") }

  static func of(_ block: Block) -> String {
    switch block {
    case .heading(let heading):
      "h\(heading.level)\(of(heading.attributes))(\(of(heading.content)))"
    case .paragraph(let inlines, _): "p(\(of(inlines)))"
    case .list(let list):
      (list.start.map { "ol\($0)" } ?? "ul") + (list.isTight ? "" : "-loose")
        + "(\(list.items.map(item).joined(separator: " | ")))"
    case .blockQuote(let blocks, _): "quote(\(of(blocks)))"
    case .code(let code):
      "code\(code.language.map { ":" + $0 } ?? "")(\(code.text.replacing("\n", with: "⏎")))"
    case .cell(let cell): "cell\(cell.index)(\(cell.source.text.replacing("\n", with: "⏎")))"
    case .container(let container): "div\(of(container.attributes))(\(of(container.blocks)))"
    case .table(let table):
      "table(\(([table.header] + table.rows).map(row).joined(separator: " / ")))"
    case .thematicBreak: "hr"
    case .html(let html, _): "html(\(html.replacing("\n", with: "⏎")))"
    }
  }

  static func of(_ inlines: [Inline]) -> String { inlines.map(of).joined() }

  static func of(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): text
    case .softBreak: "⏎"
    case .lineBreak: "↵"
    case .code(let code): "code(\(code))"
    case .math(let formula, let isDisplay):
      "math\(isDisplay ? "!" : "")(\(formula.plainText.replacing("\n", with: "⏎")))"
    case .emphasis(let inner): "em(\(of(inner)))"
    case .strong(let inner): "strong(\(of(inner)))"
    case .strikethrough(let inner): "del(\(of(inner)))"
    case .link(let destination, let title, let inner):
      "link[\(destination)\(title.isEmpty ? "" : " " + title)](\(of(inner)))"
    case .image(let image):
      "image[\(image.path) \(image.mediaType)]\(of(image.attributes))(\(of(image.alternative)))"
    case .html(let html): "html(\(html))"
    case .footnote(let label, let number): "note[\(label) \(number)]"
    case .expression(let expression): "expr\(expression.index)(\(expression.source.text))"
    case .reference(let reference):
      "ref[\(reference.prefix.map { $0 + ":" } ?? "")\(reference.labels.joined(separator: ","))]"
    case .span(let attributes, let inner): "span\(of(attributes))(\(of(inner)))"
    }
  }

  static func of(_ attributes: Attributes) -> String {
    let parts =
      (attributes.id.map { ["#" + $0] } ?? []) + attributes.classes.map { "." + $0 }
      + attributes.values.map { "\($0.key)=\($0.value)" }
    return parts.isEmpty ? "" : "{\(parts.joined(separator: " "))}"
  }

  private static func item(_ item: List.Item) -> String {
    (item.isChecked.map { $0 ? "[x] " : "[ ] " } ?? "") + of(item.blocks)
  }

  private static func row(_ cells: [[Inline]]) -> String {
    cells.map(of).joined(separator: " | ")
  }
}
