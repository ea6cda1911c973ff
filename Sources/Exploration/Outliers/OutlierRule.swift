import Statistics

/// A rule that says which values lie far out.
///
/// Which rule was used must be named: on skewed data they call very different values far out, and none of them says that a value
/// is wrong.
public enum OutlierRule: Sendable, Hashable, Codable {
  /// Beyond 1.5 lengths of the box from its ends: Tukey (1977). Another multiplier draws the fences elsewhere; 3 is far out.
  case tukey(multiplier: Double = 1.5)

  /// More than so many standard deviations from the mean; blind to outliers that themselves widen the standard deviation.
  case standardDeviations(Double = 3)

  /// A modified z score above 3.5: 0.6745 · (x − median) / MAD, Iglewicz & Hoaglin (1993). Not moved by outliers.
  case medianDeviations(Double = 3.5)

  /// Above the median plus so many lengths of the box: for amounts that cannot be far too small.
  case aboveMedian(multiplier: Double = 1.5)
}

extension OutlierRule {
  /// In a few words.
  public var name: String {
    switch self {
    case .tukey(let multiplier): "Tukey's fences, \(PlainNumber.text(multiplier)) box lengths"
    case .standardDeviations(let count): "\(PlainNumber.text(count)) standard deviations"
    case .medianDeviations(let score): "modified z above \(PlainNumber.text(score))"
    case .aboveMedian(let multiplier): "above median + \(PlainNumber.text(multiplier)) box lengths"
    }
  }

  /// The limits beyond which values lie far out; `nil` without values, or where half of them are equal and a rule has no scale.
  func limits(of summary: NumericSummary) -> (lower: Double?, upper: Double?)? {
    guard let low = summary.quantile(0.25), let middle = summary.median,
      let high = summary.quantile(0.75)
    else { return nil }
    switch self {
    case .tukey(let multiplier):
      let reach = multiplier * (high - low)
      return (low - reach, high + reach)
    case .standardDeviations(let count):
      guard let mean = summary.mean, let deviation = summary.standardDeviation, deviation > 0 else {
        return nil
      }
      return (mean - count * deviation, mean + count * deviation)
    case .medianDeviations(let score):
      let distances = summary.sortedValues.map { abs($0 - middle) }
      guard let deviation = distances.median(), deviation > 0 else { return nil }
      let reach = score * deviation / 0.674_489_750_196_081_7
      return (middle - reach, middle + reach)
    case .aboveMedian(let multiplier): return (nil, middle + multiplier * (high - low))
    }
  }
}
