/// Cuts a formula into tokens.
///
/// It goes by Unicode scalars, as TeX does: a brace is a brace also when a combining mark follows.
struct FormulaLexer {
  private var rest: Substring.UnicodeScalarView
  private var offset = 0

  /// The tokens of a source; the last one is the only ``FormulaToken/Kind/end``.
  static func tokens(of source: String) throws(FormulaError) -> [FormulaToken] {
    var lexer = FormulaLexer(rest: Substring(source).unicodeScalars)
    var tokens: [FormulaToken] = []
    repeat { tokens.append(try lexer.next()) } while tokens.last?.kind != .end
    return tokens
  }
}

extension FormulaLexer {
  private mutating func next() throws(FormulaError) -> FormulaToken {
    let start = offset
    let kind = try kind()
    return FormulaToken(kind: kind, range: start..<offset)
  }

  private mutating func kind() throws(FormulaError) -> FormulaToken.Kind {
    let start = offset
    guard let first = advance() else { return .end }
    switch first {
    case "\\": return try command(from: start)
    case "{": return .opening
    case "}": return .closing
    case "^": return .superscript
    case "_": return .subscript
    case "'", "’", "′": return .prime
    case "&": return .ampersand
    case _ where first.properties.isWhitespace:
      _ = run { $0.properties.isWhitespace }
      return .space
    case _ where first.isASCII && !first.properties.isAlphabetic:
      return .character(String(first))
    default:
      return .character(String(first) + run { $0.combines })
    }
  }

  private mutating func command(from start: Int) throws(FormulaError) -> FormulaToken.Kind {
    let letters = run { $0.isASCII && $0.properties.isAlphabetic }
    if !letters.isEmpty { return .command(letters) }
    guard let sign = advance() else {
      throw FormulaError("a backslash at the end names no command", at: start..<offset)
    }
    if sign == "\\" { return .lineBreak }
    return .command(sign.properties.isWhitespace ? " " : String(sign))
  }

  private mutating func advance() -> Unicode.Scalar? {
    guard let scalar = rest.popFirst() else { return nil }
    offset += UTF8.width(scalar)
    return scalar
  }

  private mutating func run(while belongs: (Unicode.Scalar) -> Bool) -> String {
    var text = String.UnicodeScalarView()
    while let scalar = rest.first, belongs(scalar) {
      text.append(scalar)
      _ = advance()
    }
    return String(text)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar belongs to the letter before it.
  fileprivate var combines: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }
}
