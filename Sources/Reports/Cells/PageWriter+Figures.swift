import Markup
import Notebooks
import Records
import Themes

extension PageWriter {
  /// A figure with the words around it, and the fold that follows it.
  ///
  /// The fold is a sibling: inside the figure, printing would lose a page for each.
  mutating func figure(
    _ output: FigureOutput, of cell: Cell, as target: Numbering.Target?, code: [Node]
  ) -> [Node] {
    let target = target ?? Numbering.Target(kind: .figure, number: "", anchor: output.id)
    let anchor = identifiers.claim(target.anchor)
    let finding = cell.options.finding.flatMap { boundFinding($0, at: cell.options.findingRange) }
    let words = FigureWords(
      output, cell.options, caption: takeFigureCaption(), finding: finding)
    let fold = dataAndMethod(of: output, as: target, anchor: anchor, code: code)
    return [figure(output, words, as: target, anchor: anchor, alternative: cell.options)] + fold
  }

  private mutating func figure(
    _ output: FigureOutput, _ words: FigureWords, as target: Numbering.Target, anchor: String,
    alternative options: CellOptions
  ) -> Node {
    let heading = identifiers.claim("\(anchor)-h")
    let number = target.number.isEmpty ? wording.figure : target.name(in: wording)
    let level = min(6, section.level + 1)
    return .element("figure", ["id": anchor, "aria-labelledby": heading]) {
      if let takeaway = words.takeaway {
        Element("p", ["class": "fignum"]) { number }
        Element("h\(level)", ["id": heading, "class": "takeaway"], inlines(takeaway))
      } else {
        Element("p", ["class": "fignum", "id": heading]) { number }
      }
      if let measure = words.measure { Element("p", ["class": "sub"], inlines(measure)) }
      drawing(output.wide, output, options, words)
      drawing(output.narrow, output, options, words)
      sourceLine(words)
    }
  }

  mutating func drawing(
    _ markup: String, _ output: FigureOutput, _ options: CellOptions, _ words: FigureWords
  ) -> Node {
    var svg = SVGText(markup)
    svg.claimIdentifiers(in: &identifiers)
    // A drawing is named by what it measures; the figure around it is named by the takeaway.
    if options.figureSubtitle != nil || output.subtitle == nil,
      let name = words.measure ?? words.takeaway
    {
      svg.replaceContent(of: "title", with: name.plainText(with: run))
    }
    if let alternative = options.figureAlternative {
      svg.replaceContent(of: "desc", with: alternative.content.plainText(with: run))
    }
    let budget = theme.budgets.drawing
    if markup.utf8.count > budget.warn {
      warn(
        "drawing-large",
        "a drawing of figure \"\(output.id)\" has \(count(markup.utf8.count)) bytes; "
          + "drawings should stay under \(count(budget.warn))")
    }
    return .raw(svg.text)
  }

  private mutating func sourceLine(_ words: FigureWords) -> Node {
    var content: [Node] = []
    if let source = words.source {
      content = [.text("\(wording.source): ")] + inlines(source)
      if !source.plainText(with: run).hasSuffix(".") { content.append(".") }
    }
    for note in words.notes {
      if !content.isEmpty { content.append(" ") }
      content.append(.text(note))
    }
    return content.isEmpty ? .empty : .element("figcaption", [:], content)
  }

  mutating func takeFigureCaption() -> [Inline]? {
    guard let pending = pendingCaption, pending.target.kind == .figure else { return nil }
    pendingCaption = nil
    return pending.content.isEmpty ? nil : pending.content
  }
}

// MARK: - Data and method

extension PageWriter {
  private mutating func dataAndMethod(
    of output: FigureOutput, as target: Numbering.Target, anchor: String, code: [Node]
  ) -> [Node] {
    let table = output.table
    let name = target.number.isEmpty ? wording.figure : target.name(in: wording)
    return fold(named: name, drawnValues(table, name: name, anchor: anchor) + code)
  }

  /// The values that a drawing shows, with a link that saves them; nothing for a table without columns.
  mutating func drawnValues(_ table: TableOutput, name: String, anchor: String) -> [Node] {
    guard !table.columns.isEmpty else { return [] }
    let shown = table.prefix(theme.budgets.tableRows)
    let caption = identifiers.claim("\(anchor)-data")
    let node = Element("caption", ["id": caption]) { "\(name): \(wording.drawnValues)" }
    return [scroller(named: caption) { element(of: shown, caption: node) }]
      + notes(below: shown) + download(of: table, name: name, file: "\(anchor).csv")
  }

  /// "Data and method", closed; nothing without content.
  func fold(named name: String, _ content: [Node]) -> [Node] {
    guard !content.isEmpty else { return [] }
    return [
      .element("details", ["class": "method"]) {
        Element("summary") {
          wording.dataAndMethod
          // Folds with equal names could not be told apart in a list of them.
          hidden(" (\(name))")
        }
        content
      }
    ]
  }

  /// A link that saves the values as a file, while they are few enough to be in the page twice.
  private func download(of table: TableOutput, name: String, file: String) -> [Node] {
    let csv = CSVText.text(of: table)
    guard csv.utf8.count <= theme.budgets.embeddedTable.warn else { return [] }
    return [
      .element("p", ["class": "download"]) {
        Element("a", ["href": CSVText.dataURL(of: csv), "download": file]) {
          wording.csv
          hidden(" (\(name))")
        }
      }
    ]
  }
}

extension TableOutput {
  /// The first rows; the count of all stays.
  fileprivate func prefix(_ count: Int) -> TableOutput {
    var shorter = self
    shorter.rows = Array(rows.prefix(count))
    return shorter
  }
}
