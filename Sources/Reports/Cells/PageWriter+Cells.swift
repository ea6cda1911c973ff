import Markup
import Notebooks
import Records
import Themes

extension PageWriter {
  /// A cell: its code, what it displayed, and what it printed, as far as its options show them.
  mutating func cell(_ cell: Cell) -> [Node] {
    guard cell.options.include else { return [] }
    let outputs = cell.shownOutputs(of: run)
    var code = listing(of: cell)
    // A figure's fold holds the code that drew it; a listing that an author placed stays in place.
    let isFolded = cell.options.codeFold != .none && cell.options.echo != .fenced
    let figure = outputs.first { output in
      switch output.1 {
      case .figure, .board: true
      default: false
      }
    }?.0
    var nodes: [Node] = []
    if figure == nil || !isFolded || numbering.listings[cell.index] != nil {
      nodes = code
      code = []
    }
    for (index, output) in outputs {
      nodes += self.output(output, at: index, of: cell, code: index == figure ? code : [])
    }
    return wrapped(nodes + printed(by: cell) + failure(of: cell), in: cell)
  }

  /// What stopped the cell, in words and with its place: a reader must not miss that it is missing.
  private func failure(of cell: Cell) -> [Node] {
    guard let failure = failures[cell.index]?.located(in: notebook.source) else { return [] }
    return [
      .element("div", ["class": "failure"]) {
        Element("p") {
          Element.span(["class": "verdict"]) { "\(wording.error):" }
          " "
          failure.message
        }
        for note in failure.notes { Element("p") { note.message } }
        Element("p", ["class": "table-note"]) { failure.place }
      }
    ]
  }

  /// The author's classes go round everything that the cell shows.
  private func wrapped(_ nodes: [Node], in cell: Cell) -> [Node] {
    var classes = cell.options.classes.map(IdentifierSet.sanitized)
    if cell.options.column == "page" { classes.append("column-page") }
    guard !classes.isEmpty, !nodes.isEmpty else { return nodes }
    return [.element("div", ["class": classes.joined(separator: " ")], nodes)]
  }

  private mutating func output(
    _ output: Output, at index: Int, of cell: Cell, code: [Node]
  ) -> [Node] {
    let target = numbering.outputs[Numbering.OutputKey(cell: cell.index, index: index)]
    switch output {
    case .text(let text) where cell.options.output == .asis: return blockMarkdown(text)
    case .text(let text): return [plain(text, class: "value")]
    case .markdown(let markdown): return blockMarkdown(markdown)
    case .html(let markup): return [.raw(markup)]
    case .table(let table): return [self.table(table, of: cell, as: target)]
    case .figure(let figure): return self.figure(figure, of: cell, as: target, code: code)
    case .board(let board): return self.board(board, of: cell, as: target, code: code)
    case .finding(let finding): return self.finding(finding, of: cell)
    case .expectation(let expectation): return self.expectation(expectation)
    case .result(let result): return [self.result(result)]
    case .metric(let metric): return [self.metric(metric)]
    case .callout(let callout): return [self.callout(callout, of: cell)]
    }
  }

  /// What the cell wrote to its streams and what its author should know: for the technical view.
  private mutating func printed(by cell: Cell) -> [Node] {
    guard cell.options.output != .hidden, let result = run.cells[cell.index] else { return [] }
    var nodes: [Node] = []
    if cell.options.output == .asis {
      nodes += blockMarkdown(result.standardOutput)
    } else if !result.standardOutput.isEmpty {
      nodes += technical([plain(result.standardOutput, class: "stream")])
    }
    if !result.standardError.isEmpty {
      nodes += technical([plain(result.standardError, class: "stream stream-error")])
    }
    if cell.options.warning {
      for warning in result.warnings {
        nodes += technical([
          .element("p", ["class": "warning"], [.text("\(wording.warning): \(warning)")])
        ])
      }
    }
    return nodes
  }

  private func plain(_ text: String, class name: String) -> Node {
    let text = text.hasSuffix("\n") ? String(text.dropLast()) : text
    return .element("pre", ["class": name, "tabindex": "0"]) { Element("samp") { text } }
  }
}
