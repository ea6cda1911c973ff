public import DataFrames
public import Statistics

// The tests that notebooks ask for most, straight from columns. Whatever is not here is made with the library's own
// types from `column.sample()`, `column.samples(by:)` and `column.pairs(with:)`.

/// Which test fits a question about two columns, why, and what the others would say.
///
///     try whichTest(claims["video_view_count"], by: claims["verified_status"], unit: "views")
///
/// What the columns hold decides what is asked:
/// - numbers by labels, or by a column of at most a dozen different numbers: do the groups differ?
/// - labels by anything: do the two go together?
/// - numbers by numbers: do the two rise and fall together; with `paired`, do they differ within a row?
///
/// - Throws: what ``TestAdvisor`` throws, and ``GroupingError`` for columns of different frames.
public func whichTest(
  _ values: AnyColumn, by groups: AnyColumn, paired: Bool = false, unit: String? = nil,
  alpha: Double = 0.05, level: Double = 0.95
) throws -> TestAdvice {
  guard values.type.isNumeric else {
    return try TestAdvisor.advise(
      associating: contingencyTable(values, by: groups), alpha: alpha, level: level)
  }
  if paired {
    return try TestAdvisor.advise(
      pairing: values.pairs(with: groups, unit: unit), alpha: alpha, level: level)
  }
  let greatestGroupCount = 12
  if groups.type.isNumeric, Set(groups.numbers.compactMap { $0 }).count > greatestGroupCount {
    return try TestAdvisor.advise(
      relating: values.pairs(with: groups, unit: unit), alpha: alpha, level: level)
  }
  return try TestAdvisor.advise(
    comparing: values.samples(by: groups, unit: unit), alpha: alpha, level: level)
}

/// Whether values of one group tend to be higher than those of another: the Mann–Whitney U test.
///
/// - Throws: ``GroupingError`` unless there are exactly two groups, and what ``MannWhitneyUTest`` throws.
public func mannWhitneyTest(
  _ values: AnyColumn, by groups: AnyColumn, unit: String? = nil,
  alternative: Alternative = .twoSided, level: Double = 0.95
) throws -> MannWhitneyUTest {
  let (first, second) = try values.twoSamples(by: groups, unit: unit, for: "this test")
  return try MannWhitneyUTest(first, second, alternative: alternative, level: level)
}

/// Whether the means of several groups differ: Welch's analysis of variance, which lets spreads differ.
///
/// - Throws: ``GroupingError`` for columns of different frames, and what ``WelchANOVA`` throws.
public func welchANOVA(
  _ values: AnyColumn, by groups: AnyColumn, unit: String? = nil, level: Double = 0.95
) throws -> WelchANOVA {
  try WelchANOVA(values.samples(by: groups, unit: unit), level: level)
}

/// Whether the means of several groups differ: the classical one-way analysis of variance.
///
/// - Throws: ``GroupingError`` for columns of different frames, and what ``OneWayANOVA`` throws.
public func oneWayANOVA(
  _ values: AnyColumn, by groups: AnyColumn, unit: String? = nil, level: Double = 0.95
) throws -> OneWayANOVA {
  try OneWayANOVA(values.samples(by: groups, unit: unit), level: level)
}

/// Whether values tend to be higher in some groups than in others: the Kruskal–Wallis test.
///
/// - Throws: ``GroupingError`` for columns of different frames, and what ``KruskalWallisTest`` throws.
public func kruskalWallisTest(
  _ values: AnyColumn, by groups: AnyColumn, unit: String? = nil, level: Double = 0.95
) throws -> KruskalWallisTest {
  try KruskalWallisTest(values.samples(by: groups, unit: unit), level: level)
}

/// Which pairs of groups differ in their means, whatever their spreads: Games & Howell's comparisons.
///
/// - Throws: ``GroupingError`` for columns of different frames, and what ``GamesHowell`` throws.
public func gamesHowell(
  _ values: AnyColumn, by groups: AnyColumn, unit: String? = nil, level: Double = 0.95
) throws -> GamesHowell {
  try GamesHowell(values.samples(by: groups, unit: unit), level: level)
}
