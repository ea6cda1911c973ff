public import DataFrames
public import Statistics

/// Welch's test of the means of two groups: a column of numbers, split by a column with two values.
///
///     let test = try tTest(claims["video_view_count"], by: claims["verified_status"], unit: "views")
///
/// Rows in which either column is missing are left out. The groups come in the order of their
/// names, and the difference is the first minus the second. Both columns must be of the same frame.
///
/// - Parameter unit: what the numbers count or measure, for the plain sentence.
/// - Throws: ``GroupingError`` unless there are exactly two groups, and what ``WelchTTest`` throws.
public func tTest(
  _ values: AnyColumn,
  by groups: AnyColumn,
  unit: String? = nil,
  alternative: Alternative = .twoSided,
  nullValue: Double = 0,
  level: Double = 0.95
) throws -> WelchTTest {
  let (first, second) = try values.twoSamples(by: groups, unit: unit, for: "a t-test")
  return try WelchTTest(
    first.moments, second.moments, alternative: alternative, nullValue: nullValue, level: level)
}

/// Welch's test of the means of two samples; `nil` and NaN are left out.
///
/// - Throws: what ``WelchTTest`` throws.
public func tTest(
  _ first: some Collection<some Observation>,
  _ second: some Collection<some Observation>,
  alternative: Alternative = .twoSided,
  nullValue: Double = 0,
  level: Double = 0.95
) throws -> WelchTTest {
  try WelchTTest(first, second, alternative: alternative, nullValue: nullValue, level: level)
}
