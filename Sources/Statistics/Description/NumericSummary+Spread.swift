// MARK: - Intervals

extension NumericSummary {
  /// The interval that covers the population's mean with the given probability: x̄ ± t s / √n.
  ///
  /// t is the quantile of Student's distribution with n − 1 degrees of freedom. Rests on independent values and a
  /// mean that is near normal, which large samples see to. Of equal values the interval has no width. The same as R's
  /// `t.test(x)$conf.int`.
  ///
  /// - Parameter level: the coverage, between 0 and 1.
  /// - Throws: ``StatisticsError`` below two values, with an infinite one, or for a level outside 0 to 1.
  public func confidenceInterval(level: Double = 0.95) throws(StatisticsError) -> ConfidenceInterval
  {
    try ConfidenceInterval.ofMean(
      mean, standardError: standardError, count: count, missingCount: missingCount, level: level)
  }
}

// MARK: - Robust and relative spread

extension NumericSummary {
  /// What makes the median absolute deviation of normal data estimate their standard deviation: 1 / Φ⁻¹(¾) rounded
  /// to 1.4826, R's constant.
  public static let normalConsistency = 1.4826

  /// The median of the distances from the median; `nil` without values and with an infinite median.
  ///
  /// - Complexity: O(*n*).
  public var medianAbsoluteDeviation: Double? {
    guard let median, median.isFinite else { return nil }
    // The distances grow from the median outwards in both directions: merging the two halves finds their median.
    var above = sortedValues.partitioningIndex { $0 >= median }
    var below = above - 1
    var (older, newer) = (0.0, 0.0)
    for _ in 0...(count / 2) {
      let distanceBelow = below >= 0 ? median - sortedValues[below] : .infinity
      let distanceAbove = above < count ? sortedValues[above] - median : .infinity
      older = newer
      if above < count, distanceAbove <= distanceBelow {
        newer = distanceAbove
        above += 1
      } else {
        newer = distanceBelow
        below -= 1
      }
    }
    // With an even number of values the median lies between the last two distances.
    return count % 2 == 1 || older == newer ? newer : older + (newer - older) / 2
  }

  /// ``medianAbsoluteDeviation`` times 1.4826, an outlier-proof estimate of a normal standard deviation.
  ///
  /// The same as R's `mad`. SciPy's `median_abs_deviation(scale="normal")` keeps more digits of the constant.
  public var scaledMedianAbsoluteDeviation: Double? {
    medianAbsoluteDeviation.map { $0 * Self.normalConsistency }
  }

  /// Σ(x − x̄)² / n, or `nil` without values or with an infinite one.
  public var populationVariance: Double? {
    guard moments.count > 0 else { return nil }
    return hasOneValue ? 0 : (moments.second / Double(count)).value / scale / scale
  }

  /// The square root of ``populationVariance``, or `nil` without values or with an infinite one.
  public var populationStandardDeviation: Double? {
    guard moments.count > 0 else { return nil }
    return hasOneValue ? 0 : (moments.second / Double(count)).squareRoot().value / scale
  }

  /// How unequally a total is shared: 0 when all have the same, near 1 when one has all.
  ///
  /// Half the mean absolute difference of all pairs over the mean, Σᵢ (2i − n − 1) x₍ᵢ₎ / (n Σ x), with divisor n² for
  /// the pairs, as R's `ineq::Gini`.
  ///
  /// - Parameter isCorrected: multiplies by n / (n − 1), so that one having all of n gives 1.
  /// - Returns: `nil` without values, with a negative or an infinite one, when all are 0, and below two values for the
  ///   corrected coefficient.
  /// - Complexity: O(*n*).
  public func giniCoefficient(isCorrected: Bool = false) -> Double? {
    guard let min, let max, min >= 0, max > 0, max.isFinite else { return nil }
    guard count > 1 || !isCorrected else { return nil }
    if hasOneValue { return 0 }
    var weighted = DoubleDouble.zero
    for (index, value) in sortedValues.enumerated() {
      weighted += DoubleDouble.product(value * scale, Double(2 * index + 1 - count))
    }
    let total = moments.mean * Double(count)
    return (weighted / total / Double(isCorrected ? count - 1 : count)).value
  }
}
