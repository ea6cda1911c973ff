/// Two samples merged in order: how often a value of one exceeds a value of the other.
///
/// What Mann and Whitney's U, Cliff's δ and the Brunner–Munzel test are made of, in one pass over both sorted samples.
struct SampleOverlap {
  /// The first sample, ascending.
  let first: [Double]

  /// The second sample, ascending.
  let second: [Double]

  /// For each value of the first sample, how many of the second are smaller, equal ones counting half.
  let firstPlacements: [Double]

  /// For each value of the second sample, how many of the first are smaller, equal ones counting half.
  let secondPlacements: [Double]

  /// How often each distinct value of the pooled sample occurs, ascending.
  let tieCounts: [Int]

  /// The pairs, one value from each sample, that are equal.
  let tiedPairCount: Double

  /// Merges two samples of present values.
  ///
  /// - Complexity: O(*n* log *n*).
  init(_ first: [Double], _ second: [Double]) {
    self.init(sorted: first.sortedAscending(), second.sortedAscending())
  }

  /// Merges two ascending samples.
  init(sorted x: [Double], _ y: [Double]) {
    var (placesOfX, placesOfY) = ([Double](), [Double]())
    placesOfX.reserveCapacity(x.count)
    placesOfY.reserveCapacity(y.count)
    var ties: [Int] = []
    var tiedPairs = 0.0
    var (i, j) = (0, 0)
    while i < x.count || j < y.count {
      let value = i < x.count ? (j < y.count ? min(x[i], y[j]) : x[i]) : y[j]
      let (startX, startY) = (i, j)
      while i < x.count, x[i] == value { i += 1 }
      while j < y.count, y[j] == value { j += 1 }
      let (equalX, equalY) = (i - startX, j - startY)
      placesOfX.append(
        contentsOf: repeatElement(Double(startY) + Double(equalY) / 2, count: equalX))
      placesOfY.append(
        contentsOf: repeatElement(Double(startX) + Double(equalX) / 2, count: equalY))
      ties.append(equalX + equalY)
      tiedPairs += Double(equalX) * Double(equalY)
    }
    self.first = x
    self.second = y
    firstPlacements = placesOfX
    secondPlacements = placesOfY
    tieCounts = ties
    tiedPairCount = tiedPairs
  }
}

extension SampleOverlap {
  /// The number of pairs, one value from each sample.
  var pairCount: Double { Double(first.count) * Double(second.count) }

  /// Mann and Whitney's U of the first sample: pairs in which its value is larger, equal ones counting half.
  var u: Double { firstPlacements.reduce(0, +) }

  /// U over the number of pairs: P(X > Y) + ½ P(X = Y) in the samples.
  var superiority: Double { u / pairCount }

  /// Σ (placement − mean)² of either sample.
  var placementSquares: (first: Double, second: Double) {
    let (n, m) = (Double(first.count), Double(second.count))
    let (a, b) = (u / n, (pairCount - u) / m)
    return (
      firstPlacements.reduce(0) { $0 + ($1 - a) * ($1 - a) },
      secondPlacements.reduce(0) { $0 + ($1 - b) * ($1 - b) }
    )
  }

  /// Whether two values, of one sample or of both, are equal.
  var hasTies: Bool { tieCounts.contains { $0 > 1 } }

  /// Whether some difference of a value of each is ∞ − ∞.
  var hasUndefinedDifference: Bool {
    (first.last == .infinity && second.last == .infinity)
      || (first.first == -.infinity && second.first == -.infinity)
  }
}
