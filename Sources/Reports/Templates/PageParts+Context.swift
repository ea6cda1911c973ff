import Markup
import Themes

extension PageParts {
  /// The markup of the parts by the names that templates use; what is empty is absent, so that sections skip it.
  func markup() -> [String: String] {
    let parts: [(String, [Node])] = [
      ("subtitle", subtitle), ("meta", meta), ("late", late), ("notices", notices),
      ("audienceSwitch", audienceSwitch), ("findings", findings), ("changes", changes),
      ("keyFigures", keyFigures), ("contents", contents), ("footnotes", footnotes),
      ("navigation", navigation), ("footer", footer),
    ]
    var markup = [
      "titleMarkup": Self.markup(title), "body": Self.markup(body, separator: "\n"),
    ]
    for (name, nodes) in parts where !nodes.isEmpty { markup[name] = Self.markup(nodes) }
    return markup
  }

  /// Everything that templates are given.
  func context(
    _ markup: [String: String], audience: Audience, style: StyleSheet
  ) -> [String: Any] {
    var context: [String: Any] = markup
    context["language"] = language
    context["direction"] = direction
    context["audience"] = audience.rawValue
    context["title"] = plainTitle
    context["generator"] = generator
    context["policy"] = style.policy.render()
    context["style"] = style.element
    context["refusal"] = RefusalStrip.place
    context["words"] = Self.words(wording)
    if !description.isEmpty { context["description"] = description }
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

extension String {
  /// Whether it has a text, without what makes the standard library's search slow on long pages.
  func has(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return true }
    var rest = utf8[...]
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: wanted) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
