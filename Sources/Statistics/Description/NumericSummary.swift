/// What a collection of numbers looks like: how many, how large, how spread, how skewed.
///
///     let summary = NumericSummary([2.5, nil, 3.5, 10.0])
///     summary.count           // 3
///     summary.missingCount    // 1
///     summary.mean            // 5.333…
///     summary.quantile(0.9)   // type 7, as R, NumPy and Excel
///
/// Reach for it when the values fit in memory; it keeps a sorted copy so that any quantile can be asked for
/// later. ``MomentAccumulator`` describes data that come in pieces, in one pass and constant memory.
///
/// - `nil` and NaN are missing: counted in ``missingCount`` and in nothing else.
/// - Infinities are values. They count, and order statistics see them; the sum and the mean are infinite (`nil`
///   when both signs occur), and whatever rests on deviations from the mean is `nil`.
/// - An answer that does not exist is `nil`: the mean of nothing, the variance of one value, the skewness of
///   equal values. The variance of equal values is exactly 0.
///
/// Sums are kept in double-double arithmetic and deviations are taken from the mean in a second pass, so that
/// values with many constant leading digits keep theirs; sets near the ends of the range of `Double` are scaled
/// by a power of two first. Agrees with the NIST StRD univariate sets to what the rounding of the data allows.
///
/// - Complexity: O(*n*) to make, O(1) for every answer unless it says otherwise.
public struct NumericSummary: Sendable, Hashable, Codable {
  /// The number of values that are not missing.
  public let count: Int

  /// The number of values that are `nil` or NaN.
  public let missingCount: Int

  /// The values that are not missing, in ascending order.
  public let sortedValues: [Double]

  /// The moments of the values times `scale`; of nothing when a value is infinite.
  let moments: CentralMoments

  /// A power of two that brings the values well inside the range of `Double`; 1 for ordinary data.
  let scale: Double

  /// Describes numbers, of which NaN are missing.
  public init(_ values: some Collection<Double>) {
    let all = Array(values)
    let present = all.contains { $0.isNaN } ? all.filter { !$0.isNaN } : all
    self.init(present: present, missingCount: all.count - present.count)
  }

  /// Describes numbers, of which `nil` and NaN are missing.
  public init(_ values: some Collection<Double?>) {
    let all = Array(values)
    var present = [Double]()
    present.reserveCapacity(all.count)
    for case let value? in all where !value.isNaN { present.append(value) }
    self.init(present: present, missingCount: all.count - present.count)
  }

  /// Describes the values of a sample, which can be whole numbers too: `NumericSummary(Sample(counts))`.
  public init(_ sample: Sample) {
    self.init(present: sample.values, missingCount: sample.missingCount)
  }

  private init(present: [Double], missingCount: Int) {
    count = present.count
    self.missingCount = missingCount
    sortedValues = present.sortedAscending()
    let largest = Swift.max(abs(sortedValues.first ?? 0), abs(sortedValues.last ?? 0))
    scale = RangeScale.factor(forLargest: largest)
    moments = largest.isFinite ? CentralMoments(of: present, scale: scale) : CentralMoments()
  }
}

// MARK: - Size

extension NumericSummary {
  /// The sum: 0 of nothing, infinite when it is past the range of `Double`, `nil` with infinities of both signs.
  public var sum: Double? {
    if let infinity = infinityOfMean { return infinity.isNaN ? nil : infinity }
    return (moments.mean * Double(count)).value / scale
  }

  /// The arithmetic mean, or `nil` without values or with infinities of both signs.
  public var mean: Double? {
    if let infinity = infinityOfMean { return infinity.isNaN ? nil : infinity }
    return count > 0 ? moments.mean.value / scale : nil
  }

  /// The smallest value, or `nil` without values.
  public var min: Double? { sortedValues.first }

  /// The largest value, or `nil` without values.
  public var max: Double? { sortedValues.last }

