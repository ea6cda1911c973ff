/// Kappa with its standard errors after Fleiss, Cohen & Everitt (1969).
struct AgreementMoments {
  /// Σ wᵢⱼ pᵢⱼ.
  let observed: Double

  /// Σ wᵢⱼ pᵢ. p.ⱼ.
  let expected: Double

  let kappa: Double
  let standardError: Double
  let nullStandardError: Double

  /// The agreement in a square table with observations.
  init(_ table: ContingencyTable, _ weights: CohensKappa.Weights) {
    let n = Double(table.total)
    let rows = table.rowTotals.map { Double($0) / n }
    let columns = table.columnTotals.map { Double($0) / n }
    let categories = rows.indices
    let width = Double(max(rows.count - 1, 1))
    let weight = { (i: Int, j: Int) -> Double in
      let distance = abs(Double(i - j)) / width
      return switch weights {
      case .none: i == j ? 1 : 0
      case .linear: 1 - distance
      case .quadratic: 1 - distance * distance
      }
    }
    // Disagreement is summed, not agreement: 1 − expected does not cancel then.
    var (disagreement, expectedDisagreement) = (0.0, 0.0)
    for i in categories {
      for j in categories where i != j {
        let lack = 1 - weight(i, j)
        disagreement += lack * (Double(table.counts[i][j]) / n)
        expectedDisagreement += lack * rows[i] * columns[j]
      }
    }
    let kappa = 1 - disagreement / expectedDisagreement
    let rowMeans = categories.map { i in
      categories.reduce(0) { $0 + weight(i, $1) * columns[$1] }
    }
    let columnMeans = categories.map { j in
      categories.reduce(0) { $0 + weight($1, j) * rows[$1] }
    }
    let chance = 1 - expectedDisagreement
    let centre = kappa - chance * (1 - kappa)
    var (spread, nullSpread) = (0.0, 0.0)
    for i in categories {
      for j in categories {
        let mean = rowMeans[i] + columnMeans[j]
        // Both sums are variances: the centre is the mean of what is squared.
        let distance = weight(i, j) - mean * (1 - kappa) - centre
        let nullDistance = weight(i, j) - mean + chance
        spread += Double(table.counts[i][j]) / n * distance * distance
        nullSpread += rows[i] * columns[j] * nullDistance * nullDistance
      }
    }
    observed = 1 - disagreement
    expected = expectedDisagreement > 0 ? chance : 1
    self.kappa = kappa
    standardError = (spread / n).squareRoot() / expectedDisagreement
    nullStandardError = (nullSpread / n).squareRoot() / expectedDisagreement
  }
}
