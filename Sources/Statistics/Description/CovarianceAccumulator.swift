/// Covariance and Pearson's correlation of pairs that come one at a time or in pieces.
///
///     var both = CovarianceAccumulator()
///     for row in rows { both.append(row.views, row.likes) }
///     both.merge(ofTheNextFile)
///     both.correlation
///
/// One pass, constant memory, and two accumulators merge into what one would have found. A pair is missing when either
/// value is `nil` or NaN. With an infinite value the answers that it enters are `nil`.
///
/// In double-double arithmetic and in units that suit the largest values, so that the way in which pairs were divided
/// does not show. Formulas: Chan, Golub & LeVeque (1983); Pébay (2008), SAND2008-6212.
public struct CovarianceAccumulator: Sendable, Hashable, Codable {
  /// The number of pairs of which a value was `nil` or NaN.
  public private(set) var missingCount = 0

  private var infiniteCount = 0
  private var moments = CoMoments()
  private var scaleX = RangeScale()
  private var scaleY = RangeScale()

  /// The first pair while all values of its column equal it; deviations are then nothing but rounding.
  private var constantX: Double?
  private var constantY: Double?
  private var hasPairs = false

  /// Starts with no pairs.
  public init() {}

  /// The moments of pairs.
  public init(_ pairs: PairedSample) {
    append(contentsOf: pairs.first, pairs.second)
    missingCount = pairs.missingCount
  }

  /// The moments of plain numbers paired by their position, of which NaN are missing.
  ///
  /// - Throws: ``StatisticsError/lengthsDiffer(first:firstCount:second:secondCount:)``.
  public init(_ x: [Double], _ y: [Double]) throws(StatisticsError) {
    guard x.count == y.count else {
      throw .lengthsDiffer(
        first: "the first sample", firstCount: x.count, second: "the second sample",
        secondCount: y.count)
    }
    append(contentsOf: x, y)
  }

  /// The moments of values paired by their position, of which `nil` and NaN are missing.
  ///
  /// - Throws: ``StatisticsError/lengthsDiffer(first:firstCount:second:secondCount:)``.
  public init(
    _ x: some Collection<some Observation>,
    _ y: some Collection<some Observation>
  ) throws(StatisticsError) {
    self.init(try PairedSample(x, y))
  }

  /// The accumulator of pairs that an engine has summarised, to merge with others or to ask.
  ///
  /// - Parameters:
  ///   - count: the number of pairs without missing values.
  ///   - means: the means of x and y over these pairs; any numbers when `count` is 0.
  ///   - variances: the sample variances over these pairs, divisor n − 1 (`var_samp`).
  ///   - covariance: the sample covariance, divisor n − 1 (`covar_samp`).
  /// - Throws: ``StatisticsError`` for a negative count or variance, values that are not finite, and a covariance beyond
  ///   the product of the standard deviations.
  public init(
    count: Int,
    means: (x: Double, y: Double),
    variances: (x: Double, y: Double),
    covariance: Double,
    missingCount: Int = 0
  ) throws(StatisticsError) {
    for (name, value) in [("count", count), ("missingCount", missingCount)]
    where value < 0 || value > 1 << 53 {
      throw .parameterOutOfRange(name: name, value: Double(value), allowed: "from 0 to 2^53")
    }
    self.missingCount = missingCount
    guard count > 0 else { return }
    for (name, mean, variance) in [("x", means.x, variances.x), ("y", means.y, variances.y)] {
      guard mean.isFinite, variance.isFinite, variance >= 0 || count == 1 else {
        throw .unusableMoments(sample: name, mean: mean, variance: variance)
      }
    }
    let n = count > 1 ? Double(count - 1) : 0
    let deviations = (x: variances.x.squareRoot(), y: variances.y.squareRoot())
    let limit = deviations.x * deviations.y
    guard count == 1 || abs(covariance) <= limit * (1 + 1e-9) else {
      throw .parameterOutOfRange(
        name: "covariance", value: covariance,
        allowed: "at most the product of the standard deviations, \(limit), in magnitude")
    }
    for magnitude in [abs(means.x), deviations.x * n.squareRoot()] where magnitude.isFinite {
      _ = scaleX.admit(magnitude)
    }
    for magnitude in [abs(means.y), deviations.y * n.squareRoot()] where magnitude.isFinite {
      _ = scaleY.admit(magnitude)
    }
    let (x, y) = (scaleX.factor, scaleY.factor)
    hasPairs = true
    moments.count = count
    moments.meanX = DoubleDouble.product(means.x, x)
    moments.meanY = DoubleDouble.product(means.y, y)
    guard count > 1 else {
      (constantX, constantY) = (means.x, means.y)
      return
    }
    moments.squaresX = DoubleDouble.product(variances.x * x * x, n)
    moments.squaresY = DoubleDouble.product(variances.y * y * y, n)
    moments.products = DoubleDouble.product(covariance * x * y, n)
    constantX = variances.x == 0 ? means.x : nil
    constantY = variances.y == 0 ? means.y : nil
  }
}

// MARK: - Adding

extension CovarianceAccumulator {
  /// Adds a pair; it counts as missing when either value is NaN.
  public mutating func append(_ x: Double, _ y: Double) {
    if admit(x, y) { moments.append(x * scaleX.factor, y * scaleY.factor) }
  }

