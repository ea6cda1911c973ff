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
  {
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
