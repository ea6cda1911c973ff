/// An HTML or SVG element: a name, attributes in a fixed order, and children.
public struct Element: Sendable, Hashable {
  /// The element's name, such as `p` or `linearGradient`.
  ///
  /// An element whose name is not a name (see ``MarkupName``) renders its children only.
  public var name: String
  /// The attributes, rendered in their order.
  public var attributes: Attributes
  /// The children; void elements such as `br` render none.
  public var children: [Node]

  /// Makes an element from its children.
  public init(_ name: String, _ attributes: Attributes = [:], _ children: [Node] = []) {
    self.name = name
    self.attributes = attributes
    self.children = children
  }

  /// Makes an element whose children are listed in a builder.
  public init(
    _ name: String,
    _ attributes: Attributes = [:],
    @NodeBuilder content: () -> [Node]
  ) {
    self.init(name, attributes, content())
  }

  /// The element as text; see ``Node/render()``.
  public func render() -> String {
    Node.element(self).render()
  }
}

extension Element {
  /// HTML elements that have no content and no end tag.
  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]

  /// SVG elements that are closed in their start tag when they have no children.
  ///
  /// An HTML parser honours `/>` on these inside `svg`, an XML parser everywhere.
  static let selfClosing: Set<String> = [
    "circle", "ellipse", "image", "line", "path", "polygon", "polyline", "rect", "stop", "use",
  ]

  /// HTML elements whose text a parser takes as it is, up to the end tag.
  static let rawText: Set<String> = ["script", "style"]
}
