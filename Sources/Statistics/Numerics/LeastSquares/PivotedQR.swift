import CLAPACK

/// The QR factorisation of a square matrix with column pivoting, by LAPACK's `dgeqp3`: the columns come in an order in
/// which the diagonal of R falls, which shows how near the matrix is to a lower rank.
struct PivotedQR: Sendable {
  /// R, with zeros below the diagonal.
  private let triangle: Matrix

  /// The column that each column of R belongs to.
  private let order: [Int]

  init(_ matrix: Matrix) {
    let size = matrix.columnCount
    var work = matrix
    var pivots = [Int32](repeating: 0, count: size)
    var scales = [Double](repeating: 0, count: size)
    work.withElements { buffer in
      _ = LAPACKE_dgeqp3(
        LAPACK_COL_MAJOR, Int32(matrix.rowCount), Int32(size), buffer.baseAddress,
        Int32(matrix.rowCount), &pivots, &scales)
    }
    var triangle = Matrix(rowCount: size, columnCount: size)
    for column in 0..<size {
      for row in 0...column { triangle[row, column] = work[row, column] }
    }
    self.triangle = triangle
    order = pivots.map { Int($0) - 1 }
  }

  /// The last of R's diagonal over the first: about the reciprocal of the condition number, 0 for a singular matrix.
  var leastPivot: Double {
    let size = triangle.columnCount
    guard size > 0, triangle[0, 0] != 0 else { return 0 }
    return abs(triangle[size - 1, size - 1] / triangle[0, 0])
  }

  /// T with (AᵀA)⁻¹ = TTᵀ: R⁻¹ with its rows in the columns' own order.
  ///
  /// Only for a matrix of full rank.
  func inverseFactor() -> Matrix {
    var inverse = triangle
    let size = Int32(triangle.columnCount)
    inverse.withElements { buffer in
      _ = LAPACKE_dtrtri(
        LAPACK_COL_MAJOR, CChar(UInt8(ascii: "U")), CChar(UInt8(ascii: "N")), size,
        buffer.baseAddress, size)
    }
    var factor = Matrix(rowCount: triangle.rowCount, columnCount: triangle.columnCount)
    for column in 0..<factor.columnCount {
      for row in 0...column { factor[order[row], column] = inverse[row, column] }
    }
    return factor
  }
}
