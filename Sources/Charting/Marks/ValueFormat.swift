import Themes

/// How the values of a mark are written.
public enum ValueFormat: Sendable, Hashable {
  /// As amounts that are compared: the same decimals for all.
  case automatic
  /// Exactly, with separators: people, videos, rows.
  case count
  /// As percentages of shares, 1 being 100%.
  case percent
  /// With so many decimals: correlations, ratios.
  case decimals(Int)

  /// The values as they stand together in one drawing; missing ones are "—".
  func labels(_ values: [Double?], _ context: ChartContext) -> [String] {
    let format = context.format
    switch self {
    case .automatic: return format.valueLabels(values)
    case .count: return values.map { $0.map { format.count($0) } ?? NumberFormat.missing }
    case .percent: return values.map { $0.map { format.percent($0) } ?? NumberFormat.missing }
    case .decimals(let count):
      return values.map { $0.map { format.fixed($0, decimals: count) } ?? NumberFormat.missing }
    }
  }

  /// One value in a sentence.
  func text(_ value: Double, _ context: ChartContext) -> String {
    switch self {
    case .automatic: context.format.measured(value)
    case .count: context.format.count(value)
    case .percent: context.format.percent(value)
    case .decimals(let count): context.format.fixed(value, decimals: count)
    }
  }
}
