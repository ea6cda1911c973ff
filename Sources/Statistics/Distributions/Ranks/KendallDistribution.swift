/// The exact null distribution of Kendall's score S, without ties.
///
/// S is the number of concordant pairs less that of discordant ones, between ±n(n − 1)/2, and tau is S over that bound.
/// Null hypothesis: the two variables are independent, so that every order of the second is equally likely.
///
///     let s = try KendallDistribution(count: 9)
///     s.atLeast(24)   // 0.00633…
///
/// R's `cor.test(method = "kendall", exact = TRUE)` uses the same distribution. With ties there is no simple exact one.
///
/// Method: the recurrence of Kendall, M. G. (1938), "A new measure of rank correlation", Biometrika 30, 81–93: an nth
/// value adds 0 to n − 1 discordant pairs, so each count is the sum of n neighbours, here a moving sum carried to
/// 32 digits.
///
/// - Complexity: O(n³) time, O(n²) memory.
public struct KendallDistribution: RankDistribution, Codable {
  /// The number of pairs of observations.
  public let count: Int

  /// How many orders give each value of S.
  public let arrangements: ArrangementCounts

  /// The largest n whose factorial is a double.
  public static let largestCount = 170

  /// The distribution for `count` pairs of observations, without ties.
  ///
  /// - Throws: ``StatisticsError`` unless `count` is in 1...``largestCount``.
  public init(count: Int) throws(StatisticsError) {
    guard count >= 1 else {
      throw .parameterOutOfRange(name: "count", value: Double(count), allowed: "at least 1")
    }
    guard count <= Self.largestCount else {
      throw .tooManyValues(
        sample: "the sample", limit: Self.largestCount, found: count,
        suggestion: "use the normal approximation.")
    }
    self.count = count
    let pairs = count * (count - 1) / 2
    arrangements = ArrangementCounts(
      smallest: -Double(pairs), step: 2, lowerHalf: Self.lowerHalf(count), valueCount: pairs + 1)
  }

  /// The number of orders of n values with each number of discordant pairs, up to half the pairs.
  private static func lowerHalf(_ count: Int) -> [Double] {
    let length = count * (count - 1) / 4 + 1
    var orders = Array(repeating: DoubleDouble.zero, count: length)
    orders[0] = DoubleDouble(1)
    for values in stride(from: 2, through: count, by: 1) {
      let before = orders
      var sum = DoubleDouble.zero
      for discordant in 0..<length {
        sum += before[discordant]
        if discordant >= values { sum += -before[discordant - values] }
        orders[discordant] = sum
      }
    }
    return orders.map(\.value)
  }
}
