/// The smallest value, the lower quarter, the median, the upper quarter and the largest value.
public struct FiveNumberSummary: Sendable, Hashable, Codable {
  /// The smallest value.
  public let min: Double

  /// The hinge or quartile below the median.
  public let lowerQuartile: Double

  /// The median.
  public let median: Double

  /// The hinge or quartile above the median.
  public let upperQuartile: Double

  /// The largest value.
  public let max: Double

  /// What the quarters mean here.
  public let definition: QuartileDefinition

  /// The five numbers in ascending order.
  public var values: [Double] { [min, lowerQuartile, median, upperQuartile, max] }
}

extension NumericSummary {
  /// The five numbers that Tukey described a batch of values by, with his hinges as R's `fivenum`, or with quartiles.
  ///
  /// - Returns: `nil` without values and when one of the five would lie between −∞ and ∞.
  public func fiveNumberSummary(
    _ definition: QuartileDefinition = .hinges
  ) -> FiveNumberSummary? {
    guard let min, let max, let median,
      let (lower, upper) = quartiles(definition)
    else { return nil }
    return FiveNumberSummary(
      min: min, lowerQuartile: lower, median: median, upperQuartile: upper, max: max,
      definition: definition)
  }

  /// The lower and upper quarter by the given definition.
  func quartiles(_ definition: QuartileDefinition) -> (lower: Double, upper: Double)? {
    switch definition {
    case .hinges:
      // Each hinge is the median of a half; halves share the middle value of an odd number.
      let half = (count + 1) / 2
      guard let lower = middle(of: sortedValues.prefix(half)),
        let upper = middle(of: sortedValues.suffix(half))
      else { return nil }
      return (lower, upper)
    case .quantiles(let type):
      guard let lower = quantile(0.25, type: type), let upper = quantile(0.75, type: type) else {
        return nil
      }
      return (lower, upper)
    }
  }

  private func middle(of half: ArraySlice<Double>) -> Double? {
    guard !half.isEmpty else { return nil }
    let upper = half[half.startIndex + half.count / 2]
    let lower = half[half.startIndex + (half.count - 1) / 2]
    if lower == upper { return lower }
    let middle = lower / 2 + upper / 2
    return middle.isNaN ? nil : middle
  }
}
