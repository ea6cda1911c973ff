import Markup
import Testing

@Suite struct `Rendering` {
  @Test func `keeps attributes in their order and escapes their values`() {
    let element = Element("p", ["id": "b", "class": "a\"<", "data-x": nil, "hidden": ""]) {
      "1 < 2"
    }

    #expect(element.render() == "<p id=\"b\" class=\"a&quot;&lt;\" hidden=\"\">1 &lt; 2</p>")
  }

  @Test func `closes void, empty and drawing elements as HTML asks`() {
    let nodes: Node = [
      .element("br"), .element("div"), .element("rect", ["x": "1"]), .element("g"),
    ]

    #expect(nodes.render() == "<br><div></div><rect x=\"1\"/><g></g>")
  }

  @Test func `passes raw markup through and nothing else`() {
    let nodes: Node = [.raw("<b>"), "<i>", .fragment([]), .empty]

    #expect(nodes.render() == "<b>&lt;i&gt;")
  }

  @Test(arguments: ["", "1a", "a b", "a>", "onclick=x", "a\"", "é", "a/"])
  func `leaves out names that are not names`(_ name: String) {
    #expect(Element("p", [name: "1"]).render() == "<p></p>")
    #expect(Element(name, ["x": "1"]) { "text" }.render() == "text")
  }

  @Test func `keeps a style sheet from ending its element`() {
    let element = Element("style") { "a>b{content:\"</style><script>\"}" }

    #expect(element.render() == "<style>a>b{content:\"<\\/style><script>\"}</style>")
  }

  @Test func `builds children with conditions and loops`() {
    let isShown = false
    let list = Element("ul") {
      for name in ["a", "b"] { Element.li { name } }
      if isShown { Element.li { "hidden" } }
    }

    #expect(list.render() == "<ul><li>a</li><li>b</li></ul>")
  }

  @Test func `writes a table with caption and scoped headers`() {
    let table = Element.table(
      caption: "Views", columns: ["Status", "n"], rows: [["claim", "1"]], rowHeaders: true)

    #expect(
      table.render()
        == "<table><caption>Views</caption><thead><tr><th scope=\"col\">Status</th>"
        + "<th scope=\"col\">n</th></tr></thead><tbody><tr><th scope=\"row\">claim</th>"
        + "<td>1</td></tr></tbody></table>")
  }

  @Test func `gives plain text without markup`() {
    let node: Node = [.element("b", [:], ["a"]), " & ", .raw("<br>")]

    #expect(node.plainText == "a & ")
  }

  @Test func `replaces the value of an attribute that is set again`() {
    var attributes: Attributes = ["a": "1", "b": "2", "a": "3"]
    attributes["b"] = nil

    #expect(attributes.entries.map(\.name) == ["a"])
    #expect(attributes["a"] == "3")
  }
}
