extension ContingencyTable {
  /// The counts that independence of rows and columns would give: row total × column total / total, row by row; 0 in a
  /// table without counts.
  public var expectedCounts: [[Double]] { byRow(\.expected) }

  /// (O − E) / √E for each cell, row by row; 0 in a row or column without counts, which cannot depart from anything.
  public var pearsonResiduals: [[Double]] { byRow(\.pearsonResidual) }

  /// The Pearson residuals over their standard deviations, also called adjusted: near standard normal under independence.
  ///
  /// Haberman (1973), "The analysis of residuals in cross-classified tables", Biometrics 29, 205–220; as `stdres` of R's
  /// `chisq.test`. 0 in a row or column without counts, and where one of them has all.
  public var standardizedResiduals: [[Double]] { byRow(\.standardizedResidual) }

  /// A cell of a table beside what independence would give.
  struct Cell {
    let observed: Double
    let expected: Double
    let excess: Double
    let residualVariance: Double

    var pearsonResidual: Double { expected > 0 ? excess / expected.squareRoot() : 0 }

    var standardizedResidual: Double {
      residualVariance > 0 ? pearsonResidual / residualVariance.squareRoot() : 0
    }
  }

  /// The cells, row by row.
  var cells: [Cell] {
    let n = Double(total)
    guard n > 0 else {
      return counts.flatMap {
        $0.map { _ in Cell(observed: 0, expected: 0, excess: 0, residualVariance: 0) }
      }
    }
    return rows.indices.flatMap { row in
      columns.indices.map { column in
        let (r, c) = (Double(rowTotals[row]), Double(columnTotals[column]))
        let count = Double(counts[row][column])
        return Cell(
          observed: count, expected: r * c / n,
          excess: Double.differenceOfProducts(count, n, r, c) / n,
          residualVariance: Double(total - rowTotals[row]) / n
            * (Double(total - columnTotals[column]) / n))
      }
    }
  }

  private func byRow(_ value: (Cell) -> Double) -> [[Double]] {
    let values = cells.map(value)
    return rows.indices.map { row in
      Array(values[(row * columns.count)..<((row + 1) * columns.count)])
    }
  }
}

extension Double {
  /// ab − cd to a rounding or two, however near the products are to each other.
  ///
  /// Kahan's algorithm; Jeannerod, Louvet & Muller (2013), "Further analysis of Kahan's algorithm for the accurate
  /// computation of 2×2 determinants", Mathematics of Computation 82, 2245–2264.
  static func differenceOfProducts(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
    let product = c * d
    let error = product.addingProduct(-c, d)
    return (-product).addingProduct(a, b) + error
  }
}
