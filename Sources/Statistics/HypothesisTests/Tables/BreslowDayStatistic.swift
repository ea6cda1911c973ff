/// Breslow and Day's test that 2 × 2 tables share one odds ratio, with Tarone's correction.
///
/// Breslow & Day (1980), *Statistical Methods in Cancer Research* I, §4.4; Tarone (1985), "On heterogeneity tests based on
/// efficient scores", Biometrika 72, 91–95. As DescTools' `BreslowDayTest(correct = TRUE)`.
public struct BreslowDayStatistic: Sendable, Hashable, Codable {
  /// χ².
  public let statistic: Double

  /// The number of tables that tell of an odds ratio, less one.
  public let degreesOfFreedom: Double

  /// The p-value.
  public let pValue: Double

  /// `nil` for fewer than two tables, or a common odds ratio of 0 or infinity.
  init?(_ tables: [FourfoldTable], oddsRatio: Double) {
    guard tables.count > 1, oddsRatio > 0, oddsRatio.isFinite,
      let distribution = try? ChiSquare(degreesOfFreedom: Double(tables.count - 1))
    else { return nil }
    var (sum, excess, variance) = (0.0, 0.0, 0.0)
    for table in tables {
      let a = Self.expectedFirstCell(table, oddsRatio: oddsRatio)
      let (b, c) = (table.a + table.b - a, table.a + table.c - a)
      let d = table.d - table.a + a
      let cellVariance = 1 / (1 / a + 1 / b + 1 / c + 1 / d)
      let difference = table.a - a
      sum += difference * difference / cellVariance
      excess += difference
      variance += cellVariance
    }
    statistic = max(0, sum - excess * excess / variance)
    degreesOfFreedom = distribution.degreesOfFreedom
    pValue = distribution.survival(statistic)
  }

  /// The first cell for which a table of the same margins has the odds ratio: the root of A (D₀ + A) = ψ (r − A)(c − A) between
  /// the cell's limits.
  private static func expectedFirstCell(_ table: FourfoldTable, oddsRatio: Double) -> Double {
    let (row, column) = (table.a + table.b, table.a + table.c)
    let square = 1 - oddsRatio
    let linear = table.d - table.a + oddsRatio * (row + column)
    let constant = oddsRatio * row * column
    let root = max(0, linear * linear + 4 * square * constant).squareRoot()
    // Whichever form does not cancel; the second only where the first term is not near 0.
    return linear > 0 ? 2 * constant / (linear + root) : (root - linear) / (2 * square)
  }
}
