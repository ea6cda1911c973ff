/// Reads a formula into its parts, by precedence climbing: `^` binds most, then the sign, `:`, `*` and `/`, `+` and `-`, and
/// comparisons, as in R.
struct FormulaParser {
  private enum Token: Hashable {
    case number(Double, String)
    case text(String)
    case name(String)
    case sign(String)
    case end
  }

  private let source: String
  private var tokens: [(token: Token, offset: Int)] = []
  private var position = 0
  private var depth = 0

  private static let depthLimit = 200

  /// The two sides of the formula; the left one is `nil` where it is not written.
  static func parse(
    _ source: String
  ) throws(FormulaError) -> (response: FormulaNode?, terms: FormulaNode) {
    var parser = FormulaParser(source: source)
    try parser.tokenize()
    var response: FormulaNode?
    if !parser.isNext(.sign("~")) { response = try parser.expression(above: 0) }
    guard parser.isNext(.sign("~")) else {
      throw parser.error(
        "a formula has “~” between what is explained and what explains it",
        try: "write it as likes ~ views + duration")
    }
    parser.position += 1
    let terms = try parser.expression(above: 0)
    guard parser.isNext(.end) else {
      throw parser.error("this cannot follow here", try: "put a sign such as + before it")
    }
    return (response, terms)
  }

  private init(source: String) { self.source = source }
}

// MARK: - Parts

extension FormulaParser {
  private func isNext(_ token: Token) -> Bool { tokens[position].token == token }

  private func error(_ message: String, try suggestion: String? = nil) -> FormulaError {
    FormulaError(source, at: tokens[position].offset, message, try: suggestion)
  }

  private mutating func expression(above least: Int) throws(FormulaError) -> FormulaNode {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.depthLimit else { throw error("this is nested too deeply") }
    var left = try operand()
    while case .sign(let sign) = tokens[position].token, let own = FormulaNode.precedence[sign],
      own > least
    {
      let offset = tokens[position].offset
      position += 1
      // A power binds to the right.
      let right = try expression(above: sign == "^" ? own - 1 : own)
      left = .binary(sign, left, right, offset: offset)
    }
    return left
  }

  private mutating func operand() throws(FormulaError) -> FormulaNode {
    let (token, offset) = tokens[position]
    switch token {
    case .number(let value, let text):
      position += 1
      return .number(value, text: text, offset: offset)
    case .text(let text):
      position += 1
      return .text(text, offset: offset)
    case .name(let name):
      position += 1
      guard isNext(.sign("(")) else { return .name(name, offset: offset) }
      position += 1
      return .call(name, try arguments(), offset: offset)
    case .sign("-"):
      position += 1
      return .negative(try expression(above: 5), offset: offset)
    case .sign("+"):
      position += 1
      return try expression(above: 5)
    case .sign("("):
      position += 1
      let inner = try expression(above: 0)
      guard isNext(.sign(")")) else { throw error("a “)” is missing here") }
      position += 1
      return inner
    case .sign("~"): throw error("a formula has one “~”")
    case .sign(let sign): throw error("a name or a number is missing before “\(sign)”")
    case .end: throw error("the formula ends too early", try: "name what follows")
    }
  }

  private mutating func arguments() throws(FormulaError) -> [FormulaNode.Argument] {
    var arguments: [FormulaNode.Argument] = []
    if isNext(.sign(")")) {
      position += 1
      return arguments
    }
    while true {
      var label: String?
      if case .name(let name) = tokens[position].token, position + 1 < tokens.count,
        [.sign("="), .sign(":")].contains(tokens[position + 1].token), !isInteraction
      {
        label = name
        position += 2
      }
      arguments.append(.init(label: label, value: try expression(above: 0)))
      if isNext(.sign(",")) {
        position += 1
        continue
      }
      guard isNext(.sign(")")) else { throw error("a “,” or a “)” is missing here") }
      position += 1
      return arguments
    }
  }

  /// Whether `name:` begins an interaction and not a labelled argument, such as `ref: "opinion"`.
  private var isInteraction: Bool {
    guard tokens[position + 1].token == .sign(":"), case .name(let name) = tokens[position].token
    else { return false }
    return !["ref", "reference", "raw", "degree", "coding", "levels", "base"].contains(name)
  }
}

// MARK: - Tokens

extension FormulaParser {
  private mutating func tokenize() throws(FormulaError) {
    let characters = Array(source)
    var index = 0
    while index < characters.count {
      let character = characters[index]
      let start = index
      if character.isWhitespace {
        index += 1
      } else if character.isNumber || (character == "." && nextIsDigit(characters, index)) {
        while index < characters.count, isPartOfNumber(characters, index, from: start) {
          index += 1
        }
        let text = String(characters[start..<index])
        guard let value = Double(text), value.isFinite else {
          throw FormulaError(source, at: start, "“\(text)” is no number")
        }
        tokens.append((.number(value, text), start))
      } else if character.isLetter || character == "_" || character == "." {
        while index < characters.count,
          characters[index].isLetter || characters[index].isNumber
            || characters[index] == "_" || characters[index] == "."
        {
          index += 1
        }
        tokens.append((.name(String(characters[start..<index])), start))
      } else if "\"'`".contains(character) {
        index += 1
        while index < characters.count, characters[index] != character { index += 1 }
        guard index < characters.count else {
          throw FormulaError(source, at: start, "the quotation mark is not closed")
        }
        let text = String(characters[start + 1..<index])
        index += 1
        tokens.append((character == "`" ? .name(text) : .text(text), start))
      } else {
        let two = String(characters[start..<min(start + 2, characters.count)])
        let sign = ["==", "!=", "<=", ">=", "**"].contains(two) ? two : String(character)
        guard sign == "**" || "+-*/^:~(),=<>!".contains(character), sign != "!" else {
          throw FormulaError(
            source, at: start, "“\(character)” has no meaning in a formula",
            try: "put names with other characters in backquotes: `my column`")
        }
        index += sign.count
        tokens.append((.sign(sign == "**" ? "^" : sign), start))
      }
    }
    tokens.append((.end, characters.count))
  }

  private func nextIsDigit(_ characters: [Character], _ index: Int) -> Bool {
    index + 1 < characters.count && characters[index + 1].isNumber
  }

  private func isPartOfNumber(_ characters: [Character], _ index: Int, from start: Int) -> Bool {
    let character = characters[index]
    if character.isNumber || character == "." { return true }
    if character == "e" || character == "E" { return index > start }
    return (character == "-" || character == "+") && "eE".contains(characters[index - 1])
  }
}
