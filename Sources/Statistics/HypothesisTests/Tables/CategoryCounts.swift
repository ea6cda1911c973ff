/// Counts of observations by one classification.
///
///     let days = try CategoryCounts([20, 15, 25], labels: ["Mon", "Tue", "Wed"])
///
/// Every list has at least one category, no count is negative, and their sum is an `Int`.
public struct CategoryCounts: Sendable, Hashable, Codable {
  /// What the observations are classified by, such as "weekday"; `nil` when not given.
  public let name: String?

  /// The categories, no two alike.
  public let labels: [String]

  /// The number of observations in each category.
  public let counts: [Int]

  /// The number of observations left out because their label is missing.
  public let missingCount: Int

  /// The sum of all counts.
  public let total: Int

  /// Counts that are known.
  ///
  /// - Parameter labels: a label per count; `nil` numbers them: "category 1", "category 2".
  /// - Throws: ``StatisticsError/unusableTable(reason:suggestion:)`` without counts, for a negative count, labels that are
  ///   too few, too many or alike, or a sum too large for an `Int`.
  public init(
    _ counts: [Int], labels: [String]? = nil, name: String? = nil, missingCount: Int = 0
  ) throws(StatisticsError) {
    let labels = labels ?? counts.indices.map { "category \($0 + 1)" }
    // The same rules as for a table of one row.
    let table = try ContingencyTable([counts], columns: labels)
    self.labels = labels
    self.counts = counts
    self.name = name
    self.missingCount = missingCount
    total = table.total
  }

  /// Counts labels, in the order of the labels as text; missing ones are left out and counted.
  ///
  /// - Throws: ``StatisticsError/unusableTable(reason:suggestion:)`` without any label.
  public init(
    of labels: some Collection<String?>, name: String? = nil
  ) throws(StatisticsError) {
    var tally: [String: Int] = [:]
    for case let label? in labels { tally[label, default: 0] += 1 }
    let known = tally.keys.sorted()
    let counts = known.map { tally[$0] ?? 0 }
    try self.init(
      counts, labels: known, name: name, missingCount: labels.count - counts.reduce(0, +))
  }
}
