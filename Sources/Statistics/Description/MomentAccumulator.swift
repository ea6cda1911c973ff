/// Count, mean, variance, skewness and kurtosis of values that come one at a time or in pieces.
///
///     var views = MomentAccumulator()
///     for value in column { views.append(value) }
///     views.merge(ofTheNextFile)
///     views.mean
///
/// One pass, constant memory, and two accumulators merge into what one would have found, so files can be described
/// apart and put together, and aggregates that an engine computed join in: see
/// ``init(count:mean:variance:skewness:kurtosis:definition:min:max:missingCount:)``. ``NumericSummary`` adds quantiles
/// where the values fit in memory, ``QuantileSketch`` where they do not.
///
/// `nil` and NaN are missing. Infinities are values: see ``NumericSummary`` for what they do to the answers.
/// Everything is kept in double-double arithmetic and in a unit that suits the largest value, so that neither the
/// order of the values nor the way they were divided shows in the first fifteen digits, and nothing overflows on the
/// way to an answer that does not. Formulas: Chan, Golub & LeVeque (1983); Pébay (2008), SAND2008-6212.
public struct MomentAccumulator: Sendable, Hashable, Codable {
  /// The number of values that were `nil` or NaN.
  public private(set) var missingCount = 0

  private var least: Double?
  private var greatest: Double?
  private var negativeInfinityCount = 0
  private var positiveInfinityCount = 0

  /// The moments of the finite values times the scale's factor.
  private var moments = CentralMoments()
  private var scale = RangeScale()

  /// Aggregates may come without their range, and without the third or the fourth power.
  private var isRangeKnown = true
  private var highestPower = 4

  /// Starts with no values.
  public init() {}

  /// The moments of the given values, of which NaN are missing.
  public init(_ values: some Sequence<Double>) { append(contentsOf: values) }

  /// The moments of the given values, of which `nil` and NaN are missing.
  public init(_ values: some Sequence<Double?>) { append(contentsOf: values) }

  /// The moments of a sample, which can be of whole numbers too.
  public init(_ sample: Sample) {
    append(contentsOf: sample.values)
    missingCount = sample.missingCount
  }
}

// MARK: - Adding

extension MomentAccumulator {
  /// Adds a value; NaN counts as missing.
  public mutating func append(_ value: Double) {
    if admit(value) { moments.append(value * scale.factor) }
  }

  /// Adds a value; `nil` and NaN count as missing.
  public mutating func append(_ value: Double?) { append(value ?? .nan) }

  /// Adds values, of which NaN are missing; several times faster than one by one.
  public mutating func append(contentsOf values: some Sequence<Double>) {
    let isDone: Void? = values.withContiguousStorageIfAvailable { appendBlocks(of: $0) { $0 } }
    if isDone == nil { appendBlocks(of: values) { $0 } }
  }

  /// Adds values, of which `nil` and NaN are missing; several times faster than one by one.
  public mutating func append(contentsOf values: some Sequence<Double?>) {
    let isDone: Void? = values.withContiguousStorageIfAvailable {
      appendBlocks(of: $0) { $0 ?? .nan }
    }
    if isDone == nil { appendBlocks(of: values) { $0 ?? .nan } }
  }

  /// Counts values that are known to be missing.
  mutating func addMissing(_ count: Int) { missingCount = SafeCount.sum(missingCount, count) }

  /// Adds everything that another accumulator has seen.
  public mutating func merge(_ other: MomentAccumulator) {
    missingCount = SafeCount.sum(missingCount, other.missingCount)
    negativeInfinityCount = SafeCount.sum(negativeInfinityCount, other.negativeInfinityCount)
    positiveInfinityCount = SafeCount.sum(positiveInfinityCount, other.positiveInfinityCount)
    if let value = other.least { least = Swift.min(least ?? value, value) }
    if let value = other.greatest { greatest = Swift.max(greatest ?? value, value) }
    isRangeKnown = isRangeKnown && other.isRangeKnown
    highestPower = Swift.min(highestPower, other.highestPower)
    var other = other
    adapt(to: other.scale.largest)
    other.adapt(to: scale.largest)
    moments.merge(other.moments)
  }
}

