import Markup

extension Node {
  /// Makes an element whose children are listed in a builder, for places where a node is wanted.
  static func element(
    _ name: String, _ attributes: Attributes = [:], @NodeBuilder content: () -> [Node]
  ) -> Node {
    .element(Element(name, attributes, content: content))
  }
}
