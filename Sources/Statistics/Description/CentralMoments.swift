/// Count, mean and the sums of powers two to four of the deviations from it.
///
/// The mean and the sum of squares are kept in double-double arithmetic, since both the two-pass and
/// the one-pass formulas subtract nearly equal numbers when the data have many constant leading digits.
struct CentralMoments: Sendable, Hashable {
  var count = 0
  var mean = DoubleDouble.zero
  /// Σ(x − x̄)².
  var second = DoubleDouble.zero
  /// Σ(x − x̄)³.
  var third = 0.0
  /// Σ(x − x̄)⁴.
  var fourth = 0.0

  init() {}

  /// The moments of finite values, each multiplied by `scale`, by two passes over them.
  init(of values: [Double], scale: Double) {
    count = values.count
    guard count > 0 else { return }
    var sum = DoubleDouble.zero
    for value in values { sum += value * scale }
    mean = sum / Double(count)
    var third = DoubleDouble.zero
    var fourth = DoubleDouble.zero
    for value in values {
      let deviation = value * scale - mean
      let square = deviation * deviation
      second += square
      third += square * deviation
      fourth += square * square
    }
    self.third = third.value
    self.fourth = fourth.value
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
    let square = delta * step * before
    let s = step.value
    fourth +=
      square.value * s * s * (n * n - 3 * n + 3) + 6 * s * s * second.value - 4 * s * third
    third += square.value * s * (n - 2) - 3 * s * second.value
    second += square
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
    let d = delta.value
    fourth +=
      other.fourth
      + d * d * d * d * (a * b / n) * ((a * a - a * b + b * b) / (n * n))
      + 6 * d * d * (a * a * other.second.value + b * b * second.value) / (n * n)
      + 4 * d * (a * other.third - b * third) / n
    third +=
      other.third
      + d * d * d * (a * b / n) * ((a - b) / n)
      + 3 * d * (a * other.second.value - b * second.value) / n
    second += other.second + delta * delta * (a * b / n)
    mean += delta * (b / n)
    count += other.count
  }
}

// MARK: - Answers

extension CentralMoments {
  /// Σ(x − x̄)² / (n − 1), or `nil` below two values.
  var variance: DoubleDouble? {
    count > 1 ? second / Double(count - 1) : nil
  }

  /// The skewness by the given definition, or `nil` where it is undefined.
  func skewness(_ definition: ShapeDefinition) -> Double? {
    let n = Double(count)
    guard count >= definition.leastCountForSkewness, second.value > 0 else { return nil }
    // Scaled step by step: m2 to the power 3/2 alone leaves the range of a double much sooner.
    let deviation = (second / n).squareRoot().value
    let g1 = third / n / deviation / deviation / deviation
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
    let ratio = fourth / n / m2 / m2
    let kurtosis =
      switch definition {
      case .moments: ratio - 3
      case .adjusted: (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * (ratio - 3) + 6)
      case .sampleDeviation: ratio * ((n - 1) / n) * ((n - 1) / n) - 3
      }
    return kurtosis.isFinite ? kurtosis : nil
  }
}
