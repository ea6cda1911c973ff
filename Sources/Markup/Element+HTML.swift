// The elements that pages use most, as words: `Element.p(["class": "sub"]) { "…" }`.
extension Element {
  /// A block without meaning of its own.
  public static func div(
    _ attributes: Attributes = [:], @NodeBuilder content: () -> [Node]
  ) -> Element { Element("div", attributes, content()) }

  /// A piece of text without meaning of its own.
  public static func span(
    _ attributes: Attributes = [:], @NodeBuilder content: () -> [Node]
  ) -> Element { Element("span", attributes, content()) }

  /// A paragraph.
  public static func p(
    _ attributes: Attributes = [:], @NodeBuilder content: () -> [Node]
  ) -> Element { Element("p", attributes, content()) }

  /// A list item.
  public static func li(
    _ attributes: Attributes = [:], @NodeBuilder content: () -> [Node]
  ) -> Element { Element("li", attributes, content()) }

  /// Text in its own direction, so that right-to-left words in it leave their neighbours alone.
  public static func bdi(_ text: String) -> Element { Element("bdi", [:], [.text(text)]) }

  /// A link, or the content alone when ``SafeURL`` refuses the address.
  public static func a(
    href: String, _ attributes: Attributes = [:], @NodeBuilder content: () -> [Node]
  ) -> Element {
    guard let url = SafeURL(href) else { return Element("span", attributes, content()) }
    return Element("a", Attributes([("href", url.text)] + attributes.pairs), content())
  }

  /// A table with a caption, a header row and body rows, all of plain text.
  ///
  /// Column headers carry `scope="col"`; with `rowHeaders` the first cell of a row is its header.
  /// An empty caption is left out; rows may differ in length.
  public static func table(
    _ attributes: Attributes = [:],
    caption: String = "",
    columns: [String],
    rows: [[String]],
    rowHeaders: Bool = false
  ) -> Element {
    Element("table", attributes) {
      if !caption.isEmpty { Element("caption") { caption } }
      Element("thead") {
        Element("tr") { columns.map { Element("th", ["scope": "col"], [.text($0)]) } }
      }
      Element("tbody") {
        for row in rows {
          Element("tr") {
            for (index, cell) in row.enumerated() {
              rowHeaders && index == 0
                ? Element("th", ["scope": "row"], [.text(cell)]) : Element("td", [:], [.text(cell)])
            }
          }
        }
      }
    }
  }
}

extension Attributes {
  fileprivate var pairs: [(String, String?)] { entries.map { ($0.name, $0.value) } }
}
