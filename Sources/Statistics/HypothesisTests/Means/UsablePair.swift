/// What two samples share in tests and effect sizes.
struct UsablePair: Sendable, Hashable, Codable {
  let first: UsableMoments
  let second: UsableMoments

  init(_ first: SampleMoments, _ second: SampleMoments) throws(StatisticsError) {
    self.first = try UsableMoments(first, or: "the first sample")
    self.second = try UsableMoments(second, or: "the second sample")
  }

  init(_ first: UsableMoments, _ second: UsableMoments) {
    self.first = first
    self.second = second
  }
}

extension UsablePair {
  var difference: Double { first.mean - second.mean }

  /// n₁ + n₂ − 2.
  var pooledDegreesOfFreedom: Double { first.count + second.count - 2 }

  /// √(((n₁−1)s₁² + (n₂−1)s₂²) / (n₁+n₂−2)), the weights taken first so that large variances stay in range.
  var pooledStandardDeviation: Double {
    let weight = (first.count - 1) / pooledDegreesOfFreedom
    let other = (second.count - 1) / pooledDegreesOfFreedom
    return (weight * first.variance + other * second.variance).squareRoot()
  }

  /// The standard error of the difference with one variance for both: s √(1/n₁ + 1/n₂), s pooled.
  var pooledStandardError: Double {
    pooledStandardDeviation * (1 / first.count + 1 / second.count).squareRoot()
  }

  /// √((s₁² + s₂²) / 2).
  var averageStandardDeviation: Double {
    (first.variance / 2 + second.variance / 2).squareRoot()
  }

  /// √(s₁²/n₁ + s₂²/n₂) without leaving the range of a double on the way.
  var standardError: Double {
    Self.rootOfSumOfSquares(first.standardError, second.standardError)
  }

  /// √(a² + b²) of numbers that are not negative.
  static func rootOfSumOfSquares(_ a: Double, _ b: Double) -> Double {
    let larger = max(a, b)
    guard larger > 0 else { return 0 }
    let ratio = min(a, b) / larger
    return larger * (1 + ratio * ratio).squareRoot()
  }

  /// Satterthwaite (1946): (a + b)² / (a²/(n₁−1) + b²/(n₂−1)) with a = s₁²/n₁, b = s₂²/n₂, both over the larger so
  /// that squares of very large or small variances stay in range.
  var satterthwaiteDegreesOfFreedom: Double {
    let (x, y) = (first.standardError, second.standardError)
    let larger = max(x, y)
    let (a, b) = ((x / larger) * (x / larger), (y / larger) * (y / larger))
    return (a + b) * (a + b) / (a * a / (first.count - 1) + b * b / (second.count - 1))
  }
}
