/// Count, means, sums of squares and sum of products of the deviations of pairs, in double-double arithmetic.
struct CoMoments: Sendable, Hashable, Codable {
  var count = 0
  var meanX = DoubleDouble.zero
  var meanY = DoubleDouble.zero
  /// Σ(x − x̄)².
  var squaresX = DoubleDouble.zero
  /// Σ(y − ȳ)².
  var squaresY = DoubleDouble.zero
  /// Σ(x − x̄)(y − ȳ).
  var products = DoubleDouble.zero

  init() {}

  /// The moments of finite pairs, multiplied by the factors, by two passes over them.
  init(x: [Double], y: [Double], factorX: Double, factorY: Double) {
    count = min(x.count, y.count)
    guard count > 0 else { return }
    var (sumX, sumY) = (DoubleDouble.zero, DoubleDouble.zero)
    for (x, y) in zip(x, y) {
      sumX += x * factorX
      sumY += y * factorY
    }
    meanX = sumX / Double(count)
    meanY = sumY / Double(count)
    for (x, y) in zip(x, y) {
      let deviationX = x * factorX - meanX
      let deviationY = y * factorY - meanY
      squaresX += deviationX * deviationX
      squaresY += deviationY * deviationY
      products += deviationX * deviationY
    }
  }

  /// Adds one finite pair. Pébay (2008), SAND2008-6212, equations 2.1 and 3.11 with one element on the right.
  mutating func append(_ x: Double, _ y: Double) {
    let before = Double(count)
    count += 1
    let n = Double(count)
    let deltaX = x - meanX
    let deltaY = y - meanY
    let stepX = deltaX / n
    let stepY = deltaY / n
    squaresX += deltaX * stepX * before
    squaresY += deltaY * stepY * before
    products += deltaX * stepY * before
    meanX += stepX
    meanY += stepY
  }

  /// Adds the moments of other pairs. Chan, Golub & LeVeque (1983); Pébay (2008), equation 3.11.
  mutating func merge(_ other: CoMoments) {
    guard other.count > 0 else { return }
    guard count > 0 else {
      self = other
      return
    }
    let (a, b) = (Double(count), Double(other.count))
    let n = a + b
    let share = a * b / n
    let deltaX = other.meanX - meanX
    let deltaY = other.meanY - meanY
    squaresX += other.squaresX + deltaX * deltaX * share
    squaresY += other.squaresY + deltaY * deltaY * share
    products += other.products + deltaX * deltaY * share
    meanX += deltaX * (b / n)
    meanY += deltaY * (b / n)
    count = SafeCount.sum(count, other.count)
  }

  /// Changes the units, as if the values had been multiplied by these powers of two.
  mutating func rescale(x: Double, y: Double) {
    meanX = meanX * x
    meanY = meanY * y
    squaresX = squaresX * x * x
    squaresY = squaresY * y * y
    products = products * x * y
  }
}
