public import DataFrames
public import Statistics

/// Welch's test of the means of two groups: a column of numbers, split by a column with two values.
///
///     let test = try tTest(claims["video_view_count"], by: claims["verified_status"])
///
/// Rows in which either column is missing are left out. The groups come in the order of their
/// names, and the difference is the first minus the second. Both columns must be of the same frame.
///
/// - Throws: ``GroupingError`` unless there are exactly two groups, and what ``WelchTTest`` throws.
public func tTest(
  _ values: AnyColumn,
  by groups: AnyColumn,
  alternative: Alternative = .twoSided,
  level: Double = 0.95
) throws -> WelchTTest {
  let labels = groups.strings
  let numbers = values.numbers
  guard labels.count == numbers.count else {
    throw GroupingError(
      "\(values.name) has \(numbers.count) rows and \(groups.name) has \(labels.count)",
      suggestion: "take both columns from one frame")
  }
  var samples: [String: [Double?]] = [:]
  for (label, number) in zip(labels, numbers) {
    if let label { samples[label, default: []].append(number) }
  }
  let names = samples.keys.sorted()
  guard names.count == 2 else {
    throw GroupingError(
      "a t-test compares two groups, and \"\(groups.name)\" has \(names.count)"
        + (names.isEmpty ? "" : ": \(names.prefix(8).joined(separator: ", "))"),
      suggestion: names.count > 2
        ? "keep two of them with filter, or use a test for several groups"
        : "take a column with two values")
  }
  return try WelchTTest(
    SampleMoments(samples[names[0]] ?? [], name: names[0]),
    SampleMoments(samples[names[1]] ?? [], name: names[1]),
    alternative: alternative, level: level)
}

/// Welch's test of the means of two samples; `nil` and NaN are left out.
///
/// - Throws: what ``WelchTTest`` throws.
public func tTest(
  _ first: some Collection<Double?>,
  _ second: some Collection<Double?>,
  alternative: Alternative = .twoSided,
  level: Double = 0.95
) throws -> WelchTTest {
  try WelchTTest(first, second, alternative: alternative, level: level)
}

/// Groups that a test cannot work with.
public struct GroupingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong and what to do, in two lines.
  public let description: String

  init(_ message: String, suggestion: String) {
    description = "\(message)\n  try: \(suggestion)"
  }
}
