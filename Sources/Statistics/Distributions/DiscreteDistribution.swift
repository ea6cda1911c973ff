/// A probability distribution on whole numbers.
///
/// The counterpart of ``ContinuousDistribution``. Upper tails are computed as such, never as 1 − CDF.
public protocol DiscreteDistribution: Sendable, Hashable {
  /// The smallest and the largest value with positive probability; `Int.max` stands for no upper end.
  var support: ClosedRange<Int> { get }

  /// Mean, variance, skewness and excess kurtosis.
  var moments: DistributionMoments { get }

  /// The probability of exactly `k`; 0 outside the ``support``.
  func mass(_ k: Int) -> Double

  /// The natural logarithm of ``mass(_:)``, finite where the probability underflows; −∞ outside the ``support``.
  func logMass(_ k: Int) -> Double

  /// The probability of a value at most `k`.
  func cdf(_ k: Int) -> Double

  /// The probability of a value above `k`, to full relative precision down to 1e-307.
  func survival(_ k: Int) -> Double

  /// The natural logarithm of ``cdf(_:)``, finite where the probability underflows.
  func logCDF(_ k: Int) -> Double

  /// The natural logarithm of ``survival(_:)``, finite where the probability underflows.
  func logSurvival(_ k: Int) -> Double

  /// The smallest `k` with `cdf(k) >= p`; `nil` outside 0...1 and where no whole number is large enough.
  func quantile(_ p: Double) -> Int?

  /// The smallest `k` with `survival(k) <= q`; `nil` outside 0...1 and where no whole number is large enough.
  func survivalQuantile(_ q: Double) -> Int?

  /// A draw from the distribution; the same generator state gives the same draw.
  func draw(using generator: inout some RandomNumberGenerator) -> Int
}
