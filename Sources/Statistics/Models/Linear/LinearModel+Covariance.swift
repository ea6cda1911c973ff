extension LinearModel {
  /// The coefficients with standard errors that allow for more than the classical ones.
  ///
  /// - Returns: coefficients without standard errors where a row of leverage 1 leaves ``CoefficientCovariance/hc2`` and
  ///   those after it undefined.
  /// - Throws: ``StatisticsError``: groups of another number than the rows given, or fewer than two of them.
  public func coefficients(
    covariance kind: CoefficientCovariance
  ) throws(StatisticsError) -> [ModelCoefficient] {
    guard kind != .classical else { return coefficients }
    let factor = try covarianceFactor(kind)
    let degrees =
      if case .clustered = kind { Double(factor.columnCount - 1) } else { residualDegreesOfFreedom }
    return fitted.coefficients(standardErrors: factor.rowLengths, degreesOfFreedom: degrees)
  }

  /// The covariances of the estimated coefficients, a row and a column for each that has an estimate.
  ///
  /// - Throws: as ``coefficients(covariance:)``.
  public func covarianceMatrix(
    _ kind: CoefficientCovariance = .classical
  ) throws(StatisticsError) -> [[Double]] {
    try covarianceFactor(kind).gram
  }

  private func covarianceFactor(
    _ kind: CoefficientCovariance
  ) throws(StatisticsError) -> Matrix {
    guard kind != .classical else {
      let spread = residualStandardError ?? .nan
      return inverseFactor.scalingColumns(by: kept.map { _ in spread })
    }
    let model = self
    return try SandwichCovariance(
      fitted, scores: residuals.indices.map { residuals[$0] * rows.weight($0) },
      leverages: { model.leverages }, rows: rows
    ).factor(kind)
  }
}

extension Matrix {
  /// MMᵀ, row by row.
  var gram: [[Double]] {
    let product = self * transposed
    return (0..<rowCount).map { row in (0..<rowCount).map { product[row, $0] } }
  }
}
