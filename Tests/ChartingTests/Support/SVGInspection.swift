import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// Reads an SVG as XML and keeps what the rules of drawings are about.
final class SVGInspection: NSObject, XMLParserDelegate {
  private(set) var isWellFormed = false
  private(set) var ids: [String] = []
  private(set) var references: [String] = []
  private(set) var names: [String: Int] = [:]
  private(set) var numbers: [String] = []
  private(set) var classes: Set<String> = []
  private(set) var attributes: Set<String> = []
  private(set) var texts: [String: String] = [:]
  private var path: [String] = []

  init(_ svg: String) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    path.append(name)
    names[name, default: 0] += 1
    for (key, value) in attributes {
      self.attributes.insert(key)
      switch key {
      case "id": ids.append(value)
      case "aria-labelledby", "aria-describedby":
        references += value.split(separator: " ").map(String.init)
      case "class": classes.formUnion(value.split(separator: " ").map(String.init))
      case "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "stroke-width",
        "fill-opacity", "stroke-opacity":
        numbers.append(value)
      case "d":
        numbers += value.split { !($0.isNumber || $0 == "." || $0 == "-") }.map(String.init)
      case "viewBox", "stroke-dasharray": numbers += value.split(separator: " ").map(String.init)
      default: break
      }
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    path.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    texts[path.last ?? "", default: ""] += text
  }

  /// What §8 of the design fixes for every drawing.
  static func expectSound(_ svg: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let found = SVGInspection(svg)
    #expect(found.isWellFormed, "not well-formed", sourceLocation: sourceLocation)
    #expect(Set(found.ids).count == found.ids.count, "ids", sourceLocation: sourceLocation)
    #expect(
      Set(found.references).isSubset(of: found.ids), "references", sourceLocation: sourceLocation)
    #expect(found.references.count == 2, "references", sourceLocation: sourceLocation)
    #expect(found.texts["title"]?.isEmpty == false, "title", sourceLocation: sourceLocation)
    #expect(found.texts["desc"]?.isEmpty == false, "desc", sourceLocation: sourceLocation)
    let coordinate = /-?\d+(\.\d?[1-9])?/
    for number in found.numbers {
      let isCoordinate = number.wholeMatch(of: coordinate) != nil && number != "-0"
      #expect(isCoordinate, "\(number)", sourceLocation: sourceLocation)
    }
    let elements: Set = [
      "svg", "title", "desc", "g", "rect", "line", "text", "tspan", "path", "circle",
    ]
    #expect(elements.isSuperset(of: found.names.keys), "elements", sourceLocation: sourceLocation)
    #expect(
      allowedClasses.isSuperset(of: found.classes), "\(found.classes)",
      sourceLocation: sourceLocation)
    let forbidden = found.attributes.filter {
      $0 == "style" || $0 == "tabindex" || $0 == "href" || $0.hasPrefix("on")
    }
    #expect(forbidden.isEmpty, sourceLocation: sourceLocation)
    #expect(!svg.contains("NaN") && !svg.contains("inf\""), sourceLocation: sourceLocation)
    #expect(found.names.values.reduce(0, +) <= 1000, "elements", sourceLocation: sourceLocation)
    #expect(svg.utf8.count < 40_000, "bytes", sourceLocation: sourceLocation)
  }

  private static let allowedClasses: Set<String> = Set(
    [
      "chart", "wide", "narrow", "grid", "axis", "ref", "band", "bands", "marks", "labels", "fg",
      "fb",
      "tick", "lbl", "val", "note", "halo", "on",
    ] + (0...6).flatMap { ["f\($0)", "l\($0)", "p\($0)"] }
      + (1...7).flatMap { ["q\($0)", "d\($0)"] })
}
