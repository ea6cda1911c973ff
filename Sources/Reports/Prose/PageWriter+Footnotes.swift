import Markup
import Notebooks
import Themes

extension PageWriter {
  /// The number in the text that leads to a footnote.
  mutating func footnoteReference(_ label: String, _ number: Int) -> Node {
    let anchor = identifiers.claim("note-\(number)-ref")
    footnoteMentions[number, default: FootnoteMention(label: label, anchors: [])].anchors
      .append(anchor)
    return .element("sup", [:]) {
      Element(
        "a", ["href": "#note-\(number)", "id": anchor, "role": "doc-noteref"], [.text("\(number)")])
    }
  }

  /// The notes that were mentioned, each with links back to its mentions; empty when there are none.
  ///
  /// A note may mention another one, so the list can grow while it is written.
  mutating func footnotes() -> [Node] {
    var items: [Node] = []
    var written: Set<Int> = []
    while let number = footnoteMentions.keys.filter({ !written.contains($0) }).min() {
      written.insert(number)
      let label = footnoteMentions[number]?.label ?? ""
      let content = blocks(notebook.footnotes[label] ?? [])
      let links = backLinks(to: footnoteMentions[number]?.anchors ?? [], number: number)
      items.append(
        .element(
          "li", ["id": identifiers.claim("note-\(number)"), "value": String(number)],
          Self.appending(links, to: content)))
    }
    guard !items.isEmpty else { return [] }
    let heading = identifiers.claim("footnotes")
    return [
      .element(
        "section", ["class": "footnotes", "role": "doc-endnotes", "aria-labelledby": heading]
      ) {
        Element("h2", ["id": heading], [.text(wording.footnotes)])
        Element("ol", [:], items)
      }
    ]
  }

  private func backLinks(to anchors: [String], number: Int) -> [Node] {
    anchors.enumerated().flatMap { index, anchor -> [Node] in
      let position = anchors.count > 1 ? " \(index + 1)" : ""
      return [
        " ",
        .element(
          "a",
          [
            "href": "#\(anchor)", "role": "doc-backlink", "class": "back",
            "aria-label": "\(wording.backToText) (\(number)\(position))",
          ], [.text("↩\u{FE0E}")]),
      ]
    }
  }

  /// Puts the links into the last paragraph, so that they do not stand on a line of their own.
  private static func appending(_ links: [Node], to content: [Node]) -> [Node] {
    guard case .element(var last)? = content.last, last.name == "p" else { return content + links }
    last.children += links
    return content.dropLast() + [.element(last)]
  }
}
