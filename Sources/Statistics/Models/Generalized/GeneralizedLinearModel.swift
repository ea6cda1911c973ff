/// A generalised linear model: the mean of yes-or-no, counts or positive amounts as a function of a sum of terms.
///
///     let model = try GeneralizedLinearModel(
///       isVerified, named: "verified", by: terms, family: .binomial())
///     model.coefficients
///     model.ratios()   // odds ratios, rate ratios
///
/// Rows that lack anything are left out and counted; columns that those before them determine have no coefficient. Where
/// some columns tell the responses apart entirely, no finite coefficient is best: the model says so (``divergingColumns``) and
/// gives those neither a standard error nor a p-value.
///
/// The same as R's `glm` and `MASS::glm.nb`, and statsmodels' `GLM`, carried on to convergence. Complexity: O(rows · columns²)
/// for each of usually five to eight iterations.
public struct GeneralizedLinearModel: FittedModel, Sendable, Hashable, Codable {
  /// What is explained.
  public let responseName: String

  /// The distribution and the link; with the estimated θ of a negative binomial one.
  public let family: ModelFamily

  /// The coefficients with standard errors from the expected information.
  public let coefficients: [ModelCoefficient]

  /// The sums of terms, with the offset, for each row used.
  public let linearPredictors: [Double]

  /// Twice how much likelier than the model means equal to the responses would be.
  public let deviance: Double

  /// The deviance of the mean alone; of the offset alone without an intercept.
  public let nullDeviance: Double

  /// The variance over that of the distribution: 1, or Σ Pearson residuals² / degrees of freedom where it is estimated; `nil`
  /// where nothing is left to estimate it from.
  public let dispersion: Double?

  /// θ of a negative binomial model that estimated it, with its standard error.
  public let theta: EstimatedTheta?

  /// The steps that were taken.
  public let iterationCount: Int

  /// Whether the steps came to an end.
  public let isConverged: Bool

  /// Columns that, alone or together, tell the responses apart, so that no finite coefficient is best; usually empty.
  public let divergingColumns: [String]

  /// The coverage of the intervals that tables show.
  public let level: Double

  let rows: CompleteModelRows
  let fitted: FittedDesign
  var knownChecks = Memo<[AssumptionCheck]>()

  /// Fits a model.
  ///
  /// - Parameters:
  ///   - response: 0 and 1, or shares of `trials`; counts; or positive amounts.
  ///   - terms: what explains it; none fits the mean alone.
  ///   - family: what the response is.
  ///   - trials: for shares, the number of trials behind each; for others, how much each row counts. 0 leaves a row out.
  ///   - offset: a known part of the sum of terms, such as the logarithm of an exposure.
  ///   - level: the coverage of the intervals that tables show.
  /// - Throws: ``StatisticsError``: responses that the family does not have or that are all 0 or all 1, a link that does not go
  ///   with it, and as ``LinearModel/init(_:named:by:hasIntercept:weights:offset:level:)``.
  public init(
    _ response: some Collection<some Observation>,
    named name: String = "the response",
    by terms: [ModelTerm],
    family: ModelFamily,
    hasIntercept: Bool = true,
    trials: [Double]? = nil,
    offset: [Double]? = nil,
    level: Double = 0.95
  ) throws(StatisticsError) {
    let rows = try CompleteModelRows(
      terms, response: response.doubles, name: name, weights: trials,
      offset: offset)
    let design = try ModelDesign(rows, named: name, hasIntercept: hasIntercept)
    guard family.links.contains(family.link) else {
      throw .undefined(
        method: "the model of \(name)", reason: "the link \(family.link.rawValue) is not for it.",
        suggestion: "use \(family.links.map(\.rawValue).joined(separator: ", ")).")
    }
    if let reason = family.refusal(of: rows.response) {
      throw .undefined(
        method: "the model of \(name)", reason: reason,
        suggestion: "check the filter and the column, or take another family.")
    }
    self.level = try ConfidenceInterval.validated(level: level)
    var problem = ReweightedLeastSquares.Problem(
      columns: design.columns, response: rows.response, weights: rows.weights,
      offset: rows.offset, family: family)
    var fit: ReweightedLeastSquares
    if case .negativeBinomial(nil) = family.distribution {
      let found = try NegativeBinomialFit(problem, name: name)
      (problem.family, fit) = (found.family, found.fit)
      theta = EstimatedTheta(estimate: found.theta, standardError: found.standardError)
    } else {
      fit = ReweightedLeastSquares(problem)
      theta = nil
    }
    guard fit.isConverged || !fit.divergingColumns.isEmpty else {
      throw .undefined(
        method: "the model of \(name)",
        reason: "its coefficients did not settle in \(fit.iterationCount) steps.",
        suggestion: "leave out terms, put variables on a common scale, or take another link.")
    }
    let chosen = problem.family
    (responseName, self.family, self.rows) = (name, chosen, rows)
    fitted = FittedDesign(
      design: design, kept: fit.kept, estimates: fit.coefficients,
      inverseFactor: fit.inverseFactor)
    linearPredictors = fit.predictors
    (deviance, iterationCount, isConverged) = (fit.deviance, fit.iterationCount, fit.isConverged)
    divergingColumns = fit.divergingColumns.map { design.columnNames[$0] }
    nullDeviance = Self.nullDeviance(problem, hasIntercept: design.hasIntercept)
    let degrees = Double(rows.response.count - fit.kept.count)
    let spread =
      chosen.estimatesDispersion
      ? Self.dispersion(problem, predictors: fit.predictors, degreesOfFreedom: degrees) : 1
    dispersion = spread
    let diverging = Set(fit.divergingColumns)
    coefficients = fitted.coefficients(
      standardErrors: zip(fit.kept, fit.inverseFactor.rowLengths).map { column, length in
        diverging.contains(column) ? nil : spread.map { $0.squareRoot() * length }
      }, degreesOfFreedom: chosen.estimatesDispersion ? degrees : nil)
  }

