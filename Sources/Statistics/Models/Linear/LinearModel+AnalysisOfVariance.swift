extension LinearModel {
  /// What each term explains: a row per term, then the residuals.
  ///
  /// The sum of squares of a term is computed from its coefficients in the model of it and those that it is adjusted for,
  /// not as a difference of two residual sums of squares, which would lose the digits that these have in common. Type III
  /// codes categorical variables to sum to zero, whatever the model's own coding, as `car::Anova` asks its users to.
  ///
  /// - Throws: ``StatisticsError``: no residual degrees of freedom, or type III with interactions some of whose cells are
  ///   empty.
  public func analysisOfVariance(
    type: SumOfSquaresType = .typeII
  ) throws(StatisticsError) -> [AnalysisOfVarianceRow] {
    guard residualDegreesOfFreedom > 0 else {
      throw .undefined(
        method: "the analysis of variance",
        reason: "there are as many coefficients as rows, so nothing is left to judge by.",
        suggestion: "leave out terms, or collect more rows.")
    }
    let coded =
      type == .typeIII
      ? try ModelDesign(
        design.terms, rowCount: observationCount, hasIntercept: design.hasIntercept, coding: .sum)
      : design
    guard type != .typeIII || kept.count == design.columns.count else {
      throw .undefined(
        method: "type III",
        reason: "\(aliasedColumns.joined(separator: ", ")) cannot be told from other columns.",
        suggestion: "use type II, or leave the interaction out.")
    }
    let rest = (
      sumOfSquares: DoubleDouble(residualSumOfSquares), degreesOfFreedom: residualDegreesOfFreedom
    )
    let effects = design.terms.indices.map { term in
      let effect = effect(of: term, adjustedFor: others(than: term, type), in: coded)
      return AnalysisOfVarianceRow(
        term: design.terms[term].name, sumOfSquares: DoubleDouble(effect.sumOfSquares),
        degreesOfFreedom: Double(effect.degreesOfFreedom), residuals: rest,
        observationCount: Double(observationCount))
    }
    return effects + [
      AnalysisOfVarianceRow(
        residuals: residualSumOfSquares, degreesOfFreedom: residualDegreesOfFreedom)
    ]
  }

  private func others(than term: Int, _ type: SumOfSquaresType) -> [Int] {
    design.terms.indices.filter { other in
      switch type {
      case .typeI: other < term
      case .typeII:
        other != term
          && !design.terms[term].variableNames.isSubset(of: design.terms[other].variableNames)
      case .typeIII: other != term
      }
    }
  }

  private func effect(
    of term: Int, adjustedFor others: [Int], in design: ModelDesign
  ) -> (sumOfSquares: Double, degreesOfFreedom: Int) {
    let intercept = design.hasIntercept ? [0] : []
    let before = intercept + others.flatMap(design.columns)
    let own = design.columns(of: term)
    let solution = LeastSquares(
      (before + own).map { design.columns[$0] }, response: rows.target, weights: weights)
    let places = solution.kept.indices.filter { solution.kept[$0] >= before.count }
    guard !places.isEmpty else { return (0, 0) }
    let sum = solution.inverseFactor.rows(at: places).inverseGramForm(
      places.map { solution.coefficients[$0].value })
    return (sum, places.count)
  }
}

extension Matrix {
  /// bᵀ(MMᵀ)⁻¹b, by the triangular factor of Mᵀ.
  func inverseGramForm(_ vector: [Double]) -> Double {
    let source = self
    let triangle = TallQR.triangle(rowCount: columnCount, columnCount: rowCount) {
      range, target, stride in
      for row in range {
        for column in 0..<source.rowCount {
          target[column * stride + row - range.lowerBound] = source[column, row]
        }
      }
    }
    var solved: [Double] = []
    for row in vector.indices {
      let rest = (0..<row).reduce(vector[row]) { $0 - triangle[$1, row] * solved[$1] }
      solved.append(rest / triangle[row, row])
    }
    return solved.reduce(0) { $0 + $1 * $1 }
  }
}