// MARK: - Aggregates computed elsewhere

extension MomentAccumulator {
  /// The accumulator of values that an engine has summarised, to merge with others or to ask.
  ///
  ///     // SELECT count(x), avg(x), var_samp(x), skewness(x), kurtosis(x), min(x), max(x) … GROUP BY month
  ///     var views = MomentAccumulator()
  ///     for month in months { try views.merge(MomentAccumulator(count: month.count, mean: month.mean, …)) }
  ///
  /// What is not given is not answered either, here and in whatever this is merged into: without a skewness there is
  /// neither skewness nor kurtosis, without a kurtosis no kurtosis, without both ends no range. Up to three
  /// values what the engine cannot say follows from the rest: the third powers of two deviations sum to 0, and the
  /// fourth powers of two or three to half the square of the sum of their squares.
  ///
  /// - Parameters:
  ///   - count: the number of values that are not missing.
  ///   - mean: their mean; needed unless `count` is 0.
  ///   - variance: the sample variance, divisor n − 1; needed above one value.
  ///   - definition: how the engine defines skewness and (excess) kurtosis. DuckDB's `skewness` and `kurtosis`, like
  ///     those of SAS and Excel, are the default; Spark's are ``ShapeDefinition/moments``.
  /// - Throws: ``StatisticsError`` for a negative count or variance, values that are not finite, a mean outside the
  ///   range, or a mean or variance that is needed and `nil`.
  public init(
    count: Int,
    mean: Double?,
    variance: Double?,
    skewness: Double? = nil,
    kurtosis: Double? = nil,
    definition: ShapeDefinition = .adjusted,
    min: Double? = nil,
    max: Double? = nil,
    missingCount: Int = 0
  ) throws(StatisticsError) {
    let n = Double(count)
    guard count < 1 || mean != nil, count < 2 || variance != nil else {
      throw .unusableMoments(sample: "The aggregate", mean: mean, variance: variance)
    }
    let deviation = count > 1 ? (variance ?? 0).squareRoot() * ((n - 1) / n).squareRoot() : 0
    let scale = Self.scale(mean: mean ?? 0, bound: deviation * n.squareRoot(), min: min, max: max)
    let d = deviation * scale.factor
    var moments = CentralMoments()
    moments.count = count
    moments.mean = DoubleDouble.product(mean ?? 0, scale.factor)
    moments.second =
      count > 1
      ? DoubleDouble.product((variance ?? 0) * scale.factor * scale.factor, n - 1) : .zero
    let cubes = definition.momentSkewness(skewness, count: count).map {
      DoubleDouble($0 * n * d * d * d)
    }
    let fourths = definition.momentKurtosis(kurtosis, count: count).map {
      DoubleDouble(($0 + 3) * n * d * d * d * d)
    }
    try self.init(
      moments, cubes: cubes, fourths: fourths, scale: scale, min: min, max: max,
      missingCount: missingCount)
  }

  /// The accumulator of values that an engine has summarised by sums of powers of their deviations from the mean.
  ///
  /// - Parameters:
  ///   - count: the number of values that are not missing.
  ///   - mean: their mean; any number when `count` is 0.
  ///   - squares: Σ(x − x̄)².
  ///   - cubes: Σ(x − x̄)³; without it there is no skewness and no kurtosis.
  ///   - fourths: Σ(x − x̄)⁴; without it there is no kurtosis.
  /// - Throws: ``StatisticsError`` for a negative count or sum of squares, values that are not finite, or a mean
  ///   outside the range.
  public init(
    count: Int,
    mean: Double,
    squares: Double,
    cubes: Double? = nil,
    fourths: Double? = nil,
    min: Double? = nil,
    max: Double? = nil,
    missingCount: Int = 0
  ) throws(StatisticsError) {
    var moments = CentralMoments()
    moments.count = count
    moments.mean = DoubleDouble(mean)
    moments.second = DoubleDouble(squares)
    try self.init(
      unscaled: moments, cubes: cubes.map { DoubleDouble($0) },
      fourths: fourths.map { DoubleDouble($0) }, min: min, max: max, missingCount: missingCount)
  }

