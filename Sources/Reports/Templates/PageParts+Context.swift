import Markup
import Themes

extension PageParts {
  /// The parts by the names that templates use; what is empty is absent, so that sections skip it.
  func context(audience: Audience, style: StyleSheet) -> [String: Any] {
    var context: [String: Any] = [
      "language": language,
      "direction": direction,
      "audience": audience.rawValue,
      "title": plainTitle,
      "generator": generator,
      "policy": style.policy.render(),
      "style": style.element,
      "titleMarkup": Self.markup(title),
      "refusal": RefusalStrip.place,
      "body": Self.markup(body, separator: "\n"),
      "words": Self.words(wording),
    ]
    context["description"] = description.isEmpty ? nil : description
    let optional: [(String, [Node])] = [
      ("subtitle", subtitle), ("meta", meta), ("late", late), ("notices", notices),
      ("audienceSwitch", audienceSwitch), ("findings", findings), ("changes", changes),
      ("contents", contents),
      ("footnotes", footnotes), ("footer", footer),
    ]
    for (name, nodes) in optional where !nodes.isEmpty { context[name] = Self.markup(nodes) }
    return context
  }

  private static func markup(_ nodes: [Node], separator: String = "") -> String {
    nodes.map { $0.render() }.joined(separator: separator)
  }

  private static func words(_ wording: Wording) -> [String: Any] {
    var words: [String: Any] = [:]
    for child in Mirror(reflecting: wording).children {
      if let label = child.label { words[label] = child.value }
    }
    return words
  }
}
