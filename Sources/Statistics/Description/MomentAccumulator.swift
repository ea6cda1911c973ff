/// Count, mean, variance, skewness and kurtosis of values that come one at a time or in pieces.
///
///     var views = MomentAccumulator()
///     for value in column { views.append(value) }
///     views.merge(ofTheNextFile)
///     views.mean
///
/// One pass, constant memory, and two accumulators merge into what one would have found, so files can be described
/// apart and put together. ``NumericSummary`` adds quantiles where the values fit in memory.
///
/// `nil` and NaN are missing. Infinities are values: see ``NumericSummary`` for what they do to the answers.
/// Deviations beyond about 1e75 overflow the fourth powers, beyond 1e150 the squares; the answers concerned are then
/// `nil`. Formulas: Chan, Golub & LeVeque (1983); Pébay (2008), SAND2008-6212.
public struct MomentAccumulator: Sendable, Hashable {
  /// The number of values that were `nil` or NaN.
  public private(set) var missingCount = 0

  /// The smallest value, or `nil` without values.
  public private(set) var min: Double?

  /// The largest value, or `nil` without values.
  public private(set) var max: Double?

  private var infiniteCount = 0
  private var moments = CentralMoments()

  /// Starts with no values.
  public init() {}

  /// The moments of the given values, of which NaN are missing.
  public init(_ values: some Sequence<Double>) {
    for value in values { append(value) }
  }

  /// The moments of the given values, of which `nil` and NaN are missing.
  public init(_ values: some Sequence<Double?>) {
    for value in values { append(value) }
  }
}

// MARK: - Adding

extension MomentAccumulator {
  /// Adds a value; NaN counts as missing.
  public mutating func append(_ value: Double) {
    guard !value.isNaN else {
      missingCount += 1
      return
    }
    min = Swift.min(min ?? value, value)
    max = Swift.max(max ?? value, value)
    if value.isInfinite {
      infiniteCount += 1
    } else {
      moments.append(value)
    }
  }

  /// Adds a value; `nil` and NaN count as missing.
  public mutating func append(_ value: Double?) {
    if let value {
      append(value)
    } else {
      missingCount += 1
    }
  }

  /// Counts values that are known to be missing.
  mutating func addMissing(_ count: Int) { missingCount += count }

  /// Adds everything that another accumulator has seen.
  public mutating func merge(_ other: MomentAccumulator) {
    missingCount += other.missingCount
    infiniteCount += other.infiniteCount
    if let least = other.min { min = Swift.min(min ?? least, least) }
    if let greatest = other.max { max = Swift.max(max ?? greatest, greatest) }
    moments.merge(other.moments)
  }
}

// MARK: - Answers

extension MomentAccumulator {
  /// The number of values that were not missing.
  public var count: Int { moments.count + infiniteCount }

  /// The arithmetic mean, or `nil` without values or with infinities of both signs.
  public var mean: Double? {
    guard let min, let max else { return nil }
    guard infiniteCount == 0 else {
      let mean = (min.isInfinite ? min : 0) + (max.isInfinite ? max : 0)
      return mean.isNaN ? nil : mean
    }
    return finite(moments.mean.value)
  }

  /// The sample variance with divisor n − 1, or `nil` below two values or with an infinite one.
  public var variance: Double? {
    guard infiniteCount == 0, let variance = moments.variance else { return nil }
    return min == max ? 0 : finite(variance.value)
  }

  /// The square root of the sample variance, or `nil` below two values or with an infinite one.
  public var standardDeviation: Double? {
    guard variance != nil, let variance = moments.variance else { return nil }
    return min == max ? 0 : variance.squareRoot().value
  }

  /// The standard error of the mean, s / √n, or `nil` where the standard deviation is.
  public var standardError: Double? {
    standardDeviation.map { $0 / Double(count).squareRoot() }
  }

  /// The skewness by the given definition, or `nil` with too few values, equal values or an infinite one.
  public func skewness(_ definition: ShapeDefinition = .adjusted) -> Double? {
    infiniteCount == 0 && min != max ? moments.skewness(definition) : nil
  }

  /// The excess kurtosis by the given definition, or `nil` with too few values, equal values or an infinite one.
  public func kurtosis(_ definition: ShapeDefinition = .adjusted) -> Double? {
    infiniteCount == 0 && min != max ? moments.kurtosis(definition) : nil
  }

  private func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }
}
