/// One of the nine definitions of a sample quantile.
///
/// The raw values are the type numbers of Hyndman & Fan (1996), "Sample quantiles in statistical packages",
/// The American Statistician 50, 361–365, which R, Julia and NumPy use too. Types 1 to 3 give observed values
/// (type 2 may average two), types 4 to 9 interpolate.
public enum QuantileType: Int, Sendable, Hashable, Codable, CaseIterable {
  /// Type 1: the inverse of the empirical distribution function.
  case inverseDistribution = 1

  /// Type 2: as type 1, with the average at its steps. The default of SAS.
  case averagedInverseDistribution = 2

  /// Type 3: the observation nearest to n·p, the even-numbered one on a tie.
  case nearestObservation = 3

  /// Type 4: linear interpolation of the empirical distribution function.
  case linear = 4

  /// Type 5: the k-th value has probability (k − ½) / n. Hazen; customary in hydrology.
  case hazen = 5

  /// Type 6: the k-th value has probability k / (n + 1). Weibull; Minitab and SPSS.
  case weibull = 6

  /// Type 7: the k-th value has probability (k − 1) / (n − 1). Gumbel; the default of R, NumPy and Excel.
  case gumbel = 7

  /// Type 8: about median-unbiased whatever the distribution. Recommended by Hyndman and Fan.
  case medianUnbiased = 8

  /// Type 9: about unbiased for the mean of normal order statistics. Blom.
  case normalUnbiased = 9

  /// The default: type 7, as in R, NumPy and Excel.
  public static let standard = QuantileType.gumbel
}

extension QuantileType {
  /// The quantile of values in ascending order, or `nil` when there are none, when `probability` is not in
  /// 0...1, or when it would lie between −∞ and ∞.
  func quantile(_ probability: Double, ofSorted values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    return quantile(probability, count: Double(values.count)) { values[Int($0) - 1] }
  }

  /// The quantile of `count` values, not necessarily a whole number of them, of which `value` gives that of a rank from
  /// 1 to `count`.
  func quantile(
    _ probability: Double,
    count: Double,
    value: (_ rank: Double) -> Double
  ) -> Double? {
    guard (0...1).contains(probability) else { return nil }
    let (rank, weight) = location(of: probability, count: count)
    // Ranks before the first and after the last value are the first and the last value.
    let last = max(count, 1)
    let lower = value(min(max(rank, 1), last))
    let upper = value(min(max(rank + 1, 1), last))
    // Interpolating needlessly would cost the last digit, and 0 · ∞ more than that.
    if weight == 0 || lower == upper { return lower }
    if weight == 1 { return upper }
    let quantile = (1 - weight) * lower + weight * upper
    return quantile.isNaN ? nil : quantile
  }

  /// The rank j (from 1) below the quantile and the weight γ of the rank above.
  ///
  /// n·p that falls short of a whole number by rounding alone counts as that number, as in R.
  private func location(of p: Double, count n: Double) -> (rank: Double, weight: Double) {
    let fuzz = 4 * Double.ulpOfOne
    let position =
      switch self {
      case .inverseDistribution, .averagedInverseDistribution: n * p
      case .nearestObservation: n * p - 0.5
      case .gumbel: 1 + (n - 1) * p
      case .linear: n * p
      case .hazen: n * p + 0.5
      case .weibull: (n + 1) * p
      case .medianUnbiased: 1.0 / 3 + (n + 1.0 / 3) * p
      case .normalUnbiased: 3.0 / 8 + (n + 0.25) * p
      }
    let rank = (position + fuzz * max(1, position)).rounded(.down)
    let fraction = position - rank
    let isWhole = abs(fraction) <= fuzz * max(1, position)
    let weight =
      switch self {
      case .inverseDistribution: isWhole ? 0.0 : 1
      case .averagedInverseDistribution: isWhole ? 0.5 : 1
      case .nearestObservation: isWhole && rank.remainder(dividingBy: 2) == 0 ? 0.0 : 1
      default: isWhole ? 0 : fraction
      }
    return (rank, weight)
  }
}