  /// Σ Pearson residuals² / degrees of freedom, without those that are no number.
  private static func dispersion(
    _ problem: ReweightedLeastSquares.Problem, predictors: [Double], degreesOfFreedom: Double
  ) -> Double? {
    guard degreesOfFreedom > 0 else { return nil }
    let squares = predictors.enumerated().reduce(0) { sum, row in
      let residual = problem.family.pearsonResidual(
        problem.response[row.offset], problem.family.link.state(at: row.element),
        weight: problem.weights?[row.offset] ?? 1)
      return sum + (residual.isNaN ? 0 : residual * residual)
    }
    return squares / degreesOfFreedom
  }

  /// Only the intercept: known at once where there is no offset.
  private static func nullDeviance(
    _ problem: ReweightedLeastSquares.Problem, hasIntercept: Bool
  ) -> Double {
    guard hasIntercept else {
      return ReweightedLeastSquares.Scorer(problem).keeping([])
        .rows(at: .coefficients([])).deviance
    }
    if problem.offset != nil {
      var empty = problem
      empty.columns = [problem.columns[0]]
      return ReweightedLeastSquares(empty).deviance
    }
    return devianceOfMean(problem)
  }

  private static func devianceOfMean(_ problem: ReweightedLeastSquares.Problem) -> Double {
    let (family, response) = (problem.family, problem.response)
    let mean = CompleteModelRows.mean(of: response, weights: problem.weights)
    let state = LinkFunction.State(
      mean: mean.value, complement: (DoubleDouble(1) - mean).value, slope: 1)
    // Most shares are one of these two, and then so is their deviance.
    let ends = family.isBinomial ? (family.deviance(0, state), family.deviance(1, state)) : nil
    return Segments.of(problem.count, length: 4_096).concurrentMap { rows in
      var counts = (0.0, 0.0)
      var others = DoubleDouble.zero
      let weights = problem.weights
      for row in rows {
        let (y, weight) = (response[row], weights?[row] ?? 1)
        if ends != nil, y == 0 {
          counts.0 += weight
        } else if ends != nil, y == 1 {
          counts.1 += weight
        } else {
          others += family.deviance(y, state) * weight
        }
      }
      guard let ends else { return others }
      return others + DoubleDouble.product(counts.0, ends.0)
        + DoubleDouble.product(counts.1, ends.1)
    }.reduce(into: DoubleDouble.zero) { $0 += $1 }.value
  }
}

// MARK: - Fit

extension GeneralizedLinearModel {
  /// The number of rows used.
  public var observationCount: Int { response.count }

  /// The number of rows left out because they lack something.
  public var missingCount: Int { rows.missingCount }

  /// The places of the rows used among those given.
  public var usedRows: [Int] { rows.places }

