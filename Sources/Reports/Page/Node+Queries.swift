import Markup

extension Node {
  /// The element, where it is one.
  var asElement: Element? {
    if case .element(let element) = self { element } else { nil }
  }

  /// The nodes without fragments around them.
  var flattened: [Node] {
    if case .fragment(let nodes) = self { nodes.flatMap(\.flattened) } else { [self] }
  }
}

extension Element {
  /// The names of its classes.
  var classes: [Substring] { attributes["class"]?.split(separator: " ") ?? [] }

  /// Whether it has a class.
  func has(_ name: String) -> Bool { classes.contains { $0 == name } }

  /// Its children without fragments around them.
  var nodes: [Node] { children.flatMap(\.flattened) }

  /// Its children that are elements.
  var elements: [Element] { nodes.compactMap(\.asElement) }

  /// Whether it stands within a line of text.
  var isPhrase: Bool { Self.phrases.contains(name) }

  private static let phrases: Set<String> = [
    "a", "b", "bdi", "br", "code", "del", "em", "i", "img", "label", "math", "samp", "small",
    "span", "strong", "sub", "sup",
  ]
}
