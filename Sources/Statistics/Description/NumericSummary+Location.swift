// MARK: - Means

extension NumericSummary {
  /// The mean of what is left when the given share of the values is cut off at each end.
  ///
  /// ⌊n · share⌋ values go from either end, as in R's `mean(trim =)` and SciPy's `trim_mean`; a half leaves the
  /// ``median``. Infinities that are cut off leave the mean finite.
  ///
  /// - Parameter share: what is cut off at each end, 0 to 0.5; 0.1 cuts a fifth of the values in all.
  /// - Returns: `nil` without values, for a share outside 0...0.5, and when infinities of both signs are left.
  public func trimmedMean(_ share: Double) -> Double? {
    guard let cut = cutCount(share) else { return nil }
    guard 2 * cut < count else { return median }
    return mean(of: sortedValues[cut..<(count - cut)])
  }

  /// The mean after the given share of the values at each end has been replaced by the nearest value that stays.
  ///
  /// ⌊n · share⌋ values change at either end, as with SciPy's `winsorize`; a half gives the ``median``.
  ///
  /// - Parameter share: what is replaced at each end, 0 to 0.5.
  /// - Returns: `nil` without values, for a share outside 0...0.5, and when infinities of both signs are left.
  public func winsorizedMean(_ share: Double) -> Double? {
    guard let cut = cutCount(share) else { return nil }
    guard 2 * cut < count else { return median }
    let kept = sortedValues[cut..<(count - cut)]
    guard let lowest = kept.first, let highest = kept.last else { return nil }
    guard lowest.isFinite, highest.isFinite else { return mean(of: kept) }
    let (sum, scale) = scaledSum(of: kept)
    let weight = Double(cut)
    let ends = DoubleDouble.product(lowest * scale, weight) + .product(highest * scale, weight)
    return ((sum + ends) / Double(count)).value / scale
  }

  /// The root of the mean of the squares, √(Σx² / n); `nil` without values, infinite with an infinite one.
  public var rootMeanSquare: Double? {
    infinityOfMean == nil ? moments.rootMeanSquare.map { $0.value / scale } : .infinity
  }

  /// The n-th root of the product of the values, for ratios and growth factors.
  ///
  /// 0 when a value is 0, as in R and SciPy, since the product is. Agrees with e to the mean of the logarithms but
  /// keeps the digits which those lose.
  ///
  /// - Returns: `nil` without values, with a negative one, and with both 0 and ∞.
  /// - Complexity: O(*n*).
  public var geometricMean: Double? {
    guard let min, let max, min >= 0 else { return nil }
    if min == 0 || max == .infinity {
      return min == 0 && max == .infinity ? nil : min == 0 ? 0 : .infinity
    }
    if hasOneValue { return min }
    // The product as product · 2^exponent with the product in 1..<2, so that nothing leaves the range of doubles.
    var product = DoubleDouble(1)
    var exponent = 0
    for value in sortedValues {
      product = product * value.significand
      exponent += Int(value.exponent)
      guard product.high >= 2 else { continue }
      product = product * 0.5
      exponent += 1
    }
    let whole = (Double(exponent) / Double(count)).rounded(.down)
    let rest = (Double(exponent) - whole * Double(count)) / Double(count)
    let logOfTwo = 0.693_147_180_559_945_3
    let root = PortableMath.exp(PortableMath.log(product.value) / Double(count) + rest * logOfTwo)
    let mean = Double(sign: .plus, exponent: Int(whole), significand: root)
    return Swift.min(Swift.max(mean, min), max)
  }

  /// The reciprocal of the mean of the reciprocals, for rates over equal amounts.
  ///
  /// 0 when a value is 0, its limit and SciPy's answer.
  ///
  /// - Returns: `nil` without values and with a negative one.
  /// - Complexity: O(*n*).
  public var harmonicMean: Double? {
    guard let min, let max, min >= 0 else { return nil }
    if min == 0 || hasOneValue { return min }
    // In units of the smallest value the reciprocals are at most 1.
    var sum = DoubleDouble.zero
    for value in sortedValues { sum += min / value }
    return Swift.min((DoubleDouble(Double(count)) / sum * min).value, max)
  }
}

// MARK: - Modes

extension NumericSummary {
  /// The most frequent value, the smallest of them when there are several; `nil` without values.
  ///
  /// Meant for values that repeat. Measurements that are all different are all modes, ``modeCount`` being 1.
  ///
  /// - Complexity: O(*n*).
  public var mode: Double? { modes.first }

  /// All values that occur most often, in ascending order; empty without values.
  ///
  /// - Complexity: O(*n*).
  public var modes: [Double] {
    let most = modeCount
    var modes = [Double]()
    forEachRun { value, length in
      if length == most { modes.append(value) }
    }
    return modes
  }

  /// How often the ``mode`` occurs; 0 without values.
  ///
  /// - Complexity: O(*n*).
  public var modeCount: Int {
    var most = 0
    forEachRun { _, length in most = Swift.max(most, length) }
    return most
  }

  /// The number of different values.
  ///
  /// - Complexity: O(*n*).
  public var distinctCount: Int {
    var distinct = 0
    forEachRun { _, _ in distinct += 1 }
    return distinct
  }
}

extension NumericSummary {
  /// How many values the share cuts off at one end, or `nil` for a share that is none and without values.
  private func cutCount(_ share: Double) -> Int? {
    guard count > 0, (0...0.5).contains(share) else { return nil }
    return Int((Double(count) * share).rounded(.down))
  }

  private func mean(of values: ArraySlice<Double>) -> Double? {
    guard let first = values.first, let last = values.last else { return nil }
    if first == last { return first }
    guard first.isFinite, last.isFinite else {
      let infinity = (first.isInfinite ? first : 0) + (last.isInfinite ? last : 0)
      return infinity.isNaN ? nil : infinity
    }
    let (sum, scale) = scaledSum(of: values)
    return (sum / Double(values.count)).value / scale
  }

  /// The sum of finite values in ascending order, in a unit in which it cannot overflow.
  private func scaledSum(of values: ArraySlice<Double>) -> (sum: DoubleDouble, scale: Double) {
    let scale = RangeScale.factor(
      forLargest: Swift.max(abs(values.first ?? 0), abs(values.last ?? 0)))
    var sum = DoubleDouble.zero
    for value in values { sum += value * scale }
    return (sum, scale)
  }

  /// Runs of equal values in ascending order.
  private func forEachRun(_ body: (_ value: Double, _ length: Int) -> Void) {
    var start = 0
    while start < count {
      var end = start + 1
      while end < count, sortedValues[end] == sortedValues[start] { end += 1 }
      body(sortedValues[start], end - start)
      start = end
    }
  }
}
