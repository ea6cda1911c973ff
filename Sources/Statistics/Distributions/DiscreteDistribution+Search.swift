extension DiscreteDistribution {
  /// The smallest `k` with `cdf(k) >= p`, found by evaluating the distribution function itself.
  func searchedQuantile(_ p: Double) -> Int? {
    guard (0...1).contains(p) else { return nil }
    if p == 0 { return support.lowerBound }
    if p == 1 { return support.upperBound == .max ? nil : support.upperBound }
    return firstValue(near: guess(Normal.standard.quantile(p))) { cdf($0) >= p }
  }

  /// The smallest `k` with `survival(k) <= q`, found by evaluating the survival function itself.
  func searchedSurvivalQuantile(_ q: Double) -> Int? {
    guard (0...1).contains(q) else { return nil }
    if q == 1 { return support.lowerBound }
    if q == 0 { return support.upperBound == .max ? nil : support.upperBound }
    return firstValue(near: guess(Normal.standard.survivalQuantile(q))) { survival($0) <= q }
  }

  /// The first terms of the expansion of Cornish & Fisher (1938) at the normal quantile `z`.
  private func guess(_ z: Double) -> Double {
    guard let mean = moments.mean, let deviation = moments.standardDeviation else { return 0 }
    return mean + deviation * (z + (moments.skewness ?? 0) * (z * z - 1) / 6)
  }

  /// The smallest value of the support that satisfies a condition which no larger value fails: steps that double from
  /// the guess, then bisection.
  private func firstValue(near guess: Double, where isReached: (Int) -> Bool) -> Int? {
    let (lowest, highest) = (support.lowerBound, support.upperBound)
    var start = lowest
    if guess > Double(lowest) {
      start = Int(exactly: guess.rounded()).map { min($0, highest) } ?? highest
    }
    if start == .max { start = 1 << 62 }
    // Invariant: `below` fails (or is under the support), `reached` satisfies.
    var (below, reached, step) = (start, start, 1)
    if isReached(start) {
      while true {
        guard reached > lowest else { return lowest }
        below = reached - lowest > step ? reached - step : lowest
        guard isReached(below) else { break }
        (reached, step) = (below, doubled(step))
      }
    } else {
      while true {
        guard below < highest else { return highest == .max ? nil : highest }
        reached = highest - below > step ? below + step : highest
        if isReached(reached) { break }
        (below, step) = (reached, doubled(step))
      }
    }
    while reached - below > 1 {
      let middle = below + (reached - below) / 2
      if isReached(middle) { reached = middle } else { below = middle }
    }
    return reached == .max ? nil : reached
  }

  private func doubled(_ step: Int) -> Int { step > Int.max / 4 ? step : step * 2 }
}
