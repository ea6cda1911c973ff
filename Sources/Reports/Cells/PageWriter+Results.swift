import Markup
import Records
import Themes

extension PageWriter {
  /// A result: the plain sentence and its doubts for everybody, the numbers folded below it.
  mutating func result(_ result: ResultOutput) -> Node {
    let look = look(of: result)
    let numbers = numbersFold(of: result)
    return .element("div", ["class": "result"]) {
      if let sentence = result.sentence { Element("p", ["lang": resultLanguage]) { sentence } }
      for warning in result.warnings {
        Element("p", ["class": "warning"]) {
          "\(wording.warning): "
          statement(warning)
        }
      }
      look
      numbers
    }
  }

  /// The language of what results say, where it is not the page's: statistics speak English.
  var resultLanguage: String? { language.tag.hasPrefix("en") ? nil : "en" }

  /// What a result says, within a line of the page's own language.
  func statement(_ text: String) -> Node {
    resultLanguage == nil ? .text(text) : .element("span", ["lang": resultLanguage]) { text }
  }

  /// Which look a test of an earlier refresh takes: for everybody where it changes the verdict.
  private mutating func look(of result: ResultOutput) -> [Node] {
    guard let name = result.look?.name, let look = looks[name], look.number > 1 else { return [] }
    let numbers = NumberFormat(language)
    let differs = look.isSignificant != look.isSignificantCorrected
    let words = wording.fill(
      wording.look,
      with: [
        "look": numbers.count(look.number), "alpha": numbers.significant(look.alpha),
        "limit": numbers.significant(look.correctedAlpha),
        "verdict": differs
          ? wording.lookDiffers
          : look.isSignificant ? wording.lookSignificant : wording.lookNotSignificant,
      ])
    let line = Node.element("p", ["class": differs ? "warning" : "table-note"]) { words }
    return differs ? [line] : technical([line])
  }

  private mutating func numbersFold(of result: ResultOutput) -> [Node] {
    guard !result.lines.isEmpty || !result.tables.isEmpty || !result.checks.isEmpty else {
      return []
    }
    let id = identifiers.claim("result-caption")
    let fold = Node.element("details", ["class": "method"]) {
      Element("summary", ["lang": resultLanguage]) { result.method }
      scroller(named: id) {
        Element("table", ["lang": resultLanguage]) {
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
      tables(of: result)
      checks(of: result)
    }
    // Test names and p-values are for the technical view, unless there is nothing else to say.
    return result.sentence == nil ? [fold] : technical([fold])
  }

  /// The tables that belong to a result, each in a region of its own that scrolls.
  private mutating func tables(of result: ResultOutput) -> [Node] {
    result.tables.map { table in
      let id = identifiers.claim("result-table")
      let region = scroller(named: id) {
        element(
          of: table, caption: Element("caption", ["id": id]) { table.caption ?? result.method },
          language: resultLanguage)
      }
      return .fragment([region] + notes(below: table))
    }
  }

  /// The assumptions with their verdicts; a verdict is a word, not a colour alone.
  private mutating func checks(of result: ResultOutput) -> [Node] {
    table(of: result.checks, caption: wording.assumptions, anchor: "result-checks")
  }

  /// Assumptions with their verdicts; nothing where there are none.
  mutating func table(
    of checks: [ResultOutput.Check], caption: String, anchor: String
  ) -> [Node] {
    guard !checks.isEmpty else { return [] }
    let id = identifiers.claim(anchor)
    return [
      scroller(named: id) {
        Element("table", ["class": "checks"]) {
          Element("caption", ["id": id]) { caption }
          Element("tbody") { for check in checks { row(of: check) } }
        }
      }
    ]
  }

  /// An assumption with its verdict and what it was judged by.
  private func row(of check: ResultOutput.Check) -> Element {
    Element("tr") {
      Element("th", ["scope": "row", "lang": resultLanguage]) { check.assumption }
      Element("td", ["class": "verdict \(check.verdict.rawValue)"]) { verdict(check.verdict) }
      Element("td", ["lang": resultLanguage]) { "\(check.sentence) (\(check.evidence))" }
    }
  }

  func verdict(_ verdict: ResultOutput.Check.Verdict) -> String {
    switch verdict {
    case .met: wording.verdictMet
    case .doubtful: wording.verdictDoubtful
    case .violated: wording.verdictViolated
    }
  }
}
