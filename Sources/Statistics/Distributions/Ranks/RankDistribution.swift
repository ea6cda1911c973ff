#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The exact null distribution of a statistic of ranks: every arrangement of the ranks is equally likely.
///
///     let u = try RankSumDistribution(firstCount: 5, secondCount: 7)
///     2 * u.cdf(6)         // a two-sided p-value
///     u.atLeast(29)        // P(U ≥ 29), an upper p-value
///
/// Values are doubles, since ties give half numbers. Every probability is NaN for a NaN argument. Both tails are summed
/// from their own end, never as one minus the other, and the logarithms stay finite where a probability underflows.
///
/// Four kinds of statistic share these questions: ``RankSumDistribution``, ``SignedRankDistribution``,
/// ``KendallDistribution`` and ``SpearmanDistribution``.
public protocol RankDistribution: Sendable, Hashable {
  /// How many arrangements give each value.
  var arrangements: ArrangementCounts { get }
}

// MARK: - Probabilities

extension RankDistribution {
  /// The smallest and the largest possible value.
  public var support: ClosedRange<Double> { arrangements.smallest...arrangements.largest }

  /// The probability of exactly `value`; 0 for an impossible one.
  public func mass(_ value: Double) -> Double {
    guard !value.isNaN else { return .nan }
    return count(value) / arrangements.total
  }

  /// The natural logarithm of ``mass(_:)``; −∞ for an impossible value.
  public func logMass(_ value: Double) -> Double {
    guard !value.isNaN else { return .nan }
    return log(count(value)) - log(arrangements.total)
  }

  /// The probability of a value at most `value`.
  public func cdf(_ value: Double) -> Double {
    guard !value.isNaN else { return .nan }
    return lower(value) / arrangements.total
  }

  /// The probability of a value above `value`.
  public func survival(_ value: Double) -> Double {
    guard !value.isNaN else { return .nan }
    return upper(value) / arrangements.total
  }

  /// The probability of `value` or more: the p-value of an upper tail.
  public func atLeast(_ value: Double) -> Double {
    guard !value.isNaN else { return .nan }
    return upper(below(value)) / arrangements.total
  }

  /// The natural logarithm of ``cdf(_:)``, finite where the probability underflows.
  public func logCDF(_ value: Double) -> Double {
    guard !value.isNaN else { return .nan }
    return logShare(lower(value), rest: upper(value))
  }

  /// The natural logarithm of ``survival(_:)``, finite where the probability underflows.
  public func logSurvival(_ value: Double) -> Double {
    guard !value.isNaN else { return .nan }
    return logShare(upper(value), rest: lower(value))
  }

  /// The natural logarithm of ``atLeast(_:)``, finite where the probability underflows.
  public func logAtLeast(_ value: Double) -> Double { logSurvival(below(value)) }
}

// MARK: - Quantiles

extension RankDistribution {
  /// The smallest possible value with `cdf(value) >= p`; NaN outside 0...1.
  public func quantile(_ p: Double) -> Double {
    guard (0...1).contains(p) else { return .nan }
    return firstValue { arrangements.atMost[$0] / arrangements.total >= p }
  }

  /// The smallest possible value with `survival(value) <= q`; NaN outside 0...1.
  public func survivalQuantile(_ q: Double) -> Double {
    guard (0...1).contains(q) else { return .nan }
    return firstValue { index in
      let above = index + 1 < arrangements.counts.count ? arrangements.atLeast[index + 1] : 0
      return above / arrangements.total <= q
    }
  }

  /// A draw from the distribution; the same generator state gives the same draw.
  public func draw(using generator: inout some RandomNumberGenerator) -> Double {
    let target = Double.random(in: 0..<1, using: &generator)
    return firstValue { arrangements.atMost[$0] / arrangements.total > target }
  }

  /// The value of the first place for which a condition that stays true once it is holds.
  private func firstValue(where isFar: (Int) -> Bool) -> Double {
    var (low, high) = (0, arrangements.counts.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if isFar(middle) { high = middle } else { low = middle + 1 }
    }
    return arrangements.value(at: low)
  }
}

// MARK: - Moments

extension RankDistribution {
  /// Mean, variance, skewness and excess kurtosis, summed over all values; the last two are `nil` for a constant.
  public var moments: DistributionMoments {
    let mean = expectation { $0 }
    let variance = expectation { ($0 - mean) * ($0 - mean) }
    guard variance > 0 else {
      return DistributionMoments(mean: mean, variance: 0, skewness: nil, excessKurtosis: nil)
    }
    let deviation = variance.squareRoot()
    let third = expectation { value in
      let z = (value - mean) / deviation
      return z * z * z
    }
    let fourth = expectation { value in
      let z = (value - mean) / deviation
      return z * z * z * z
    }
    return DistributionMoments(
      mean: mean, variance: variance, skewness: third, excessKurtosis: fourth - 3)
  }

  private func expectation(_ transform: (Double) -> Double) -> Double {
    var sum = DoubleDouble.zero
    for (index, count) in arrangements.counts.enumerated() {
      sum += transform(arrangements.value(at: index)) * (count / arrangements.total)
    }
    return sum.value
  }
}

// MARK: - Counts

extension RankDistribution {
  private func count(_ value: Double) -> Double {
    guard let index = arrangements.index(atMost: value), arrangements.value(at: index) == value
    else { return 0 }
    return arrangements.counts[index]
  }

  private func lower(_ value: Double) -> Double {
    arrangements.index(atMost: value).map { arrangements.atMost[$0] } ?? 0
  }

  private func upper(_ value: Double) -> Double {
    let next = arrangements.index(atMost: value).map { $0 + 1 } ?? 0
    return next < arrangements.counts.count ? arrangements.atLeast[next] : 0
  }

  /// The largest number that is less than `value`, so that "at least" becomes "above".
  private func below(_ value: Double) -> Double { value.nextDown }

  /// log(part / total), through the rest where the part is nearly everything.
  private func logShare(_ part: Double, rest: Double) -> Double {
    rest < part
      ? log1p(-rest / arrangements.total) : log(part) - log(arrangements.total)
  }
}
