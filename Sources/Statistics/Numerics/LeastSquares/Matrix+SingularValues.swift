import CLAPACK

extension Matrix {
  /// Singular values, largest first.
  var singularValues: [Double] {
    var work = self
    let count = min(rowCount, columnCount)
    var values = [Double](repeating: 0, count: count)
    var rest = [Double](repeating: 0, count: max(count, 1))
    work.withElements { buffer in
      _ = LAPACKE_dgesvd(
        LAPACK_COL_MAJOR, CChar(UInt8(ascii: "N")), CChar(UInt8(ascii: "N")), Int32(rowCount),
        Int32(columnCount), buffer.baseAddress, Int32(max(rowCount, 1)), &values, nil, 1, nil, 1,
        &rest)
    }
    return values
  }

  /// The logarithm of the volume that the rows span: half the log-determinant of their Gram matrix; 0 without rows.
  var logVolume: Double {
    singularValues.reduce(0) { $0 + PortableMath.log($1) }
  }

  /// M = left · diagonal(values) · rightᵀ for a square matrix, the largest value first.
  var singularValueDecomposition: (left: Matrix, values: [Double], right: Matrix) {
    var work = self
    let size = rowCount
    var values = [Double](repeating: 0, count: size)
    var left = Matrix(rowCount: size, columnCount: size)
    var right = left
    var rest = [Double](repeating: 0, count: max(size, 1))
    let all = CChar(UInt8(ascii: "A"))
    work.withElements { matrix in
      left.withElements { left in
        right.withElements { right in
          _ = LAPACKE_dgesvd(
            LAPACK_COL_MAJOR, all, all, Int32(size), Int32(size), matrix.baseAddress, Int32(size),
            &values, left.baseAddress, Int32(size), right.baseAddress, Int32(size), &rest)
        }
      }
    }
    return (left, values, right.transposed)
  }
}
