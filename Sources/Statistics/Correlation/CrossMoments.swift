/// Sums of squares and products of the deviations of pairs from their means, in double-double arithmetic.
///
/// Very large or small values are multiplied by a power of two, for each of the two its own.
struct CrossMoments {
  let count: Int
  let firstSquares: DoubleDouble
  let secondSquares: DoubleDouble
  let products: DoubleDouble

  /// r, and 1 − r² without cancellation.
  let correlation: Double
  let complement: Double

  private let means: (DoubleDouble, DoubleDouble)
  let scales: (Double, Double)

  /// - Throws: ``StatisticsError``: an infinite value, or a measurement whose values are all equal.
  init(
    _ first: [Double], _ second: [Double], _ pairs: CorrelatedPairs
  ) throws(StatisticsError) {
    count = first.count
    let (scaleOfFirst, meanOfFirst) = try Self.unit(of: first, pairs.first, pairs)
    let (scaleOfSecond, meanOfSecond) = try Self.unit(of: second, pairs.second, pairs)
    scales = (scaleOfFirst, scaleOfSecond)
    means = (meanOfFirst, meanOfSecond)
    var (xx, yy, xy) = (DoubleDouble.zero, DoubleDouble.zero, DoubleDouble.zero)
    for index in first.indices {
      let x = first[index] * scaleOfFirst - meanOfFirst
      let y = second[index] * scaleOfSecond - meanOfSecond
      xx += x * x
      yy += y * y
      xy += x * y
    }
    (firstSquares, secondSquares, products) = (xx, yy, xy)
    (correlation, complement) = Self.coefficient(xx, yy, xy)
  }

  private static func unit(
    of values: [Double], _ name: String, _ pairs: CorrelatedPairs
  ) throws(StatisticsError) -> (scale: Double, mean: DoubleDouble) {
    guard let first = values.first, values.contains(where: { $0 != first }) else {
      throw pairs.constant(name, values.first ?? .nan)
    }
    let largest = values.reduce(0) { max($0, abs($1)) }
    guard largest.isFinite else {
      throw .unusableMoments(sample: name, mean: MomentAccumulator(values).mean, variance: nil)
    }
    let scale = RangeScale.factor(forLargest: largest)
    var sum = DoubleDouble.zero
    for value in values { sum += value * scale }
    return (scale, sum / Double(values.count))
  }

  /// A remainder below this share is rounding of the sums themselves: the points are on a line.
  private static let leastComplement = 1e-28

  static func coefficient(
    _ xx: DoubleDouble, _ yy: DoubleDouble, _ xy: DoubleDouble
  ) -> (correlation: Double, complement: Double) {
    // Each root by itself: the product of both sums could leave the range.
    let r = xy / (xx.squareRoot() * yy.squareRoot())
    let complement = (DoubleDouble(1) - r * r).value
    guard complement > leastComplement else { return (r.value < 0 ? -1 : 1, 0) }
    return (min(1, max(-1, r.value)), complement)
  }
}

extension CrossMoments {
  /// The most that r changes when a single pair is left out, with that pair's position.
  ///
  /// Leaving out a pair with deviations x and y takes n/(n − 1) x² and so on off the sums.
  func largestChange(_ first: [Double], _ second: [Double]) -> (change: Double, position: Int) {
    var largest = (change: 0.0, position: 0)
    let factor = Double(count) / Double(count - 1)
    for index in first.indices {
      let x = first[index] * scales.0 - means.0
      let y = second[index] * scales.1 - means.1
      let (xx, yy) = (firstSquares - x * x * factor, secondSquares - y * y * factor)
      // Without this pair nothing varies, so all of the correlation hangs on it.
      guard xx.value > firstSquares.value * 1e-24, yy.value > secondSquares.value * 1e-24 else {
        return (abs(correlation), index)
      }
      let without = Self.coefficient(xx, yy, products - x * y * factor).correlation
      if abs(without - correlation) > largest.change {
        largest = (abs(without - correlation), index)
      }
    }
    return largest
  }
}
