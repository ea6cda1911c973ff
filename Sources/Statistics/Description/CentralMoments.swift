/// Count, mean and the sums of powers two to four of the deviations from it.
///
/// All are kept in double-double arithmetic, since both the two-pass and the one-pass formulas subtract nearly equal
/// numbers when the data have many constant leading digits.
struct CentralMoments: Sendable, Hashable, Codable {
  var count = 0
  var mean = DoubleDouble.zero
  /// Σ(x − x̄)².
  var second = DoubleDouble.zero
  /// Σ(x − x̄)³.
  var third = DoubleDouble.zero
  /// Σ(x − x̄)⁴.
  var fourth = DoubleDouble.zero

  init() {}

  /// The moments of finite values, each multiplied by `scale`, by two passes over them.
  init(of values: [Double], scale: Double) {
    count = values.count
    guard count > 0 else { return }
    var sum = DoubleDouble.zero
    for value in values { sum += value * scale }
    mean = sum / Double(count)
    for value in values {
      let deviation = value * scale - mean
      let square = deviation * deviation
      second += square
      third += square * deviation
      fourth += square * square
    }
  }
}

// MARK: - One pass

extension CentralMoments {
  /// Adds one finite value.
  ///
  /// Pébay (2008), "Formulas for robust, one-pass parallel computation of covariances and arbitrary-order
  /// statistical moments", SAND2008-6212, equations 2.1 and 3.1 with one element on the right.
  mutating func append(_ value: Double) {
    let before = Double(count)
    count += 1
    let n = Double(count)
    let delta = value - mean
    let step = delta / n
    let square = step * step
    let term = delta * step * before
    fourth += term * square * (n * n - 3 * n + 3)
    fourth += square * second * 6
    fourth += step * third * -4
    third += term * step * (n - 2)
    third += step * second * -3
    second += term
    mean += step
  }

  /// Adds the moments of other values, as if they had been appended.
  ///
  /// Chan, Golub & LeVeque (1983) for the sum of squares; Pébay (2008), equation 2.1, for the rest.
  mutating func merge(_ other: CentralMoments) {
    guard other.count > 0 else { return }
    guard count > 0 else {
      self = other
      return
    }
    let (a, b) = (Double(count), Double(other.count))
    let n = a + b
    let delta = other.mean - mean
    let square = delta * delta
    let term = square * (a * b / n)
    let quarticShare = (a * a - a * b + b * b) / (n * n)
    let squares: DoubleDouble = other.second * (a * a) + second * (b * b)
    let cubes: DoubleDouble = other.third * a - third * b
    let difference: DoubleDouble = other.second * a - second * b
    fourth += other.fourth + term * square * quarticShare
    fourth += square * squares * (6 / (n * n))
    fourth += delta * cubes * (4 / n)
    third += other.third + term * delta * ((a - b) / n)
    third += delta * difference * (3 / n)
    second += other.second + term
    mean += delta * (b / n)
    count = SafeCount.sum(count, other.count)
  }

  /// Changes the unit of the values: they are as if each had been multiplied by `ratio`, a power of two.
  mutating func rescale(by ratio: Double) {
    mean = mean * ratio
    second = second * ratio * ratio
    third = third * ratio * ratio * ratio
    fourth = fourth * ratio * ratio * ratio * ratio
  }
}

// MARK: - Answers

extension CentralMoments {
  /// Σ(x − x̄)² / (n − 1), or `nil` below two values.
  var variance: DoubleDouble? {
    count > 1 ? second / Double(count - 1) : nil
  }

  /// √(Σx² / n), or `nil` without values.
  var rootMeanSquare: DoubleDouble? {
    count > 0 ? (mean * mean + second / Double(count)).squareRoot() : nil
  }

  /// The skewness by the given definition, or `nil` where it is undefined.
  func skewness(_ definition: ShapeDefinition) -> Double? {
    let n = Double(count)
    guard count >= definition.leastCountForSkewness, second.value > 0 else { return nil }
    // Scaled step by step: m2 to the power 3/2 alone leaves the range of a double much sooner.
    let deviation = (second / n).squareRoot().value
    let g1 = third.value / n / deviation / deviation / deviation
    let skewness =
      switch definition {
      case .moments: g1
      case .adjusted: g1 * (n * (n - 1)).squareRoot() / (n - 2)
      case .sampleDeviation: g1 * ((n - 1) / n) * ((n - 1) / n).squareRoot()
      }
    return skewness.isFinite ? skewness : nil
  }

  /// The excess kurtosis by the given definition, or `nil` where it is undefined.
  func kurtosis(_ definition: ShapeDefinition) -> Double? {
    let n = Double(count)
    guard count >= definition.leastCountForKurtosis, second.value > 0 else { return nil }
    let m2 = second.value / n
    let ratio = fourth.value / n / m2 / m2
    let kurtosis =
      switch definition {
      case .moments: ratio - 3
      case .adjusted: (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * (ratio - 3) + 6)
      case .sampleDeviation: ratio * ((n - 1) / n) * ((n - 1) / n) - 3
      }
    return kurtosis.isFinite ? kurtosis : nil
  }
}
