extension GeneralizedLinearModel {
  /// The coefficients with standard errors that allow for more than the variance of the family.
  ///
  /// Columns that diverge have no standard error in any way.
  ///
  /// - Throws: ``StatisticsError``: groups of another number than the rows given, or fewer than two of them.
  public func coefficients(
    covariance kind: CoefficientCovariance
  ) throws(StatisticsError) -> [ModelCoefficient] {
    guard kind != .classical else { return coefficients }
    let factor = try covarianceFactor(kind)
    let diverging = Set(divergingColumns)
    let degrees: Double? =
      if case .clustered = kind {
        Double(factor.columnCount - 1)
      } else {
        family.estimatesDispersion ? residualDegreesOfFreedom : nil
      }
    return fitted.coefficients(
      standardErrors: zip(kept, factor.rowLengths).map { column, length in
        diverging.contains(design.columnNames[column]) ? nil : length
      }, degreesOfFreedom: degrees)
  }

  /// The covariances of the estimated coefficients, a row and a column for each that has an estimate.
  ///
  /// - Throws: as ``coefficients(covariance:)``.
  public func covarianceMatrix(
    _ kind: CoefficientCovariance = .classical
  ) throws(StatisticsError) -> [[Double]] {
    try covarianceFactor(kind).gram
  }

  func covarianceFactor(_ kind: CoefficientCovariance) throws(StatisticsError) -> Matrix {
    guard kind != .classical else {
      let spread = (dispersion ?? .nan).squareRoot()
      return inverseFactor.scalingColumns(by: kept.map { _ in spread })
    }
    let model = self
    return try SandwichCovariance(
      fitted,
      scores: response.indices.map { row in
        let state = state(row)
        return rows.weight(row) * family.residual(response[row], state)
          * family.slopeOverVariance(state)
      }, leverages: { model.leverages }, rows: rows
    ).factor(kind)
  }
}
