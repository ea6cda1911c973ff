/// Columns that show how values are spread: how many lie in each interval.
///
/// Missing, NaN and infinite values are left out and counted in the drawing's notes.
public struct HistogramMark: Mark, Hashable {
  /// The mark's data by channel.
  public var channels: Channels
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
    channels = Channels([.x: x])
    self.countName = countName
    self.bins = bins
  }

  /// Bins the values and counts them.
  public func series(in context: ChartContext) -> any Series {
    let x = channels[.x]
    return HistogramSeries(
      x?.numbers ?? (x?.names ?? []).map { _ in nil }, name: x?.label ?? "",
      countName: countName, choice: bins, context: context)
  }
}
