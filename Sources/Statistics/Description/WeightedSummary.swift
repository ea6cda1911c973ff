/// Mean, spread and quantiles of values that count for more or less than one.
///
///     let score = try WeightedSummary([4, 5, 2], weights: [120, 300, 14], kind: .frequency)
///     score.mean
///     score.quantile(0.9)
///
/// A pair is missing when its value or its weight is `nil` or NaN. A weight of 0 leaves its value out of everything
/// but ``zeroWeightCount``. Infinite values count; the mean is then infinite (`nil` with both signs) and what rests on
/// deviations is `nil`. With all weights 1 every answer is that of ``NumericSummary``, by either kind.
///
/// - Complexity: O(*n* log *n*) to make; O(log *n*) for a quantile, O(1) for the rest.
public struct WeightedSummary: Sendable, Hashable, Codable {
  /// What the weights say.
  public let kind: WeightKind

  /// The number of values with a positive weight.
  public let count: Int

  /// The number of pairs left out because the value or the weight is missing.
  public let missingCount: Int

  /// The number of values with weight 0.
  public let zeroWeightCount: Int

  /// The sum of the weights.
  public let totalWeight: Double

  /// The values with a positive weight in ascending order.
  private let values: [Double]

  /// The sum of the weights up to and with each value.
  private let cumulativeWeights: [Double]

  private let weightOfSquares: DoubleDouble
  private let total: DoubleDouble
  private let scaledMean: DoubleDouble
  private let scaledSquares: DoubleDouble
  private let scale: Double

  /// Describes values by their weights.
  ///
  /// - Parameters:
  ///   - values: the values, n of any unit.
  ///   - weights: as many weights, 0 or more; their sum must be positive unless there are no pairs.
  ///   - kind: what the weights say.
  /// - Throws: ``StatisticsError`` for lengths that differ, a weight that is negative or infinite, and weights whose
  ///   sum or sum of squares is past the range of `Double`.
  public init(
    _ values: some Collection<some Observation>,
    weights: some Collection<some Observation>,
    kind: WeightKind
  ) throws(StatisticsError) {
    guard values.count == weights.count else {
      throw .lengthsDiffer(
        first: "values", firstCount: values.count, second: "weights", secondCount: weights.count)
    }
    var pairs = [(value: Double, weight: Double)]()
    pairs.reserveCapacity(values.count)
    var (missing, zeros) = (0, 0)
    for (value, weight) in zip(values, weights) {
      guard let value = value.measurement, let weight = weight.measurement else {
        missing += 1
        continue
      }
      guard weight >= 0, weight.isFinite else {
        throw .parameterOutOfRange(name: "weight", value: weight, allowed: "finite and 0 or more")
      }
      if weight == 0 { zeros += 1 } else { pairs.append((value, weight)) }
    }
    pairs.sort { $0.value < $1.value }
    try self.init(sorted: pairs, kind: kind, missingCount: missing, zeroWeightCount: zeros)
  }

  private init(
    sorted pairs: [(value: Double, weight: Double)],
    kind: WeightKind,
    missingCount: Int,
    zeroWeightCount: Int
  ) throws(StatisticsError) {
    self.kind = kind
    self.missingCount = missingCount
    self.zeroWeightCount = zeroWeightCount
    count = pairs.count
    values = pairs.map(\.value)
    let largest = Swift.max(abs(values.first ?? 0), abs(values.last ?? 0))
    scale = RangeScale.factor(forLargest: largest)
    var (total, squares) = (DoubleDouble.zero, DoubleDouble.zero)
    var cumulative = [Double]()
    cumulative.reserveCapacity(pairs.count)
    for pair in pairs {
      total += pair.weight
      squares += DoubleDouble.product(pair.weight, pair.weight)
      cumulative.append(total.value)
    }
    guard total.value.isFinite, squares.value.isFinite else {
      throw .parameterOutOfRange(
        name: "weight", value: pairs.map(\.weight).max() ?? 0,
        allowed: "such that the squares of all have a finite sum")
    }
    self.total = total
    weightOfSquares = squares
    totalWeight = total.value
    cumulativeWeights = cumulative
    guard largest.isFinite, total.high > 0 else {
      (scaledMean, scaledSquares) = (.zero, .zero)
      return
    }
    var sum = DoubleDouble.zero
    for pair in pairs { sum += DoubleDouble.product(pair.value * scale, pair.weight) }
    let mean = sum / total
    var deviations = DoubleDouble.zero
    for pair in pairs {
      let deviation = pair.value * scale - mean
      deviations += deviation * deviation * pair.weight
    }
    scaledMean = mean
    scaledSquares = deviations
  }
}

// MARK: - Size

extension WeightedSummary {
  /// The smallest value with a positive weight, or `nil` without any.
  public var min: Double? { values.first }

  /// The largest value with a positive weight, or `nil` without any.
  public var max: Double? { values.last }

