/// How numbers are distributed, in a hundred and one quantiles: what a ledger keeps of a column, so that later values can be compared
/// with values that are not there any more.
///
/// Shares that it gives lie within a hundredth of the true ones.
public struct QuantileDigest: Sendable, Hashable, Codable {
  /// The quantiles of 0, 0.01, … 1 (type 7), ascending; empty without values.
  public let quantiles: [Double]

  /// The number of values, missing ones not counted.
  public let count: Int

  /// The number of missing values.
  public let missingCount: Int

  /// Digests values; missing ones and NaN are counted apart.
  ///
  /// - Complexity: O(n log n).
  public init(_ values: some Collection<some Observation>) {
    let known = values.doubles.filter { !$0.isNaN }
    count = known.count
    missingCount = values.count - known.count
    quantiles =
      known.isEmpty ? [] : known.quantiles((0...100).map { Double($0) / 100 }).compactMap(\.self)
  }

  /// A digest whose quantiles are known.
  public init(quantiles: [Double], count: Int, missingCount: Int = 0) {
    (self.quantiles, self.count, self.missingCount) = (quantiles, count, missingCount)
  }

  /// The share of the values that are at most a number; between two quantiles as if values lay evenly.
  public func share(upTo value: Double) -> Double {
    guard let last = quantiles.lastIndex(where: { $0 <= value }) else { return 0 }
    guard last + 1 < quantiles.count else { return 1 }
    let (low, high) = (quantiles[last], quantiles[last + 1])
    return (Double(last) + (value - low) / (high - low)) / Double(quantiles.count - 1)
  }
}
