#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A smooth line through pairs of values, each point fitted from its neighbours.
///
/// Cleveland (1979), "Robust locally weighted regression and smoothing scatterplots", JASA 74, 829–836: straight lines
/// with tricube weights, refitted with bisquare weights that take pull from far points. The same as R's `lowess` with
/// `delta = 0`, and as statsmodels' `lowess`.
public struct Lowess: Sendable, Hashable, Codable {
  /// The x values in ascending order.
  public let x: [Double]
  /// The smoothed value at each x.
  public let fitted: [Double]

  /// Smooths pairs; those in which either is not finite are left out.
  ///
  /// - Parameters:
  ///   - span: the share of the points that each fit uses, above 0 to 1.
  ///   - iterations: how often far points lose pull; 0 for none.
  /// - Returns: `nil` below three pairs, for a span out of its range and for fewer than two different x.
  /// - Complexity: O(*n*² · span); thin large data first.
  public init?(_ x: [Double], _ y: [Double], span: Double = 2.0 / 3, iterations: Int = 3) {
    let pairs = zip(x, y).filter { $0.isFinite && $1.isFinite }.sorted { $0.0 < $1.0 }
    let n = pairs.count
    guard n > 2, span > 0, span <= 1, pairs[0].0 < pairs[n - 1].0 else { return nil }
    let (x, y) = (pairs.map(\.0), pairs.map(\.1))
    let neighbours = Swift.min(Swift.max(Int(span * Double(n) + 1e-7), 2), n)
    var robustness = [Double](repeating: 1, count: n)
    var fitted = y
    for round in 0...Swift.max(iterations, 0) {
      var first = 0
      for index in 0..<n {
        while first + neighbours < n, x[index] - x[first] > x[first + neighbours] - x[index] {
          first += 1
        }
        fitted[index] =
          Self.fit(
            at: x[index], x, y, robustness, from: first, count: neighbours) ?? y[index]
      }
      guard round < iterations else { break }
      let residuals = zip(y, fitted).map { abs($0 - $1) }
      let sorted = residuals.sorted()
      let median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2
      let scale = 6 * median
      let mean = residuals.reduce(0, +) / Double(n)
      // What is left is rounding: no point has pulled the line away.
      guard scale > 1e-7 * mean else { break }
      robustness = residuals.map { residual in
        if residual <= 0.001 * scale { return 1 }
        if residual > 0.999 * scale { return 0 }
        let share = residual / scale
        return (1 - share * share) * (1 - share * share)
      }
    }
    self.x = x
    self.fitted = fitted
  }

  /// The straight line through the neighbours, at one place; `nil` when no neighbour has weight.
  private static func fit(
    at place: Double, _ x: [Double], _ y: [Double], _ robustness: [Double], from first: Int,
    count: Int
  ) -> Double? {
    let n = x.count
    let reach = Swift.max(place - x[first], x[first + count - 1] - place)
    let (near, far) = (0.001 * reach, 0.999 * reach)
    var weights: [Double] = []
    var total = 0.0
    var last = first
    while last < n {
      let distance = abs(x[last] - place)
      if distance > far, x[last] > place { break }
      var weight = 0.0
      if distance <= far {
        let share = reach > 0 ? distance / reach : 0
        let cube = 1 - share * share * share
        weight = (distance <= near ? 1 : cube * cube * cube) * robustness[last]
      }
      weights.append(weight)
      total += weight
      last += 1
    }
    guard total > 0 else { return nil }
    let indices = first..<(first + weights.count)
    var mean = 0.0
    for index in indices { mean += weights[index - first] / total * x[index] }
    var spread = 0.0
    for index in indices {
      spread += weights[index - first] / total * (x[index] - mean) * (x[index] - mean)
    }
    let slope =
      spread.squareRoot() > 0.001 * (x[n - 1] - x[0]) ? (place - mean) / spread : 0
    var value = 0.0
    for index in indices {
      value += weights[index - first] / total * (1 + slope * (x[index] - mean)) * y[index]
    }
    return value
  }
}
