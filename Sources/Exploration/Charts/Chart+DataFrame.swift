public import Charting
public import DataFrames

extension Chart {
  /// Makes a chart whose marks name columns of a frame.
  ///
  ///     Chart(claims) { BarMark(x: "claim_status", y: .count) }
  ///     Chart(claims, facets: "author_ban_status") {
  ///       BarMark(x: .median("video_view_count", as: "Median views"), y: .column("claim_status", as: "Content"))
  ///     }
  ///
  /// Numbers are drawn as numbers, days and moments as time, everything else by its text. Each
  /// column is read once. A column that is not there, or a frame that cannot be read, ends the
  /// program as `DataSources.onFailure` says.
  ///
  /// - Parameter facets: the column that splits the rows into panels; `nil` for one plot.
  public init(
    _ frame: DataFrame, facets: PlottableValue? = nil, @ChartBuilder content: () -> [any Mark]
  ) {
    let reader = ColumnReader(frame)
    self.init(reading: { reader.column($0) }, facets: facets, content: content)
  }
}

extension PlottableValue {
  /// A column's values under a name in a reader's words, for charts that take arrays.
  ///
  ///     LineMark(x: .value("Month", monthly["month"]), y: .value("Reports", monthly["reports"]))
  public static func value(_ label: String, _ column: AnyColumn) -> PlottableValue {
    PlottableValue(label, ColumnReader.plottable(column))
  }
}

/// Reads columns of a frame for a chart, each once.
final class ColumnReader {
  private let frame: DataFrame
  private var columns: [String: PlottableValue.Column] = [:]

  init(_ frame: DataFrame) {
    self.frame = frame
  }

  func column(_ name: String) -> PlottableValue.Column {
    if let known = columns[name] { return known }
    let column = Self.plottable(frame[name])
    columns[name] = column
    return column
  }

  static func plottable(_ column: AnyColumn) -> PlottableValue.Column {
    if column.type.isNumeric { return .numbers(Array(column.numbers)) }
    switch column.type {
    case .date, .timestamp, .timestampUTC:
      return .dates(
        column.values.map { value in
          switch value {
          case .date(let day): Double(day.daysSince1970) * 86_400
          case .timestamp(let moment): Double(moment.microsecondsSince1970) / 1_000_000
          default: nil
          }
        })
    default: return .categories(Array(column.strings))
    }
  }
}
