extension PlainTextWriter {
  func text(of item: FormulaNode) -> String {
    switch item {
    case .identifier(let text, let alphabet), .number(let text, let alphabet):
      // Few fonts have 𝐱, and where there is no markup x says the same.
      alphabet.flatMap { $0.isDecoration ? nil : $0.styled(text) } ?? text
    case .symbol(let symbol): symbol.plainText ?? symbol.text
    case .function(let name, _): name.split(separator: "\u{2009}").joined(separator: " ")
    case .text(let text): text
    case .space: " "
    case .group(let items): row(items)
    case .fraction(let fraction):
      fraction.isBinomial
        ? "(\(row(fraction.upper)) choose \(row(fraction.lower)))"
        : "\(numerator(fraction.upper))/\(operand(fraction.lower))"
    case .root(let radicand, let index): root(index) + operand(radicand)
    case .accent(let accent, let items): text(of: accent, over: items)
    case .scripts(let scripts): text(of: scripts)
    case .fenced(let opening, let items, let closing):
      (opening ?? "") + row(items) + (closing ?? "")
    case .delimiter(let delimiter): delimiter.text ?? ""
    case .table(let table): text(of: table)
    case .styled(_, let items): row(items)
    }
  }

  /// A row that is to be read as one thing: in parentheses, unless it is one sign or bracketed.
  private func operand(_ items: [FormulaNode]) -> String {
    let text = row(items)
    return items.count == 1 && items[0].isCompact ? text : "(\(text))"
  }

  /// √π/2 could be the root of a half π.
  private func numerator(_ items: [FormulaNode]) -> String {
    guard items.count == 1, case .root = items[0] else { return operand(items) }
    return "(\(row(items)))"
  }

  private func root(_ index: [FormulaNode]?) -> String {
    guard let index else { return "√" }
    let text = row(index)
    return switch text {
    case "3": "∛"
    case "4": "∜"
    default: (ScriptLetters.superscript(text) ?? "\(text) ") + "√"
    }
  }

  private func text(of accent: Accent, over items: [FormulaNode]) -> String {
    let text = row(items)
    // A mark over several letters has no equal in plain text, except for lines over each.
    guard let mark = accent.combining else { return text }
    if accent.isLine { return text.map { "\($0)\(mark)" }.joined() }
    return text.count == 1 ? text + mark : "\(accent.name)(\(text))"
  }

  private func text(of table: FormulaTable) -> String {
    let separator = table.environment == .aligned ? " " : ", "
    let rows = table.rows.map { cells in
      let texts = cells.enumerated().map { column, cell in
        formula(cell, after: table.continues(inColumn: column) ? .ordinary : nil)
      }
      return texts.map(Self.withoutComma).filter { !$0.isEmpty }.joined(separator: separator)
    }
    let (opening, closing) = table.environment.fence
    return (opening ?? "") + rows.joined(separator: "; ") + (closing ?? "")
  }
}

extension PlainTextWriter {
  /// Authors end the cells of cases with commas, and what separates cells here is one.
  private static func withoutComma(_ cell: String) -> String {
    cell.hasSuffix(",") ? String(cell.dropLast()) : cell
  }
}

// MARK: - Scripts

extension PlainTextWriter {
  private func text(of scripts: FormulaNode.Scripts) -> String {
    var text = text(of: scripts.base)
    if case .accent(let accent, _) = scripts.base, accent.takesLimits {
      // What is written at a brace explains it.
      let notes = [scripts.lower, scripts.upper].compactMap { $0.map { formula($0) } }
      return "\(text) (\(notes.joined(separator: ", ")))"
    }
    if case .group(let items) = scripts.base { text = items.isEmpty ? "" : operand(items) }
    if case .fraction = scripts.base { text = "(\(text))" }
    if let lower = scripts.lower {
      text += script(lower, sign: "_", ScriptLetters.subscript)
    }
    if let upper = scripts.upper {
      text += script(upper, sign: "^", ScriptLetters.superscript)
    }
    return text
  }

  private func script(
    _ items: [FormulaNode], sign: String, _ small: (String) -> String?
  ) -> String {
    let text = formula(items)
    if let small = small(text) { return small }
    return items.count == 1 && text.count == 1 ? sign + text : "\(sign)(\(text))"
  }
}

extension FormulaNode {
  /// Whether the plain text of this reads as one thing beside a slash or a root.
  fileprivate var isCompact: Bool {
    switch self {
    case .identifier, .number, .symbol, .text, .fenced, .delimiter, .accent: true
    case .group(let items): items.count == 1 && items[0].isCompact
    case .scripts(let scripts): scripts.base.isCompact
    case .fraction(let fraction): fraction.isBinomial
    case .root(of: _, index: nil): true
    case .function, .space, .root, .table, .styled: false
    }
  }
}
