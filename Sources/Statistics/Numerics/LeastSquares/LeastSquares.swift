/// The coefficients of columns that come nearest to a response, in the sense of (weighted) least squares.
///
/// The design is reduced to a triangle by Householder reflections (``TallQR``); a column that the columns before it determine
/// to ten digits is set aside, as R does; LAPACK's pivoting tells how near the rest is to a lower rank. The coefficients
/// are then refined with residuals accumulated in double-double until nothing changes: Björck (1987), "Stability analysis
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
    let isSmall = Double(response.count) * Double(used.count * used.count) < DesignFactor.smallSize
    let solver = Refinement(
      columns: used, response: response, weights: weights, isExact: isSmall)
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

// MARK: - Refinement

extension LeastSquares {
  fileprivate struct Refinement: Sendable {
    let columns: [ExtendedColumn]
    let response: [Double]
    let weights: [Double]?

    /// Whether corrections must vanish beside each coefficient. Where rows are many, they need only vanish beside what the residuals
    /// leave open: sums of so many products have no further digits, and to find them takes minutes.
    let isExact: Bool

    private static let passLimit = 8
    private static let segmentLength = 32_768
    private static let blockLength = 512

    struct Solution {
      var coefficients: [DoubleDouble]
      var residuals: [Double]
      var sumOfSquares: DoubleDouble
    }

    /// Corrects the coefficients by TTᵀXᵀWr until the corrections are below their last digit; `nil` where they do not
    /// get there.
    func solution(with factor: Matrix) -> Solution? {
      var coefficients = [DoubleDouble](repeating: .zero, count: columns.count)
      for _ in 0..<Self.passLimit {
        let pass = pass(at: coefficients)
        // In standard deviations of the coefficients, but for that of the errors.
        let half = factor.transposedTimes(pass.gradient.map(\.value))
        let correction = factor * half
        guard correction.allSatisfy(\.isFinite) else { return nil }
        let size = half.reduce(0) { $0 + $1 * $1 }
        let isLost = !isExact && size <= 1e-31 * pass.sumOfSquares.value
        let isSettled =
          isLost
          || zip(correction, coefficients).allSatisfy { abs($0) <= 0x1p-58 * abs($1.value) }
        if isSettled {
          return Solution(
            coefficients: coefficients, residuals: pass.residuals,
            sumOfSquares: pass.sumOfSquares)
        }
        for place in correction.indices { coefficients[place] += correction[place] }
      }
      return nil
    }

    private struct Pass: Sendable {
      var residuals: [Double] = []
      var sumOfSquares = DoubleDouble.zero
      var gradient: [DoubleDouble]
    }

    /// The residuals at some coefficients, and their weighted products with the columns.
    private func pass(at coefficients: [DoubleDouble]) -> Pass {
      let parts = Segments.of(response.count, length: Self.segmentLength)
        .concurrentMap { part(of: $0, at: coefficients) }
      guard parts.count > 1 else { return parts[0] }
      var whole = Pass(gradient: [DoubleDouble](repeating: .zero, count: columns.count))
      whole.residuals.reserveCapacity(response.count)
      for part in parts {
        whole.residuals += part.residuals
        whole.sumOfSquares += part.sumOfSquares
        for place in columns.indices { whole.gradient[place] += part.gradient[place] }
      }
      return whole
    }

    private func part(of range: Range<Int>, at coefficients: [DoubleDouble]) -> Pass {
      var part = Pass(gradient: [DoubleDouble](repeating: .zero, count: columns.count))
      part.residuals.reserveCapacity(range.count)
      for block in Segments.of(range.count, length: Self.blockLength) {
        let start = range.lowerBound + block.lowerBound
        let residuals = residuals(
          of: start..<start + block.count, at: coefficients)
        for (place, residual) in residuals.enumerated() {
          part.sumOfSquares += residual * residual * (weights?[start + place] ?? 1)
        }
        for (place, column) in columns.enumerated() {
          var sum = 0.0
          if let weights {
            for row in block.indices {
              let index = row - block.lowerBound
              sum += column.values[start + index] * residuals[index] * weights[start + index]
            }
          } else {
            for index in 0..<block.count { sum += column.values[start + index] * residuals[index] }
          }
          part.gradient[place] += sum
        }
        part.residuals += residuals
      }
      return part
    }

    private func residuals(of rows: Range<Int>, at coefficients: [DoubleDouble]) -> [Double] {
      var rest = rows.map { DoubleDouble(response[$0]) }
      for (column, coefficient) in zip(columns, coefficients) where coefficient != .zero {
        for (place, row) in rows.enumerated() {
          rest[place] += -(coefficient * column.values[row])
        }
        guard let remainders = column.remainders else { continue }
        for (place, row) in rows.enumerated() {
          rest[place] += -(coefficient * remainders[row])
        }
      }
      return rest.map(\.value)
    }
  }
}
