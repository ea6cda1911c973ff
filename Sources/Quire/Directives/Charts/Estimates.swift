public import Charting
public import Exploration
public import Statistics

/// The chart that shows a result: what to look at instead of its p-value.
///
///     ```{chart}
///     of: viewsByVerified
///     ```
public func chart(of result: some StatisticalResult) -> Chart { result.chart() }

/// A row for each estimate with its interval: coefficients, odds ratios, means.
///
/// - Parameters:
///   - reference: the value of no difference; rows whose interval holds it are grey.
///   - referenceName: what no difference is called, such as "same odds".
///   - isLog: whether the axis is logarithmic, as it should be for ratios.
public func dotInterval(
  labels: [String], estimates: some ChartData, lower: some ChartData, upper: some ChartData,
  valueName: String? = nil, groupName: String = "", reference: Double? = nil,
  referenceName: String? = nil, isLog: Bool = false, order: BarOrder = .asGiven,
  highlight: Set<String>? = nil, format: ValueFormat = .automatic
) -> Chart {
  Chart.dotInterval(
    labels: labels, estimates: estimates.chartNumbers, lower: lower.chartNumbers,
    upper: upper.chartNumbers, valueName: valueName ?? estimates.defaultName,
    groupName: groupName, reference: reference, referenceName: referenceName, isLog: isLog,
    order: order, highlight: highlight, format: format)
}

/// A line with a dot at each end for each group: two moments, the later one in colour.
public func dumbbell(
  labels: [String], start: some ChartData, end: some ChartData, startName: String? = nil,
  endName: String? = nil, groupName: String = "", order: BarOrder = .byValue,
  highlight: Set<String>? = nil, format: ValueFormat = .automatic
) -> Chart {
  Chart.dumbbell(
    labels: labels, start: start.chartNumbers, end: end.chartNumbers,
    startName: startName ?? start.defaultName, endName: endName ?? end.defaultName,
    groupName: groupName, order: order, highlight: highlight, format: format)
}

/// A bar for each task, a diamond for each milestone, today as a line, links to what waits.
public func timeline(
  _ tasks: [Chart.Task], today: String? = nil, todayName: String? = nil, groupName: String = ""
) -> Chart {
  Chart.timeline(tasks, today: today, todayName: todayName, groupName: groupName)
}