  /// The responses of the rows used, in their order.
  public var observedResponses: [Double] { response }

  /// The fitted means: probabilities, expected counts, for each row used.
  public var fittedValues: [Double] { linearPredictors.map(family.link.mean(at:)) }

  /// The rows less the coefficients.
  public var residualDegreesOfFreedom: Double { Double(observationCount - kept.count) }

  /// The rows less the intercept.
  public var nullDegreesOfFreedom: Double {
    Double(observationCount - (design.hasIntercept ? 1 : 0))
  }

  /// The logarithm of the likelihood at the estimates; `nil` for quasi-families, which have none.
  public var logLikelihood: Double? {
    guard family.hasLikelihood else { return nil }
    let total = weights?.reduce(0, +) ?? Double(observationCount)
    // R's gamma family puts the mean deviance for the dispersion.
    let spread = family.distribution == .gamma ? deviance / total : 1
    return response.indices.reduce(into: DoubleDouble.zero) { sum, row in
      sum += family.logProbability(
        response[row], state(row), weight: rows.weight(row), dispersion: spread)
    }.value
  }

  /// The coefficients, and a dispersion or θ where that is estimated with them.
  var parameterCount: Double {
    Double(kept.count) + (family.distribution == .gamma || theta != nil ? 1 : 0)
  }

  /// Akaike's information criterion; lower is better; `nil` for quasi-families.
  public var aic: Double? { logLikelihood.map { 2 * parameterCount - 2 * $0 } }

  /// Schwarz's information criterion; lower is better; `nil` for quasi-families.
  public var bic: Double? {
    logLikelihood.map { PortableMath.log(Double(observationCount)) * parameterCount - 2 * $0 }
  }

  /// The names of the columns that those before them determine, so that they have no coefficient.
  public var aliasedColumns: [String] { fitted.aliasedColumns }

  /// The coefficient of a column, or `nil` without such a column.
  public subscript(column: String) -> ModelCoefficient? {
    coefficients.first { $0.name == column }
  }

  /// (y − μ) / √variance, times the root of the weight, for each row used.
  public var pearsonResiduals: [Double] {
    response.indices.map { row in
      family.pearsonResidual(response[row], state(row), weight: rows.weight(row))
    }
  }

  /// The root of what each row adds to the deviance, with the sign of y − μ.
  public var devianceResiduals: [Double] {
    response.indices.map { row in
      let state = state(row)
      let part = max(0, family.deviance(response[row], state) * rows.weight(row))
      return family.residual(response[row], state) < 0 ? -part.squareRoot() : part.squareRoot()
    }
  }

  /// The mean of a row with what else its predictor says.
  func state(_ row: Int) -> LinkFunction.State { family.link.state(at: linearPredictors[row]) }

  /// Σ Pearson residuals².
  public var pearsonChiSquare: Double { pearsonResiduals.reduce(0) { $0 + $1 * $1 } }

  /// How much each row used pulls its own fitted value, from 0 to 1, in the last least squares.
  public var leverages: [Double] {
    fitted.leverages(
      weights: response.indices.map { row in
        let state = state(row)
        return rows.weight(row) * state.slope * family.slopeOverVariance(state)
      })
  }

  /// How far all fitted values together move without each row, to first order: Pearson residuals² · leverage /
  /// (dispersion · (1 − leverage)² · coefficients), as R's `cooks.distance`.
  public var cooksDistances: [Double] {
    let (spread, k) = (dispersion ?? .nan, Double(kept.count))
    return zip(pearsonResiduals, leverages).map { residual, leverage in
      let share = residual / (1 - leverage)
      return share * share * leverage / (spread * k)
    }
  }

  /// What the coefficients multiply odds or rates by, with their ranges: e^estimate and e^limits.
  ///
  /// - Returns: an element per column; `nil` for a link without ratios (only the logit and the logarithm have them), empty values
  ///   as in ``coefficients``.
  public func ratios(
    level: Double = 0.95
  ) -> [(name: String, estimate: Double?, interval: ConfidenceInterval?)]? {
    guard family.link == .logit || family.link == .log else { return nil }
    return coefficients.map { coefficient in
      let interval = coefficient.interval(level: level).map {
        ConfidenceInterval(
          lower: PortableMath.exp($0.lower), upper: PortableMath.exp($0.upper), level: level)
      }
      return (coefficient.name, coefficient.estimate.map(PortableMath.exp), interval)
    }
  }
}
