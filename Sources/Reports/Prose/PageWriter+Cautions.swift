import Markup
import Themes

extension PageWriter {
  /// The mark behind a value that leads to what speaks against it.
  mutating func cautionReference(_ caution: String) -> Node {
    let place = cautions.firstIndex { $0.text == caution } ?? cautions.count
    if place == cautions.count { cautions.append(Caution(text: caution)) }
    let anchor = identifiers.claim("caution-\(place + 1)-ref")
    cautions[place].anchors.append(anchor)
    return .element("sup", ["class": "caution"]) {
      Element(
        "a", ["href": "#caution-\(place + 1)", "id": anchor, "role": "doc-noteref"],
        [.text("!\(place + 1)"), hidden(" \(wording.caution)")])
    }
  }

  /// What speaks against values of the page, each once with links back to them; empty without any.
  mutating func cautionNotes() -> [Node] {
    guard !cautions.isEmpty else { return [] }
    let heading = identifiers.claim("cautions")
    var items: [Node] = []
    for (place, caution) in cautions.enumerated() {
      let id = identifiers.claim("caution-\(place + 1)")
      items.append(
        .element("li", ["id": id]) {
          Element("p") {
            "\(caution.text) "
            for (index, anchor) in caution.anchors.enumerated() {
              Element(
                "a",
                [
                  "href": "#\(anchor)", "role": "doc-backlink", "class": "back",
                  "aria-label": "\(wording.backToText) (!\(place + 1) \(index + 1))",
                ], [.text("↩\u{FE0E}")])
              " "
            }
          }
        })
    }
    return [
      .element(
        "section",
        ["class": "footnotes cautions", "role": "doc-endnotes", "aria-labelledby": heading]
      ) {
        Element("h2", ["id": heading], [.text(wording.cautions)])
        Element("ol", [:], items)
      }
    ]
  }
}

/// What speaks against some values of a page.
struct Caution {
  /// The sentence.
  var text: String
  /// Where the values are.
  var anchors: [String] = []
}
