extension TailProbability {
  /// The p-value of a statistic with a known distribution of ranks; two-sided, the values at least as far from the
  /// mean on either side count, which is twice the smaller tail unless ties make the distribution uneven.
  init(
    _ statistic: Double, in distribution: some RankDistribution, around mean: Double,
    _ alternative: Alternative
  ) {
    switch alternative {
    case .less: self.init(exactly: distribution.cdf(statistic))
    case .greater: self.init(exactly: distribution.atLeast(statistic))
    case .twoSided where statistic == mean: self = .one
    case .twoSided:
      let distance = abs(statistic - mean)
      let tails = distribution.cdf(mean - distance) + distribution.atLeast(mean + distance)
      self.init(exactly: min(1, tails))
    }
  }
}
