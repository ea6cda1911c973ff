/// A part of a formula that has been read.
enum FormulaNode: Sendable {
  /// A letter, or a word of letters; slanted where no alphabet was asked for.
  case identifier(String, Alphabet?)
  /// Digits with at most one decimal point.
  case number(String, Alphabet?)
  /// An operator, a relation, a bracket or a mark of punctuation.
  case symbol(Symbol)
  /// A name that is applied to what follows it, such as `log`.
  case function(String, takesLimits: Bool)
  /// Words in the font of the text.
  case text(String)
  /// Empty space, in ems; may be negative.
  case space(Double)
  /// What stood between braces.
  case group([FormulaNode])
  case fraction(Fraction)
  case root(of: [FormulaNode], index: [FormulaNode]?)
  case accent(Accent, over: [FormulaNode])
  indirect case scripts(Scripts)
  /// What stood between `\left` and `\right`; a missing bracket is `nil`.
  case fenced(opening: String?, [FormulaNode], closing: String?)
  /// A bracket of a chosen size, or one that grows with the fence around it.
  case delimiter(Delimiter)
  case table(FormulaTable)
  /// What follows `\displaystyle` or `\textstyle`.
  case styled(isDisplay: Bool, [FormulaNode])
}

extension FormulaNode {
  struct Fraction: Sendable {
    enum Style: Sendable {
      /// As its surroundings ask.
      case automatic
      case display
      case text
    }

    let upper: [FormulaNode]
    let lower: [FormulaNode]
    var style = Style.automatic
    /// Whether it is a binomial coefficient: without a bar, in parentheses.
    var isBinomial = false
  }

  struct Scripts: Sendable {
    enum Placement: Sendable {
      /// To the right of the base.
      case beside
      /// Above and below in display, to the right elsewhere.
      case movable
      /// Above and below.
      case stacked
    }

    let base: FormulaNode
    var lower: [FormulaNode]?
    var upper: [FormulaNode]?
    var placement = Placement.beside
  }

  struct Delimiter: Sendable {
    /// The bracket; `nil` for the `.` that draws none.
    let text: String?
    /// The height in ems, or `nil` for that of the fence around it.
    let size: Double?
    let kind: AtomClass
  }
}

// MARK: - Classes

extension FormulaNode {
  /// The class that decides about spacing; `nil` for space, which leaves it to the neighbours.
  var atomClass: AtomClass? {
    switch self {
    case .symbol(let symbol): symbol.kind
    case .function: .operation
    case .scripts(let scripts): scripts.base.atomClass ?? .ordinary
    case .delimiter(let delimiter): delimiter.kind
    case .fenced: .inner
    case .fraction(let fraction): fraction.isBinomial ? .ordinary : .inner
    case .space: nil
    case .identifier, .number, .text, .group, .root, .accent, .table, .styled: .ordinary
    }
  }

  /// Whether this is a name that is applied to what follows, with or without scripts.
  var isFunction: Bool {
    switch self {
    case .function: true
    case .scripts(let scripts): scripts.base.isFunction
    default: false
    }
  }
}
