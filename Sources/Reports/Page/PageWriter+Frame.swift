import Markup
import Notebooks
import Records
import Themes

// The parts of a page around its text.
extension PageWriter {
  /// The line under the title: how fresh, and who answers for it.
  func meta(_ provenance: Provenance) -> [Node] {
    let frontMatter = notebook.frontMatter
    let dates = DateFormat(language)
    var facts: [(name: String, value: String)] = []
    if let date = frontMatter.dataDate ?? provenance.dataDay {
      facts.append((wording.dataTo, dates.date(from: date)))
    }
    facts.append((wording.refreshed, dates.dateAndTime(secondsSince1970: provenance.refreshed)))
    if let due = due(after: provenance.refreshed) {
      facts.append((wording.nextRefresh, dates.date(due)))
    }
    if !frontMatter.authors.isEmpty {
      facts.append((wording.author, frontMatter.authors.joined(separator: ", ")))
    }
    if let owner = frontMatter.owner { facts.append(("\(wording.owner):", owner)) }
    return facts.map { fact in
      .element("li") {
        Element.span(["class": "fact"]) { fact.name }
        " "
        fact.value
      }
    }
  }

  /// What a reader must know before believing the page: expectations that were not met.
  func notices() -> [Node] {
    run.expectations.filter { !$0.isMet }.map { expectation in
      .element("p", [:], verdict(of: expectation))
    }
  }

  /// The findings at the top: those that no longer hold first, then what is new or changed, each group by rank and then in document order.
  mutating func keyFindings() -> [Node] {
    let ranked = findings.enumerated().map { place, placed in
      (key: (group(of: placed.finding), placed.finding.rank ?? .max, place), placed: placed)
    }
    var items: [Node] = []
    for placed in ranked.sorted(by: { $0.key < $1.key }).map(\.placed) {
      items.append(keyFinding(placed, grounds: grounds(of: placed.finding)))
    }
    return items
  }

  private func group(of finding: Finding) -> Int {
    !finding.holds ? 0 : tag(of: finding) != nil ? 1 : 2
  }

  private func keyFinding(_ placed: PlacedFinding, grounds: [Node]) -> Node {
    .element("li", ["class": placed.finding.holds ? nil : "unsupported"]) {
      if let tag = tag(of: placed.finding) {
        Element("span", ["class": "tag"]) { tag }
        " "
      }
      statement(of: placed.finding)
      grounds
      if placed.finding.evidence == nil, !placed.section.isEmpty {
        " "
        Element("a", ["href": "#\(placed.anchor)"]) { placed.section }
      }
    }
  }

  /// The list of sections, when there are more than four or the author asks for it.
  func contents() -> [Node] {
    let frontMatter = notebook.frontMatter
    guard frontMatter.tableOfContents ?? (numbering.sectionCount > 4) else { return [] }
    let deepest = max(1, frontMatter.tableOfContentsDepth) + 1
    let shown = entries.filter { $0.level <= deepest }
    guard let first = shown.first else { return [] }
    var rest = shown[...]
    return [list(of: &rest, at: first.level)]
  }

  private func list(of entries: inout ArraySlice<ContentsEntry>, at level: Int) -> Node {
    var items: [Node] = []
    while let entry = entries.first, entry.level >= level {
      entries.removeFirst()
      var content: [Node] = [.element("a", ["href": "#\(entry.anchor)"], entry.title)]
      if let next = entries.first, next.level > entry.level {
        content.append(list(of: &entries, at: next.level))
      }
      items.append(.element("li", ["class": entry.part], content))
    }
    return .element("ul", [:], items)
  }

  /// The choice between the two views; nothing where they would not differ.
  func audienceSwitch() -> [Node] {
    guard audience == .both, hasTechnicalParts else { return [] }
    func choice(_ id: String, _ words: String, isChosen: Bool) -> Element {
      Element("label", ["for": id]) {
        Element(
          "input",
          [
            "type": "radio", "name": "audience", "id": id, "checked": isChosen ? "" : nil,
          ])
        " "
        words
      }
    }
    // Without the form's word some browsers keep the choice of an earlier visit.
    return [
      .element("form", ["autocomplete": "off"]) {
        Element("fieldset", ["class": "audience"]) {
          Element("legend") { wording.audience }
          choice("audience-summary", wording.summary, isChosen: true)
          choice("audience-technical", wording.technicalDetail, isChosen: false)
        }
      }
    ]
  }

  /// "How this report was made", as a list of facts.
  func footer(_ provenance: Provenance) -> [Node] {
    var facts: [(name: String, values: [Node])] = [
      (
        wording.report,
        [.text("\(provenance.notebook), \(Self.shortened(provenance.notebookHash))")]
      )
    ]
    let data = provenance.inputs.filter { $0.kind == .data }
    if !data.isEmpty { facts.append((wording.data, data.map { .text(summary(of: $0)) })) }
    if !provenance.parameters.isEmpty {
      facts.append(
        (
          wording.parameters,
          provenance.parameters.map { .text("\($0.name): \(words(for: $0.value))") }
        ))
    }
    facts.append(
      (wording.software, [.text("Quire \(provenance.quireVersion), \(provenance.compiler)")]))
    facts.append(
      (wording.rebuild, [.element("code", [:], [.text(provenance.rebuildCommand)])]))
    if let ledger = provenance.ledgerFile {
      facts.append((wording.ledger, [link(toFile: ledger)]))
    }
    return facts.map { fact in
      .element("div") {
        Element("dt") { fact.name }
        for value in fact.values { Element("dd", [:], [value]) }
      }
    }
  }

  /// The links to the reports around this one.
  func navigation(_ provenance: Provenance) -> [Node] {
    guard let navigation = provenance.navigation else { return [] }
    let links: [(words: String, link: Ledger.Navigation.Link?, rel: String?)] = [
      ("\(wording.previousReport): ", navigation.previous, "prev"),
      ("", .init(file: navigation.index, name: wording.allReports), nil),
      ("\(wording.nextReport): ", navigation.next, "next"),
    ]
    return links.compactMap { words, link, rel in
      link.map { link in
        .element("li") {
          Element.a(href: FileLink.address(of: link.file), ["rel": rel]) { words + link.name }
        }
      }
    }
  }

  private func link(toFile name: String) -> Node {
    .element(.a(href: FileLink.address(of: name)) { name })
  }

  private func summary(of input: Input) -> String {
    let rows = input.rowCount.map { number in
      number == 1 ? wording.oneRow : wording.fill(wording.rows, with: ["count": count(number)])
    }
    return [input.path, rows, "sha256 \(Self.shortened(input.hash))"].compactMap(\.self)
      .joined(separator: ", ")
  }

  private func words(for value: LedgerValue) -> String {
    switch value {
    case .missing: NumberFormat.missing
    case .boolean(let value): String(value)
    case .integer(let value): String(value)
    case .real(let value): String(value)
    case .text(let value): value
    }
  }

  /// Enough digits to compare two hashes by eye.
  private static func shortened(_ hash: String) -> String { String(hash.prefix(12)) }
}
