#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The tails of a discrete distribution with a single peak, as an exact test needs them.
struct DiscreteTails {
  /// The values with positive probability.
  let support: ClosedRange<Int>

  /// A value of the largest probability.
  let mode: Int

  /// The logarithm of the probability of a value, up to a constant.
  let logMass: (Int) -> Double

  /// The logarithm of the probability of a value at most the argument.
  let logAtMost: (Int) -> Double

  /// The logarithm of the probability of a value at least the argument.
  let logAtLeast: (Int) -> Double
}

extension DiscreteTails {
  init(_ distribution: some DiscreteDistribution, mode: Int) {
    let support = distribution.support
    self.init(
      support: support, mode: min(max(mode, support.lowerBound), support.upperBound),
      logMass: distribution.logMass, logAtMost: distribution.logCDF,
      logAtLeast: { $0 <= support.lowerBound ? 0 : distribution.logSurvival($0 - 1) })
  }

  /// The p-value of an observed value.
  func pValue(of value: Int, _ alternative: Alternative) -> TailProbability {
    switch alternative {
    case .less: TailProbability(log: logAtMost(value))
    case .greater: TailProbability(log: logAtLeast(value))
    case .twoSided: twoSided(value)
    }
  }

  /// How much likelier than the observed value another may be and still count as no likelier: R's allowance for rounding.
  private static let slack = log1p(1e-7)

  /// The probability of all values no likelier than the observed one, as R's exact tests have it.
  private func twoSided(_ value: Int) -> TailProbability {
    let threshold = logMass(value) + Self.slack
    guard logMass(mode) > threshold else { return .one }
    if value < mode {
      let other = firstAbove { logMass($0) <= threshold }
      return TailProbability(
        log: Self.logSum(logAtMost(value), other.map(logAtLeast) ?? -.infinity))
    }
    let other = lastBelow { logMass($0) <= threshold }
    return TailProbability(
      log: Self.logSum(logAtLeast(value), other.map(logAtMost) ?? -.infinity))
  }

  /// The first value above the mode for which a condition holds that goes on holding.
  private func firstAbove(_ holds: (Int) -> Bool) -> Int? {
    var (fails, step) = (mode, 1)
    while true {
      let (next, overflows) = fails.addingReportingOverflow(step)
      let candidate = overflows ? support.upperBound : min(next, support.upperBound)
      if candidate == fails { return nil }
      if holds(candidate) { return Self.boundary(fails: fails, holds: candidate, holds) }
      fails = candidate
      step = step > Int.max / 2 ? Int.max : step * 2
    }
  }

  /// The last value below the mode for which a condition holds that holds for all below.
  private func lastBelow(_ holds: (Int) -> Bool) -> Int? {
    guard support.lowerBound < mode, holds(support.lowerBound) else { return nil }
    return Self.boundary(fails: mode, holds: support.lowerBound, holds)
  }

  /// The value nearest to `fails` for which the condition holds.
  private static func boundary(fails: Int, holds: Int, _ condition: (Int) -> Bool) -> Int {
    var (fails, holds) = (fails, holds)
    // Both are within the support, which has no negative values, so that the difference is an Int.
    while abs(holds - fails) > 1 {
      let middle = fails + (holds - fails) / 2
      if condition(middle) { holds = middle } else { fails = middle }
    }
    return holds
  }

  private static func logSum(_ a: Double, _ b: Double) -> Double {
    let larger = max(a, b)
    return larger == -.infinity ? larger : larger + log1p(exp(min(a, b) - larger))
  }
}

extension TailProbability {
  /// A probability from its logarithm.
  init(log: Double) { self.init(value: exp(log), log: log) }
}
