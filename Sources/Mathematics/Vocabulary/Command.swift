/// What the name behind a backslash means.
enum Command: Sendable {
  case letter(String, Alphabet?)
  case symbol(Symbol)
  case function(String, takesLimits: Bool)
  case accent(Accent)
  case alphabet(Alphabet)
  case space(Double)
  case delimiter(size: Double, AtomClass)
  case fraction(FormulaNode.Fraction.Style)
  case style(isDisplay: Bool)
  case stack(isAbove: Bool)
  case binomial, root, arrow, text, operatorName
  case left, middle, right
  case begin, end
  case limits, noLimits
}

extension Command {
  /// All commands by their names.
  static let all: [String: Command] = {
    var all = structures
    for (name, text) in Letters.slanted { all[name] = .letter(text, nil) }
    for (name, text) in Letters.upright { all[name] = .letter(text, .upright) }
    for (name, symbol) in Symbol.named { all[name] = .symbol(symbol) }
    for name in Functions.plain { all[name] = .function(name, takesLimits: false) }
    for (name, text) in Functions.limits { all[name] = .function(text, takesLimits: true) }
    for (name, accent) in Accent.named { all[name] = .accent(accent) }
    for (name, alphabet) in Alphabet.named { all[name] = .alphabet(alphabet) }
    for (name, width) in spaces { all[name] = .space(width) }
    for (name, size) in Delimiters.sizes {
      for role in Delimiters.roles { all[name + role.suffix] = .delimiter(size: size, role.kind) }
    }
    return all
  }()

  /// The widths of the spaces, in ems. A space between words has no width of its own in a formula;
  /// a quarter of an em is that of most fonts.
  static let spaces = [
    ",": 3.0 / 18, ":": 4.0 / 18, ">": 4.0 / 18, ";": 5.0 / 18, "!": -3.0 / 18, " ": 0.25,
    "quad": 1, "qquad": 2, "enspace": 0.5,
  ]

  private static let structures: [String: Command] = [
    "frac": .fraction(.automatic), "dfrac": .fraction(.display), "tfrac": .fraction(.text),
    "binom": .binomial, "sqrt": .root, "operatorname": .operatorName, "text": .text,
    "mbox": .text, "textrm": .text, "overset": .stack(isAbove: true),
    "underset": .stack(isAbove: false), "stackrel": .stack(isAbove: true),
    "xrightarrow": .arrow, "left": .left, "middle": .middle, "right": .right, "begin": .begin,
    "end": .end, "limits": .limits, "nolimits": .noLimits,
    "displaystyle": .style(isDisplay: true), "textstyle": .style(isDisplay: false),
  ]
}
