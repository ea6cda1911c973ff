import Markup

extension MathMLWriter {
  /// An item without regard to its neighbours.
  func node(of item: FormulaNode) -> Node {
    switch item {
    case .identifier(let text, let alphabet): identifier(text, alphabet)
    case .number(let text, let alphabet):
      .element("mn", [:], [.text(alphabet?.styled(text) ?? text)])
    case .symbol(let symbol): node(of: symbol)
    case .function(let name, _): identifier(name, .upright)
    case .text(let text): .element("mtext", [:], [.text(Self.keepingOuterSpaces(text))])
    case .space(let width): space(Self.ems(width))
    case .group(let items): group(items)
    case .fraction(let fraction): node(of: fraction)
    case .root(let radicand, nil): .element("msqrt", [:], nodes(of: radicand))
    case .root(let radicand, let index?):
      .element("mroot", [:], [node(of: radicand), inline.node(of: index)])
    case .accent(let accent, let items): node(of: accent, over: items)
    case .scripts(let scripts): node(of: scripts)
    case .fenced(let opening, let items, let closing):
      .element(
        "mrow", [:],
        fence(opening, isOpening: true) + nodes(of: items, after: .opening)
          + fence(closing, isOpening: false))
    case .delimiter(let delimiter): node(of: delimiter)
    case .table(let table): node(of: table)
    case .styled(let isDisplay, let items):
      style(isDisplay: isDisplay, MathMLWriter(isDisplay: isDisplay).nodes(of: items))
    }
  }

  /// The writer for what is inside of scripts, fractions and matrices.
  var inline: MathMLWriter { MathMLWriter(isDisplay: false) }

  private func identifier(_ text: String, _ alphabet: Alphabet?) -> Node {
    let styled = alphabet?.styled(text) ?? text
    let isUpright = alphabet == .upright && Alphabet.isSlanted(styled)
    return .element("mi", ["mathvariant": isUpright ? "normal" : nil], [.text(styled)])
  }

  private func group(_ items: [FormulaNode]) -> Node {
    if items.count == 1, case .symbol(let symbol) = items[0] { return ordinaryNode(of: symbol) }
    return node(of: items)
  }

  private func style(isDisplay: Bool, _ nodes: [Node]) -> Node {
    .element("mstyle", ["displaystyle": isDisplay ? "true" : "false", "scriptlevel": "0"], nodes)
  }
}

// MARK: - Fractions, accents and scripts

extension MathMLWriter {
  private func node(of fraction: FormulaNode.Fraction) -> Node {
    let parts = [inline.node(of: fraction.upper), inline.node(of: fraction.lower)]
    if fraction.isBinomial {
      let bare = Node.element("mfrac", ["linethickness": "0"], parts)
      return .element(
        "mrow", [:], fence("(", isOpening: true) + [bare] + fence(")", isOpening: false))
    }
    let drawn = Node.element("mfrac", [:], parts)
    switch fraction.style {
    case .automatic: return drawn
    case .display: return style(isDisplay: true, [drawn])
    case .text: return style(isDisplay: false, [drawn])
    }
  }

  private func node(of accent: Accent, over items: [FormulaNode]) -> Node {
    let mark = Node.element(
      "mo", ["stretchy": accent.isStretchy ? "true" : "false", "mathsize": accent.size],
      [.text(accent.text)])
    let base = node(of: items)
    return accent.isBelow
      ? .element("munder", ["accentunder": "true"], [base, mark])
      : .element("mover", ["accent": "true"], [base, mark])
  }

  private func node(of scripts: FormulaNode.Scripts) -> Node {
    let isStacked =
      switch scripts.placement {
      case .beside: false
      case .movable: isDisplay
      case .stacked: true
      }
    let base = isStacked ? stackedBase(scripts.base) : node(of: scripts.base)
    let lower = scripts.lower.map { inline.node(of: $0) }
    let upper = scripts.upper.map { inline.node(of: $0) }
    let name =
      switch (lower, upper) {
      case (_?, nil): isStacked ? "munder" : "msub"
      case (nil, _?): isStacked ? "mover" : "msup"
      default: isStacked ? "munderover" : "msubsup"
      }
    return .element(name, [:], [base] + [lower, upper].compactMap(\.self))
  }

  /// A base with scripts above and below it.
  ///
  /// In a line of text browsers move a sum's scripts to its side unless they are told not to.
  private func stackedBase(_ base: FormulaNode) -> Node {
    guard case .symbol(let symbol) = base else { return node(of: base) }
    var attributes: Attributes = [:]
    if symbol.kind == .operation && !isDisplay { attributes["movablelimits"] = "false" }
    if symbol.kind == .relation {
      attributes["stretchy"] = symbol.text == "→" ? "true" : nil
      attributes["lspace"] = "0em"
      attributes["rspace"] = "0em"
    }
    return .element("mo", attributes, [.text(symbol.text)])
  }
}

// MARK: - Texts

extension MathMLWriter {
  /// Browsers drop spaces at the ends of an `mtext` element, but not those that do not break.
  private static func keepingOuterSpaces(_ text: String) -> String {
    guard text.hasPrefix(" ") || text.hasSuffix(" ") else { return text }
    let inner = text.drop { $0 == " " }
    let trailing = inner.reversed().prefix { $0 == " " }.count
    let leading = text.count - inner.count
    return spaces(leading) + inner.dropLast(trailing) + spaces(trailing)
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: "\u{A0}", count: count)
  }

  /// A width with four decimals at most, which is finer than any screen.
  ///
  /// By integers: Swift's `rounded()` wants the C library for mathematics, and nothing else here
  /// does.
  private static func ems(_ width: Double) -> String {
    let units = Int(width * 10_000 + (width < 0 ? -0.5 : 0.5))
    return units.isMultiple(of: 10_000) ? "\(units / 10_000)em" : "\(Double(units) / 10_000)em"
  }
}
