/// The columns of a (weighted) design that can be told apart, and the covariances of their coefficients.
struct DesignFactor: Sendable {
  /// The columns that those before them do not determine to ten digits.
  let kept: [Int]

  /// T with (XᵀWX)⁻¹ = TTᵀ, for the kept columns X.
  let inverse: Matrix

  /// The orthogonal basis that T was taken from where the design is too near a lower rank for doubles, else `nil`.
  let basis: OrthogonalBasis?

  /// Whether a column is so near to those before it that rounded products with the columns cost a coefficient digits.
  let isPoor: Bool

  /// Below this the digits of T that a double loses are worth the time of a basis, where that is short.
  private static let poorPivot = 1e-3

  /// Below this they are worth any time.
  private static let badPivot = 1e-7

  /// Rows times squared columns that a basis takes in a moment.
  private static let smallSize = 4e6

  /// - Parameter columns: of the same length, none of them too large or small to be squared.
  init(_ columns: [ExtendedColumn], weights: [Double]?) {
    let triangle = WeightedRows(columns: columns, weights: weights).triangle
    let norms = (0..<columns.count).map { column in
      (0...column).reduce(0) { $0 + triangle[$1, column] * triangle[$1, column] }.squareRoot()
    }
    let unit = triangle.scalingColumns(by: norms.map { $0 > 0 ? 1 / $0 : 0 })
    let kept = unit.independentColumns
    let pivoted = PivotedQR(unit.columns(at: kept))
    let rowCount = columns.first?.values.count ?? 0
    let isSmall = Double(rowCount) * Double(kept.count * kept.count) < Self.smallSize
    self.kept = kept
    isPoor = !(pivoted.leastPivot > Self.poorPivot)
    if pivoted.leastPivot > (isSmall ? Self.poorPivot : Self.badPivot) || kept.isEmpty {
      basis = nil
      inverse = pivoted.inverseFactor().scalingRows(by: kept.map { 1 / norms[$0] })
    } else {
      let basis = OrthogonalBasis(of: kept.map { columns[$0] }, weights: weights)
      self.basis = basis
      inverse = basis.inverseFactor()
    }
  }
}

extension OrthogonalBasis {
  /// The basis of columns that can be told apart.
  init(of columns: [ExtendedColumn], weights: [Double]?) {
    let rowCount = columns.first?.values.count ?? 0
    self.init(weights: weights ?? [Double](repeating: 1, count: rowCount))
    for column in columns { append(column.doubleDoubles) }
  }
}

extension Matrix {
  /// The columns that those before them do not determine.
  fileprivate var independentColumns: [Int] {
    var basis = OrthogonalBasis(weights: [Double](repeating: 1, count: rowCount))
    return (0..<columnCount).filter { place in
      basis.append(column(place).map { DoubleDouble($0) })
    }
  }
}
