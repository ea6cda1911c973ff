import Statistics

/// The straight line of least squares through pairs, with the band in which the mean lies.
///
/// Draper & Smith (1998), "Applied Regression Analysis", equations 1.2.4 and 3.1.8: the band is
/// ŷ ± t · s · √(1/n + (x − x̄)²/Sxx), for one x at a time, as R's `predict(interval = "confidence")`.
public struct RegressionLine: Sendable, Hashable {
  /// The line's value at zero.
  public let intercept: Double
  /// What the line gains per unit of x.
  public let slope: Double
  /// The number of pairs.
  public let count: Int
  private let meanX: Double
  private let meanY: Double
  private let sumOfSquaresX: Double
  private let residualStandardDeviation: Double

  /// Fits a line; pairs in which either is missing or not finite are left out.
  ///
  /// - Returns: `nil` below three pairs and when all x are equal.
  public init?(_ x: [Double?], _ y: [Double?]) {
    self.init(FinitePairs(x, y))
  }

  init?(_ pairs: FinitePairs) {
    let n = Double(pairs.count)
    guard pairs.count > 2 else { return nil }
    let (meanX, meanY) = (pairs.x.reduce(0, +) / n, pairs.y.reduce(0, +) / n)
    var (xx, xy) = (0.0, 0.0)
    for index in pairs.x.indices {
      let distance = pairs.x[index] - meanX
      xx += distance * distance
      xy += distance * (pairs.y[index] - meanY)
    }
    guard xx > 0, xx.isFinite, xy.isFinite else { return nil }
    let slope = xy / xx
    var residual = 0.0
    for index in pairs.x.indices {
      let rest = pairs.y[index] - meanY - slope * (pairs.x[index] - meanX)
      residual += rest * rest
    }
    self.slope = slope
    self.meanX = meanX
    self.meanY = meanY
    intercept = meanY - slope * meanX
    count = pairs.count
    sumOfSquaresX = xx
    residualStandardDeviation = (residual / (n - 2)).squareRoot()
  }

  /// The line's value.
  public func callAsFunction(_ x: Double) -> Double { meanY + slope * (x - meanX) }

  /// The band in which the mean of y lies at an x; the line itself when the level is not in 0 to 1.
  public func interval(at x: Double, level: Double = 0.95) -> ClosedRange<Double> {
    let middle = self(x)
    guard level > 0, level < 1,
      let t = try? StudentT(degreesOfFreedom: Double(count - 2)).quantile(0.5 + level / 2)
    else { return middle...middle }
    let distance = x - meanX
    let reach =
      t * residualStandardDeviation
      * (1 / Double(count) + distance * distance / sumOfSquaresX).squareRoot()
    return reach.isFinite ? (middle - reach)...(middle + reach) : middle...middle
  }
}
