import Markup

extension MathMLWriter {
  /// A sign in a row.
  ///
  /// - Parameters:
  ///   - kind: its class here, which for a minus that has nothing to subtract from is `ordinary`.
  ///   - isAlone: whether the row has no other items, so that no spacing can arise.
  ///   - isFirst: whether the browser would take it for a prefix.
  ///   - neighbours: the classes before and behind it.
  func nodes(
    of symbol: Symbol, as kind: AtomClass, isAlone: Bool, isFirst: Bool,
    neighbours: (previous: AtomClass?, next: AtomClass?)
  ) -> [Node] {
    var attributes = self.attributes(of: symbol)
    switch kind {
    case .ordinary where symbol.kind == .binary && isAlone: break
    case .ordinary where symbol.isSign: attributes["form"] = "prefix"
    case .ordinary where symbol.kind == .binary:
      attributes["lspace"] = "0em"
      attributes["rspace"] = "0em"
    case .binary where isFirst: attributes["form"] = "infix"
    case .inner:
      // Between dots and letters there is a thin space, but commas bring their own.
      let (previous, next) = neighbours
      attributes["lspace"] = previous?.isSetOffFromNames == true ? Self.thinSpace : "0em"
      let isFollowed = next == .ordinary || next == .opening || next == .operation
      attributes["rspace"] = isFollowed ? Self.thinSpace : "0em"
    default: break
    }
    return [.element("mo", attributes, [.text(symbol.text)])]
  }

  /// A sign without a row around it, such as the base of scripts.
  func node(of symbol: Symbol) -> Node {
    .element("mo", attributes(of: symbol), [.text(symbol.text)])
  }

  /// A sign that braces have made an ordinary one, such as the comma of `1{,}000`.
  func ordinaryNode(of symbol: Symbol) -> Node {
    var attributes = attributes(of: symbol)
    attributes["lspace"] = "0em"
    attributes["rspace"] = "0em"
    return .element("mo", attributes, [.text(symbol.text)])
  }

  /// A bracket of a chosen size.
  func node(of delimiter: FormulaNode.Delimiter) -> Node {
    guard let text = delimiter.text else { return .empty }
    let size = delimiter.size.map { "\($0)em" }
    var attributes: Attributes = ["stretchy": "true", "minsize": size, "maxsize": size]
    switch delimiter.kind {
    case .opening: attributes["form"] = "prefix"
    case .closing: attributes["form"] = "postfix"
    case .relation: attributes["form"] = "infix"
    default:
      attributes["lspace"] = "0em"
      attributes["rspace"] = "0em"
    }
    // Slashes and arrows would otherwise grow upwards from the line alone.
    attributes["symmetric"] = "true"
    return .element("mo", attributes, [.text(text)])
  }

  /// A bracket that grows with what it encloses.
  func fence(_ text: String?, isOpening: Bool) -> [Node] {
    guard let text else { return [] }
    let form = isOpening ? "prefix" : "postfix"
    return [
      .element(
        "mo", ["form": form, "stretchy": "true", "symmetric": "true"], [.text(text)])
    ]
  }

  private func attributes(of symbol: Symbol) -> Attributes {
    switch symbol.kind {
    // Outside of \left and \right, brackets keep their size in TeX; browsers let them grow.
    case .opening, .closing: ["stretchy": symbol.isBracket ? "false" : nil]
    case .ordinary:
      // As letters they would be slanted or read out as names; as operators they would be spaced.
      symbol == .prime
        ? [:] : ["stretchy": symbol.isBracket ? "false" : nil, "lspace": "0em", "rspace": "0em"]
    default: [:]
    }
  }
}

extension Symbol {
  /// Whether the sign can be that of a number.
  fileprivate var isSign: Bool { Self.signs.contains(text) }

  private static let signs: Set<String> = ["+", "\u{2212}", "±", "∓"]

  /// Whether browsers let the sign grow with its row.
  fileprivate var isBracket: Bool { text != "!" && text != "?" && Delimiters.isBracket(text) }
}
