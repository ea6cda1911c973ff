public import Charting
public import DataFrames
public import Exploration

/// Horizontal bars of a value for each group.
///
///     bar(claims.grouped(by: "claim_status").median("video_view_count"), valueName: "Median views")
///
/// Groups with several keys are called by all of them. Groups without a key are called "no data".
///
/// - Parameters:
///   - groups: the groups with their values.
///   - valueName: what the values are, in a reader's words.
///   - groupName: what the groups are, in a reader's words.
///   - order: by value, or as the groups come.
///   - highlight: the groups that are the subject; all others are grey.
public func bar(
  _ groups: GroupedValues, valueName: String, groupName: String = "",
  order: BarOrder = .byValue, highlight: Set<String>? = nil
) -> Chart {
  let labels = groups.keys.map { key in
    key.map { $0.isMissing ? "no data" : $0.description }.joined(separator: ", ")
  }
  return Chart.bar(
    labels: labels, values: groups.values, valueName: valueName, groupName: groupName,
    order: order, highlight: highlight)
}

/// Horizontal bars of how often each value of a column occurs.
///
/// Missing values are counted as "no data".
public func bar(
  counting column: AnyColumn, countName: String = "", groupName: String = "",
  order: BarOrder = .byValue, highlight: Set<String>? = nil
) -> Chart {
  Chart.bar(
    counting: Array(column.strings), countName: countName, groupName: groupName, order: order,
    highlight: highlight)
}

/// Horizontal bars of plain numbers.
public func bar(
  labels: [String], values: [Double?], valueName: String, groupName: String = "",
  order: BarOrder = .byValue, highlight: Set<String>? = nil
) -> Chart {
  Chart.bar(
    labels: labels, values: values, valueName: valueName, groupName: groupName, order: order,
    highlight: highlight)
}

/// Columns for at most twelve periods in their order; more are drawn as rows.
///
/// - Parameters:
///   - periods: the names of the periods, or days of which each begins one.
///   - highlight: the periods that are the subject; all others are grey.
public func columns(
  periods: some ChartData, values: some ChartData, valueName: String? = nil,
  periodName: String? = nil, highlight: Set<String>? = nil
) -> Chart {
  Chart {
    BarMark(x: periods.named(periodName), y: values.named(valueName)).highlighting(highlight)
  }
}

/// Bars of several colours side by side in each group, at most three groups of four or four of
/// three; more are drawn as small multiples.
public func groupedBar(
  groups: some ChartData, parts: some ChartData, values: some ChartData, valueName: String? = nil,
  groupName: String? = nil, partName: String? = nil, order: BarOrder = .byValue,
  format: ValueFormat = .automatic
) -> Chart {
  Chart.groupedBar(
    groups: groups.chartNames, parts: parts.chartNames, values: values.chartNumbers,
    valueName: valueName ?? values.defaultName, groupName: groupName ?? groups.defaultName,
    partName: partName ?? parts.defaultName, order: order, format: format)
}

/// Bars whose parts lie end to end, as long as their values or, normalized, all equally long.
public func stackedBar(
  groups: some ChartData, parts: some ChartData, values: some ChartData, valueName: String? = nil,
  groupName: String? = nil, partName: String? = nil, order: BarOrder = .byValue,
  stacking: BarStacking = .standard, format: ValueFormat = .automatic
) -> Chart {
  Chart.stackedBar(
    groups: groups.chartNames, parts: parts.chartNames, values: values.chartNumbers,
    valueName: valueName ?? values.defaultName, groupName: groupName ?? groups.defaultName,
    partName: partName ?? parts.defaultName, order: order, stacking: stacking, format: format)
}

/// Bars of how often each part occurs in each group, counted from two columns.
public func stackedBar(
  counting groups: some ChartData, by parts: some ChartData, countName: String = "",
  groupName: String? = nil, partName: String? = nil, order: BarOrder = .byValue,
  stacking: BarStacking = .standard
) -> Chart {
  let names = groups.chartNames
  return Chart.stackedBar(
    groups: names, parts: parts.chartNames, values: names.map { _ in 1 }, valueName: countName,
    groupName: groupName ?? groups.defaultName, partName: partName ?? parts.defaultName,
    order: order, stacking: stacking, format: .count)
}

/// A pie of at most three parts; more are drawn as one stacked bar, with a warning.
public func pie(
  parts: some ChartData, values: some ChartData, valueName: String? = nil, partName: String? = nil
) -> Chart {
  Chart.pie(
    parts: parts.chartNames, values: values.chartNumbers,
    valueName: valueName ?? values.defaultName, partName: partName ?? parts.defaultName)
}

/// Two classifications at once: columns as wide as their groups are large, each cut by share.
///
/// - Parameter counts: how much each row counts; `nil` for one each.
public func mosaic(
  groups: some ChartData, parts: some ChartData, counts: (any ChartData)? = nil,
  groupName: String? = nil, partName: String? = nil
) -> Chart {
  Chart.mosaic(
    groups: groups.chartNames, parts: parts.chartNames, counts: counts?.chartNumbers,
    groupName: groupName ?? groups.defaultName, partName: partName ?? parts.defaultName)
}

/// From one total to another by steps, in rows from top to bottom.
///
/// - Parameters:
///   - changes: what each step adds or takes away.
///   - downIsGood: whether less is better; decides the colours of the steps.
public func waterfall(
  labels: [String], changes: some ChartData, start: Double, startName: String, endName: String,
  downIsGood: Bool = false
) -> Chart {
  Chart.waterfall(
    labels: labels, changes: changes.chartNumbers, start: start, startName: startName,
    endName: endName, downIsGood: downIsGood)
}

/// A bar for each row with its target as a tick, and up to three neutral bands behind.
public func bullet(
  labels: [String], values: some ChartData, targets: some ChartData, bands: [Double] = [],
  valueName: String? = nil, targetName: String? = nil, groupName: String = "",
  format: ValueFormat = .automatic
) -> Chart {
  Chart.bullet(
    labels: labels, values: values.chartNumbers, targets: targets.chartNumbers, bands: bands,
    valueName: valueName ?? values.defaultName, targetName: targetName ?? targets.defaultName,
    groupName: groupName, format: format)
}

/// What is kept of rows at each step, with what was lost.
public func funnelOfRows(
  steps: [String], counts: [Int], countName: String = "", stepName: String = ""
) -> Chart {
  Chart.funnelOfRows(steps: steps, counts: counts, countName: countName, stepName: stepName)
}
