public import DataFrames
public import Statistics

/// The counts of two columns against each other; rows without either are left out and counted.
///
/// - Throws: ``GroupingError`` for columns of different frames.
public func contingencyTable(_ rows: AnyColumn, by columns: AnyColumn) throws -> ContingencyTable {
  let (rowLabels, columnLabels) = (rows.strings, columns.strings)
  try AnyColumn.requireSameRows(rows, rowLabels.count, columns, columnLabels.count)
  return try ContingencyTable(
    rowLabels, columnLabels, rowName: rows.name, columnName: columns.name)
}

/// Whether two classifications go together: the chi-square test of independence, without Yates' correction.
///
/// - Throws: ``GroupingError`` for columns of different frames, and what ``ChiSquareTest`` throws.
public func chiSquareTest(
  _ rows: AnyColumn, by columns: AnyColumn, level: Double = 0.95
) throws -> ChiSquareTest {
  try ChiSquareTest(contingencyTable(rows, by: columns), level: level)
}

/// Whether two columns of numbers go together in a straight line: Pearson's correlation.
///
/// - Throws: ``GroupingError`` for columns of different frames, and what ``PearsonCorrelation`` throws.
public func pearsonCorrelation(
  _ first: AnyColumn, _ second: AnyColumn, level: Double = 0.95
) throws -> PearsonCorrelation {
  try PearsonCorrelation(first.pairs(with: second), level: level)
}

/// Whether two columns of numbers rise and fall together: Spearman's correlation of ranks.
///
/// - Throws: ``GroupingError`` for columns of different frames, and what ``SpearmanCorrelation`` throws.
public func spearmanCorrelation(
  _ first: AnyColumn, _ second: AnyColumn, level: Double = 0.95
) throws -> SpearmanCorrelation {
  try SpearmanCorrelation(first.pairs(with: second), level: level)
}

/// p-values of several questions with the correction for having asked them all.
///
///     try corrected(["verified": byVerified, "claims": byClaim], adjustment: .holm)
///
/// - Throws: what ``MultipleTests`` throws.
public func corrected(
  _ tests: KeyValuePairs<String, any HypothesisTest>, adjustment: PValueAdjustment = .holm,
  alpha: Double = 0.05
) throws -> MultipleTests {
  try MultipleTests(tests, adjustment: adjustment, alpha: alpha)
}
