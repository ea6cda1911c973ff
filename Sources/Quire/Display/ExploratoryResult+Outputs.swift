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
    let violated = checks.count { $0.verdict == .violated }
    let doubtful = checks.count { $0.verdict == .doubtful }
    let title =
      checks.isEmpty
      ? "The assumptions of the model cannot be checked: it leaves nothing to judge by"
      : violated > 0
        ? "\(violated) of \(checks.count) assumptions of the model \(violated == 1 ? "does" : "do") not hold"
        : doubtful > 0
          ? "\(doubtful) of \(checks.count) assumptions of the model \(doubtful == 1 ? "is" : "are") doubtful"
          : "The assumptions of the model hold"
    return [
      .board(
        BoardOutput(
          id: context.figureID(), title: title,
          tiles: tiles.map { tile in
            BoardOutput.Tile(
              title: tile.title, figure: tile.chart?.figure(in: context),
              checks: tile.checks.map { $0.output(in: context) })
          }))
    ]
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
          title: column.name, figure: chart.figure(in: context),
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
