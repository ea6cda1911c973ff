/// The coefficients of columns that come nearest to a response, in the sense of (weighted) least squares.
///
/// The design is reduced to a triangle by Householder reflections (``TallQR``); a column that the columns before it determine
/// to ten digits is set aside, as R does; LAPACK's pivoting tells how near the rest is to a lower rank. The coefficients
/// are then refined with residuals accumulated with twice a double's digits until nothing changes that matters: Björck (1987), "Stability analysis
/// of the method of seminormal equations for linear least squares problems", Linear Algebra and its Applications 88,
/// 31–48. A design too near a lower rank for that is solved by ``OrthogonalBasis``, which works with 32 digits.
struct LeastSquares: Sendable {
  /// The columns that have a coefficient, in their order.
  let kept: [Int]

  /// The coefficients of the kept columns.
  let coefficients: [DoubleDouble]

  /// T with (XᵀWX)⁻¹ = TTᵀ, for the kept columns X.
  let inverseFactor: Matrix

  /// The response less what the columns give, a value per row.
  let residuals: [Double]

  /// The weighted sum of squares of the residuals.
  let residualSumOfSquares: DoubleDouble

  /// Solves for columns and a response of the same length, all finite.
  ///
  /// - Parameters:
  ///   - columns: at least one, none of them too large or small to be squared.
  ///   - weights: positive and finite; `nil` weighs all rows alike.
  init(_ columns: [ExtendedColumn], response: [Double], weights: [Double]?) {
    let factor = DesignFactor(columns, weights: weights)
    kept = factor.kept
    inverseFactor = factor.inverse
    let used = kept.map { columns[$0] }
    let solver = Refinement(
      columns: used, response: response, weights: weights, isPoor: factor.isPoor)
    if factor.basis == nil, let found = solver.solution(with: factor.inverse) {
      coefficients = found.coefficients
      (residuals, residualSumOfSquares) = (found.residuals, found.sumOfSquares)
      return
    }
    let basis = factor.basis ?? OrthogonalBasis(of: used, weights: weights)
    let found = basis.solution(for: response.map { DoubleDouble($0) })
    coefficients = found.coefficients
    residuals = found.residuals.map(\.value)
    residualSumOfSquares = found.residuals.indices.reduce(into: .zero) { sum, row in
      sum += found.residuals[row] * found.residuals[row] * (weights?[row] ?? 1)
    }
  }
}