  /// The largest minus the smallest value, or `nil` without values or when both are the same infinity.
  public var range: Double? {
    guard let min, let max else { return nil }
    let range = max - min
    return range.isNaN ? nil : range
  }
}

// MARK: - Spread

extension NumericSummary {
  /// The sample variance, Σ(x − x̄)² / (n − 1), or `nil` below two values or with an infinite one.
  ///
  /// Infinite when it is past the range of `Double`; the ``standardDeviation`` may still be finite.
  public var variance: Double? {
    guard let variance = moments.variance else { return nil }
    return hasOneValue ? 0 : variance.value / scale / scale
  }

  /// The square root of the sample variance, or `nil` below two values or with an infinite one.
  public var standardDeviation: Double? {
    guard let variance = moments.variance else { return nil }
    return hasOneValue ? 0 : variance.squareRoot().value / scale
  }

  /// The standard error of the mean, s / √n, or `nil` where the standard deviation is.
  public var standardError: Double? {
    guard let variance = moments.variance else { return nil }
    return hasOneValue ? 0 : (variance / Double(count)).squareRoot().value / scale
  }

  /// The standard deviation over the mean, with the mean's sign; `nil` where either is or the mean is 0.
  public var coefficientOfVariation: Double? {
    guard let standardDeviation, let mean, mean != 0 else { return nil }
    return standardDeviation / mean
  }

  /// The third quartile minus the first, by type 7, or `nil` where either is.
  public var interquartileRange: Double? { interquartileRange(type: .standard) }

  /// The third quartile minus the first by the given type, or `nil` where either is.
  public func interquartileRange(type: QuantileType) -> Double? {
    guard let lower = quantile(0.25, type: type), let upper = quantile(0.75, type: type) else {
      return nil
    }
    let range = upper - lower
    return range.isNaN ? nil : range
  }
}

// MARK: - Order

extension NumericSummary {
  /// The middle value, or the mean of the two middle ones; `nil` without values.
  public var median: Double? { quantile(0.5) }

  /// The value below which the given share of the values lies.
  ///
  /// - Parameters:
  ///   - probability: the share, 0 for the smallest value to 1 for the largest.
  ///   - type: one of the nine definitions of Hyndman & Fan.
  /// - Returns: `nil` without values, for a probability outside 0...1, and between −∞ and ∞.
  public func quantile(_ probability: Double, type: QuantileType = .standard) -> Double? {
    type.quantile(probability, ofSorted: sortedValues)
  }

  /// Several quantiles at once, in the order of `probabilities`.
  public func quantiles(
    _ probabilities: some Sequence<Double>,
    type: QuantileType = .standard
  ) -> [Double?] {
    probabilities.map { quantile($0, type: type) }
  }
}

// MARK: - Shape

extension NumericSummary {
  /// The skewness with the correction for bias (type 2), or `nil` below three values or when all are equal.
  public var skewness: Double? { skewness(.adjusted) }

  /// The skewness by the given definition, or `nil` with too few values, equal values or an infinite one.
  public func skewness(_ definition: ShapeDefinition) -> Double? {
    hasOneValue ? nil : moments.skewness(definition)
  }

  /// The excess kurtosis with the correction for bias (type 2), or `nil` below four values or when all are equal.
  public var kurtosis: Double? { kurtosis(.adjusted) }

  /// The excess kurtosis by the given definition, or `nil` with too few values, equal values or an infinite one.
  public func kurtosis(_ definition: ShapeDefinition) -> Double? {
    hasOneValue ? nil : moments.kurtosis(definition)
  }
}

extension NumericSummary {
  /// Whether all values are equal.
  var hasOneValue: Bool { sortedValues.first == sortedValues.last }

  /// What infinite values make of the mean: NaN with both signs; `nil` when all values are finite.
  var infinityOfMean: Double? {
    guard let min, let max, min.isInfinite || max.isInfinite else { return nil }
    return (min.isInfinite ? min : 0) + (max.isInfinite ? max : 0)
  }
}