  /// The accumulator of values that an engine has summarised by raw sums of powers.
  ///
  /// Sums of squares that were rounded to doubles before the mean was taken out have lost the digits that the values
  /// share. Have the engine subtract any number near the mean first, and say so by `origin`: with integers or
  /// decimals that the engine sums exactly, nothing is lost either way.
  ///
  /// - Parameters:
  ///   - powerSums: Σ(x − c), Σ(x − c)² and, if known, Σ(x − c)³ and Σ(x − c)⁴, where c is `origin`.
  ///   - origin: what was subtracted from every value.
  /// - Throws: ``StatisticsError`` for fewer than two or more than four sums, a negative count, values that are not
  ///   finite, sums of squares that no values have, or a mean outside the range.
  public init(
    count: Int,
    powerSums: [Double],
    origin: Double = 0,
    min: Double? = nil,
    max: Double? = nil,
    missingCount: Int = 0
  ) throws(StatisticsError) {
    guard (2...4).contains(powerSums.count) else {
      throw .parameterOutOfRange(
        name: "powerSums.count", value: Double(powerSums.count), allowed: "2, 3 or 4")
    }
    guard powerSums.allSatisfy(\.isFinite), origin.isFinite else {
      throw .unusableMoments(sample: "The aggregate", mean: nil, variance: nil)
    }
    var moments = CentralMoments()
    moments.count = count
    guard count > 0 else {
      try self.init(
        unscaled: moments, cubes: nil, fourths: nil, min: min, max: max, missingCount: missingCount)
      return
    }
    let n = Double(count)
    let sums = powerSums.map { DoubleDouble($0) }
    let shift = sums[0] / n
    let squares = sums[1] - shift * sums[0]
    // What is negative by no more than the rounding of the engine's sum is a spread of zero.
    let isRounding = squares.value >= -n.squareRoot() * powerSums[1].ulp
    moments.mean = shift + origin
    moments.second = squares.high < 0 && isRounding ? .zero : squares
    var (cubes, fourths): (DoubleDouble?, DoubleDouble?)
    if sums.count > 2 {
      cubes = sums[2] - shift * (sums[1] * 3 - shift * sums[0] * 2)
    }
    if sums.count > 3 {
      let squareTerm: DoubleDouble = shift * (sums[1] * 6 - shift * sums[0] * 3)
      fourths = sums[3] - shift * (sums[2] * 4 - squareTerm)
    }
    try self.init(
      unscaled: moments, cubes: cubes, fourths: fourths, min: min, max: max,
      missingCount: missingCount)
  }

  private init(
    unscaled moments: CentralMoments,
    cubes: DoubleDouble?,
    fourths: DoubleDouble?,
    min: Double?,
    max: Double?,
    missingCount: Int
  ) throws(StatisticsError) {
    let scale = Self.scale(
      mean: moments.mean.value, bound: moments.second.value.squareRoot(), min: min, max: max)
    var scaled = moments
    scaled.third = cubes ?? .zero
    scaled.fourth = fourths ?? .zero
    scaled.rescale(by: scale.factor)
    try self.init(
      scaled, cubes: cubes.map { _ in scaled.third }, fourths: fourths.map { _ in scaled.fourth },
      scale: scale, min: min, max: max, missingCount: missingCount)
  }

