extension FormulaParser {
  /// The words in braces behind `\text` or `\operatorname`, where letters are no variables.
  mutating func words(
    of owner: FormulaToken, keepingSpaces: Bool
  ) throws(FormulaError) -> String {
    skipSpaces()
    guard next.kind == .opening else { throw missingArgument(of: owner) }
    let outermost = openings.count
    openings.append(Opening(kind: .brace, range: advance().range))
    var words = ""
    while openings.count > outermost {
      let token = next
      switch token.kind {
      case .opening: openings.append(Opening(kind: .brace, range: token.range))
      case .closing: openings.removeLast()
      case .space: words += keepingSpaces ? " " : ""
      case .command(let name): words += try word(for: name, token)
      case .character("~"): words += "\u{A0}"
      case .character("$"):
        throw FormulaError("a formula cannot begin inside of words", at: token.range, try: "\\$")
      case .prime: words += keepingSpaces ? "’" : "′"
      case .character, .superscript, .subscript: words += token.text
      case .ampersand, .lineBreak, .end: throw mismatch(token)
      }
      advance()
    }
    return words
  }

  private func word(for name: String, _ token: FormulaToken) throws(FormulaError) -> String {
    switch Command.all[name] {
    case .letter(let text, _): return text
    case .symbol(let symbol): return symbol.text
    case .space(let width):
      // A negative space has no sign of its own, and is left out.
      return width < 0
        ? "" : width < 0.2 ? Functions.thinSpace : width < 0.5 ? "\u{A0}" : "\u{2003}"
    case nil: throw unknown(name, token)
    default: throw FormulaError("\(token.text) has no place among words", at: token.range)
    }
  }
}
