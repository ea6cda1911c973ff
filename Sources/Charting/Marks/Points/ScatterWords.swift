import Statistics
import Themes

/// Words that all kinds of scatter plots share.
enum ScatterWords {
  /// How far two measures go together, in a sentence.
  static func correlation(_ value: Double, _ context: ChartContext) -> String {
    let wording = context.wording
    let number = context.format.fixed(value, decimals: 2)
    let words =
      switch abs(value) {
      case ..<0.1: wording.hardlyTogether
      case _ where value > 0: wording.riseTogether
      default: wording.fallTogether
      }
    return context.fill(words, ["value": number])
  }

  /// The lowest, quarter, median and highest values: a table for more points than one can read.
  static func summary(
    _ columns: [(name: String, values: [Double])], _ context: ChartContext
  ) -> DrawnTable {
    let wording = context.wording
    let shares: [(String, Double)] = [
      (wording.lowest, 0), (wording.quarterBelow, 0.25), (wording.median, 0.5),
      (wording.quarterAbove, 0.75), (wording.highest, 1),
    ]
    let quantiles = columns.map { $0.values.quantiles(shares.map(\.1)) }
    return DrawnTable(
      columns: [wording.summaryOf] + columns.map(\.name),
      rows: [
        [wording.valueCount] + columns.map { context.format.count($0.values.count) }
      ]
        + shares.indices.map { row in
          [shares[row].0]
            + quantiles.map { column in
              column[row].map { context.format.measured($0) } ?? NumberFormat.missing
            }
        })
  }
}
