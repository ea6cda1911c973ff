/// Lists the children of an element: nodes, elements and strings (which become escaped text).
@resultBuilder
public enum NodeBuilder {
  /// Takes a node as it is.
  public static func buildExpression(_ node: Node) -> [Node] { [node] }
  /// Takes an element as a node.
  public static func buildExpression(_ element: Element) -> [Node] { [.element(element)] }
  /// Takes a string as text, escaped when it is rendered.
  public static func buildExpression(_ text: String) -> [Node] { [.text(text)] }
  /// Takes several nodes.
  public static func buildExpression(_ nodes: [Node]) -> [Node] { nodes }
  /// Takes several elements.
  public static func buildExpression(_ elements: [Element]) -> [Node] {
    elements.map(Node.element)
  }
  /// Takes nothing where an optional is `nil`.
  public static func buildExpression(_ node: Node?) -> [Node] { node.map { [$0] } ?? [] }
  /// Takes nothing where an optional is `nil`.
  public static func buildExpression(_ element: Element?) -> [Node] {
    element.map { [.element($0)] } ?? []
  }

  /// Joins the parts of a block.
  public static func buildBlock(_ parts: [Node]...) -> [Node] { parts.flatMap(\.self) }
  /// Takes the nodes of an `if` without `else`.
  public static func buildOptional(_ part: [Node]?) -> [Node] { part ?? [] }
  /// Takes the nodes of the first branch.
  public static func buildEither(first: [Node]) -> [Node] { first }
  /// Takes the nodes of the second branch.
  public static func buildEither(second: [Node]) -> [Node] { second }
  /// Joins the nodes of a loop.
  public static func buildArray(_ parts: [[Node]]) -> [Node] { parts.flatMap(\.self) }
}
