#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A linear regression: a response as a weighted sum of explaining variables, by least squares.
///
///     let model = try LinearModel(
///       likes, named: "likes",
///       by: [ModelTerm(.numeric("views", views)), ModelTerm(.categorical(status))])
///     model.coefficients
///     model.coefficients(covariance: .hc3)
///
/// The coefficients tell about the population as far as the relation is a straight line, the errors are independent, equally
/// spread and, for small samples, near normal: see ``checks``. Rows that lack anything are left out and counted. A column
/// that those before it determine has no coefficient, as in R.
///
/// The same as R's `lm` and statsmodels' `OLS` and `WLS`; log-likelihood, AIC and BIC count the residual variance as a
/// parameter, as R does. Complexity: O(rows · columns²).
public struct LinearModel: FittedModel, Sendable, Hashable, Codable {
  /// What is explained.
  public let responseName: String

  /// The coefficients with classical standard errors, in the order of the columns.
  public let coefficients: [ModelCoefficient]

  /// What the model gives for each row used, in their order.
  public let fittedValues: [Double]

  /// The response less the fitted value, for each row used, in their order.
  public let residuals: [Double]

  /// Σ w e².
  public let residualSumOfSquares: Double

  /// Σ w (y − ȳ)², or Σ w y² for a model without an intercept.
  public let totalSumOfSquares: Double

  /// What the terms explain of the total sum of squares.
  public let regressionSumOfSquares: Double

  /// The rows less the coefficients.
  public let residualDegreesOfFreedom: Double

  /// The coefficients less the intercept.
  public let regressionDegreesOfFreedom: Double

  /// The coverage of the intervals that tables show.
  public let level: Double

  let rows: CompleteModelRows
  let fitted: FittedDesign
  var knownChecks = Memo<[AssumptionCheck]>()

  /// Fits a model.
  ///
  /// - Parameters:
  ///   - response: what is explained, a number per row; missing values are left out with their rows.
  ///   - terms: what explains it; none fits the mean alone.
  ///   - weights: how much each row counts, such as one over its variance; 0 leaves a row out.
  ///   - offset: a part of the response that is known and not fitted.
  ///   - level: the coverage of the intervals that tables show.
  /// - Throws: ``StatisticsError``: lengths that differ, no complete rows, infinite numbers, a categorical variable with fewer
  ///   than two levels, nothing to fit, or a level outside 0 to 1.
  public init(
    _ response: some Collection<some Observation>,
    named name: String = "the response",
    by terms: [ModelTerm],
    hasIntercept: Bool = true,
    weights: [Double]? = nil,
    offset: [Double]? = nil,
    level: Double = 0.95
  ) throws(StatisticsError) {
    let rows = try CompleteModelRows(
      terms, response: response.doubles, name: name, weights: weights,
      offset: offset)
    let design = try ModelDesign(rows, named: name, hasIntercept: hasIntercept)
    self.level = try ConfidenceInterval.validated(level: level)
    (responseName, self.rows) = (name, rows)
    let target = rows.target
    let solution = LeastSquares(design.columns, response: target, weights: rows.weights)
    fitted = FittedDesign(
      design: design, kept: solution.kept, estimates: solution.coefficients.map(\.value),
      inverseFactor: solution.inverseFactor)
    residuals = solution.residuals
    fittedValues = zip(rows.response, residuals).map { $0 - $1 }
    let sums = rows.sumOfSquares(of: target, isCentered: design.spansConstant)
    let rest = solution.residualSumOfSquares
    residualSumOfSquares = rest.value
    totalSumOfSquares = sums.value
    regressionSumOfSquares = max(0, (sums - rest).value)
    residualDegreesOfFreedom = Double(target.count - solution.kept.count)
    regressionDegreesOfFreedom = Double(solution.kept.count - (design.spansConstant ? 1 : 0))
    let variance =
      residualDegreesOfFreedom > 0 ? residualSumOfSquares / residualDegreesOfFreedom : nil
    coefficients = fitted.coefficients(
      standardErrors: fitted.inverseFactor.rowLengths.map { length in
        variance.map { $0.squareRoot() * length }
      }, degreesOfFreedom: residualDegreesOfFreedom)
  }
}

