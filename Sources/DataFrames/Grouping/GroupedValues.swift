/// One number for each group of a frame: `views["claim"]`.
///
/// ```swift
/// let views = claims.grouped(by: "claim_status").median("video_view_count")
/// let ratio = views["claim"] / views["opinion"]
/// ```
///
/// Groups come in order of their keys, the missing ones last. ``frame`` is the same as a table.
public struct GroupedValues: Sendable, Codable {
  /// A row for each group: its keys, then the number.
  public let frame: DataFrame

  /// The names of the columns that made the groups.
  public let keyNames: [String]

  /// The keys of each group, one for each column that made the groups.
  public let keys: [[DataValue]]

  /// The number of each group; NaN where it is not defined.
  public let values: [Double]

  init(_ frame: DataFrame, keyCount: Int) throws {
    let rows = try frame.fetchRows()
    self.frame = frame
    keyNames = Array(frame.columnNames.prefix(keyCount))
    keys = rows.map { Array($0.prefix(keyCount)) }
    values = rows.map { $0[keyCount].number ?? .nan }
  }
}

extension GroupedValues {
  /// The number of a group by its key, or by its keys in order.
  ///
  /// A group that is not there ends the program through ``DataSources/onFailure``, naming those that
  /// are; where that is to be expected use ``value(for:)``.
  public subscript(key: any ColumnLiteral...) -> Double {
    let wanted = key.map(\.dataValue)
    return DataFailure.orReport {
      guard let value = value(for: wanted) else {
        throw DataError.missingGroup(
          Self.label(wanted), keyNames: keyNames, known: keys.map(Self.label)
        )
      }
      return value
    }
  }

  /// The number of a group; `nil` when there is no such group.
  ///
  /// - Parameter key: a value for each column that made the groups, `.missing` for those without.
  public func value(for key: [DataValue]) -> Double? {
    keys.firstIndex { zip($0, key).allSatisfy(Self.isSame) && $0.count == key.count }
      .map { values[$0] }
  }

  /// A key of 1 finds the group of 1.0 too.
  private static func isSame(_ left: DataValue, _ right: DataValue) -> Bool {
    if let left = left.number, let right = right.number { return left == right }
    return left == right
  }

  static func label(_ key: [DataValue]) -> String {
    key.map(\.description).joined(separator: ", ")
  }
}

extension GroupedValues: Sequence {
  /// The number of groups.
  public var count: Int { values.count }

  /// Gives each group: its key in plain form, "missing" for none, and its number.
  public func makeIterator() -> AnyIterator<(key: String, value: Double)> {
    var groups = zip(keys, values).makeIterator()
    return AnyIterator { groups.next().map { (key: Self.label($0.0), value: $0.1) } }
  }
}
