extension Node {
  /// The node as HTML text, which is also well-formed XML where only SVG elements are used.
  ///
  /// The result depends on the node alone: attributes keep their order, nothing is indented.
  public func render() -> String {
    var output = ""
    append(to: &output)
    return output
  }

  private func append(to output: inout String) {
    switch self {
    case .element(let element): Self.append(element, to: &output)
    case .text(let text): Escaping.append(text, to: &output, inAttribute: false)
    case .raw(let markup): output += markup
    case .fragment(let nodes): for node in nodes { node.append(to: &output) }
    }
  }

  private static func append(_ element: Element, to output: inout String) {
    guard MarkupName.isValid(element.name) else {
      for child in element.children { child.append(to: &output) }
      return
    }
    output += "<"
    output += element.name
    for attribute in element.attributes.entries where MarkupName.isValid(attribute.name) {
      output += " "
      output += attribute.name
      output += "=\""
      Escaping.append(attribute.value, to: &output, inAttribute: true)
      output += "\""
    }
    if element.children.isEmpty && Element.selfClosing.contains(element.name) {
      output += "/>"
      return
    }
    output += ">"
    if Element.void.contains(element.name) { return }
    if Element.rawText.contains(element.name) {
      output += rawText(of: element)
    } else {
      for child in element.children { child.append(to: &output) }
    }
    output += "</"
    output += element.name
    output += ">"
  }

  /// The content of a `style` or `script`, which a parser does not unescape.
  ///
  /// A backslash before the slash means the same to CSS strings and to JavaScript, and keeps any
  /// end tag inside from ending the element.
  private static func rawText(of element: Element) -> String {
    var content = ""
    for child in element.children {
      switch child {
      case .raw(let text), .text(let text): content += text
      case .element, .fragment: content += child.plainText
      }
    }
    var output = ""
    output.reserveCapacity(content.utf8.count)
    var previous: Unicode.Scalar?
    for scalar in content.unicodeScalars {
      if previous == "<" && (scalar == "/" || scalar == "!") { output += "\\" }
      output.unicodeScalars.append(scalar)
      previous = scalar
    }
    return output
  }
}
