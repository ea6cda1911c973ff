/// Why a statistic could not be computed from what was given.
public enum StatisticsError: Error, Sendable, Hashable, Codable {
  /// A sample has fewer values than the method needs; `missing` more were left out.
  case tooFewValues(sample: String, needed: Int, found: Int, missing: Int)

  /// Every value of every sample equals the others of its sample, so nothing tells how sure an estimate is.
  case constantSamples(method: String, means: [Double])

  /// A sample's mean or variance is infinite, not a number, or not a possible one.
  case unusableMoments(sample: String, mean: Double?, variance: Double?)

  /// A parameter is outside the values that it may take.
  case parameterOutOfRange(name: String, value: Double, allowed: String)

  /// Two collections that belong together value by value have different lengths.
  case lengthsDiffer(first: String, firstCount: Int, second: String, secondCount: Int)

  /// A comparison of groups has fewer groups with values than it needs.
  case tooFewGroups(needed: Int, found: Int)

  /// The method is not meant for, or not able to take, as many values.
  case tooManyValues(sample: String, limit: Int, found: Int, suggestion: String)

  /// A table of counts, or a design, is one that the method cannot use.
  case unusableTable(reason: String, suggestion: String)

  /// Mathematics gives the method no answer for these data.
  case undefined(method: String, reason: String, suggestion: String)
}

extension StatisticsError: CustomStringConvertible {
  /// What was needed, what was found, and what to do.
  public var description: String {
    switch self {
    case .tooFewValues(let sample, let needed, let found, let missing):
      let left =
        missing == 0
        ? "" : " (\(missing) missing \(missing == 1 ? "value was" : "values were") left out)"
      return """
        \(sample) has \(found) \(found == 1 ? "value" : "values")\(left), at least \(needed) are needed.
          try: check the filter and the grouping that made this sample.
        """
    case .constantSamples(let method, let means):
      let values = means.map { NumberText.significant($0, digits: 6) }.joined(separator: " and ")
      return """
        \(method) is undefined: the samples are constant (\(values)), so their spread is zero.
          try: compare the values themselves; there is no uncertainty to test against.
        """
    case .unusableMoments(let sample, let mean, let variance):
      let found =
        "mean \(mean.map { "\($0)" } ?? "undefined"), variance \(variance.map { "\($0)" } ?? "undefined")"
      return """
        \(sample) has no finite mean and variance (\(found)).
          try: remove infinite values, or use a test on ranks.
        """
    case .parameterOutOfRange(let name, let value, let allowed):
      return "\(name) is \(value), but must be \(allowed)."
    case .lengthsDiffer(let first, let firstCount, let second, let secondCount):
      return """
        \(first) has \(firstCount) values and \(second) has \(secondCount); they belong together one by one.
          try: take both from the same rows.
        """
    case .tooFewGroups(let needed, let found):
      return """
        \(found) \(found == 1 ? "group has" : "groups have") values, at least \(needed) are needed.
          try: check the filter and the grouping column.
        """
    case .tooManyValues(let sample, let limit, let found, let suggestion):
      return """
        \(sample) has \(found) values, the method takes at most \(limit).
          try: \(suggestion)
        """
    case .unusableTable(let reason, let suggestion):
      return """
        \(reason)
          try: \(suggestion)
        """
    case .undefined(let method, let reason, let suggestion):
      return """
        \(method) is undefined: \(reason)
          try: \(suggestion)
        """
    }
  }
}
