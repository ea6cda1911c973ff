public import Charting
public import DataFrames
public import Exploration
import Statistics

/// Two measures against each other; beyond 2,000 points how many lie in each square.
///
///     scatter(x: claims["video_view_count"], y: claims["video_like_count"], xName: "Views",
///       yName: "Likes", fit: .line)
///
/// - Parameters:
///   - groups: a category for each point: colours and shapes.
///   - names: a name for each point; at most twelve are written, where there is room.
///   - fit: a line through the points.
public func scatter(
  x: some ChartData, y: some ChartData, xName: String? = nil, yName: String? = nil,
  by groups: (any ChartData)? = nil, groupName: String? = nil, names: (any ChartData)? = nil,
  fit: Chart.Fit? = nil
) -> Chart {
  Chart.scatter(
    x: x.chartNumbers, y: y.chartNumbers, xName: xName ?? x.defaultName,
    yName: yName ?? y.defaultName, by: groups?.chartNames,
    groupName: groupName ?? groups?.defaultName ?? "", names: names?.chartNames, fit: fit)
}

/// A line chart over time, numbers or named periods; lines are named at their ends.
///
/// - Parameters:
///   - y: the values; a missing one breaks its line.
///   - groups: the line of each value.
///   - lower: the lower limit of a band around a single line; needs `upper`.
///   - highlight: the lines that are the subject; all others are grey.
public func line(
  x: some ChartData, y: some ChartData, xName: String? = nil, yName: String? = nil,
  by groups: (any ChartData)? = nil, groupName: String? = nil, lower: (any ChartData)? = nil,
  upper: (any ChartData)? = nil, highlight: Set<String>? = nil, format: ValueFormat = .automatic
) -> Chart {
  Chart.line(
    x: x.named(xName), y: y.chartNumbers, yName: yName ?? y.defaultName,
    lower: lower?.chartNumbers, upper: upper?.chartNumbers, by: groups?.chartNames,
    groupName: groupName ?? groups?.defaultName ?? "", highlight: highlight, format: format)
}

/// An area from zero, or several on each other, by amounts or as shares of the whole.
public func area(
  x: some ChartData, y: some ChartData, xName: String? = nil, yName: String? = nil,
  by groups: (any ChartData)? = nil, groupName: String? = nil,
  stacking: BarStacking = .standard, format: ValueFormat = .automatic
) -> Chart {
  Chart.area(
    x: x.named(xName), y: y.chartNumbers, yName: yName ?? y.defaultName, by: groups?.chartNames,
    groupName: groupName ?? groups?.defaultName ?? "", stacking: stacking, format: format)
}

/// Small lines of equal scales, one for each name, at most twelve.
public func smallMultiples(
  x: some ChartData, y: some ChartData, xName: String? = nil, yName: String? = nil,
  by names: some ChartData, name: String? = nil, order: BarOrder = .byValue,
  format: ValueFormat = .automatic
) -> Chart {
  Chart.smallMultiples(
    x: x.named(xName), y: y.chartNumbers, yName: yName ?? y.defaultName, by: names.chartNames,
    name: name ?? names.defaultName, order: order, format: format)
}

/// Two moments of several groups, each a line with its values at both ends.
public func slope(
  labels: [String], start: some ChartData, end: some ChartData, moments: (String, String),
  valueName: String? = nil, groupName: String = "", highlight: Set<String>? = nil,
  format: ValueFormat = .automatic
) -> Chart {
  Chart.slope(
    labels: labels, start: start.chartNumbers, end: end.chartNumbers, moments: moments,
    valueName: valueName ?? end.defaultName, groupName: groupName, highlight: highlight,
    format: format)
}

/// A small grey line without axes, for a card beside its number.
public func sparkline(_ values: some ChartData, name: String? = nil) -> Chart {
  Chart.sparkline(values.chartNumbers, name: name ?? values.defaultName)
}

/// A cell for each pair of names, coloured in steps by its value.
public func heatmap(
  rows: some ChartData, columns: some ChartData, values: some ChartData, valueName: String? = nil,
  rowName: String? = nil, columnName: String? = nil, format: ValueFormat = .automatic
) -> Chart {
  Chart.heatmap(
    rows: rows.chartNames, columns: columns.chartNames, values: values.chartNumbers,
    valueName: valueName ?? values.defaultName, rowName: rowName ?? rows.defaultName,
    columnName: columnName ?? columns.defaultName, format: format)
}

/// How far columns of numbers go together, every two of them; those that do stand together.
///
/// - Parameters:
///   - columns: the columns by name; `nil` for all that hold numbers.
///   - names: what they are called, in a reader's words; `nil` for their own names.
public func correlationHeatmap(
  _ frame: DataFrame, columns: [String]? = nil, names: [String]? = nil, isClustered: Bool = true
) -> Chart {
  let chosen = columns ?? frame.columns.filter { $0.type.isNumeric }.map(\.name)
  // Columns of one frame are of one length, which is all that could be wrong.
  let matrix = try? CorrelationMatrix(chosen.map { ($0, Array(frame[$0].numbers)) })
  return Chart.correlationHeatmap(
    names: names ?? chosen, matrix: matrix?.rows ?? [], isClustered: isClustered)
}
