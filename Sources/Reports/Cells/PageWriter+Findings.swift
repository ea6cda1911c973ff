import Markup
import Notebooks
import Records
import Suggestions
import Themes

extension PageWriter {
  /// A finding at its place in the text; the list at the top links here. Of one whose cell says `output: false` only the list tells, as
  /// where a figure's title says it already.
  mutating func finding(_ finding: Finding, of cell: Cell) -> [Node] {
    guard cell.options.output != .hidden else {
      findings.append(PlacedFinding(finding: finding, anchor: "", section: ""))
      return []
    }
    let anchor = identifiers.claim(cell.options.label ?? "finding-\(findings.count + 1)")
    findings.append(PlacedFinding(finding: finding, anchor: anchor, section: section.title))
    return [
      .element(
        "p", ["id": anchor, "class": finding.holds ? "finding" : "finding unsupported"],
        statement(of: finding) + grounds(of: finding, at: cell.engineRange))
    ]
  }

  /// The sentence that is true now; one that no longer is keeps its words behind a warning.
  func statement(of finding: Finding) -> [Node] {
    guard !finding.holds else {
      return [.element("strong", [:], [.text(finding.endedStatement)])]
    }
    return [
      .element("strong", [:]) {
        Element.span(["class": "verdict"]) { wording.noLongerSupported }
        " "
        finding.endedStatement
      }
    ]
  }

  /// How sure a finding is, or what is true instead, and where it is shown.
  mutating func grounds(of finding: Finding, at range: SourceRange? = nil) -> [Node] {
    let nodes: [Node] = finding.continuation.map { [" ", .text($0)] } ?? []
    guard let label = finding.evidence else { return nodes }
    guard let target = numbering.targets[label] else {
      warn(
        "reference-unresolved", "nothing is labelled \"\(label)\", the evidence of a finding",
        at: range,
        suggestion: numbering.nearestLabel(to: label).map { "did you mean \"\($0)\"?" })
      return nodes
    }
    return nodes + [
      " ", .element("a", ["href": "#\(target.anchor)"], [.text(target.name(in: wording))]),
    ]
  }

  /// The finding that a title is bound to, by its label; unknown ones are told.
  mutating func boundFinding(_ label: String, at range: SourceRange?) -> Finding? {
    let known = run.findings
    if let finding = known.first(where: { $0.name == label }) { return finding }
    warn(
      "finding-unknown", "no finding is labelled \"\(label)\"", at: range,
      suggestion: NearestName.of(label, among: known.compactMap(\.name)).map {
        "did you mean \"\($0)\"?"
      } ?? "give the {finding} cell that label")
    return nil
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
