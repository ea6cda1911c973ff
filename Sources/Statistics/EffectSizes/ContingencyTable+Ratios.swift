#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Two groups, the rows of a 2 × 2 table, compared by how often they have the outcome of the first column.
///
/// Each throws ``StatisticsError/unusableTable(reason:suggestion:)`` for other tables and for empty rows or columns, and
/// ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
extension ContingencyTable {
  /// The odds of the first row over those of the second, ad / bc, with Woolf's interval on the scale of the logarithm.
  ///
  /// Woolf (1955), "On estimating the relation between blood group and disease", Annals of Human Genetics 19, 251–253. With an
  /// empty cell the estimate is 0 or infinite and has no such interval; ``conditionalOddsRatio(level:)`` has one.
  public func oddsRatio(level: Double = 0.95) throws(StatisticsError) -> EffectSize {
    let (table, level) = try comparable(level)
    return EffectSize(
      name: "Odds ratio", estimate: table.oddsRatio,
      interval: table.oddsRatioInterval(level: level))
  }

  /// The standard error of the logarithm of the ``oddsRatio(level:)``, or `nil` with an empty cell.
  public func logOddsRatioStandardError() throws(StatisticsError) -> Double? {
    try FourfoldTable(self).logOddsRatioError
  }

  /// The odds ratio that makes the table likeliest given its margins, with its exact interval: those of ``FisherExactTest``.
  public func conditionalOddsRatio(level: Double = 0.95) throws(StatisticsError) -> EffectSize {
    let (_, level) = try comparable(level)
    let odds = try ConditionalOdds(self)
    return EffectSize(
      name: "Conditional odds ratio", estimate: odds.estimate,
      interval: odds.interval(level: level, alternative: .twoSided))
  }

  /// The share of the first row over that of the second, with Katz's interval on the scale of the logarithm.
  ///
  /// Katz, Baptista, Azen & Pike (1978), "Obtaining confidence intervals for the risk ratio in cohort studies", Biometrics 34,
  /// 469–474. Without the outcome in one of the rows the estimate is 0 or infinite and has no such interval.
  public func riskRatio(level: Double = 0.95) throws(StatisticsError) -> EffectSize {
    let (table, level) = try comparable(level)
    let (n, m) = (table.a + table.b, table.c + table.d)
    let ratio = (table.a / n) / (table.c / m)
    // 1/a − 1/n = b / (a n), which does not cancel.
    let error = (table.b / table.a / n + table.d / table.c / m).squareRoot()
    let isFinite = table.a > 0 && table.c > 0
    return EffectSize(
      name: "Risk ratio", estimate: ratio,
      interval: isFinite ? .ofRatio(ratio, logError: error, level: level) : nil)
  }

  /// The share of the first row minus that of the second, with Newcombe's interval from Wilson limits.
  public func riskDifference(level: Double = 0.95) throws(StatisticsError) -> EffectSize {
    let (_, level) = try comparable(level)
    let (first, second) = try proportions(column: 0)
    return EffectSize(
      name: "Risk difference", estimate: ProportionDifferenceInterval.difference(first, second),
      interval: ProportionDifferenceInterval.newcombe.interval(
        first, second, level: level, alternative: .twoSided))
  }

  /// How many observations of the first row it takes for one more outcome than among as many of the second.
  public func numberNeededToTreat(
    level: Double = 0.95
  ) throws(StatisticsError) -> NumberNeededToTreat {
    NumberNeededToTreat(riskDifference: try riskDifference(level: level))
  }

  private func comparable(
    _ level: Double
  ) throws(StatisticsError) -> (FourfoldTable, Double) {
    let table = try FourfoldTable(self)
    guard !table.hasEmptyLine else {
      throw .unusableTable(
        reason: "a row or a column of the 2 × 2 table has no counts.",
        suggestion: "compare two groups, both outcomes of which were observed.")
    }
    return (table, try ConfidenceInterval.validated(level: level))
  }
}
