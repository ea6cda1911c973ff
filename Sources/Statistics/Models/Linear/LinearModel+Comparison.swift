extension LinearModel {
  /// Tests whether this model explains more than one whose terms are among its own.
  ///
  /// - Throws: ``StatisticsError``: models of other responses or rows, models of the same size, or a larger model without
  ///   residual degrees of freedom.
  public func comparison(with smaller: LinearModel) throws(StatisticsError) -> ModelTest {
    guard hasRows(of: smaller) else {
      throw .undefined(
        method: "the comparison of models",
        reason: "they do not explain the same \(observationCount) values.",
        suggestion: "fit both to rows that lack none of the larger model's variables.")
    }
    let further = Double(kept.count - smaller.kept.count)
    guard further > 0 else {
      throw .undefined(
        method: "the comparison of models",
        reason: "the model has no coefficients beyond those of the smaller one.",
        suggestion: "ask the larger model to compare itself with the smaller one.")
    }
    let gained = max(0, smaller.residualSumOfSquares - residualSumOfSquares)
    let variance = residualSumOfSquares / residualDegreesOfFreedom
    guard
      let test = ModelTest(
        .nestedModels, f: gained / further / variance, further, residualDegreesOfFreedom,
        observationCount: observationCount)
    else {
      throw .undefined(
        method: "the comparison of models",
        reason: "the larger model leaves nothing to judge by.",
        suggestion: "leave out terms, or collect more rows.")
    }
    return test
  }
}
