import CLAPACK

extension LinearModel {
  /// How many times the variance of each coefficient is what it would be if the columns were uncorrelated, for every column
  /// after the intercept that has a coefficient: Marquardt (1970). Above 10 a coefficient can hardly be told from others.
  public var varianceInflationFactors: [(column: String, factor: Double)] {
    let lengths = inverseFactor.rowLengths
    return kept.enumerated().filter { design.termOfColumn[$1] != nil }.map { place, column in
      let spread = rows.sumOfSquares(
        of: design.columns[column].values, isCentered: design.hasIntercept)
      return (design.columnNames[column], lengths[place] * lengths[place] * spread.value)
    }
  }

  /// The same for terms of several columns, whatever their coding: Fox & Monette (1992). Raised to 1 / (2 · columns) it is
  /// comparable with the root of a variance inflation factor.
  ///
  /// - Returns: an element per term with coefficients: the factor and its number of columns.
  public var generalizedVarianceInflationFactors: [(term: String, factor: Double, columnCount: Int)]
  { fitted.varianceInflation }

  /// The largest singular value of the columns of length 1 over each of them, smallest first: Belsley, Kuh & Welsch (1980).
  /// The last is the condition number; above 30 columns are nearly dependent.
  public var conditionIndices: [Double] {
    let lengths = fitted.columns.map {
      rows.sumOfSquares(of: $0.values, isCentered: false).value.squareRoot()
    }
    return indices(of: inverseFactor.scalingRows(by: lengths))
  }

  /// The largest singular value of the columns as they are over the smallest: how many digits a computer might lose.
  public var conditionNumber: Double { indices(of: inverseFactor).last ?? .nan }

  /// The singular values of the design are the reciprocals of those of T.
  private func indices(of factor: Matrix) -> [Double] {
    let values = factor.singularValues
    guard let smallest = values.last else { return [] }
    return values.map { $0 / smallest }.reversed()
  }
}

extension FittedDesign {
  /// The generalised variance inflation of each term that has coefficients.
  var varianceInflation: [(term: String, factor: Double, columnCount: Int)] {
    let slopes = kept.indices.filter { design.termOfColumn[kept[$0]] != nil }
    let lengths = inverseFactor.rowLengths
    // Rows of unit length: their Gram matrix is the correlation of the coefficients.
    let rows = inverseFactor.scalingRows(by: lengths.map { 1 / $0 })
    let all = rows.rows(at: slopes).logVolume
    return design.terms.indices.compactMap { term in
      let own = slopes.filter { design.termOfColumn[kept[$0]] == term }
      let others = slopes.filter { design.termOfColumn[kept[$0]] != term }
      guard !own.isEmpty else { return nil }
      let log = 2 * (rows.rows(at: own).logVolume + rows.rows(at: others).logVolume - all)
      return (design.terms[term].name, PortableMath.exp(log), own.count)
    }
  }
}

extension AssumptionCheck {
  /// Whether the variables of a model can be told apart, by their generalised variance inflation; `nil` for a single one.
  static func collinearity(of fitted: FittedDesign) -> AssumptionCheck? {
    let factors = fitted.varianceInflation.map { term, factor, count in
      // Comparable with a variance inflation factor, whatever the number of columns.
      (term, value: PortableMath.exp(PortableMath.log(factor) / Double(count)))
    }
    guard factors.count > 1, let worst = factors.max(by: { $0.value < $1.value }) else {
      return nil
    }
    let verdict: Verdict = worst.value > 10 ? .violated : worst.value > 5 ? .doubtful : .met
    let sentence =
      switch verdict {
      case .met: "Each variable can be told from the others."
      case .doubtful: "\(worst.0) is partly known from the others, which widens its likely range."
      case .violated:
        "\(worst.0) is nearly known from the others: their effects cannot be told apart; leave one out, or say them together."
      }
    return AssumptionCheck(
      assumption: "variables that can be told apart", method: "variance inflation, at most 5",
      statistic: .init("largest (\(worst.0))", .number(worst.value)), verdict: verdict,
      sentence: sentence)
  }

  /// Whether some row decides alone, by Cook's distances; `nil` where none is known.
  ///
  /// - Parameter rows: the place of each row among those given.
  static func influence(cooksDistances distances: [Double], rows: [Int]) -> AssumptionCheck? {
    let known = distances.indices.filter { distances[$0].isFinite }
    guard let place = known.max(by: { distances[$0] < distances[$1] }) else { return nil }
    let (distance, row) = (distances[place], rows[place] + 1)
    let verdict: Verdict = distance > 1 ? .violated : distance > 0.5 ? .doubtful : .met
    let sentence =
      switch verdict {
      case .met: "No row decides alone."
      case .doubtful: "Row \(row) pulls hard: look at it, and at the model without it."
      case .violated: "Row \(row) decides alone: without it the coefficients are others."
      }
    return AssumptionCheck(
      assumption: "no row that decides alone", method: "Cook's distance, at most 0.5",
      statistic: .init("largest (row \(row))", .number(distance)), verdict: verdict,
      sentence: sentence)
  }
}

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
  fileprivate var logVolume: Double {
    singularValues.reduce(0) { $0 + PortableMath.log($1) }
  }
}
