/// Several samples ranked together.
struct RankedGroups {
  /// The samples that have values.
  let groups: [Sample]

  /// The mean rank of each.
  let meanRanks: [Double]

  /// The number of all values.
  let totalCount: Int

  /// Σ(t³ − t) over groups of equal values.
  let tieCorrection: Double

  /// Samples without values, by name.
  private let emptyNames: [String]

  /// - Throws: ``StatisticsError``: fewer than two samples with values, or all values equal.
  init(_ samples: [Sample], method: String) throws(StatisticsError) {
    let groups = samples.filter { $0.count > 0 }
    guard groups.count >= 2 else { throw .tooFewGroups(needed: 2, found: groups.count) }
    let ranks = Ranks(groups.flatMap(\.values))
    guard ranks.tieCounts.count > 1 else {
      throw .undefined(
        method: method, reason: "all values are equal.",
        suggestion: "look at the values; there is nothing to rank.")
    }
    var meanRanks: [Double] = []
    var start = 0
    for group in groups {
      let end = start + group.count
      let sum = ranks.values[start..<end].reduce(0, +)
      meanRanks.append(sum / Double(group.count))
      start = end
    }
    self.groups = groups
    self.meanRanks = meanRanks
    totalCount = ranks.values.count
    tieCorrection = ranks.tieCorrection
    emptyNames = samples.enumerated().filter { $0.element.count == 0 }
      .map { Self.name($0.element, $0.offset) }
  }

  /// Σ (rank − mean rank)² over all values: (N³ − N − Σ(t³ − t))/12.
  var squaredDeviations: Double {
    let n = Double(totalCount)
    return ((n - 1) * n * (n + 1) - tieCorrection) / 12
  }

  /// Groups left out, and groups too small for the χ² approximation (five values, as Kruskal and Wallis advise).
  var warnings: [TestWarning] {
    var warnings = emptyNames.map {
      TestWarning(code: "empty-group", "\($0) has no values and was left out.")
    }
    for (position, group) in groups.enumerated() where group.count < 5 {
      warnings.append(
        .roughApproximation(name: Self.name(group, position), count: group.count, needed: 5))
    }
    return warnings
  }

  /// The sample's name, or one by its place.
  static func name(_ sample: Sample, _ position: Int) -> String {
    sample.name ?? "group \(position + 1)"
  }
}
