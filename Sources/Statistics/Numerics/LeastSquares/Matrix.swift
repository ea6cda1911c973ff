/// A small dense matrix, stored column by column as LAPACK has it.
struct Matrix: Sendable, Hashable, Codable {
  let rowCount: Int
  let columnCount: Int
  private(set) var elements: [Double]

  /// A matrix of zeros.
  init(rowCount: Int, columnCount: Int) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    elements = [Double](repeating: 0, count: rowCount * columnCount)
  }

  /// A matrix from its columns, all of the same length.
  init(columns: [[Double]]) {
    rowCount = columns.first?.count ?? 0
    columnCount = columns.count
    elements = columns.flatMap(\.self)
  }

  subscript(row: Int, column: Int) -> Double {
    get { elements[column * rowCount + row] }
    set { elements[column * rowCount + row] = newValue }
  }

  func column(_ index: Int) -> [Double] {
    Array(elements[index * rowCount..<(index + 1) * rowCount])
  }

  /// The matrix with its elements changed in place, as LAPACK does.
  mutating func withElements<Result>(
    _ body: (UnsafeMutableBufferPointer<Double>) -> Result
  ) -> Result {
    elements.withUnsafeMutableBufferPointer { body($0) }
  }
}

// MARK: - Products

extension Matrix {
  /// The product with a vector that has an element per column.
  static func * (matrix: Matrix, vector: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: matrix.rowCount)
    for column in 0..<matrix.columnCount {
      for row in 0..<matrix.rowCount { result[row] += matrix[row, column] * vector[column] }
    }
    return result
  }

  /// The product of the transpose with a vector that has an element per row.
  func transposedTimes(_ vector: [Double]) -> [Double] {
    (0..<columnCount).map { column in
      (0..<rowCount).reduce(0) { $0 + self[$1, column] * vector[$1] }
    }
  }

  static func * (left: Matrix, right: Matrix) -> Matrix {
    Matrix(columns: (0..<right.columnCount).map { left * right.column($0) })
  }

  var transposed: Matrix {
    var result = Matrix(rowCount: columnCount, columnCount: rowCount)
    for column in 0..<columnCount {
      for row in 0..<rowCount { result[column, row] = self[row, column] }
    }
    return result
  }

  /// The columns at the given places.
  func columns(at places: [Int]) -> Matrix { Matrix(columns: places.map(column)) }

  /// The rows at the given places.
  func rows(at places: [Int]) -> Matrix {
    var result = Matrix(rowCount: places.count, columnCount: columnCount)
    for column in 0..<columnCount {
      for (row, place) in places.enumerated() { result[row, column] = self[place, column] }
    }
    return result
  }

  func scalingColumns(by factors: [Double]) -> Matrix {
    var result = self
    for column in 0..<columnCount {
      for row in 0..<rowCount { result[row, column] *= factors[column] }
    }
    return result
  }

  func scalingRows(by factors: [Double]) -> Matrix {
    var result = self
    for column in 0..<columnCount {
      for row in 0..<rowCount { result[row, column] *= factors[row] }
    }
    return result
  }

  /// The length of each row.
  var rowLengths: [Double] {
    (0..<rowCount).map { row in
      (0..<columnCount).reduce(0) { $0 + self[row, $1] * self[row, $1] }.squareRoot()
    }
  }
}
