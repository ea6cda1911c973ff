extension LinearModel {
  /// How much each row used pulls its own fitted value, from 0 to 1: the diagonal of the hat matrix; they sum up to the
  /// number of coefficients.
  public var leverages: [Double] { fitted.leverages(weights: weights) }

  /// What each row does to the model.
  ///
  /// - Returns: `nil` without residual degrees of freedom.
  public func influence() -> InfluenceMeasures? {
    guard let spread = residualStandardError else { return nil }
    return InfluenceMeasures(
      residuals: residuals.indices.map { residuals[$0] * rows.weight($0).squareRoot() },
      leverages: leverages, spread: spread, coefficientCount: Double(kept.count),
      degreesOfFreedom: residualDegreesOfFreedom, rows: usedRows)
  }

  /// How far each coefficient would move without each row, in standard errors: an array per coefficient with an estimate,
  /// a number per row used. Belsley, Kuh & Welsch (1980), equation 2.7; R's `dfbetas`.
  ///
  /// - Returns: NaN for rows of leverage 1; `nil` without residual degrees of freedom.
  /// - Complexity: O(rows · columns²).
  public func coefficientChanges() -> [[Double]]? {
    guard let influence = influence() else { return nil }
    let lengths = inverseFactor.rowLengths
    var changes = [[Double]](
      repeating: [Double](repeating: 0, count: observationCount), count: kept.count)
    for row in 0..<observationCount {
      let moved = inverseFactor * fitted.whitened(row)
      let share =
        residuals[row] * rows.weight(row) / (1 - influence.leverages[row])
        / influence.deletedSpreads[row]
      for place in kept.indices { changes[place][row] = moved[place] / lengths[place] * share }
    }
    return changes
  }

  /// Σ(e / (1 − leverage))²: the squared errors of predicting each row from all others; NaN where a leverage is 1.
  public var predictedResidualSumOfSquares: Double {
    zip(residuals.indices, leverages).reduce(0) { sum, row in
      let error = residuals[row.0] / (1 - row.1)
      return sum + error * error * rows.weight(row.0)
    }
  }
}
