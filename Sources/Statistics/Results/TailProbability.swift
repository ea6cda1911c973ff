#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A p-value with its logarithm, from the tails of a distribution.
struct TailProbability: Sendable, Hashable, Codable {
  /// The probability, 0 where it underflows.
  let value: Double

  /// Its natural logarithm, finite where the probability underflows.
  let log: Double

  static let one = TailProbability(value: 1, log: 0)

  init(value: Double, log: Double) {
    self.value = min(1, max(0, value))
    self.log = min(0, log)
  }

  /// A probability that cannot underflow, such as a share of permutations.
  init(exactly value: Double) {
    self.init(value: value, log: value > 0 ? logarithm(value) : -.infinity)
  }

  /// The probability of a value above the statistic.
  init(above statistic: Double, in distribution: some ContinuousDistribution) {
    self.init(
      value: distribution.survival(statistic), log: distribution.logSurvival(statistic))
  }

  /// The probability of a value at most the statistic.
  init(below statistic: Double, in distribution: some ContinuousDistribution) {
    self.init(value: distribution.cdf(statistic), log: distribution.logCDF(statistic))
  }

  /// The p-value of a statistic whose distribution is symmetric about 0.
  init(
    _ statistic: Double, symmetric distribution: some ContinuousDistribution,
    _ alternative: Alternative
  ) {
    switch alternative {
    case .twoSided:
      self = TailProbability(above: abs(statistic), in: distribution).doubled
    case .less: self.init(below: statistic, in: distribution)
    case .greater: self.init(above: statistic, in: distribution)
    }
  }

  /// Twice the probability, at most 1: the customary two-sided p-value of the smaller tail.
  var doubled: TailProbability {
    TailProbability(value: 2 * value, log: log + 0.693_147_180_559_945_3)
  }
}

/// The C library's logarithm, under a name that the property `log` does not hide.
private func logarithm(_ value: Double) -> Double { log(value) }
