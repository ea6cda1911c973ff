import Markup
import Notebooks
import Records
import Themes

extension PageWriter {
  /// A board of small charts: one figure, its parts beside each other as far as the page is wide.
  mutating func board(
    _ board: BoardOutput, of cell: Cell, as target: Numbering.Target?, code: [Node]
  ) -> [Node] {
    let target = target ?? Numbering.Target(kind: .figure, number: "", anchor: board.id)
    let anchor = identifiers.claim(target.anchor)
    let heading = identifiers.claim("\(anchor)-h")
    let number = target.number.isEmpty ? wording.figure : target.name(in: wording)
    let takeaway =
      takeFigureCaption() ?? cell.options.figureCaption?.content
      ?? board.title.map { [.text($0)] } ?? []
    let level = min(6, section.level + 1)
    var tiles: [Node] = []
    for tile in board.tiles { tiles.append(self.tile(tile)) }
    let figure = Node.element("figure", ["id": anchor, "aria-labelledby": heading]) {
      Element("p", ["class": "fignum"]) { number }
      Element("h\(level)", ["id": heading, "class": "takeaway"], inlines(takeaway))
      if let measure = cell.options.figureSubtitle?.content {
        Element("p", ["class": "sub"], inlines(measure))
      }
      Element("div", ["class": "tiles"], tiles)
    }
    return [figure] + fold(named: number, method(of: board, name: number, anchor: anchor) + code)
  }

  private mutating func tile(_ tile: BoardOutput.Tile) -> Node {
    var content: [Node] = [.element("p", ["class": "tile-title"]) { tile.title }]
    if let figure = tile.figure {
      let words = FigureWords(
        figure, CellOptions(), caption: [.text(tile.title)], finding: nil)
      content.append(drawing(figure.narrow, figure, CellOptions(), words))
    }
    for check in tile.checks {
      content.append(
        .element("p") {
          Element("span", ["class": "verdict \(check.verdict.rawValue)"]) {
            "\(verdict(check.verdict)):"
          }
          " "
          statement(check.sentence)
        })
    }
    if let note = tile.note { content.append(.element("p") { note }) }
    return .element("div", ["class": "tile"], content)
  }

  /// What the verdicts rest on, and the values that each chart shows.
  private mutating func method(of board: BoardOutput, name: String, anchor: String) -> [Node] {
    var content = table(
      of: board.tiles.flatMap(\.checks), caption: "\(name): \(wording.assumptions)",
      anchor: "\(anchor)-checks")
    for (index, tile) in board.tiles.enumerated() {
      guard let figure = tile.figure else { continue }
      content += drawnValues(
        figure.table, name: "\(name), \(tile.title)", anchor: "\(anchor)-\(index + 1)")
    }
    return content
  }
}
