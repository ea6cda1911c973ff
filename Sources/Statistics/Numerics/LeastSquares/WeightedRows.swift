/// The rows of a design, each times the root of its weight.
struct WeightedRows: Sendable {
  let columns: [ExtendedColumn]
  let weights: [Double]?

  /// The triangular factor of the weighted design.
  var triangle: Matrix {
    let columns = columns
    let weights = weights
    return TallQR.triangle(
      rowCount: columns.first?.values.count ?? 0, columnCount: columns.count
    ) { rows, target, stride in
      guard let weights else {
        for (place, column) in columns.enumerated() {
          column.values.withRows(rows) {
            (target + place * stride).update(from: $0, count: rows.count)
          }
        }
        return
      }
      withUnsafeTemporaryAllocation(of: Double.self, capacity: rows.count) { buffer in
        guard let roots = buffer.baseAddress else { return }
        weights.withRows(rows) { weights in
          for row in 0..<rows.count { roots[row] = weights[row].squareRoot() }
        }
        for (place, column) in columns.enumerated() {
          let start = target + place * stride
          column.values.withRows(rows) { values in
            for row in 0..<rows.count { start[row] = values[row] * roots[row] }
          }
        }
      }
    }
  }
}
