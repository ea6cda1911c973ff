import Markup
import Notebooks
import Records
import Themes

extension PageWriter {
  /// A table that a cell displays, with its caption and the sentences below it.
  mutating func table(
    _ table: TableOutput, of cell: Cell, as target: Numbering.Target?
  ) -> Node {
    guard let target else {
      return .fragment(
        [scroller(named: nil) { element(of: table.beginning, caption: nil) }]
          + rest(of: table, named: nil) + notes(below: table))
    }
    let anchor = identifiers.claim(target.anchor)
    let caption = self.caption(captionContent(of: table, in: cell), as: target)
    return .element("div", ["id": anchor, "class": "table"]) {
      scroller(named: caption.id) { element(of: table.beginning, caption: caption.node) }
      rest(of: table, named: target.name(in: wording))
      notes(below: table)
    }
  }

  /// The whole of a long table, folded below its first rows.
  private mutating func rest(of table: TableOutput, named name: String?) -> [Node] {
    guard table.isLong else { return [] }
    let words = wording.fill(wording.allRows, with: ["count": count(table.rows.count)])
    return [
      .element("details", ["class": "rows"]) {
        Element("summary") {
          words
          if let name { hidden(" (\(name))") }
        }
        scroller(named: nil) { element(of: table, caption: nil) }
      }
    ]
  }

  /// The caption: the surrounding div's, else the option's, else the table's own.
  private mutating func captionContent(of table: TableOutput, in cell: Cell) -> [Inline] {
    if let pending = pendingCaption, pending.target.kind == .table {
      pendingCaption = nil
      if !pending.content.isEmpty { return pending.content }
    }
    let finding = cell.options.finding.flatMap { boundFinding($0, at: cell.options.findingRange) }
    if let finding, !finding.holds { return table.caption.map { [.text($0)] } ?? [] }
    return cell.options.tableCaption?.content
      ?? (finding?.statement ?? table.caption).map { [.text($0)] } ?? []
  }

  /// The `table` element itself: scoped headers, numbers at the end, missing values in words.
  mutating func element(
    of table: TableOutput, caption: Element?, language: String? = nil
  ) -> Element {
    Element("table", ["lang": language]) {
      caption
      Element("thead") {
        Element("tr") {
          for column in table.columns {
            Element("th", ["scope": "col", "class": column.alignmentClass]) {
              column.name
              if let unit = column.unit {
                Element("span", ["class": "unit"]) { " \(unit)" }
              }
              if let type = column.type { technical([typeName(type)]) }
            }
          }
        }
      }
      if !table.rows.isEmpty {
        Element("tbody") {
          for (place, row) in table.rows.enumerated() { self.row(row, at: place, of: table) }
        }
      }
      if let total = table.total {
        Element("tfoot") { self.row(total, at: nil, of: table) }
      }
    }
  }

  /// A row; the one without a place is the total.
  private func row(_ row: [String?], at place: Int?, of table: TableOutput) -> Element {
    let isHighlighted = place.map { table.highlightedRows?.contains($0) ?? false } ?? false
    return Element("tr", ["class": isHighlighted ? "highlight" : nil]) {
      for (index, value) in row.enumerated() {
        let column = table.columns.indices.contains(index) ? table.columns[index] : nil
        if index == 0, table.hasRowHeaders || place == nil {
          Element("th", ["scope": "row", "class": column?.alignmentClass], [entry(value)])
        } else {
          Element("td", ["class": column?.alignmentClass]) {
            entry(value)
            if let place, let bars = column?.bars, bars.indices.contains(place) {
              bar(bars[place], isSigned: bars.contains { ($0 ?? 0) < 0 })
            }
          }
        }
      }
    }
  }

  /// A small bar below an entry; the number beside it says the same.
  private func bar(_ share: Double?, isSigned: Bool) -> Node {
    guard let share, share.isFinite else { return .empty }
    let length = Int((min(abs(share), 1) * (isSigned ? 30 : 60)).rounded())
    let start = !isSigned ? 0 : share < 0 ? 30 - length : 30
    return .element(
      "svg",
      [
        "class": "bar", "viewBox": "0 0 60 6", "width": "60", "height": "6", "aria-hidden": "true",
        "focusable": "false",
      ]
    ) {
      Element("rect", ["x": "\(start)", "y": "0", "width": "\(length)", "height": "6"])
    }
  }

  private func entry(_ value: String?) -> Node {
    guard let value else {
      return [.element("span", ["aria-hidden": "true"], ["—"]), hidden(wording.noData)]
    }
    return .text(value)
  }

  private func typeName(_ type: String) -> Node {
    .element("span", ["class": "type"], [.text(" \(type)")])
  }

  /// How much of the table is shown, and what its maker says about it.
  func notes(below table: TableOutput) -> [Node] {
    var sentences: [String] = []
    if table.rows.count < table.totalRowCount {
      sentences.append(
        wording.fill(
          wording.rowsShown,
          with: ["shown": count(table.rows.count), "total": count(table.totalRowCount)]))
    }
    if let note = table.note { sentences.append(note) }
    return sentences.map { .element("p", ["class": "table-note"], [.text($0)]) }
  }
}

extension TableOutput {
  /// From how many rows on a table is folded, and how many of them stay in sight.
  private static let (longRowCount, beginningRowCount) = (25, 10)

  fileprivate var isLong: Bool { rows.count > Self.longRowCount }

  /// What is shown of it: all, or the first rows of a long one with its total.
  fileprivate var beginning: TableOutput {
    guard isLong else { return self }
    var shorter = self
    shorter.rows = Array(rows.prefix(Self.beginningRowCount))
    return shorter
  }
}

extension TableOutput.Column {
  /// The class of a column whose entries line up at the end.
  var alignmentClass: String? { alignment == .end ? "n" : nil }
}
