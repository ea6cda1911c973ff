import Markup
import Notebooks
import Records
import Themes

extension PageWriter {
  /// A finding at its place in the text; the list at the top links here.
  mutating func finding(_ finding: Finding, of cell: Cell) -> Node {
    let anchor = identifiers.claim(cell.options.label ?? "finding-\(findings.count + 1)")
    findings.append(PlacedFinding(finding: finding, anchor: anchor, section: section.title))
    return .element(
      "p", ["id": anchor, "class": finding.holds ? "finding" : "finding unsupported"],
      statement(of: finding))
  }

  /// The sentence that is true now; one that no longer is keeps its words behind a warning.
  func statement(of finding: Finding) -> [Node] {
    guard !finding.holds else {
      return [.element("strong", [:], [.text(finding.statement)])]
    }
    var nodes: [Node] = [
      .element("strong", [:]) {
        Element.span(["class": "verdict"]) { wording.noLongerSupported }
        " "
        finding.statement
      }
    ]
    if let otherwise = finding.otherwise { nodes += [" ", .text(otherwise)] }
    return nodes
  }

  /// An expectation's verdict: for the technical view when it was met, for everybody when not.
  mutating func expectation(_ expectation: Expectation) -> [Node] {
    let line = Node.element(
      "p", ["class": expectation.isMet ? "expectation" : "expectation unmet"],
      verdict(of: expectation))
    return expectation.isMet ? technical([line]) : [line]
  }

  /// "Does not hold: at least 15,000 rows. 12,004 rows were found."
  func verdict(of expectation: Expectation) -> [Node] {
    let word = expectation.isMet ? wording.expectationHolds : wording.expectationFails
    var nodes: [Node] = [
      .element("span", ["class": "verdict"], [.text("\(word):")]), " ", .text(expectation.name),
    ]
    if let detail = expectation.detail { nodes += [" – ", .text(detail)] }
    return nodes
  }
}
