/// Writes nodes as one line of Unicode text.
struct PlainTextWriter {
  /// A row without spaces around it.
  ///
  /// - Parameter previous: the class of what stands before the row, as in a cell behind `&`.
  func formula(_ items: [FormulaNode], after previous: AtomClass? = nil) -> String {
    let text = row(items, after: previous)
    return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

// MARK: - Rows

extension PlainTextWriter {
  func row(_ items: [FormulaNode], after first: AtomClass? = nil) -> String {
    let classes = AtomClass.row(items, after: first)
    let followers = AtomClass.followers(in: classes)
    var line = Line()
    var previous: FormulaNode?
    var previousClass: AtomClass?
    for (index, item) in items.enumerated() {
      guard let kind = classes[index] else {
        if case .space(let width) = item, width > 0 { line.addSpace() }
        continue
      }
      if let previous, let previousClass {
        if Self.isSpaced(previous, previousClass, item, kind) { line.addSpace() }
      }
      line.add(text(of: item))
      if kind == .punctuation || kind == .binary || kind == .relation, followers[index] != nil {
        line.addSpace()
      }
      (previous, previousClass) = (item, kind)
    }
    return line.text
  }

  /// Whether two neighbours would be misread, or look unlike the formula, without space.
  private static func isSpaced(
    _ left: FormulaNode, _ leftClass: AtomClass, _ right: FormulaNode, _ rightClass: AtomClass
  ) -> Bool {
    switch (leftClass, rightClass) {
    case (.ordinary, _) where left.isBinarySign: false
    case (_, .binary), (_, .relation): true
    case (_, .punctuation), (_, .closing), (.opening, _): false
    case (.operation, .opening): !left.isFunction
    case (.operation, .inner): !(left.isFunction && right.isFence)
    case (.operation, _), (_, .operation): true
    case (.inner, _): !left.isFence
    case (_, .inner): !right.isFence
    default: false
    }
  }
}

/// A line that never has two spaces in a row.
private struct Line {
  private(set) var text = ""

  mutating func add(_ more: String) {
    text += text.hasSuffix(" ") ? String(more.drop { $0 == " " }) : more
  }

  mutating func addSpace() {
    if !text.isEmpty && !text.hasSuffix(" ") { text += " " }
  }
}

extension FormulaNode {
  /// Whether this is a sign such as `-`, which is close to its operand when it has but one.
  fileprivate var isBinarySign: Bool {
    if case .symbol(let symbol) = self { symbol.kind == .binary } else { false }
  }

  fileprivate var isFence: Bool {
    switch self {
    case .fenced: true
    case .scripts(let scripts): scripts.base.isFence
    default: false
    }
  }
}
