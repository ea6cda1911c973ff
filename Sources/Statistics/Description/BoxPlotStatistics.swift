/// What a box plot draws: the box, the whiskers and the values beyond them.
///
///     let box = NumericSummary(views).boxPlotStatistics()
///     box?.outliers        // what lies beyond the fences
///     box?.lowerWhisker    // the smallest value that does not
///
/// Tukey's fences stand 1.5 times the length of the box away from it. About 0.7 % of normal data lie beyond, more of
/// skewed data: an outlier is a value to look at, not one to remove. Tukey (1977), "Exploratory Data Analysis",
/// chapter 2; with hinges the same as R's `boxplot.stats`.
public struct BoxPlotStatistics: Sendable, Hashable, Codable {
  /// Ends of the box, median and ends of the data.
  public let summary: FiveNumberSummary

  /// How far the fences stand from the box, in lengths of the box: 1.5 for Tukey's inner fences, 3 for his outer.
  public let multiplier: Double

  /// The lower quarter minus the multiple of the box's length.
  public let lowerFence: Double

  /// The upper quarter plus the multiple of the box's length.
  public let upperFence: Double

  /// The smallest value not below the lower fence.
  public let lowerWhisker: Double

  /// The largest value not above the upper fence.
  public let upperWhisker: Double

  /// The values below the lower fence, in ascending order.
  public let lowOutliers: [Double]

  /// The values above the upper fence, in ascending order.
  public let highOutliers: [Double]

  /// The number of values that are not missing.
  public let count: Int

  /// The values beyond the fences, in ascending order.
  public var outliers: [Double] { lowOutliers + highOutliers }

  /// The length of the box: the upper minus the lower quarter.
  public var boxLength: Double { summary.upperQuartile - summary.lowerQuartile }

  /// The notch about the median, median ± 1.58 · length of the box / √n: medians whose notches do not overlap differ
  /// at about the 5 % level.
  ///
  /// McGill, Tukey & Larsen (1978), "Variations of box plots", The American Statistician 32, 12–16.
  public var notch: ClosedRange<Double> {
    let reach = 1.58 * boxLength / Double(count).squareRoot()
    return (summary.median - reach)...(summary.median + reach)
  }
}

extension NumericSummary {
  /// The box, whiskers and outliers of a box plot.
  ///
  /// - Parameters:
  ///   - multiplier: how far the fences stand from the box, in lengths of the box; not negative.
  ///   - definition: what the ends of the box are; Tukey's hinges as in R, or quartiles.
  /// - Returns: `nil` without values, for a multiplier that is negative or not finite, and when an end of the box is
  ///   infinite.
  public func boxPlotStatistics(
    multiplier: Double = 1.5,
    _ definition: QuartileDefinition = .hinges
  ) -> BoxPlotStatistics? {
    guard multiplier >= 0, multiplier.isFinite, let five = fiveNumberSummary(definition) else {
      return nil
    }
    let length = five.upperQuartile - five.lowerQuartile
    guard five.lowerQuartile.isFinite, five.upperQuartile.isFinite else { return nil }
    let lowerFence = five.lowerQuartile - multiplier * length
    let upperFence = five.upperQuartile + multiplier * length
    let start = sortedValues.partitioningIndex { $0 >= lowerFence }
    let end = sortedValues.partitioningIndex { $0 > upperFence }
    // Values from either end of the box on are within, except types 1 and 3 of tiny samples with multiplier 0.
    let within = start < end ? sortedValues[start..<end] : []
    return BoxPlotStatistics(
      summary: five, multiplier: multiplier, lowerFence: lowerFence, upperFence: upperFence,
      lowerWhisker: within.first ?? five.lowerQuartile,
      upperWhisker: within.last ?? five.upperQuartile,
      lowOutliers: Array(sortedValues[..<start]), highOutliers: Array(sortedValues[end...]),
      count: count)
  }

  /// The number of values below a limit; 0 for NaN.
  ///
  /// - Complexity: O(log *n*).
  public func count(below limit: Double) -> Int {
    limit.isNaN ? 0 : sortedValues.partitioningIndex { $0 >= limit }
  }

  /// The number of values above a limit; 0 for NaN.
  ///
  /// - Complexity: O(log *n*).
  public func count(above limit: Double) -> Int {
    limit.isNaN ? 0 : count - sortedValues.partitioningIndex { $0 > limit }
  }

  /// The number of values equal to the given one; 0 for NaN.
  ///
  /// - Complexity: O(log *n*).
  public func count(of value: Double) -> Int {
    value.isNaN ? 0 : count - count(below: value) - count(above: value)
  }
}
