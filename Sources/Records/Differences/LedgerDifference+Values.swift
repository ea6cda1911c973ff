import Statistics

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

// Labelled values; one with `….lower` and `….upper` beside it is an estimate with its interval.
extension LedgerDifference {
  /// An estimate with the interval that stood beside it.
  private struct Estimate {
    let value: Double
    let lower: Double
    let upper: Double

    init?(_ stem: String, in values: [String: LedgerValue]) {
      guard let value = values["\(stem).estimate"]?.number,
        let lower = values["\(stem).lower"]?.number, let upper = values["\(stem).upper"]?.number,
        lower.isFinite, upper.isFinite, value.isFinite, lower < upper
      else { return nil }
      (self.value, self.lower, self.upper) = (value, lower, upper)
    }

    /// Half the interval's length: so many standard errors on both sides alike.
    var reach: Double { (upper - lower) / 2 }

    /// The p-value of two estimates of one quantity, if their intervals are of the same coverage of 95% and normal.
    func pValue(against other: Estimate) -> Double {
      let error = (reach * reach + other.reach * other.reach).squareRoot() / 1.959_963_984_540_054
      return erfc(abs(value - other.value) / error / 2.0.squareRoot())
    }
  }

  static func values(
    _ earlier: [String: LedgerValue], _ later: [String: LedgerValue]
  ) -> [LedgerChange] {
    let stems = later.keys.filter { $0.hasSuffix(".estimate") }.map { String($0.dropLast(9)) }
    let estimates = stems.sorted().compactMap { stem -> (String, Estimate, Estimate)? in
      guard let old = Estimate(stem, in: earlier), let new = Estimate(stem, in: later) else {
        return nil
      }
      return (stem, old, new)
    }
    let moved = estimates.compactMap { stem, old, new -> LedgerChange? in
      guard new.value < old.lower || new.value > old.upper else { return nil }
      let pValue = new.pValue(against: old)
      return LedgerChange(
        .coefficient, stem, before: .real(old.value), after: .real(new.value), pValue: pValue,
        isMaterial: pValue < 0.01 / Double(estimates.count))
    }
    let names = Set(earlier.keys).union(later.keys).sorted()
    return moved
      + names.filter { earlier[$0] != later[$0] }.map {
        LedgerChange(
          .value, $0, before: earlier[$0] ?? .missing, after: later[$0] ?? .missing,
          isMaterial: false)
      }
  }
}

extension LedgerValue {
  /// The number, if it is one.
  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let value): value
    case .missing, .boolean, .text: nil
    }
  }
}
