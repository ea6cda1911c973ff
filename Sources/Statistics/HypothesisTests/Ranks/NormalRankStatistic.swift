/// A statistic of ranks with the normal distribution that it nearly has.
struct NormalRankStatistic {
  let statistic: Double
  let mean: Double
  let variance: Double

  /// The distance from the mean in standard deviations, half a unit nearer to it with the continuity correction; 0
  /// where the statistic cannot vary.
  func z(_ alternative: Alternative, continuityCorrection: Bool) -> Double {
    guard variance > 0 else { return 0 }
    let distance = statistic - mean
    let correction: Double =
      switch alternative {
      case _ where !continuityCorrection: 0
      case .twoSided: distance == 0 ? 0 : distance > 0 ? 0.5 : -0.5
      case .greater: 0.5
      case .less: -0.5
      }
    return (distance - correction) / variance.squareRoot()
  }

  /// The p-value; 1 where the statistic cannot vary.
  func pValue(_ alternative: Alternative, continuityCorrection: Bool) -> TailProbability {
    guard variance > 0 else { return .one }
    return TailProbability(
      z(alternative, continuityCorrection: continuityCorrection), symmetric: Normal.standard,
      alternative)
  }
}
