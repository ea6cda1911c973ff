import Notebooks
import SwiftParser
import SwiftSyntax
import Weaving

/// Tells whether a name that a cell defines is used by anything else.
///
/// What Swift's parser calls a use is looked at first. It leaves out names that the using statement also binds itself, and types; so a
/// name that seems unused is sought among all words of the code, and counts as used where it stands anywhere but as a member or a
/// label. A name too many that counts as used is harmless here.
struct NameUses: Sendable {
  private struct Text: Sendable {
    var cell: Int?
    var text: String
    var isQuery: Bool
    var uses: Set<String>
  }

  private let texts: [Text]

  init(
    _ codes: [CheckedNotebook.Code], _ expressions: [CheckedNotebook.Expression],
    support: [SupportFile]
  ) {
    let cells = codes.map { code in
      var uses = Set(code.analysis.names.uses.map(\.name))
      var text = code.text.text
      if case .directive(let function) = code.cell.engine {
        uses.insert(String(function.prefix { $0 != "." }))
        text = "f(\n\(text)\n)"
      }
      return Text(
        cell: code.cell.index, text: text, isQuery: code.cell.engine == .sql, uses: uses)
    }
    let inlines = expressions.map {
      Text(
        cell: nil, text: $0.text.text, isQuery: false,
        uses: Set($0.analysis.names.uses.map(\.name)))
    }
    let files = support.map { Text(cell: nil, text: $0.text, isQuery: false, uses: []) }
    texts = cells + inlines + files
  }

  /// Whether a name is used anywhere but in the cell with this index.
  func isUsed(_ name: String, besidesCell index: Int) -> Bool {
    let others = texts.lazy.filter { $0.cell != index }
    if others.contains(where: { $0.uses.contains(name) }) { return true }
    return others.contains { !$0.isQuery && Self.mentions(name, in: $0.text) }
  }

  /// Whether a cell of Swift uses a name anywhere but where it defines it; a function that only calls itself is not used.
  func isUsed(_ name: CellNames.Occurrence, within code: CheckedNotebook.Code) -> Bool {
    var definition = name.offset..<(name.offset + 1)
    let isVariable = code.analysis.names.variables.contains { $0.offset == name.offset }
    if !isVariable,
      let statement = code.analysis.statements.first(where: { $0.offsets.contains(name.offset) })
    {
      definition = statement.offsets
    }
    return Self.mentions(name.name, in: code.text.text, besides: definition)
  }

  /// Whether a word stands in code as anything but a member or a label, in strings only where a value is put in.
  private static func mentions(
    _ name: String, in text: String, besides definition: Range<Int>? = nil
  ) -> Bool {
    guard text.contains(name) else { return false }
    for token in Parser.parse(source: text).tokens(viewMode: .sourceAccurate) {
      guard case .identifier(let word) = token.tokenKind, word.filter({ $0 != "`" }) == name else {
        continue
      }
      let place = token.positionAfterSkippingLeadingTrivia.utf8Offset
      if definition?.contains(place) ?? false { continue }
      if case .period? = token.previousToken(viewMode: .sourceAccurate)?.tokenKind { continue }
      if let argument = token.parent?.as(LabeledExprSyntax.self), argument.label?.id == token.id {
        continue
      }
      return true
    }
    return false
  }
}