  /// Takes moments in the unit of the scale.
  private init(
    _ given: CentralMoments,
    cubes: DoubleDouble?,
    fourths: DoubleDouble?,
    scale: RangeScale,
    min: Double?,
    max: Double?,
    missingCount: Int
  ) throws(StatisticsError) {
    for (name, value) in [("count", given.count), ("missingCount", missingCount)]
    where value < 0 || value > Self.greatestCount {
      throw .parameterOutOfRange(name: name, value: Double(value), allowed: "from 0 to 2^53")
    }
    self.missingCount = missingCount
    guard given.count > 0 else { return }
    let (mean, squares) = (given.mean.value / scale.factor, given.second.value)
    let others = [cubes?.value, fourths?.value, min, max].compactMap { $0 }
    guard mean.isFinite, squares.isFinite, squares >= 0, others.allSatisfy(\.isFinite) else {
      let variance = squares / Double(given.count - 1) / scale.factor / scale.factor
      throw .unusableMoments(sample: "The aggregate", mean: mean, variance: variance)
    }
    // A mean that the engine rounded may fall short of equal values by a hair.
    guard mean >= (min ?? mean).nextDown, mean <= (max ?? mean).nextUp else {
      throw .parameterOutOfRange(
        name: "mean", value: mean, allowed: "between the smallest and the largest value")
    }
    least = min
    greatest = max
    isRangeKnown = min != nil && max != nil
    self.scale = scale
    moments = given
    moments.third = cubes ?? .zero
    moments.fourth = fourths ?? .zero
    highestPower = cubes == nil ? 2 : fourths == nil ? 3 : 4
    deducePowersOfFewValues()
  }

  /// The unit for values of which these are known; no deviation exceeds the root of the sum of squares, `bound`.
  private static func scale(
    mean: Double,
    bound: Double,
    min: Double?,
    max: Double?
  ) -> RangeScale {
    var scale = RangeScale()
    for magnitude in [abs(mean), bound, abs(min ?? 0), abs(max ?? 0)] where magnitude.isFinite {
      _ = scale.admit(magnitude)
    }
    return scale
  }

  private mutating func deducePowersOfFewValues() {
    let squares = moments.second
    if squares.high == 0 { (moments.third, moments.fourth, highestPower) = (.zero, .zero, 4) }
    guard moments.count < 4 else { return }
    if moments.count < 3 {
      moments.third = .zero
      highestPower = Swift.max(highestPower, 3)
    }
    guard highestPower > 2 else { return }
    moments.fourth = squares * squares * 0.5
    highestPower = 4
  }
}

// MARK: - Size

extension MomentAccumulator {
  /// The number of values that were not missing.
  public var count: Int { moments.count + negativeInfinityCount + positiveInfinityCount }

  /// The smallest value, or `nil` without values or when an aggregate came without it.
  public var min: Double? { isRangeKnown ? least : nil }

  /// The largest value, or `nil` without values or when an aggregate came without it.
  public var max: Double? { isRangeKnown ? greatest : nil }

  /// The largest minus the smallest value, or `nil` where either is, or when both are the same infinity.
  public var range: Double? {
    guard let min, let max else { return nil }
    let range = max - min
    return range.isNaN ? nil : range
  }

  /// The sum: 0 of nothing, infinite when it is past the range of `Double`, `nil` with infinities of both signs.
  public var sum: Double? {
    hasInfinities
      ? infinityOfMean : (moments.mean * Double(moments.count)).value / scale.factor
  }

  /// The arithmetic mean, or `nil` without values or with infinities of both signs.
  public var mean: Double? {
    if hasInfinities { return infinityOfMean }
    return count > 0 ? moments.mean.value / scale.factor : nil
  }

  /// The root of the mean of the squares, √(Σx² / n); `nil` without values, infinite with an infinite one.
  public var rootMeanSquare: Double? {
    hasInfinities ? .infinity : moments.rootMeanSquare.map { $0.value / scale.factor }
  }
}

// MARK: - Spread and shape

extension MomentAccumulator {
  /// The sample variance with divisor n − 1, or `nil` below two values or with an infinite one.
  ///
  /// Infinite when it is past the range of `Double`; the ``standardDeviation`` may still be finite.
  public var variance: Double? {
    spread { $0.value / scale.factor / scale.factor }
  }

