/// A probability distribution on the real line that has a density.
///
/// All of them answer the same questions under the same names, so that a power calculation or a goodness-of-fit test can
/// take any. Every function gives NaN for a NaN argument. Upper tails are computed as such, never as 1 − CDF.
public protocol ContinuousDistribution: Sendable, Hashable {
  /// The smallest interval outside which the density is 0; its ends may be infinite.
  var support: ClosedRange<Double> { get }

  /// Mean, variance, skewness and excess kurtosis.
  var moments: DistributionMoments { get }

  /// The probability density at `x`: 0 outside the ``support``, infinite at a pole.
  func density(_ x: Double) -> Double

  /// The natural logarithm of ``density(_:)``, finite where the density underflows.
  func logDensity(_ x: Double) -> Double

  /// The probability of a value at most `x`.
  func cdf(_ x: Double) -> Double

  /// The probability of a value above `x`, to full relative precision down to 1e-307.
  func survival(_ x: Double) -> Double

  /// The natural logarithm of ``cdf(_:)``, finite where the probability underflows.
  func logCDF(_ x: Double) -> Double

  /// The natural logarithm of ``survival(_:)``, finite where the probability underflows.
  func logSurvival(_ x: Double) -> Double

  /// The value that a draw stays at or below with probability `p`; the ends of the ``support`` at 0 and 1, NaN outside 0...1.
  func quantile(_ p: Double) -> Double

  /// The value that a draw exceeds with probability `q`; the ends of the ``support`` at 1 and 0, NaN outside 0...1.
  ///
  /// Use it instead of `quantile(1 - q)`, which loses a small `q` altogether.
  func survivalQuantile(_ q: Double) -> Double

  /// A draw from the distribution; the same generator state gives the same draw.
  func draw(using generator: inout some RandomNumberGenerator) -> Double
}
