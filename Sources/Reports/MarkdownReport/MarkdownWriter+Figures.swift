import Markup

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension MarkdownWriter {
  /// A figure: its number and takeaway in bold, the measure, the picture, and the source.
  mutating func figure(_ element: Element) -> [MarkdownBlock] {
    var title = ""
    var blocks: [MarkdownBlock] = []
    var hasDrawing = false
    let name = element.attributes["id"] ?? "figure"
    for node in element.nodes {
      switch node {
      case .raw(let markup) where Self.isDrawing(markup):
        // The wide drawing comes first; the second one is for phones.
        if !hasDrawing { blocks += MarkdownBlock.paragraph(drawing(markup, named: name)) }
        hasDrawing = true
      case .element(let part) where part.has("fignum") || part.has("takeaway"):
        let words = bold(part.nodes)
        title += title.isEmpty ? words : ": \(words)"
      case .element(let part) where part.name == "figcaption" && element.has("listing"):
        title = caption(part.nodes)
      case .element(let part) where part.has("tiles"):
        blocks += tiles(part, named: name)
      default: blocks += self.blocks([node])
      }
    }
    return MarkdownBlock.title(title) + blocks
  }

  /// The charts of a board in rows of two, each with its name above it and what it tells below.
  private mutating func tiles(_ element: Element, named name: String) -> [MarkdownBlock] {
    let tiles = element.elements.enumerated().map { place, tile -> [String] in
      var parts = ["", "", ""]
      var words: [String] = []
      for node in tile.nodes {
        if case .raw(let markup) = node, Self.isDrawing(markup) {
          parts[1] = drawing(markup, named: "\(name)-\(place + 1)")
        } else if let part = node.asElement {
          if part.has("tile-title") {
            parts[0] = phrase(part.nodes, in: .cell)
          } else {
            words.append(phrase(part.nodes, in: .cell))
          }
        }
      }
      parts[2] = words.joined(separator: "<br>")
      return parts
    }
    return stride(from: 0, to: tiles.count, by: 2).map { start in
      let pair = tiles[start..<min(start + 2, tiles.count)]
      return Self.table((0..<3).map { row in pair.map { $0[row] } })
    }
  }

  /// A drawing as a file of its own, with its description for who does not see it.
  private mutating func drawing(_ markup: String, named name: String) -> String {
    let path = "\(folder)/\(pictureNames.claim(name)).svg"
    pictures.append((path, markup))
    return Self.picture(Self.description(of: markup), at: path)
  }

  /// A picture of the author's as a file; nothing for an address that is none of the page's own.
  mutating func image(_ element: Element) -> String {
    guard let source = element.attributes["src"], source.hasPrefix("data:image/"),
      let comma = source.firstIndex(of: ","),
      let data = Data(base64Encoded: String(source[source.index(after: comma)...]))
    else { return "" }
    let type = source.dropFirst("data:image/".count).prefix { $0 != ";" && $0 != "," }
    let ending = type == "svg+xml" ? "svg" : type == "jpeg" ? "jpg" : String(type)
    let known = images.first { $0.bytes.elementsEqual(data) }?.name
    let path = known ?? "\(folder)/\(pictureNames.claim("image-\(images.count + 1)")).\(ending)"
    if known == nil { images.append((path, Array(data))) }
    return Self.picture(element.attributes["alt"] ?? "", at: path)
  }

  private static func picture(_ description: String, at path: String) -> String {
    "![\(MarkdownText.escaped(description))](\(FileLink.address(of: path)))"
  }

  /// The description that a drawing carries.
  private static func description(of markup: String) -> String {
    guard let start = markup.firstRange(of: "<desc"),
      let open = markup[start.upperBound...].firstIndex(of: ">"),
      let end = markup[open...].firstRange(of: "</desc>")
    else { return "" }
    return MarkdownText.unescaped(String(markup[markup.index(after: open)..<end.lowerBound]))
  }
}
