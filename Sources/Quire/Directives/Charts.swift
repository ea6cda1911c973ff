public import Charting
public import DataFrames

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

/// How the numbers of a column are spread.
///
/// Missing values are left out and counted in the figure's source line.
///
/// - Parameters:
///   - name: what the values are with their unit, in a reader's words.
///   - countName: what is counted, such as "Videos".
///   - bins: how the intervals are chosen.
public func histogram(
  _ column: AnyColumn, name: String, countName: String = "",
  bins: NumberBins.Choice = .automatic
) -> Chart {
  Chart.histogram(Array(column.numbers), name: name, countName: countName, bins: bins)
}

/// How plain numbers are spread; `nil` and NaN are left out and counted.
public func histogram(
  _ values: [Double?], name: String, countName: String = "",
  bins: NumberBins.Choice = .automatic
) -> Chart {
  Chart.histogram(values, name: name, countName: countName, bins: bins)
}
