/// Quantiles of any number of values in little memory, each within a stated relative error.
///
///     var views = try QuantileSketch(relativeError: 0.01)
///     for file in files { try views.merge(sketch(of: file)) }
///     views.quantile(0.99)    // within 1 % of the value of that rank
///
/// Let x be the quantile of type 1 (``QuantileType/inverseDistribution``: the value of rank ⌈n p⌉). The answer y has
/// |y − x| ≤ α |x|, whatever the distribution and the order of the values, where α is ``relativeError`` (plus rounding
/// of about 1e-13). The smallest and the largest value, zeros and infinities are exact. Merging is exact too: merged
/// sketches equal the one that has seen all values, so a hundred files described apart give the numbers of one pass.
///
/// Values are counted in buckets whose limits are powers of γ = (1 + α) / (1 − α). A bucket is only kept where there
/// are values: at 1 % data that span twelve decades need fewer than 1,400, all positive doubles 72,600.
/// DDSketch of Masson, Rim & Lee (2019), "DDSketch: A fast and fully-mergeable quantile sketch with relative-error
/// guarantees", Proceedings of the VLDB Endowment 12, 2195–2205, without its collapsing of buckets, which gives up the
/// guarantee for small values.
///
/// Reach for ``NumericSummary`` where the values fit in memory: its quantiles are exact.
public struct QuantileSketch: Sendable, Hashable, Codable {
  /// The relative error α that no answer exceeds.
  public let relativeError: Double

  /// The number of values that were `nil` or NaN.
  public private(set) var missingCount = 0

  /// The smallest value, or `nil` without values.
  public private(set) var min: Double?

  /// The largest value, or `nil` without values.
  public private(set) var max: Double?

  private var negativeInfinityCount = 0
  private var zeroCount = 0
  private var positiveInfinityCount = 0

  /// How many values v have γ^(i − 1) < |v| ≤ γ^i, by i, apart by sign.
  private var negativeCounts: [Int: Int] = [:]
  private var positiveCounts: [Int: Int] = [:]

  /// ln γ = 2 artanh α.
  private let logOfBase: Double

  /// Starts with no values.
  ///
  /// - Parameter relativeError: the relative error that no answer may exceed, from 1e-6 to below 1.
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for another one.
  public init(relativeError: Double = 0.01) throws(StatisticsError) {
    guard relativeError >= 1e-6, relativeError < 1 else {
      throw .parameterOutOfRange(
        name: "relativeError", value: relativeError, allowed: "from 1e-6 to below 1")
    }
    self.relativeError = relativeError
    logOfBase = PortableMath.log((1 + relativeError) / (1 - relativeError))
  }

  /// Starts with the given values, of which `nil` and NaN are missing.
  public init(
    _ values: some Sequence<some Observation>,
    relativeError: Double = 0.01
  ) throws(StatisticsError) {
    try self.init(relativeError: relativeError)
    append(contentsOf: values)
  }
}

// MARK: - Adding

extension QuantileSketch {
  /// Adds a value; NaN counts as missing.
  public mutating func append(_ value: Double) {
    guard !value.isNaN else {
      missingCount += 1
      return
    }
    min = Swift.min(min ?? value, value)
    max = Swift.max(max ?? value, value)
    switch value {
    case 0: zeroCount += 1
    case .infinity: positiveInfinityCount += 1
    case -.infinity: negativeInfinityCount += 1
    case ..<0: negativeCounts[bucket(of: -value), default: 0] += 1
    default: positiveCounts[bucket(of: value), default: 0] += 1
    }
  }

  /// Adds a value; `nil` and NaN count as missing.
  public mutating func append(_ value: Double?) { append(value ?? .nan) }

  /// Adds values, of which `nil` and NaN are missing.
  public mutating func append(contentsOf values: some Sequence<some Observation>) {
    for value in values { append(value.measurement) }
  }

  /// Adds everything that another sketch has seen.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless both have the same relative error.
  public mutating func merge(_ other: QuantileSketch) throws(StatisticsError) {
    guard other.relativeError == relativeError else {
      throw .parameterOutOfRange(
        name: "relativeError", value: other.relativeError,
        allowed: "that of the sketch merged into, \(relativeError)")
    }
    missingCount = SafeCount.sum(missingCount, other.missingCount)
    zeroCount = SafeCount.sum(zeroCount, other.zeroCount)
    negativeInfinityCount = SafeCount.sum(negativeInfinityCount, other.negativeInfinityCount)
    positiveInfinityCount = SafeCount.sum(positiveInfinityCount, other.positiveInfinityCount)
    negativeCounts.merge(other.negativeCounts, uniquingKeysWith: SafeCount.sum)
    positiveCounts.merge(other.positiveCounts, uniquingKeysWith: SafeCount.sum)
    if let value = other.min { min = Swift.min(min ?? value, value) }
    if let value = other.max { max = Swift.max(max ?? value, value) }
  }
}

