/// What each row does to a model: the measures of Belsley, Kuh & Welsch (1980), *Regression Diagnostics*, chapter 2.
///
/// Where a row's leverage is 1 the model passes through it, and what depends on its residual is NaN.
public struct InfluenceMeasures: Sendable, Hashable, Codable {
  /// The places of the rows among those given to the model.
  public let rows: [Int]

  /// How much each row pulls its own fitted value, from 0 to 1.
  public let leverages: [Double]

  /// The residuals over their standard deviations, σ̂ √(1 − leverage): R's `rstandard`.
  public let standardizedResiduals: [Double]

  /// The residuals over standard deviations estimated without the row: R's `rstudent`. Each follows a t distribution if the
  /// model is right.
  public let studentizedResiduals: [Double]

  /// How far all fitted values together move without the row: Cook (1977).
  public let cooksDistances: [Double]

  /// How far the row's own fitted value moves without it, in standard errors.
  public let dffits: [Double]

  /// How the row changes the determinant of the coefficients' covariance; below 1 it makes them less sure.
  public let covarianceRatios: [Double]

  /// The residual standard error without each row.
  public let deletedSpreads: [Double]

  /// - Parameters:
  ///   - residuals: each times the root of its weight.
  ///   - spread: their standard error, positive or 0.
  init(
    residuals: [Double], leverages: [Double], spread: Double, coefficientCount k: Double,
    degreesOfFreedom: Double, rows: [Int]
  ) {
    self.rows = rows
    self.leverages = leverages
    let rest = leverages.map { 1 - $0 }
    let squares = spread * spread * degreesOfFreedom
    let deleted = zip(residuals, rest).map { residual, rest in
      // By rounding alone could a residual have more than all squares.
      (max(0, squares - residual * residual / rest) / (degreesOfFreedom - 1)).squareRoot()
    }
    let studentized = residuals.indices.map { row in
      residuals[row] / (deleted[row] * rest[row].squareRoot())
    }
    deletedSpreads = deleted
    studentizedResiduals = studentized
    standardizedResiduals = zip(residuals, rest).map { $0 / (spread * $1.squareRoot()) }
    cooksDistances = residuals.indices.map { row in
      let standardized = residuals[row] / (spread * rest[row])
      return standardized * standardized * leverages[row] / k
    }
    dffits = zip(studentized, leverages).map { $0 * ($1 / (1 - $1)).squareRoot() }
    covarianceRatios = zip(deleted, rest).map { deleted, rest in
      let square = (deleted / spread) * (deleted / spread)
      return (0..<Int(k)).reduce(1) { product, _ in product * square } / rest
    }
  }
}
