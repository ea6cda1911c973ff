/// What each value, or group of neighbouring values, adds to a statistic, found by leaving it out.
struct Jackknife {
  /// The mean of the statistics without each group minus the statistic without it, times the number of groups less one,
  /// over the number of groups.
  let influences: [Double]

  /// Beyond so many values, groups of neighbours are left out instead of single values; the skewness of their
  /// influences has the same expected value.
  private static let largestCount = 2000

  /// - Complexity: as many evaluations as there are values, at most 2,000.
  init(_ values: [Double], _ statistic: ([Double]) -> Double) {
    let groupCount = min(values.count, Self.largestCount)
    var rest: [Double] = []
    rest.reserveCapacity(values.count)
    var statistics: [Double] = []
    statistics.reserveCapacity(groupCount)
    for group in 0..<groupCount {
      let start = values.count * group / groupCount
      let end = values.count * (group + 1) / groupCount
      rest.removeAll(keepingCapacity: true)
      rest += values[..<start]
      rest += values[end...]
      statistics.append(statistic(rest))
    }
    let mean = statistics.reduce(0, +) / Double(groupCount)
    let factor = Double(groupCount - 1) / Double(groupCount)
    influences = statistics.map { (mean - $0) * factor }
  }

  private init(influences: [Double]) { self.influences = influences }

  /// The influences on minus the statistic.
  var negated: Jackknife { Jackknife(influences: influences.map { -$0 }) }

  /// a = Σ u³ / (6 (Σ u²)^{3/2}) over the influences of all samples; 0 where they have no spread.
  ///
  /// Efron & Tibshirani (1993), *An Introduction to the Bootstrap*, equation 14.15; several samples as Davison &
  /// Hinkley (1997), equation 5.27.
  static func acceleration(_ jackknives: [Jackknife?]) -> Double {
    let influences = jackknives.compactMap { $0?.influences }.joined()
    let largest = influences.reduce(0) { max($0, abs($1)) }
    guard largest > 0, largest.isFinite else { return 0 }
    var (squares, cubes) = (0.0, 0.0)
    for influence in influences {
      let u = influence / largest
      squares += u * u
      cubes += u * u * u
    }
    let acceleration = cubes / (6 * squares * squares.squareRoot())
    return acceleration.isFinite ? acceleration : 0
  }
}