// MARK: - Answers

extension QuantileSketch {
  /// The number of values that were not missing.
  ///
  /// - Complexity: O(buckets).
  public var count: Int {
    [zeroCount, negativeInfinityCount, positiveInfinityCount].reduce(
      negativeCounts.values.reduce(positiveCounts.values.reduce(0, SafeCount.sum), SafeCount.sum),
      SafeCount.sum)
  }

  /// The number of buckets kept, which the memory grows with.
  public var bucketCount: Int { negativeCounts.count + positiveCounts.count }

  /// The median by type 1, within the relative error; `nil` without values.
  public var median: Double? { quantile(0.5) }

  /// The value below which the given share of the values lies, by type 1, within the relative error.
  ///
  /// - Parameter probability: the share; 0 gives the smallest, 1 the largest value exactly.
  /// - Returns: `nil` without values and for a probability outside 0...1.
  /// - Complexity: O(*b* log *b*) for *b* buckets. Ask ``quantiles(_:)`` for several at once.
  public func quantile(_ probability: Double) -> Double? { quantiles([probability])[0] }

  /// Several quantiles at once, in the order of `probabilities`: see ``quantile(_:)``.
  ///
  /// - Complexity: O(*b* log *b*) for *b* buckets, and O(log *b*) for each quantile.
  public func quantiles(_ probabilities: some Sequence<Double>) -> [Double?] {
    let steps = steps
    return probabilities.map { quantile($0, steps: steps) }
  }

  /// The share of the values that are not above a limit, counting whole buckets: exact for some limit within the
  /// relative error of the given one.
  ///
  /// - Returns: `nil` without values and for NaN.
  public func share(atMost limit: Double) -> Double? {
    let total = Double(count)
    guard total > 0, !limit.isNaN else { return nil }
    if let max, limit >= max { return 1 }
    if let min, limit < min { return 0 }
    let below = steps.prefix { $0.value <= limit }
    return Double(below.last?.rank ?? 0) / total
  }
}

extension QuantileSketch {
  /// A bucket's value and the number of values up to and with it.
  private struct Step {
    let value: Double
    let rank: Int
  }

  /// ⌈log_γ of a positive number⌉.
  private func bucket(of magnitude: Double) -> Int {
    Int((PortableMath.log(magnitude) / logOfBase).rounded(.up))
  }

  /// 2 γ^i / (γ + 1), which no value of the bucket differs from by more than α of itself.
  private func value(ofBucket index: Int) -> Double {
    // The root is far from both ends of the range of doubles.
    let root = PortableMath.exp(Double(index) * logOfBase / 2)
    return Swift.min(root * (1 - relativeError) * root, .greatestFiniteMagnitude)
  }

  /// The buckets in ascending order of their values.
  private var steps: [Step] {
    var rank = 0
    var steps = [Step]()
    steps.reserveCapacity(bucketCount + 3)
    func add(_ value: Double, _ count: Int) {
      guard count > 0 else { return }
      rank = SafeCount.sum(rank, count)
      // No estimate needs to lie beyond the values.
      let clamped = Swift.min(Swift.max(value, min ?? value), max ?? value)
      steps.append(Step(value: clamped, rank: rank))
    }
    add(-.infinity, negativeInfinityCount)
    for (index, count) in negativeCounts.sorted(by: { $0.key > $1.key }) {
      add(-value(ofBucket: index), count)
    }
    add(0, zeroCount)
    for (index, count) in positiveCounts.sorted(by: { $0.key < $1.key }) {
      add(value(ofBucket: index), count)
    }
    add(.infinity, positiveInfinityCount)
    return steps
  }

  private func quantile(_ probability: Double, steps: [Step]) -> Double? {
    guard let last = steps.last, (0...1).contains(probability) else { return nil }
    if probability == 0 { return min }
    if probability == 1 { return max }
    // n·p that exceeds a whole number by rounding alone counts as that number, as in QuantileType.
    let position = Double(last.rank) * probability
    let rank = (position - 4 * Double.ulpOfOne * Swift.max(1, position)).rounded(.up)
    var (low, high) = (0, steps.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if Double(steps[middle].rank) >= rank { high = middle } else { low = middle + 1 }
    }
    return steps[low].value
  }
}
