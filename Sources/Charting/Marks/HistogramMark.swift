/// Columns that show how values are spread: how many lie in each interval.
///
/// Missing, NaN and infinite values are left out and counted in the drawing's notes.
public struct HistogramMark: Mark, Hashable {
  private let x: PlottableValue
  private let countName: String
  private let bins: NumberBins.Choice

  /// Makes a histogram.
  ///
  /// - Parameters:
  ///   - x: the values, one an observation; names of groups count as missing.
  ///   - countName: what is counted, such as "Videos"; empty for "Count".
  ///   - bins: how the intervals are chosen.
  public init(
    x: PlottableValue, countName: String = "", bins: NumberBins.Choice = .automatic
  ) {
    self.x = x
    self.countName = countName
    self.bins = bins
  }

  /// Bins the values and counts them.
  public func series(in context: ChartContext) -> any Series {
    let column: [Double?] =
      switch x.column {
      case .numbers(let values): values
      case .categories(let names): names.map { _ in nil }
      }
    return HistogramSeries(
      column, name: x.label, countName: countName, choice: bins, context: context)
  }
}
