extension FormulaParser {
  /// An item with its scripts, in whichever order they stand.
  mutating func scripted() throws(FormulaError) -> FormulaNode {
    let base = next.isScript ? .group([]) : try atom()
    let placement = try placement(over: base)
    var scripts = FormulaNode.Scripts(base: base, placement: placement)
    var primes: [FormulaNode] = []
    var exponent: [FormulaNode]?
    skipSpaces()
    while next.isScript {
      let sign = advance()
      switch sign.kind {
      case .subscript:
        guard scripts.lower == nil else { throw doubled("subscript", sign) }
        scripts.lower = try argument(of: sign)
      case .superscript:
        guard exponent == nil else { throw doubled("superscript", sign) }
        exponent = try argument(of: sign)
      default:
        guard exponent == nil else { throw doubled("superscript", sign) }
        primes.append(.symbol(.prime))
      }
      skipSpaces()
    }
    if !primes.isEmpty || exponent != nil { scripts.upper = primes + (exponent ?? []) }
    return scripts.lower == nil && scripts.upper == nil ? base : .scripts(scripts)
  }

  /// Where the scripts of an item go; `\limits` and `\nolimits` have the last word.
  private mutating func placement(
    over base: FormulaNode
  ) throws(FormulaError) -> FormulaNode.Scripts.Placement {
    var placement = base.placement
    skipSpaces()
    while case .command(let name) = next.kind, name == "limits" || name == "nolimits" {
      guard base.atomClass == .operation else { return placement }
      advance()
      placement = name == "limits" ? .stacked : .beside
      skipSpaces()
    }
    return placement
  }

  private func doubled(_ name: String, _ sign: FormulaToken) -> FormulaError {
    FormulaError("this is a second \(name) of the same item; put braces around one", at: sign.range)
  }
}

extension FormulaToken {
  fileprivate var isScript: Bool {
    switch kind {
    case .superscript, .subscript, .prime: true
    default: false
    }
  }
}

extension FormulaNode {
  fileprivate var placement: Scripts.Placement {
    switch self {
    case .symbol(let symbol): symbol.takesLimits ? .movable : .beside
    case .function(_, let takesLimits): takesLimits ? .movable : .beside
    case .accent(let accent, _): accent.takesLimits ? .stacked : .beside
    default: .beside
    }
  }
}