  /// The square root of the sample variance, or `nil` below two values or with an infinite one.
  public var standardDeviation: Double? {
    spread { $0.squareRoot().value / scale.factor }
  }

  /// The standard error of the mean, s / √n, or `nil` where the standard deviation is.
  public var standardError: Double? {
    spread { ($0 / Double(count)).squareRoot().value / scale.factor }
  }

  /// The standard deviation over the mean, with the mean's sign; `nil` where either is or the mean is 0.
  public var coefficientOfVariation: Double? {
    guard let standardDeviation, let mean, mean != 0 else { return nil }
    return standardDeviation / mean
  }

  /// The skewness by the given definition, or `nil` with too few values, equal values, an infinite one, or when an
  /// aggregate came without it.
  public func skewness(_ definition: ShapeDefinition = .adjusted) -> Double? {
    hasShape(power: 3) ? moments.skewness(definition) : nil
  }

  /// The excess kurtosis by the given definition, or `nil` with too few values, equal values, an infinite one, or when
  /// an aggregate came without it.
  public func kurtosis(_ definition: ShapeDefinition = .adjusted) -> Double? {
    hasShape(power: 4) ? moments.kurtosis(definition) : nil
  }

  /// The interval that covers the population's mean with the given probability, by Student's t.
  ///
  /// See ``NumericSummary/confidenceInterval(level:)``.
  public func confidenceInterval(level: Double = 0.95) throws(StatisticsError) -> ConfidenceInterval
  {
    try ConfidenceInterval.ofMean(
      mean, standardError: standardError, count: count, missingCount: missingCount, level: level)
  }
}

extension MomentAccumulator {
  private static let blockSize = 1024

  /// Doubles hold every count up to this one.
  private static let greatestCount = 1 << 53

  private var hasInfinities: Bool { negativeInfinityCount + positiveInfinityCount > 0 }

  private var infinityOfMean: Double? {
    if negativeInfinityCount > 0, positiveInfinityCount > 0 { return nil }
    return negativeInfinityCount > 0 ? -.infinity : .infinity
  }

  /// Whether all values are known to be equal; then deviations are rounding and the spread is 0.
  private var hasOneValue: Bool {
    moments.second.high == 0 || (isRangeKnown && least == greatest)
  }

  private func spread(_ answer: (DoubleDouble) -> Double) -> Double? {
    guard !hasInfinities, let variance = moments.variance else { return nil }
    return hasOneValue ? 0 : answer(variance)
  }

  private func hasShape(power: Int) -> Bool {
    !hasInfinities && !hasOneValue && highestPower >= power
  }

  /// Counts a value and says whether it is one for the moments.
  private mutating func admit(_ value: Double) -> Bool {
    guard !value.isNaN else {
      missingCount += 1
      return false
    }
    least = Swift.min(least ?? value, value)
    greatest = Swift.max(greatest ?? value, value)
    if value.isInfinite {
      if value < 0 { negativeInfinityCount += 1 } else { positiveInfinityCount += 1 }
      return false
    }
    adapt(to: abs(value))
    return true
  }

  private mutating func adapt(to magnitude: Double) {
    if let ratio = scale.admit(magnitude) { moments.rescale(by: ratio) }
  }

  /// Two passes over a block that stays in the processor's cache cost less than Pébay's update of every value.
  private mutating func appendBlocks<Values: Sequence>(
    of values: Values,
    number: (Values.Element) -> Double
  ) {
    var block = [Double]()
    block.reserveCapacity(Swift.min(values.underestimatedCount, Self.blockSize))
    for element in values {
      let value = number(element)
      guard admit(value) else { continue }
      block.append(value)
      guard block.count == Self.blockSize else { continue }
      moments.merge(CentralMoments(of: block, scale: scale.factor))
      block.removeAll(keepingCapacity: true)
    }
    moments.merge(CentralMoments(of: block, scale: scale.factor))
  }
}
