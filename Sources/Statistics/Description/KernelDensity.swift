#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A smooth estimate of how values are spread: the mean of a Gaussian bell around each of them.
///
///     let density = KernelDensity(seconds)
///     density?.positions   // 256 places from the lowest value to the highest
///     density?.densities   // the estimate at each of them
///
/// Values are first shared out to a grid of 1,024 places by linear binning (Wand & Jones 1995, "Kernel Smoothing",
/// appendix D.2), as R's `density` does, so that a million values cost little more than a thousand. Unlike R's default
/// (`cut = 3`) the estimate ends at the lowest and the highest value: nothing is shown where there was nothing.
public struct KernelDensity: Sendable, Hashable, Codable {
  /// The standard deviation of the bells, in the unit of the values.
  public let bandwidth: Double
  /// Places at equal distances from the lowest value to the highest.
  public let positions: [Double]
  /// The estimate at each place, per unit of the values.
  public let densities: [Double]
  /// How many values it rests on.
  public let count: Int

  /// Estimates the density of values; NaN and infinite ones are left out.
  ///
  /// - Parameters:
  ///   - bandwidth: the standard deviation of the bells; `nil` for a rule of thumb.
  ///   - rule: the rule of thumb.
  ///   - resolution: the number of places, from 2 to 1,024.
  /// - Returns: `nil` below two values, and for values that are all equal unless a bandwidth is given.
  /// - Complexity: O(*n* log *n*) for the rule of thumb, O(*n*) with a bandwidth.
  public init?(
    _ values: some Collection<Double>, bandwidth: Double? = nil,
    rule: BandwidthRule = .silverman, resolution: Int = 256
  ) {
    let finite = values.filter(\.isFinite)
    guard finite.count > 1, let low = finite.min(), let high = finite.max(),
      let width = bandwidth ?? NumericSummary(finite).bandwidth(rule), width > 0, width.isFinite,
      (high - low).isFinite
    else { return nil }
    self.bandwidth = width
    count = finite.count
    let places = Swift.min(Swift.max(resolution, 2), 1024)
    guard high > low else {
      positions = [low]
      densities = [1 / (width * (2 * Double.pi).squareRoot())]
      return
    }
    let cells = 1024
    let step = (high - low) / Double(cells - 1)
    var weights = [Double](repeating: 0, count: cells)
    for value in finite {
      let place = Swift.min((value - low) / step, Double(cells - 1))
      let cell = Swift.min(Int(place), cells - 2)
      let share = place - Double(cell)
      weights[cell] += 1 - share
      weights[cell + 1] += share
    }
    let scale = 1 / (Double(finite.count) * width * (2 * Double.pi).squareRoot())
    let held = weights.indices.filter { weights[$0] > 0 }
    positions = (0..<places).map { low + (high - low) * Double($0) / Double(places - 1) }
    densities = positions.map { position in
      held.reduce(0) { sum, cell in
        let distance = (position - (low + step * Double(cell))) / width
        return abs(distance) > 8 ? sum : sum + weights[cell] * exp(-distance * distance / 2)
      } * scale
    }
  }
}
