import Markup
import Records
import Themes

extension PageWriter {
  /// A result: the plain sentence and its doubts for everybody, the numbers folded below it.
  mutating func result(_ result: ResultOutput) -> Node {
    let numbers = numbersFold(of: result)
    return .element("div", ["class": "result"]) {
      if let sentence = result.sentence { Element("p") { sentence } }
      for warning in result.warnings {
        Element("p", ["class": "warning"]) { "\(wording.warning): \(warning)" }
      }
      numbers
    }
  }

  private mutating func numbersFold(of result: ResultOutput) -> [Node] {
    let id = identifiers.claim("result-caption")
    let fold = Node.element("details", ["class": "method"]) {
      Element("summary") { result.method }
      scroller(named: id) {
        Element("table") {
          Element("caption", ["id": id]) { result.method }
          Element("tbody") {
            for line in result.lines {
              Element("tr") {
                Element("th", ["scope": "row"]) { line.name }
                Element("td", ["class": "n"]) { line.value }
              }
            }
          }
        }
      }
    }
    // Test names and p-values are for the technical view, unless there is nothing else to say.
    return result.sentence == nil ? [fold] : technical([fold])
  }
}
