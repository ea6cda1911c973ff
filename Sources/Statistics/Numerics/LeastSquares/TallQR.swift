import CLAPACK

/// The triangular factor R of a tall matrix A = QR, found block by block of rows, so that nothing of A's size is kept.
///
/// Each block is reduced together with the triangle of the blocks before it by Householder reflections (LAPACK's `dgeqrf`).
/// Demmel, Grigori, Hoemmen & Langou (2012), "Communication-optimal parallel and sequential QR and LU factorizations",
/// SIAM Journal on Scientific Computing 34, A206–A239.
enum TallQR {
  /// Rows that are reduced as one sequence; the sequences run on all processors, and their number does not depend on how
  /// many there are, so neither does a bit of the result. Few enough that processors finish together, and enough that to
  /// reduce the sequences' triangles is little work beside theirs.
  private static func sequenceLength(columnCount: Int) -> Int { max(8_192, 64 * columnCount) }

  /// Writes some rows of A into a buffer, column by column with a stride between columns.
  typealias Rows = @Sendable (Range<Int>, UnsafeMutablePointer<Double>, _ stride: Int) -> Void

  /// The triangle of a matrix whose rows a function writes; zeros below the diagonal.
  ///
  /// - Complexity: O(rows · columns²).
  static func triangle(rowCount: Int, columnCount: Int, rows: Rows) -> Matrix {
    let sequences = Segments.of(rowCount, length: sequenceLength(columnCount: columnCount))
    let triangles = sequences.concurrentMap { reduced($0, columnCount: columnCount, rows: rows) }
    guard triangles.count != 1 else { return triangles[0] }
    return reduced(0..<triangles.count * columnCount, columnCount: columnCount) {
      range, to, stride in
      for (place, row) in range.enumerated() {
        let triangle = triangles[row / columnCount]
        for column in 0..<columnCount {
          to[column * stride + place] = triangle[row % columnCount, column]
        }
      }
    }
  }

  private static func reduced(
    _ range: Range<Int>, columnCount: Int, rows: Rows
  ) -> Matrix {
    let blockLength = max(512, 4 * columnCount)
    let stride = columnCount + blockLength
    var work = Matrix(rowCount: stride, columnCount: columnCount)
    var scales = [Double](repeating: 0, count: columnCount)
    var space = [Double](repeating: 0, count: max(1, 64 * columnCount))
    work.withElements { buffer in
      guard let base = buffer.baseAddress else { return }
      var start = range.lowerBound
      while start < range.upperBound {
        let end = min(start + blockLength, range.upperBound)
        rows(start..<end, base + columnCount, stride)
        // Under this name LAPACKE does not look for NaN in all rows first.
        _ = LAPACKE_dgeqrf_work(
          LAPACK_COL_MAJOR, Int32(columnCount + end - start), Int32(columnCount), base,
          Int32(stride), &scales, &space, Int32(space.count))
        // The reflections' vectors lie below the diagonal; the next block needs zeros there.
        for column in 0..<columnCount {
          for row in column + 1..<max(columnCount, column + 1) { base[column * stride + row] = 0 }
        }
        start = end
      }
    }
    var triangle = Matrix(rowCount: columnCount, columnCount: columnCount)
    for column in 0..<columnCount {
      for row in 0...column { triangle[row, column] = work[row, column] }
    }
    return triangle
  }
}
