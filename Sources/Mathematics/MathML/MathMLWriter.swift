import Markup

/// Writes nodes as MathML Core.
///
/// Spacing around operators is the browser's, by MathML's operator dictionary. Attributes say
/// otherwise where the dictionary and TeX disagree.
struct MathMLWriter {
  /// Whether sums and their limits are drawn large, as they are on a line of their own.
  var isDisplay: Bool

  /// TeX's thin space, in ems.
  static let thinSpace = "0.1667em"
  /// TeX's thick space, which is around relations, in ems.
  static let thickSpace = "0.2778em"
  static let applyFunction = "\u{2061}"

  /// The children that draw a row.
  ///
  /// - Parameter previous: the class of what stands before the row, as in a cell behind `&`.
  func nodes(of items: [FormulaNode], after previous: AtomClass? = nil) -> [Node] {
    let classes = AtomClass.row(items, after: previous)
    let followers = AtomClass.followers(in: classes)
    var nodes: [Node] = []
    var previous = previous
    for (index, item) in items.enumerated() {
      let kind = classes[index]
      let next = followers[index]
      switch item {
      case .symbol(let symbol):
        nodes += self.nodes(
          of: symbol, as: kind ?? symbol.kind, isAlone: items.count == 1, isFirst: index == 0,
          neighbours: (previous, next))
      case _ where item.isFunction:
        if previous?.isSetOffFromNames == true, previous != .operation {
          nodes.append(space(Self.thinSpace))
        }
        nodes.append(node(of: item))
        if let next {
          nodes += application(before: next, items.dropFirst(index + 1).first(where: \.isAtom))
        }
      case .scripts(let scripts) where kind == .relation && scripts.placement == .stacked:
        // Browsers put the operator's spacing below its script, where a longer script covers it.
        nodes += [space(Self.thickSpace), node(of: item), space(Self.thickSpace)]
      default: nodes.append(node(of: item))
      }
      previous = kind ?? previous
    }
    return nodes
  }

  /// A row as a single child.
  func node(of items: [FormulaNode], after previous: AtomClass? = nil) -> Node {
    let nodes = nodes(of: items, after: previous)
    return nodes.count == 1 ? nodes[0] : .element("mrow", [:], nodes)
  }

  func space(_ width: String) -> Node { .element("mspace", ["width": width]) }
}

// MARK: - Neighbours

extension MathMLWriter {
  /// The invisible sign between a function's name and what it is applied to.
  private func application(before next: AtomClass, _ item: FormulaNode?) -> [Node] {
    switch next {
    case .relation, .punctuation, .closing, .binary: return []
    case .ordinary, .operation, .opening, .inner: break
    }
    let isBracket =
      switch item {
      case .fenced: true
      default: next == .opening
      }
    return [
      .element("mo", ["rspace": isBracket ? nil : Self.thinSpace], [.text(Self.applyFunction)])
    ]
  }
}

extension FormulaNode {
  /// Whether this is more than space.
  fileprivate var isAtom: Bool { atomClass != nil }
}
