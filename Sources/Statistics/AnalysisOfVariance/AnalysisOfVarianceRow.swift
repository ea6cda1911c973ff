/// A line of the table of an analysis of variance: an effect, or the residuals.
public struct AnalysisOfVarianceRow: Sendable, Hashable, Codable {
  /// The effect: "dose", "supp:dose"; "residuals" for the last line.
  public let term: String

  /// Its degrees of freedom.
  public let degreesOfFreedom: Double

  /// Its sum of squares, in the square of the data's unit.
  public let sumOfSquares: Double

  /// The sum of squares over the degrees of freedom; `nil` where those are 0.
  public let meanSquare: Double?

  /// F: the mean square over that of the residuals; infinite where those are 0; `nil` for the residuals, and for an effect
  /// of which nothing can be told.
  public let statistic: Double?

  /// The p-value, or `nil` without a statistic.
  public let pValue: Double?

  /// The natural logarithm of the p-value, finite where that underflows; `nil` without a statistic.
  public let logPValue: Double?

  /// The share of the variance that the effect explains, or `nil` without a statistic.
  public let explainedVariance: ExplainedVariance?

  /// The line of the residuals.
  init(residuals sumOfSquares: Double, degreesOfFreedom: Double) {
    term = "residuals"
    self.degreesOfFreedom = degreesOfFreedom
    self.sumOfSquares = sumOfSquares
    meanSquare = degreesOfFreedom > 0 ? sumOfSquares / degreesOfFreedom : nil
    (statistic, pValue, logPValue, explainedVariance) = (nil, nil, nil, nil)
  }

  /// The line of an effect.
  ///
  /// - Parameter residuals: sum of squares and degrees of freedom, which are positive.
  init(
    term: String, sumOfSquares: DoubleDouble, degreesOfFreedom: Double,
    residuals: (sumOfSquares: DoubleDouble, degreesOfFreedom: Double), observationCount: Double
  ) {
    self.term = term
    self.degreesOfFreedom = degreesOfFreedom
    self.sumOfSquares = sumOfSquares.value
    guard degreesOfFreedom > 0 else {
      (meanSquare, statistic, pValue, logPValue, explainedVariance) = (nil, nil, nil, nil, nil)
      return
    }
    let meanSquare = (sumOfSquares / degreesOfFreedom).value
    self.meanSquare = meanSquare
    let error = (residuals.sumOfSquares / residuals.degreesOfFreedom).value
    let distribution = try? FDistribution(
      numeratorDegreesOfFreedom: degreesOfFreedom,
      denominatorDegreesOfFreedom: residuals.degreesOfFreedom)
    guard let distribution, error > 0 || meanSquare > 0 else {
      (statistic, pValue, logPValue, explainedVariance) = (nil, nil, nil, nil)
      return
    }
    let statistic = meanSquare / error
    let tail = TailProbability(above: statistic, in: distribution)
    self.statistic = statistic
    pValue = tail.value
    logPValue = tail.log
    explainedVariance = ExplainedVariance(
      unchecked: statistic, degreesOfFreedom, residuals.degreesOfFreedom, observationCount)
  }
}

extension [AnalysisOfVarianceRow] {
  /// The lines as a table: fixed names for programs, the customary ones for readers.
  func table(title: String, prefix: String, level: Double) -> ResultTable {
    let intervals = map { row in (try? row.explainedVariance?.interval(level: level)) ?? nil }
    let columns: [ResultTable.Column] = [
      .init("term", texts: map(\.term)),
      .init("degreesOfFreedom", numbers: map(\.degreesOfFreedom)),
      .init("sumOfSquares", numbers: map(\.sumOfSquares)),
      .init("meanSquare", numbers: map(\.meanSquare)),
      .init("statistic", label: "F", numbers: map(\.statistic)),
      .init(
        "pValue", label: "p-value",
        map { row in row.pValue.map { .pValue($0, log: row.logPValue ?? -.infinity) } }),
      .init("etaSquared", label: "\(prefix)η²", numbers: map(\.explainedVariance?.etaSquared)),
      .init("omegaSquared", label: "\(prefix)ω²", numbers: map(\.explainedVariance?.omegaSquared)),
      .init("lower", numbers: intervals.map { $0?.lower }),
      .init("upper", numbers: intervals.map { $0?.upper }),
    ]
    return ResultTable(title: title, columns: columns)
  }
}
