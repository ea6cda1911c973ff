/// A one-way analysis of variance of the distances from groups' centres, in double-double sums.
struct DistanceAnalysis {
  /// The mean distance of each group.
  let means: [Double]

  private let between: DoubleDouble
  private let within: DoubleDouble
  private let groupCount: Double
  private let count: Double
  private let largest: Double

  init(_ groups: [[Double]]) {
    // Distances near the limits of a double have squares beyond them; a power of two takes them to about 1, exactly.
    largest = groups.lazy.map { $0.max() ?? 0 }.max() ?? 0
    let scale = largest.isNormal ? 1 / largest.binade : 1
    let moments = groups.map { CentralMoments(of: $0, scale: scale) }
    let count = moments.reduce(0) { $0 + $1.count }
    let sum = moments.reduce(into: DoubleDouble.zero) { $0 += $1.mean * Double($1.count) }
    let grandMean = sum / Double(count)
    between = moments.reduce(into: .zero) { total, group in
      let deviation = group.mean - grandMean
      total += deviation * deviation * Double(group.count)
    }
    within = moments.reduce(into: .zero) { $0 += $1.second }
    means = moments.map { $0.mean.value / scale }
    groupCount = Double(groups.count)
    self.count = Double(count)
  }

  /// F: the mean square between groups over that within.
  ///
  /// - Throws: ``StatisticsError/undefined(method:reason:suggestion:)`` when the distances do not vary within any group by
  ///   more than rounding.
  func statistic(method: String) throws(StatisticsError) -> Double {
    // Distances scaled to at most 2, so a standard deviation below 1e-15 is rounding.
    guard within.value > count * 1e-30 else {
      throw .undefined(
        method: method,
        reason: "within each group all values are equally far from the centre.",
        suggestion:
          "compare the groups' ranges themselves; there is no uncertainty to test against.")
    }
    return (between.value / (groupCount - 1)) / (within.value / (count - groupCount))
  }
}
