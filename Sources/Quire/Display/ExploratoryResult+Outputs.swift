import Exploration
public import Records
import Statistics
import Themes

extension ExploratoryResult {
  /// The plain sentence with what to beware of, and the table.
  func outputs(in context: DisplayContext) -> [Output] {
    [
      .result(
        ResultOutput(
          method: method, sentence: context.text(of: sentence), lines: [],
          warnings: alerts.map(\.description))),
      .table(table.output(in: context)),
    ]
  }
}

extension CheckBoard: Displayable {
  /// The small charts with the verdicts on the assumptions, as one figure.
  public func outputs(in context: DisplayContext) -> [Output] {
    return [
      .board(
        BoardOutput(
          id: context.figureID(), title: title(in: context.wording),
          tiles: tiles.map { tile in
            BoardOutput.Tile(
              title: context.wording.checkTiles[tile.kind.rawValue] ?? tile.kind.rawValue,
              figure: tile.chart?.figure(in: context),
              checks: tile.checks.map { $0.output(in: context) })
          }))
    ]
  }

  /// How many assumptions hold, in a title.
  private func title(in wording: Wording) -> String {
    let counts = [AssumptionCheck.Verdict.violated, .doubtful].map { verdict in
      checks.count { $0.verdict == verdict }
    }
    func title(_ count: Int, _ one: String, _ several: String) -> String {
      wording.fill(
        count == 1 ? one : several, with: ["count": "\(count)", "total": "\(checks.count)"])
    }
    if checks.isEmpty { return wording.assumptionsUnknown }
    if counts[0] > 0 {
      return title(counts[0], wording.oneAssumptionFails, wording.assumptionsFail)
    }
    if counts[1] > 0 {
      return title(counts[1], wording.oneAssumptionDoubtful, wording.assumptionsDoubtful)
    }
    return wording.assumptionsHold
  }

  /// The verdict of every assumption.
  public var facts: [LabelledValue] {
    checks.map { LabelledValue($0.assumption, .text($0.verdict.rawValue)) }
  }
}

extension FrameProfile: Displayable {
  /// The columns as small charts with what to beware of, and the table.
  public func outputs(in context: DisplayContext) -> [Output] {
    let tiles = columns.compactMap { column in
      column.chart().map { chart in
        BoardOutput.Tile(
          title: column.name, figure: chart.figure(in: context, names: .file),
          note: column.alerts.isEmpty ? nil : Self.sentence(of: column.alerts))
      }
    }
    let board = BoardOutput(
      id: context.figureID(), title: context.text(of: sentence), tiles: tiles)
    return (tiles.isEmpty ? [] : [.board(board)]) + [.table(table.output(in: context))]
  }

  private static func sentence(of alerts: [ProfileAlert]) -> String {
    let words = alerts.map { alert in
      alert.words.hasSuffix(".") ? String(alert.words.dropLast()) : alert.words
    }
    return words.joined(separator: "; ").capitalizedFirst + "."
  }

  /// The numbers of every column.
  public var facts: [LabelledValue] { table.facts }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
