import CLAPACK

extension Matrix {
  /// The least part of a column, beside its length, that those before it may leave for products to be solved by.
  ///
  /// Products lose twice the digits that the columns' reflections lose.
  private static let leastPivot = 1e-3

  /// T with A⁻¹ = TTᵀ for products A = XᵀWX, of which the upper triangle is given; `nil` where the columns of X are so near to a
  /// lower rank that their factorisation is needed.
  ///
  /// Cholesky's factorisation by LAPACK's `dpotrf`, of columns scaled to length 1.
  var inverseFactorOfProducts: Matrix? {
    let scales = (0..<columnCount).map { 1 / self[$0, $0].squareRoot() }
    guard scales.allSatisfy({ $0.isFinite && $0 > 0 }) else { return nil }
    var factor = scalingColumns(by: scales).scalingRows(by: scales)
    guard factor.elements.allSatisfy(\.isFinite), columnCount > 0 else { return nil }
    let size = Int32(columnCount)
    let upper = CChar(UInt8(ascii: "U"))
    let failure = factor.withElements { buffer in
      LAPACKE_dpotrf(LAPACK_COL_MAJOR, upper, size, buffer.baseAddress, size)
    }
    guard failure == 0, (0..<columnCount).allSatisfy({ factor[$0, $0] > Self.leastPivot }) else {
      return nil
    }
    let isSingular = factor.withElements { buffer in
      LAPACKE_dtrtri(
        LAPACK_COL_MAJOR, upper, CChar(UInt8(ascii: "N")), size, buffer.baseAddress, size)
    }
    return isSingular == 0 ? factor.scalingRows(by: scales) : nil
  }
}