// MARK: - Fit

extension LinearModel {
  /// The number of rows used.
  public var observationCount: Int { response.count }

  /// The number of rows left out because they lack something.
  public var missingCount: Int { rows.missingCount }

  /// The places of the rows used among those given.
  public var usedRows: [Int] { rows.places }

  /// The responses of the rows used, in their order.
  public var observedResponses: [Double] { response }

  /// The estimated standard deviation of the errors: √(Σ w e² / degrees of freedom); `nil` where none are left.
  public var residualStandardError: Double? {
    residualDegreesOfFreedom > 0
      ? (residualSumOfSquares / residualDegreesOfFreedom).squareRoot() : nil
  }

  /// The share of the variance that the model explains; `nil` for a constant response.
  public var rSquared: Double? {
    totalSumOfSquares > 0 ? 1 - residualSumOfSquares / totalSumOfSquares : nil
  }

  /// R² less what as many columns of noise would explain; `nil` without residual degrees of freedom.
  public var adjustedRSquared: Double? {
    guard totalSumOfSquares > 0, residualDegreesOfFreedom > 0 else { return nil }
    let all = residualDegreesOfFreedom + regressionDegreesOfFreedom
    return 1 - residualSumOfSquares / totalSumOfSquares * (all / residualDegreesOfFreedom)
  }

  /// Whether anything is explained at all: F of all terms together; `nil` without terms or residual degrees of freedom.
  public var fStatistic: Double? {
    guard regressionDegreesOfFreedom > 0, residualDegreesOfFreedom > 0,
      regressionSumOfSquares > 0 || residualSumOfSquares > 0
    else { return nil }
    return regressionSumOfSquares / regressionDegreesOfFreedom
      / (residualSumOfSquares / residualDegreesOfFreedom)
  }

  var fTail: TailProbability? {
    guard let fStatistic,
      let distribution = try? FDistribution(
        numeratorDegreesOfFreedom: regressionDegreesOfFreedom,
        denominatorDegreesOfFreedom: residualDegreesOfFreedom)
    else { return nil }
    return TailProbability(above: fStatistic, in: distribution)
  }

  /// The p-value of ``fStatistic``.
  public var pValue: Double? { fTail?.value }

  /// The natural logarithm of ``pValue``.
  public var logPValue: Double? { fTail?.log }

  /// The logarithm of the likelihood of normal errors at the estimates; ∞ for a perfect fit.
  public var logLikelihood: Double {
    let n = Double(observationCount)
    guard residualSumOfSquares > 0 else { return .infinity }
    let logWeights = weights?.reduce(0) { $0 + log($1) } ?? 0
    return (logWeights - n * (log(2 * .pi * residualSumOfSquares / n) + 1)) / 2
  }

  /// The parameters that a likelihood has: the coefficients and the residual variance.
  private var parameterCount: Double { Double(kept.count) + 1 }

  /// Akaike's information criterion: 2 · parameters − 2 · log-likelihood; lower is better.
  public var aic: Double { 2 * parameterCount - 2 * logLikelihood }

  /// Schwarz's information criterion: log(rows) · parameters − 2 · log-likelihood; lower is better.
  public var bic: Double {
    log(Double(observationCount)) * parameterCount - 2 * logLikelihood
  }

  /// The names of the columns that those before them determine, so that they have no coefficient.
  public var aliasedColumns: [String] { fitted.aliasedColumns }

  /// The coefficient of a column, or `nil` without such a column.
  public subscript(column: String) -> ModelCoefficient? {
    coefficients.first { $0.name == column }
  }
}
