public import DataFrames
public import Exploration
public import Statistics

/// The assumptions of a linear model as small charts with verdicts.
///
///     ```{checks}
///     likesModel
///     ```
public func checks(_ model: LinearModel) -> CheckBoard { model.checkBoard() }

/// The assumptions of a generalised linear model as small charts with verdicts.
public func checks(_ model: GeneralizedLinearModel) -> CheckBoard { model.checkBoard() }

/// Which regression fits the response of a formula, why, and what comes next best.
///
///     try whichRegression("verified_status ~ duration + claim_status", in: claims)
///
/// - Throws: `FormulaError`, with the place in the formula, and what `RegressionAdvisor` throws.
public func whichRegression(
  _ formula: String, in frame: DataFrame, isOrdered: Bool = false
) throws -> RegressionAdvice {
  try RegressionAdvisor.advise(formula, in: frame, isOrdered: isOrdered)
}
