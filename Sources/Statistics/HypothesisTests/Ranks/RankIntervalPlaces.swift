/// The places, among a number of ordered pairs' values, at which an interval ends that contains every shift that a
/// test on ranks does not reject.
struct RankIntervalPlaces {
  /// The place (from 1) of the lower limit; 0 for an interval without one.
  let lower: Int

  /// From exact counts: the first place up to which the lower tail reaches its share.
  init(exact distribution: some RankDistribution, tail: Double) {
    let place = distribution.quantile(tail)
    lower = place.isNaN ? 0 : Int(min(place.rounded(.up), 1e15))
  }

  /// From the normal approximation: below place j the statistic would lie too many standard deviations from its mean.
  init(pairCount: Double, variance: Double, tail: Double, continuityCorrection: Bool) {
    let z = Normal.standard.survivalQuantile(tail)
    let middle = pairCount / 2 - (continuityCorrection ? 0.5 : 0)
    let place = (middle - z * variance.squareRoot()).rounded(.down) + 1
    lower = Int(min(max(place, 0), 1e15))
  }

  /// The interval between the values at the places, open where there is none or the alternative has one side.
  func interval(
    level: Double, _ alternative: Alternative, pairCount: Int, value: (Int) -> Double
  ) -> ConfidenceInterval {
    let isUsable = lower >= 1 && lower <= pairCount
    return ConfidenceInterval(
      lower: isUsable && alternative != .less ? value(lower) : -.infinity,
      upper: isUsable && alternative != .greater ? value(pairCount + 1 - lower) : .infinity,
      level: level)
  }

  /// The share of each tail.
  static func tail(level: Double, _ alternative: Alternative) -> Double {
    alternative == .twoSided ? (1 - level) / 2 : 1 - level
  }
}
