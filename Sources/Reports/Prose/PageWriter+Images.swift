import Markup
import Notebooks
import Themes

extension PageWriter {
  /// An image of the prose, embedded.
  mutating func image(_ image: Image) -> Node {
    .element(
      "img",
      [
        "src": "data:\(image.mediaType);base64,\(Base64.encoded(image.bytes))",
        "alt": image.attributes["fig-alt"] ?? image.alternative.plainText(with: run),
        "title": image.title.isEmpty ? nil : image.title,
        "id": image.attributes.id.flatMap { numbering.targets[$0] == nil ? $0 : nil }
          .map { identifiers.claim($0) },
        "class": widthClass(image.attributes["width"]),
      ])
  }

  /// A labelled image of its own paragraph: a figure whose caption is the alternative text.
  mutating func figure(of image: Image, as target: Numbering.Target) -> Node {
    let anchor = identifiers.claim(target.anchor)
    let heading = identifiers.claim("\(anchor)-h")
    let level = min(6, section.level + 1)
    return .element("figure", ["id": anchor, "aria-labelledby": heading]) {
      Element("p", ["class": "fignum"]) { target.name(in: wording) }
      Element("h\(level)", ["id": heading, "class": "takeaway"], inlines(image.alternative))
      self.image(image)
    }
  }

  /// A class for a width that an author gave: `50%`, `320px` or `320`.
  ///
  /// The page's policy allows no style attributes, so the width becomes a rule of the style sheet.
  private mutating func widthClass(_ width: String?) -> String? {
    guard let width else { return nil }
    let digits = width.prefix { $0.isASCII && $0.isNumber }
    let unit = width.dropFirst(digits.count)
    guard let value = Int(digits), value > 0, value <= 10_000,
      unit == "%" && value <= 100 || unit == "px" || unit.isEmpty
    else {
      warn(
        "width-invalid", "cannot use the width \"\(width.prefix(40))\"",
        suggestion: "write it like 50% or 320px")
      return nil
    }
    let name = unit == "%" ? "w-\(value)" : "w-\(value)px"
    generatedRules[name] = "width:\(value)\(unit == "%" ? "%" : "px")"
    return name
  }
}
