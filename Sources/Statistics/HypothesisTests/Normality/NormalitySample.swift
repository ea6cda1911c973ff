/// A sample made ready for a test of normality: large enough, finite, not constant.
///
/// The tests do not mind shift and scale, so very large or small values are multiplied by a power of two: no square
/// overflows, and no digit changes.
struct NormalitySample {
  let sample: TestedSample
  let skewness: Double
  let excessKurtosis: Double

  /// The values in ascending order, times a power of two.
  let ascending: [Double]

  private let moments: CentralMoments

  /// - Throws: ``StatisticsError``: fewer than `least` values, an infinite one, or all equal.
  init(_ sample: Sample, method: String, atLeast least: Int) throws(StatisticsError) {
    let name = sample.name ?? "the sample"
    guard sample.count >= least else {
      throw .tooFewValues(
        sample: name, needed: least, found: sample.count, missing: sample.missingCount)
    }
    let sorted = sample.values.sorted()
    guard let first = sorted.first, let last = sorted.last, first.isFinite, last.isFinite else {
      throw .unusableMoments(sample: name, mean: sample.moments.mean, variance: nil)
    }
    guard first < last else { throw .constantSamples(method: method, means: [first]) }
    let scale = RangeScale.factor(forLargest: max(abs(first), abs(last)))
    ascending = sorted.map { $0 * scale }
    moments = CentralMoments(of: ascending, scale: 1)
    guard let skewness = moments.skewness(.moments), let kurtosis = moments.kurtosis(.moments)
    else {
      throw .unusableMoments(sample: name, mean: sample.moments.mean, variance: 0)
    }
    self.skewness = skewness
    excessKurtosis = kurtosis
    self.sample = Self.tested(
      sample, name: name, mean: moments.mean.value / scale,
      deviation: (moments.variance?.squareRoot().value).map { $0 / scale }, skewness, kurtosis)
  }

  private static func tested(
    _ sample: Sample, name: String, mean: Double, deviation: Double?, _ skewness: Double,
    _ kurtosis: Double
  ) -> TestedSample {
    TestedSample(
      name: name, count: sample.count, missingCount: sample.missingCount,
      facts: [
        .init("mean", .number(mean)),
        deviation.map { .init("standard deviation", .number($0)) },
        .init("skewness", .number(skewness)),
        .init("excess kurtosis", .number(kurtosis)),
      ].compactMap { $0 })
  }
}

extension NormalitySample {
  /// The number of values.
  var n: Double { Double(ascending.count) }

  /// The deviations from the mean in ascending order.
  var deviations: [Double] { ascending.map { ($0 - moments.mean).value } }

  /// Σ(x − x̄)².
  var sumOfSquares: DoubleDouble { moments.second }

  /// The values in ascending order, less their mean, over their standard deviation with divisor n − 1.
  var standardized: [Double] {
    guard let deviation = moments.variance?.squareRoot().value else { return [] }
    return ascending.map { ($0 - moments.mean).value / deviation }
  }

  /// That the values are many, or coarsely rounded.
  func warnings() -> [TestWarning] {
    var warnings: [TestWarning] = []
    if ascending.count > 5000 { warnings.append(.largeSampleForNormality(count: ascending.count)) }
    let distinct =
      1 + zip(ascending, ascending.dropFirst()).reduce(0) { $0 + ($1.0 < $1.1 ? 1 : 0) }
    if 2 * distinct < ascending.count {
      warnings.append(.roundedValues(distinct: distinct, count: ascending.count))
    }
    return warnings
  }
}
