/// Which rows are held back together when a model is tried on rows that it has not seen.
///
/// The same seed gives the same folds on every platform.
public struct CrossValidationFolds: Sendable, Hashable, Codable {
  /// How many folds there are.
  public let count: Int

  /// The fold of each row, from 0.
  public let folds: [Int]

  /// Rows in folds by chance.
  ///
  /// - Parameters:
  ///   - count: from 2 to the number of rows; as many as rows leaves out one at a time.
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for another number of folds.
  public init(rowCount: Int, count: Int = 10, seed: UInt64) throws(StatisticsError) {
    try self.init(strata: [Int](repeating: 0, count: rowCount), count: count, seed: seed)
  }

  /// Rows in folds by chance, each with the same share of every label.
  ///
  /// - Throws: as ``init(rowCount:count:seed:)``.
  public init(
    stratifiedBy labels: [some Hashable], count: Int = 10, seed: UInt64
  ) throws(StatisticsError) {
    var codes: [AnyHashable: Int] = [:]
    let strata = labels.map { label in
      let next = codes.count
      let code = codes[label] ?? next
      codes[label] = code
      return code
    }
    try self.init(strata: strata, count: count, seed: seed)
  }

  /// Groups of rows in folds, no group in two of them, the folds as equally large as may be.
  ///
  /// Rows of one video, person or day know of each other: apart from each other they would make a model look better than it is.
  ///
  /// - Parameter groups: the group of each row; a row without one is a group of its own.
  /// - Throws: as ``init(rowCount:count:seed:)``, also for fewer groups than folds.
  public init(grouped groups: [String?], count: Int = 10, seed: UInt64) throws(StatisticsError) {
    var places: [String: Int] = [:]
    var members: [[Int]] = []
    for (row, group) in groups.enumerated() {
      if let group, let place = places[group] {
        members[place].append(row)
      } else {
        if let group { places[group] = members.count }
        members.append([row])
      }
    }
    try Self.check(count, of: members.count, what: "groups")
    var generator = SeededGenerator(seed: seed)
    let order = generator.shuffled(members.indices).sorted {
      members[$0].count > members[$1].count
    }
    var folds = [Int](repeating: 0, count: groups.count)
    var sizes = [Int](repeating: 0, count: count)
    for group in order {
      let lightest = sizes.indices.min { sizes[$0] < sizes[$1] } ?? 0
      for row in members[group] { folds[row] = lightest }
      sizes[lightest] += members[group].count
    }
    self.count = count
    self.folds = folds
  }

  private init(strata: [Int], count: Int, seed: UInt64) throws(StatisticsError) {
    try Self.check(count, of: strata.count, what: "rows")
    var generator = SeededGenerator(seed: seed)
    var folds = [Int](repeating: 0, count: strata.count)
    var next = 0
    // Dealt out one after another, a stratum going on where the one before it ended.
    let members = Dictionary(grouping: strata.indices) { strata[$0] }
    for stratum in members.keys.sorted() {
      for row in generator.shuffled(members[stratum] ?? []) {
        folds[row] = next % count
        next += 1
      }
    }
    self.count = count
    self.folds = folds
  }

  private static func check(
    _ count: Int, of available: Int, what: String
  ) throws(StatisticsError) {
    guard count >= 2, count <= available else {
      throw .parameterOutOfRange(
        name: "the number of folds", value: Double(count),
        allowed: "from 2 to the number of \(what), \(available)")
    }
  }
}

extension SeededGenerator {
  /// The elements in an order by chance: Fisher & Yates, in the form of Durstenfeld (1964).
  mutating func shuffled<Element>(_ elements: some Sequence<Element>) -> [Element] {
    var result = Array(elements)
    for last in result.indices.reversed() where last > 0 {
      result.swapAt(last, index(below: last + 1))
    }
    return result
  }
}
