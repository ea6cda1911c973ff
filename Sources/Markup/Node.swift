/// A piece of HTML or SVG: an element, a text, or several of them in a row.
///
/// Pages and drawings are built from nodes and turned into text once, by ``render()``. Text is
/// escaped there and nowhere else, so a string that came from data can be put in without a thought:
///
///     let cell = Element("td", ["class": "number"]) { value }
///     Node.element(cell).render()
public enum Node: Sendable, Hashable {
  /// An element with attributes and children.
  case element(Element)
  /// Text, escaped when it is rendered.
  case text(String)
  /// Markup that is rendered as it is; whoever makes one vouches for it.
  case raw(String)
  /// Nodes in a row, without an element around them; empty renders as nothing.
  case fragment([Node])

  /// A node that renders as nothing.
  public static let empty = Node.fragment([])

  /// Makes the element `name`, for places where a node is wanted.
  public static func element(
    _ name: String,
    _ attributes: Attributes = [:],
    _ children: [Node] = []
  ) -> Node {
    .element(Element(name, attributes, children))
  }

  /// The text of the node with all markup left out, not escaped.
  ///
  /// Raw nodes count as markup and give nothing.
  public var plainText: String {
    switch self {
    case .element(let element): element.children.reduce(into: "") { $0 += $1.plainText }
    case .text(let text): text
    case .raw: ""
    case .fragment(let nodes): nodes.reduce(into: "") { $0 += $1.plainText }
    }
  }
}

// MARK: - Literals

extension Node: ExpressibleByStringInterpolation {
  /// Makes a text, which is escaped when it is rendered.
  public init(stringLiteral value: String) {
    self = .text(value)
  }
}

extension Node: ExpressibleByArrayLiteral {
  /// Makes a fragment.
  public init(arrayLiteral elements: Node...) {
    self = .fragment(elements)
  }
}
