/// A sign that is no letter and no digit.
struct Symbol: Sendable, Hashable {
  /// The sign in Unicode.
  let text: String
  let kind: AtomClass
  /// Whether scripts go above and below in display.
  var takesLimits = false
  /// The sign in plain text, where another one is more usual.
  var plainText: String?

  init(_ text: String, _ kind: AtomClass) {
    self.text = text
    self.kind = kind
  }
}

// MARK: - Signs on the keyboard

extension Symbol {
  /// The signs that stand for themselves, or for what TeX makes of them.
  static let characters: [String: Symbol] = {
    var signs: [String: Symbol] = [
      "-": .minus, "\u{2212}": .minus, "*": .asterisk, "·": Symbol("⋅", .binary),
      "/": Symbol("/", .ordinary), "|": Symbol("|", .ordinary), ".": Symbol(".", .ordinary),
      "\"": Symbol("\"", .ordinary), "`": Symbol("`", .ordinary), "@": Symbol("@", .ordinary),
      "!": Symbol("!", .closing), "?": Symbol("?", .closing),
      "+": Symbol("+", .binary), "=": Symbol("=", .relation), ":": Symbol(":", .relation),
      "<": Symbol("<", .relation), ">": Symbol(">", .relation),
      ",": Symbol(",", .punctuation), ";": Symbol(";", .punctuation),
      "(": Symbol("(", .opening), "[": Symbol("[", .opening),
      ")": Symbol(")", .closing), "]": Symbol("]", .closing),
    ]
    // Authors also type the signs themselves: ≤ is as good as \le.
    // Sorted, because a few signs have several names and classes: the first name decides.
    for (_, symbol) in named.sorted(by: { $0.key < $1.key }) where signs[symbol.text] == nil {
      signs[symbol.text] = symbol
    }
    return signs
  }()

  static let minus = Symbol("\u{2212}", .binary)

  static let asterisk: Symbol = {
    var symbol = Symbol("\u{2217}", .binary)
    symbol.plainText = "*"
    return symbol
  }()

  static let prime = Symbol("\u{2032}", .ordinary)
}
