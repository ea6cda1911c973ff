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
  /// - Returns: an element per term with coefficients.
  public var generalizedVarianceInflationFactors: [VarianceInflation] { fitted.varianceInflation }

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
  var varianceInflation: [VarianceInflation] {
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
      return VarianceInflation(
        term: design.terms[term].name, factor: PortableMath.exp(log), columnCount: own.count)
    }
  }
}