  /// Adds a pair; it counts as missing when either value is `nil` or NaN.
  public mutating func append(_ x: Double?, _ y: Double?) { append(x ?? .nan, y ?? .nan) }

  /// Adds everything that another accumulator has seen.
  public mutating func merge(_ other: CovarianceAccumulator) {
    if other.hasPairs {
      constantX = !hasPairs || constantX == other.constantX ? other.constantX : nil
      constantY = !hasPairs || constantY == other.constantY ? other.constantY : nil
      hasPairs = true
    }
    missingCount = SafeCount.sum(missingCount, other.missingCount)
    infiniteCount = SafeCount.sum(infiniteCount, other.infiniteCount)
    var other = other
    adapt(x: other.scaleX.largest, y: other.scaleY.largest)
    other.adapt(x: scaleX.largest, y: scaleY.largest)
    moments.merge(other.moments)
  }
}

// MARK: - Answers

extension CovarianceAccumulator {
  /// The number of pairs without missing values.
  public var count: Int { SafeCount.sum(moments.count, infiniteCount) }

  /// The sample covariance, Σ(x − x̄)(y − ȳ) / (n − 1), or `nil` below two pairs or with an infinite value.
  ///
  /// Infinite when it is past the range of `Double`.
  public var covariance: Double? { covariance(divisor: moments.count - 1) }

  /// Σ(x − x̄)(y − ȳ) / n, or `nil` without pairs or with an infinite value.
  public var populationCovariance: Double? { covariance(divisor: moments.count) }

  /// Pearson's r, between −1 and 1; `nil` below two pairs, with an infinite value, and when all x or all y are equal.
  public var correlation: Double? {
    guard infiniteCount == 0, moments.count > 1, constantX == nil, constantY == nil,
      moments.squaresX.high > 0, moments.squaresY.high > 0
    else { return nil }
    let r =
      moments.products / moments.squaresX.squareRoot() / moments.squaresY.squareRoot()
    return min(max(r.value, -1), 1)
  }

  /// The mean of x over the pairs, or `nil` without pairs or with an infinite value.
  public var meanX: Double? { answer { constantX ?? moments.meanX.value / scaleX.factor } }

  /// The mean of y over the pairs, or `nil` without pairs or with an infinite value.
  public var meanY: Double? { answer { constantY ?? moments.meanY.value / scaleY.factor } }

  /// The sample variance of x over the pairs, or `nil` below two pairs or with an infinite value.
  public var varianceX: Double? {
    variance(moments.squaresX, factor: scaleX.factor, isConstant: constantX != nil)
  }

  /// The sample variance of y over the pairs, or `nil` below two pairs or with an infinite value.
  public var varianceY: Double? {
    variance(moments.squaresY, factor: scaleY.factor, isConstant: constantY != nil)
  }
}

extension CovarianceAccumulator {
  private static let blockSize = 1024

  private func answer(_ answer: () -> Double) -> Double? {
    infiniteCount == 0 && moments.count > 0 ? answer() : nil
  }

  private func variance(_ squares: DoubleDouble, factor: Double, isConstant: Bool) -> Double? {
    guard infiniteCount == 0, moments.count > 1 else { return nil }
    return isConstant ? 0 : (squares / Double(moments.count - 1)).value / factor / factor
  }

  private func covariance(divisor: Int) -> Double? {
    guard infiniteCount == 0, divisor > 0 else { return nil }
    if constantX != nil || constantY != nil { return 0 }
    let scaled = (moments.products / Double(divisor)).value
    // The larger factor first, so that a tiny and a huge unit cancel before they leave the range.
    let factors = [scaleX.factor, scaleY.factor].sorted(by: >)
    return scaled / factors[0] / factors[1]
  }

  /// Counts a pair and says whether it is one for the moments.
  private mutating func admit(_ x: Double, _ y: Double) -> Bool {
    guard !x.isNaN, !y.isNaN else {
      missingCount += 1
      return false
    }
    guard x.isFinite, y.isFinite else {
      infiniteCount += 1
      return false
    }
    if !hasPairs { (constantX, constantY) = (x, y) }
    if constantX != x { constantX = nil }
    if constantY != y { constantY = nil }
    hasPairs = true
    adapt(x: abs(x), y: abs(y))
    return true
  }

  private mutating func adapt(x: Double, y: Double) {
    let (ratioX, ratioY) = (scaleX.admit(x), scaleY.admit(y))
    if ratioX != nil || ratioY != nil { moments.rescale(x: ratioX ?? 1, y: ratioY ?? 1) }
  }

  private mutating func append(contentsOf x: [Double], _ y: [Double]) {
    var (blockX, blockY) = ([Double](), [Double]())
    blockX.reserveCapacity(min(x.count, Self.blockSize))
    blockY.reserveCapacity(min(x.count, Self.blockSize))
    for (x, y) in zip(x, y) where admit(x, y) {
      blockX.append(x)
      blockY.append(y)
      guard blockX.count == Self.blockSize else { continue }
      mergeBlock(blockX, blockY)
      blockX.removeAll(keepingCapacity: true)
      blockY.removeAll(keepingCapacity: true)
    }
    mergeBlock(blockX, blockY)
  }

  private mutating func mergeBlock(_ x: [Double], _ y: [Double]) {
    moments.merge(CoMoments(x: x, y: y, factorX: scaleX.factor, factorY: scaleY.factor))
  }
}
