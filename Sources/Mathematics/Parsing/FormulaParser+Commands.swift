extension FormulaParser {
  /// What a command and its arguments mean; the command itself has been read.
  mutating func command(
    _ name: String, _ token: FormulaToken
  ) throws(FormulaError) -> FormulaNode {
    switch Command.all[name] {
    case .letter(let text, let own): return .identifier(text, alphabet ?? own)
    case .symbol(let symbol): return .symbol(symbol)
    case .function(let text, let takesLimits): return .function(text, takesLimits: takesLimits)
    case .space(let width): return .space(width)
    case .accent(let accent): return .accent(accent, over: try argument(of: token))
    case .alphabet(let alphabet): return try letters(in: alphabet, token)
    case .fraction(let style):
      let upper = try argument(of: token)
      return .fraction(.init(upper: upper, lower: try argument(of: token), style: style))
    case .binomial:
      let upper = try argument(of: token)
      return .fraction(.init(upper: upper, lower: try argument(of: token), isBinomial: true))
    case .root: return try root(token)
    case .stack(let isAbove): return try stack(isAbove: isAbove, token)
    case .arrow: return try arrow(token)
    case .text: return .text(try words(of: token, keepingSpaces: true))
    case .operatorName: return try operatorName(token)
    case .delimiter(let size, let kind):
      return .delimiter(.init(text: try delimiter(of: token), size: size, kind: kind))
    case .left: return try fence(token)
    case .middle: return try middle(token)
    case .begin: return try table(token)
    case .right, .end: throw mismatch(token)
    case .limits, .noLimits:
      throw FormulaError("\(token.text) follows only a sum or a function", at: token.range)
    case .style:
      throw FormulaError(
        "\(token.text) changes what follows it, so it cannot be an argument", at: token.range)
    case nil: throw unknown(name, token)
    }
  }
}

// MARK: - Commands with arguments

extension FormulaParser {
  private mutating func letters(
    in alphabet: Alphabet, _ token: FormulaToken
  ) throws(FormulaError) -> FormulaNode {
    let outer = self.alphabet
    self.alphabet = alphabet
    defer { self.alphabet = outer }
    let items = try argument(of: token)
    guard items.count == 1, let item = items.first, case .identifier = item else {
      return .group(items)
    }
    return item
  }

  private mutating func root(_ token: FormulaToken) throws(FormulaError) -> FormulaNode {
    skipSpaces()
    var index: [FormulaNode]?
    if next.kind == .character("[") {
      openings.append(Opening(kind: .bracket, range: advance().range))
      index = try row(endsAtBracket: true)
      guard next.kind == .character("]") else { throw mismatch(next) }
      advance()
      openings.removeLast()
    }
    return .root(of: try argument(of: token), index: index)
  }

  private mutating func stack(
    isAbove: Bool, _ token: FormulaToken
  ) throws(FormulaError) -> FormulaNode {
    let script = try argument(of: token)
    let items = try argument(of: token)
    // A relation with a word above it is still a relation.
    let base = items.count == 1 ? items[0] : .group(items)
    return .scripts(
      .init(
        base: base, lower: isAbove ? nil : script, upper: isAbove ? script : nil,
        placement: .stacked))
  }

  private mutating func arrow(_ token: FormulaToken) throws(FormulaError) -> FormulaNode {
    // The arrow grows with its label, and TeX makes it a little longer than that.
    let margin = FormulaNode.space(0.3)
    let label = [margin] + (try argument(of: token)) + [margin]
    return .scripts(
      .init(base: .symbol(Symbol("→", .relation)), upper: label, placement: .stacked))
  }

  private mutating func operatorName(_ token: FormulaToken) throws(FormulaError) -> FormulaNode {
    let isStarred = next.kind == .character("*")
    if isStarred { advance() }
    let name = try words(of: token, keepingSpaces: false)
    return .function(name, takesLimits: isStarred)
  }
}

// MARK: - Brackets

extension FormulaParser {
  private mutating func fence(_ token: FormulaToken) throws(FormulaError) -> FormulaNode {
    let opening = try delimiter(of: token)
    openings.append(Opening(kind: .left, range: token.range))
    let items = try row()
    guard next.kind == .command("right") else { throw mismatch(next) }
    let closing = try delimiter(of: advance())
    openings.removeLast()
    return .fenced(opening: opening, items, closing: closing)
  }

  private mutating func middle(_ token: FormulaToken) throws(FormulaError) -> FormulaNode {
    guard openings.last?.kind == .left else {
      throw FormulaError("this \\middle does not stand between \\left and \\right", at: token.range)
    }
    return .delimiter(.init(text: try delimiter(of: token), size: nil, kind: .ordinary))
  }

  /// The bracket behind `\left`, `\big` and their like; `nil` for the dot that draws none.
  private mutating func delimiter(of owner: FormulaToken) throws(FormulaError) -> String? {
    skipSpaces()
    guard let text = Delimiters.text(of: next.kind) else {
      throw FormulaError("a bracket is missing behind \(owner.text)", at: owner.range)
    }
    advance()
    return text
  }
}
