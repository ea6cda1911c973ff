import Markup
import Notebooks
import Records
import Themes

extension PageWriter {
  /// Writes blocks one after the other.
  mutating func blocks(_ blocks: [Block]) -> [Node] {
    var nodes: [Node] = []
    for block in blocks { nodes += self.block(block) }
    return gatheringCards(nodes)
  }

  private mutating func block(_ block: Block) -> [Node] {
    switch block {
    case .heading(let heading): [self.heading(heading)]
    case .paragraph(let content, let range): [paragraph(content, range)]
    case .list(let list): [self.list(list)]
    case .blockQuote(let blocks, _): [.element("blockquote", [:], self.blocks(blocks))]
    case .code(let code): [self.code(code)]
    case .cell(let cell): self.cell(cell)
    case .container(let container): self.container(container)
    case .table(let table): [self.table(table)]
    case .thematicBreak: [.element("hr")]
    // The author's own markup passes, as in every Markdown tool; the page's policy stops scripts.
    case .html(let markup, _): [.raw(markup)]
    }
  }

  private mutating func paragraph(_ content: [Inline], _ range: SourceRange) -> Node {
    place = range
    if let image = content.onlyImage, let label = image.attributes.id,
      let target = numbering.targets[label], target.kind == .figure
    {
      return figure(of: image, as: target)
    }
    return .element("p", [:], inlines(content))
  }

  private mutating func heading(_ heading: Heading) -> Node {
    self.place = heading.range
    let wanted = heading.attributes.id ?? "section"
    let place = heading.attributes.id.flatMap { numbering.headings[$0] }
    // A heading within a value goes below the section that it is shown in.
    let level = place?.level ?? min(6, section.level + 1, authoredLevel + heading.level)
    if place != nil { authoredLevel = level }
    let anchor = identifiers.claim(wanted)
    var title = inlines(heading.content)
    if let label = heading.attributes["finding"],
      let finding = boundFinding(label, at: heading.range), !finding.holds
    {
      title =
        finding.otherwise.map { [.text($0)] } ?? [.text("\(wording.noLongerSupported) ")] + title
    }
    if let number = place?.number, !number.isEmpty {
      title = [.element("span", ["class": "number"], [.text(number)]), " "] + title
    }
    section = (level, heading.content.plainText(with: run))
    entries.append(
      ContentsEntry(
        part: part, level: level, anchor: anchor, title: [.text(linkText(number: place?.number))]))
    let classes = heading.attributes.classes.map(IdentifierSet.sanitized)
    return .element(
      "h\(level)",
      ["id": anchor, "class": classes.isEmpty ? nil : classes.joined(separator: " ")], title)
  }

  /// A section's title in the contents: text only, since links and ids must not be there twice.
  private func linkText(number: String?) -> String {
    guard let number, !number.isEmpty else { return section.title }
    return "\(number) \(section.title)"
  }

  private mutating func list(_ list: List) -> Node {
    let isTaskList = list.items.contains { $0.isChecked != nil }
    var items: [Node] = []
    for item in list.items {
      items.append(.element("li", [:], self.item(item, isTight: list.isTight)))
    }
    let first = list.start.flatMap { $0 == 1 ? nil : String($0) }
    return .element(
      list.start == nil ? "ul" : "ol",
      ["class": isTaskList ? "tasks" : nil, "start": first], items)
  }

  private mutating func item(_ item: List.Item, isTight: Bool) -> [Node] {
    var nodes: [Node] = []
    if let isChecked = item.isChecked {
      // A sign that screen readers have a name for: a check box would be a control that does nothing.
      nodes = [.element("span", ["class": "check"], [isChecked ? "☑" : "☐"]), " "]
    }
    for block in item.blocks {
      if isTight, case .paragraph(let content, _) = block {
        nodes += inlines(content)
      } else {
        nodes += self.block(block)
      }
    }
    return nodes
  }

  private mutating func table(_ table: Table) -> Node {
    let alignments = table.alignments.map { alignment in alignment.map { "align-\($0.rawValue)" } }
    func attributes(_ column: Int, _ scope: String?) -> Markup.Attributes {
      let alignment: String?? = alignments.indices.contains(column) ? alignments[column] : nil
      return ["scope": scope, "class": alignment ?? nil]
    }
    var head: [Node] = []
    for (column, cell) in table.header.enumerated() {
      head.append(.element("th", attributes(column, "col"), inlines(cell)))
    }
    var rows: [Node] = []
    for row in table.rows {
      var cells: [Node] = []
      for (column, cell) in row.enumerated() {
        cells.append(.element("td", attributes(column, nil), inlines(cell)))
      }
      rows.append(.element("tr", [:], cells))
    }
    let labelled = takeCaption(of: .table)
    let scroller = scroller(named: labelled?.caption.id) {
      Element("table") {
        labelled?.caption.node
        Element("thead") { Element("tr", [:], head) }
        if !rows.isEmpty { Element("tbody", [:], rows) }
      }
    }
    guard let labelled else { return scroller }
    return .element("div", ["id": labelled.anchor, "class": "table"], [scroller])
  }

  /// Words for those who hear the page.
  func hidden(_ words: String) -> Node {
    .element("span", ["class": "visually-hidden"], [.text(words)])
  }

  /// A region that scrolls sideways when its table is too wide, also by keyboard.
  ///
  /// It is a group and not a landmark: a report may have dozens.
  func scroller(named label: String?, @NodeBuilder content: () -> [Node]) -> Node {
    .element(
      "div",
      [
        "class": "scroll", "role": "group", "tabindex": "0", "aria-labelledby": label,
        "aria-label": label == nil ? wording.table : nil,
      ], content())
  }
}