  /// Σwx / Σw, or `nil` without values or with infinities of both signs.
  public var mean: Double? {
    guard let min, let max else { return nil }
    guard min.isFinite, max.isFinite else {
      let infinity = (min.isInfinite ? min : 0) + (max.isInfinite ? max : 0)
      return infinity.isNaN ? nil : infinity
    }
    return min == max ? min : scaledMean.value / scale
  }

  /// How many equally weighted values would tell as much, (Σw)² / Σw², at most ``count``; `nil` without values.
  ///
  /// Kish (1965), "Survey Sampling", section 11.2.
  public var effectiveSampleSize: Double? {
    count > 0 ? (total * total / weightOfSquares).value : nil
  }
}

// MARK: - Spread

extension WeightedSummary {
  /// The sample variance by the ``kind`` of the weights; see ``variance(_:)``.
  public var variance: Double? { variance(kind) }

  /// The sample variance as weights of a kind define it: Σw(x − x̄)² over Σw − 1 for frequencies, over Σw − Σw²/Σw for
  /// reliabilities.
  ///
  /// - Returns: `nil` with an infinite value and where the divisor is not positive: without two values, or frequencies
  ///   of 1 in all.
  public func variance(_ kind: WeightKind) -> Double? {
    spread(kind) { $0.value / scale / scale }
  }

  /// Σw(x − x̄)² / Σw, or `nil` without values or with an infinite one.
  public var populationVariance: Double? {
    guard let min, let max, min.isFinite, max.isFinite else { return nil }
    return min == max ? 0 : (scaledSquares / total).value / scale / scale
  }

  /// The square root of the ``variance``, or `nil` where that is.
  public var standardDeviation: Double? {
    spread(kind) { $0.squareRoot().value / scale }
  }

  /// The standard error of the mean: s / √Σw for frequencies, s / √(effective sample size) for reliabilities; `nil`
  /// where the standard deviation is.
  public var standardError: Double? {
    let size = kind == .frequency ? total : total * total / weightOfSquares
    return spread(kind) { ($0 / size).squareRoot().value / scale }
  }

  private func spread(_ kind: WeightKind, _ answer: (DoubleDouble) -> Double) -> Double? {
    guard let min, let max, min.isFinite, max.isFinite else { return nil }
    let divisor =
      switch kind {
      case .frequency: total - DoubleDouble(1)
      case .reliability: total - weightOfSquares / total
      }
    // One value alone leaves a divisor of rounding.
    guard count > 1 || kind == .frequency, divisor.high > 0 else { return nil }
    return min == max ? 0 : answer(scaledSquares / divisor)
  }
}

// MARK: - Order

extension WeightedSummary {
  /// The value with half of the weight on either side, or the mean of two such values: type 2; `nil` without values.
  public var median: Double? { quantile(0.5, type: .averagedInverseDistribution) }

  /// The value below which the given share of the weight lies.
  ///
  /// Type 1 is the smallest value with Σw up to it of at least p Σw, NumPy's `quantile(method="inverted_cdf",
  /// weights=)`; type 2 averages it with the next where the sum is met exactly. Frequencies allow all nine types: they
  /// give the quantile of the values written out as often as their weights say (type 7 is the default of
  /// `Hmisc::wtd.quantile`).
  ///
  /// - Returns: `nil` without values, for a probability outside 0...1, between −∞ and ∞, and for types 3 to 9 of
  ///   reliabilities, on whose unit those would depend.
  public func quantile(
    _ probability: Double,
    type: QuantileType = .inverseDistribution
  ) -> Double? {
    guard !values.isEmpty, (0...1).contains(probability) else { return nil }
    switch type {
    case .inverseDistribution: return stepQuantile(probability, averages: false)
    case .averagedInverseDistribution: return stepQuantile(probability, averages: true)
    default:
      guard kind == .frequency else { return nil }
      return type.quantile(probability, count: totalWeight) { value(atWeight: $0) }
    }
  }

  /// The smallest value up to which there is at least so much weight; the last value beyond all.
  private func value(atWeight weight: Double) -> Double {
    let index = cumulativeWeights.partitioningIndex { $0 >= weight }
    return values[Swift.min(index, values.count - 1)]
  }

  /// A sum of weights that misses p Σw by rounding alone counts as meeting it.
  private func stepQuantile(_ probability: Double, averages: Bool) -> Double? {
    let target = probability * totalWeight
    let fuzz = 4 * Double.ulpOfOne * totalWeight
    let index = cumulativeWeights.partitioningIndex { $0 >= target - fuzz }
    let lower = values[Swift.min(index, values.count - 1)]
    guard averages, index < values.count - 1, probability > 0,
      abs(cumulativeWeights[index] - target) <= fuzz
    else { return lower }
    let upper = values[index + 1]
    if lower == upper { return lower }
    let middle = lower / 2 + upper / 2
    return middle.isNaN ? nil : middle
  }
}
