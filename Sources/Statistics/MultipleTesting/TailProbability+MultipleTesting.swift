#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension TailProbability: Comparable {
  /// By value, and by logarithm where both values have underflowed to the same.
  static func < (left: TailProbability, right: TailProbability) -> Bool {
    left.value == right.value ? left.log < right.log : left.value < right.value
  }
}

extension TailProbability {
  /// P-values as a caller gave them, `nil` for missing ones.
  static func given(
    _ pValues: some Collection<some Observation>
  ) throws(StatisticsError) -> [TailProbability?] {
    try pValues.map { (value) throws(StatisticsError) in
      guard let p = value.measurement else { return nil }
      guard (0...1).contains(p) else {
        throw .parameterOutOfRange(name: "a p-value", value: p, allowed: "between 0 and 1")
      }
      return TailProbability(exactly: p)
    }
  }

  /// Logarithms of p-values as a caller gave them, `nil` for missing ones.
  static func given(
    logs: some Collection<some Observation>
  ) throws(StatisticsError) -> [TailProbability?] {
    try logs.map { (value) throws(StatisticsError) in
      guard let log = value.measurement else { return nil }
      guard log <= 0 else {
        throw .parameterOutOfRange(
          name: "the logarithm of a p-value", value: log, allowed: "at most 0")
      }
      return TailProbability(value: exp(log), log: log)
    }
  }

  /// A positive multiple, at most 1.
  func scaled(by factor: Double) -> TailProbability {
    TailProbability(value: value * factor, log: log + logarithm(factor))
  }

  /// The probability of at least one such event among `n` independent ones, 1 − (1 − p)^n.
  func ofAny(of n: Double) -> TailProbability {
    let any = -expm1(n * log1p(-value))
    // Where n p is tiny, 1 − (1 − p)^n is n p but for the factor 1 − n p / 2.
    return any > 1e-290 ? TailProbability(exactly: any) : scaled(by: n)
  }
}

/// The C library's logarithm, under a name that the property `log` does not hide.
private func logarithm(_ value: Double) -> Double { log(value) }
