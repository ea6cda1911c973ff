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
        [scroller(named: nil) { element(of: table, caption: nil) }] + notes(below: table))
    }
    let anchor = identifiers.claim(target.anchor)
    let caption = self.caption(captionContent(of: table, in: cell), as: target)
    return .element("div", ["id": anchor, "class": "table"]) {
      scroller(named: caption.id) { element(of: table, caption: caption.node) }
      notes(below: table)
    }
  }

  /// The caption: the surrounding div's, else the option's, else the table's own.
  private mutating func captionContent(of table: TableOutput, in cell: Cell) -> [Inline] {
    if let pending = pendingCaption, pending.target.kind == .table {
      pendingCaption = nil
      if !pending.content.isEmpty { return pending.content }
    }
    return cell.options.tableCaption?.content ?? table.caption.map { [.text($0)] } ?? []
  }

  /// The `table` element itself: scoped headers, numbers at the end, missing values in words.
  mutating func element(of table: TableOutput, caption: Element?) -> Element {
    Element("table") {
      caption
      Element("thead") {
        Element("tr") {
          for column in table.columns {
            Element("th", ["scope": "col", "class": column.alignmentClass]) {
              column.name
              if let type = column.type { technical([typeName(type)]) }
            }
          }
        }
      }
      if !table.rows.isEmpty {
        Element("tbody") {
          for row in table.rows { self.row(row, of: table) }
        }
      }
    }
  }

  private func row(_ row: [String?], of table: TableOutput) -> Element {
    Element("tr") {
      for (index, value) in row.enumerated() {
        let alignment =
          table.columns.indices.contains(index) ? table.columns[index].alignmentClass : nil
        if index == 0, table.hasRowHeaders {
          Element("th", ["scope": "row", "class": alignment], [entry(value)])
        } else {
          Element("td", ["class": alignment], [entry(value)])
        }
      }
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

extension TableOutput.Column {
  /// The class of a column whose entries line up at the end.
  var alignmentClass: String? { alignment == .end ? "n" : nil }
}
