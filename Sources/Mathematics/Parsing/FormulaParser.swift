/// Reads tokens into nodes, by recursive descent.
///
/// A row ends at the first token that could end one. Whoever asked for the row knows which token it
/// may be, and finds the fault where it is another one.
struct FormulaParser {
  /// Far beyond what anyone reads. Reading, drawing and rendering that deep take 320 kB of stack at
  /// most, and a thread of Swift's pool has 512 kB on macOS.
  static let deepestNesting = 50

  let tokens: [FormulaToken]
  private var position = 0
  private var depth = 0
  /// What has been opened and not closed, outermost first.
  var openings: [Opening] = []
  /// What `\mathbf` and the like ask for, while their argument is read.
  var alphabet: Alphabet?

  init(tokens: [FormulaToken]) {
    self.tokens = tokens
  }

  /// The whole formula.
  mutating func formula() throws(FormulaError) -> [FormulaNode] {
    let items = try row()
    guard next.kind == .end else { throw mismatch(next) }
    guard !items.isEmpty else {
      throw FormulaError("this formula is empty", at: 0..<next.range.upperBound)
    }
    return items
  }
}

// MARK: - Tokens

extension FormulaParser {
  var next: FormulaToken { tokens[position] }

  @discardableResult
  mutating func advance() -> FormulaToken {
    let token = tokens[position]
    // The end stays the end, however often it is read.
    if token.kind != .end { position += 1 }
    return token
  }

  mutating func skipSpaces() {
    while next.kind == .space { advance() }
  }

  /// Goes back to a place that ``mark`` gave.
  mutating func rewind(to mark: Int) { position = mark }

  var mark: Int { position }
}

// MARK: - Rows

extension FormulaParser {
  /// Items up to a token that may end a row, which stays where it is.
  ///
  /// - Parameter endsAtBracket: whether `]` is such a token, as it is in the index of a root.
  mutating func row(endsAtBracket: Bool = false) throws(FormulaError) -> [FormulaNode] {
    try descend()
    defer { depth -= 1 }
    var items: [FormulaNode] = []
    while true {
      skipSpaces()
      if next.endsRow || endsAtBracket && next.kind == .character("]") { return items }
      if case .command(let name) = next.kind, case .style(let isDisplay) = Command.all[name] {
        advance()
        items.append(.styled(isDisplay: isDisplay, try row(endsAtBracket: endsAtBracket)))
        return items
      }
      items.append(try scripted())
    }
  }

  /// What stands between braces; the opening brace is next.
  mutating func group() throws(FormulaError) -> [FormulaNode] {
    openings.append(Opening(kind: .brace, range: advance().range))
    let items = try row()
    guard next.kind == .closing else { throw mismatch(next) }
    advance()
    openings.removeLast()
    return items
  }

  /// The argument of a command, `^` or `_`: a group, or one sign.
  mutating func argument(of owner: FormulaToken) throws(FormulaError) -> [FormulaNode] {
    skipSpaces()
    switch next.kind {
    case .opening: return try group()
    case .superscript, .subscript, .prime: throw missingArgument(of: owner)
    case _ where next.endsRow: throw missingArgument(of: owner)
    default:
      try descend()
      defer { depth -= 1 }
      return [try atom(isAlone: true)]
    }
  }

  private mutating func descend() throws(FormulaError) {
    guard depth < Self.deepestNesting else {
      throw FormulaError(
        "this formula is nested more than \(Self.deepestNesting) levels deep", at: next.range)
    }
    depth += 1
  }
}

// MARK: - Atoms

extension FormulaParser {
  /// An item without its scripts.
  ///
  /// - Parameter isAlone: whether it is an argument without braces, which is one digit or letter:
  ///   `\frac12` is a half.
  mutating func atom(isAlone: Bool = false) throws(FormulaError) -> FormulaNode {
    switch next.kind {
    case .opening: return .group(try group())
    case .command(let name): return try command(name, advance())
    case .character(let text): return try character(text, isAlone: isAlone)
    default: throw mismatch(next)
    }
  }

  private mutating func character(
    _ text: String, isAlone: Bool
  ) throws(FormulaError) -> FormulaNode {
    if let number = number(isAlone: isAlone) { return number }
    let token = advance()
    if token.isLetter {
      var word = text
      while !isAlone, alphabet?.spellsWords == true, next.isLetter { word += advance().text }
      return .identifier(word, alphabet)
    }
    switch text {
    case "~": return .space(Command.spaces[" "] ?? 0)
    case "%", "#", "$":
      throw FormulaError(
        "the sign \(text) does not stand for itself in a formula", at: token.range,
        try: "\\\(text)")
    default: return sign(text)
    }
  }

  private func sign(_ text: String) -> FormulaNode {
    if let symbol = Symbol.characters[text] { return .symbol(symbol) }
    if let own = Letters.alphabets[text] { return .identifier(text, alphabet ?? own) }
    // TeX has no name for it, but Unicode knows what kind of sign it is.
    guard let properties = text.unicodeScalars.first?.properties else { return .text(text) }
    if properties.numericType != nil { return .number(text, nil) }
    if properties.isAlphabetic { return .identifier(text, alphabet) }
    if properties.generalCategory == .mathSymbol { return .symbol(Symbol(text, .relation)) }
    return .text(text)
  }

  private mutating func number(isAlone: Bool) -> FormulaNode? {
    let start = mark
    var digits = ""
    while next.isDigit, !isAlone || digits.isEmpty { digits += advance().text }
    if !isAlone, next.kind == .character(".") {
      let point = mark
      advance()
      var decimals = ""
      while next.isDigit { decimals += advance().text }
      if decimals.isEmpty { rewind(to: point) } else { digits += "." + decimals }
    }
    if digits.isEmpty { rewind(to: start) }
    return digits.isEmpty ? nil : .number(digits, alphabet)
  }
}

extension FormulaToken {
  /// Whether no item begins with this token.
  var endsRow: Bool {
    switch kind {
    case .end, .closing, .ampersand, .lineBreak, .command("right"), .command("end"): true
    default: false
    }
  }
}
