public import Charting
public import DataFrames
public import Exploration

/// How numbers are spread; missing ones are left out and counted in the figure's source line.
///
///     histogram(claims["video_view_count"], name: "Views per video", countName: "Videos")
///
/// - Parameters:
///   - name: what the values are with their unit, in a reader's words.
///   - countName: what is counted, such as "Videos".
///   - bins: how the intervals are chosen; days and moments are counted by periods of the calendar.
public func histogram(
  _ values: some ChartData, name: String? = nil, countName: String = "",
  bins: NumberBins.Choice = .automatic
) -> Chart {
  if case .dates(let moments) = values.plottable {
    return Chart.histogram(
      ofMoments: moments, name: name ?? values.defaultName, countName: countName)
  }
  return Chart.histogram(
    values.chartNumbers, name: name ?? values.defaultName, countName: countName, bins: bins)
}

/// How numbers are spread, as a smooth curve, or one for each group.
///
/// - Parameter bandwidth: how far each value is smeared, in its unit; `nil` for Silverman's rule.
public func density(
  _ values: some ChartData, by groups: (any ChartData)? = nil, name: String? = nil,
  groupName: String? = nil, bandwidth: Double? = nil
) -> Chart {
  Chart.density(
    values.chartNumbers, by: groups?.chartNames, name: name ?? values.defaultName,
    groupName: groupName ?? groups?.defaultName ?? "", bandwidth: bandwidth)
}

/// A box plot for each group: the middle half, the median, Tukey's whiskers and what lies beyond.
public func boxPlot(
  _ values: some ChartData, by groups: (any ChartData)? = nil, name: String? = nil,
  groupName: String? = nil, order: BarOrder = .byValue, highlight: Set<String>? = nil
) -> Chart {
  Chart.boxPlot(
    values.chartNumbers, by: groups?.chartNames, name: name ?? values.defaultName,
    groupName: groupName ?? groups?.defaultName ?? "", order: order, highlight: highlight)
}

/// The shape of each group's spread, mirrored, with its middle half and its median.
public func violin(
  _ values: some ChartData, by groups: (any ChartData)? = nil, name: String? = nil,
  groupName: String? = nil, order: BarOrder = .byValue, highlight: Set<String>? = nil
) -> Chart {
  Chart.violin(
    values.chartNumbers, by: groups?.chartNames, name: name ?? values.defaultName,
    groupName: groupName ?? groups?.defaultName ?? "", order: order, highlight: highlight)
}

/// The spread of each group for readers who know no statistics: the middle half, the 5th to the
/// 95th percentile, the median.
public func rangeChart(
  _ values: some ChartData, by groups: (any ChartData)? = nil, name: String? = nil,
  groupName: String? = nil, order: BarOrder = .byValue, highlight: Set<String>? = nil
) -> Chart {
  Chart.rangeChart(
    values.chartNumbers, by: groups?.chartNames, name: name ?? values.defaultName,
    groupName: groupName ?? groups?.defaultName ?? "", order: order, highlight: highlight)
}

/// Values against the quantiles that normal ones would have.
public func qqPlot(_ values: some ChartData, name: String? = nil) -> Chart {
  Chart.qqPlot(values.chartNumbers, name: name ?? values.defaultName)
}

/// Which values of a frame are missing, from its first row at the left to its last at the right.
public func missingnessMap(_ frame: DataFrame) -> Chart { Chart.missingnessMap(frame) }
