/// The rows of a design, each times the root of its weight.
struct WeightedRows: Sendable {
  let columns: [ExtendedColumn]
  let weights: [Double]?

  /// The triangular factor of the weighted design.
  var triangle: Matrix {
    let roots = weights?.map { $0.squareRoot() }
    let columns = columns
    return TallQR.triangle(
      rowCount: columns.first?.values.count ?? 0, columnCount: columns.count
    ) { rows, target, stride in
      for (place, column) in columns.enumerated() {
        let start = target + place * stride
        column.values.withUnsafeBufferPointer { values in
          if let roots {
            for row in rows { start[row - rows.lowerBound] = values[row] * roots[row] }
          } else {
            for row in rows { start[row - rows.lowerBound] = values[row] }
          }
        }
      }
    }
  }
}
