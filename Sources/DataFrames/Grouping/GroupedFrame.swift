/// A frame whose rows are put into groups by the values of one or more columns.
///
/// ```swift
/// let views = claims.grouped(by: "claim_status").median("video_view_count")
/// views["claim"] / views["opinion"]
/// ```
///
/// Rows without a key are a group of their own; ``droppingMissingKeys()`` leaves them out. Groups
/// come in order of their keys, the missing ones last.
public struct GroupedFrame: Sendable {
  /// The frame whose rows are grouped.
  public let frame: DataFrame

  /// The columns whose values make the groups.
  public let keys: [ColumnDescription]

  let dropsMissingKeys: Bool

  /// The same groups without those that lack a key.
  public func droppingMissingKeys() -> GroupedFrame {
    GroupedFrame(frame: frame, keys: keys, dropsMissingKeys: true)
  }
}

extension DataFrame {
  /// Puts the rows into groups by the values of one or more columns.
  public func grouped(by key: String, _ others: String...) -> GroupedFrame {
    DataFailure.orReport {
      let keys = try ([key] + others).map { try description(of: $0) }
      return GroupedFrame(frame: self, keys: keys, dropsMissingKeys: false)
    }
  }
}

// MARK: - One number for each group

extension GroupedFrame {
  /// How many rows each group has.
  public func count() -> GroupedValues { values(.count, named: "count") }

  /// The arithmetic mean of each group's values; NaN for a group without any.
  public func mean(_ name: String) -> GroupedValues { values(.mean(name), named: name) }

  /// The median of each group's values, the mean of the middle two of an even number (type 7 of
  /// Hyndman and Fan 1996); NaN for a group without any.
  public func median(_ name: String) -> GroupedValues { values(.median(name), named: name) }

  /// The sum of each group's values; 0 for a group without any.
  public func sum(_ name: String) -> GroupedValues { values(.sum(name), named: name) }

  /// The smallest value of each group; NaN for a group without any.
  public func min(_ name: String) -> GroupedValues { values(.min(name), named: name) }

  /// The largest value of each group; NaN for a group without any.
  public func max(_ name: String) -> GroupedValues { values(.max(name), named: name) }

  /// The standard deviation of each group's values with the divisor n − 1; NaN for fewer than two.
  public func standardDeviation(_ name: String) -> GroupedValues {
    values(.standardDeviation(name), named: name)
  }

  /// A quantile of each group's values (type 7 of Hyndman and Fan 1996); NaN for a group without
  /// any.
  ///
  /// - Parameter probability: from 0 to 1.
  public func quantile(_ name: String, _ probability: Double) -> GroupedValues {
    values(.quantile(name, probability), named: name)
  }

  private func values(_ aggregate: Aggregate, named name: String) -> GroupedValues {
    DataFailure.orReport {
      let free = keys.contains { $0.name == name } ? "\(name)_value" : name
      return try GroupedValues(aggregating([(free, aggregate)]), keyCount: keys.count)
    }
  }
}

// MARK: - A frame of numbers

extension GroupedFrame {
  /// A frame with a row for each group: its keys, then the numbers that are asked for.
  ///
  /// ```swift
  /// claims.grouped(by: "claim_status")
  ///   .aggregated(["n": .count, "views": .median("video_view_count")])
  /// ```
  public func aggregated(_ aggregates: KeyValuePairs<String, Aggregate>) -> DataFrame {
    DataFailure.orReport { try aggregating(aggregates.map { ($0.key, $0.value) }) }
  }

  private func aggregating(_ aggregates: [(name: String, aggregate: Aggregate)]) throws -> DataFrame
  {
    let results = try aggregates.map { name, aggregate in
      ColumnDescription(name: name, type: try aggregate.type(in: frame))
    }
    let columns = keys + results
    try frame.checkUnique(columns.map(\.name))
    let names = keys.map { SQLText.name($0.name) }
    let computed = try zip(results, aggregates).map { result, aggregate in
      "\(try aggregate.aggregate.sql(in: frame)) AS \(SQLText.name(result.name))"
    }
    let condition =
      dropsMissingKeys
      ? " WHERE " + names.map { "\($0) IS NOT NULL" }.joined(separator: " AND ") : ""
    let group = names.joined(separator: ", ")
    let order = names.map { "\($0) ASC NULLS LAST" }.joined(separator: ", ")
    let selected = (names + computed).joined(separator: ", ")
    return frame.keptView(columns) {
      "SELECT \(selected) FROM \($0)\(condition) GROUP BY \(group) ORDER BY \(order)"
    }
  }
}
