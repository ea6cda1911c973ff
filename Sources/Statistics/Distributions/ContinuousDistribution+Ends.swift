extension ContinuousDistribution {
  /// What ``quantile(_:)`` answers at 0, at 1 and outside of 0...1; `nil` between.
  func quantileAtEnd(_ p: Double) -> Double? {
    guard (0...1).contains(p) else { return .nan }
    return p == 0 ? support.lowerBound : p == 1 ? support.upperBound : nil
  }

  /// What ``survivalQuantile(_:)`` answers at 0, at 1 and outside of 0...1; `nil` between.
  func survivalQuantileAtEnd(_ q: Double) -> Double? {
    guard (0...1).contains(q) else { return .nan }
    return q == 0 ? support.upperBound : q == 1 ? support.lowerBound : nil
  }
}
