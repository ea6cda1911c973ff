#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A rule for how many bins a histogram needs.
///
/// The numbers are those of R's `nclass.Sturges`, `nclass.scott` and `nclass.FD`.
public enum BinRule: Sendable, Hashable, Codable, CaseIterable {
  /// ⌈log₂ n⌉ + 1 bins: few, for small samples near the normal. Sturges (1926).
  case sturges

  /// Bins of width 3.5 s n^(−1/3): best for normal data. Scott (1979), "On optimal and data-based histograms",
  /// Biometrika 66, 605–610, whose constant is 3.49; R's is 3.5.
  case scott

  /// Bins of width 2 IQR n^(−1/3): as Scott's, but proof against outliers. Freedman & Diaconis (1981), "On the
  /// histogram as a density estimator: L₂ theory", Zeitschrift für Wahrscheinlichkeitstheorie 57, 453–476.
  ///
  /// When the quartiles are equal, the range between quantiles further out takes the place of theirs, as in R, and in
  /// the end Scott's width.
  case freedmanDiaconis
}

extension NumericSummary {
  /// How many bins of equal width a histogram of the values needs by the given rule.
  ///
  /// - Returns: 1 of equal values; `nil` without values, with infinite ones, or when there would be more bins than an
  ///   `Int` can count.
  public func binCount(_ rule: BinRule) -> Int? {
    guard let range, range.isFinite else { return nil }
    if rule == .sturges { return Int.bitWidth - (count - 1).leadingZeroBitCount + 1 }
    guard let width = binWidth(rule), width > 0 else { return 1 }
    let bins = (range / width).rounded(.up)
    return bins < 0x1p62 ? Swift.max(1, Int(bins)) : nil
  }

  /// The width of a histogram's bins by the given rule, in the unit of the values; 0 of equal values.
  ///
  /// - Returns: `nil` without values, with infinite ones and, but for Sturges' rule, of one value.
  public func binWidth(_ rule: BinRule) -> Double? {
    guard let range, range.isFinite else { return nil }
    switch rule {
    case .sturges: return binCount(.sturges).map { range / Double($0) }
    case .scott: return standardDeviation.map { 3.5 * $0 / cbrt(Double(count)) }
    case .freedmanDiaconis:
      guard let spread = spreadOfQuartiles else { return nil }
      return spread > 0 ? 2 * spread / cbrt(Double(count)) : binWidth(.scott)
    }
  }

  /// The interquartile range or, where it is 0, twice the slope of the quantiles over a wider middle part.
  private var spreadOfQuartiles: Double? {
    guard var spread = interquartileRange else { return nil }
    var tail = 0.25
    while spread == 0, tail >= 1.0 / 256 {
      tail /= 2
      guard let lower = quantile(tail), let upper = quantile(1 - tail) else { return nil }
      spread = (upper - lower) / (1 - 2 * tail) / 2
    }
    return spread
  }
}
