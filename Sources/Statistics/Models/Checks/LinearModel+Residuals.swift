extension LinearModel {
  /// The row that the model expects least, with how surprising it is among so many.
  public struct Outlier: Sendable, Hashable, Codable {
    /// The place of the row among those given to the model.
    public let row: Int

    /// Its studentized residual, the largest in size.
    public let residual: Double

    /// The probability that the largest of so many residuals is so large: Bonferroni's bound, at most 1.
    public let pValue: Double
  }

  /// Tests whether the largest studentized residual is larger than chance makes any of so many: Bonferroni's bound on Student's
  /// t with a degree of freedom less than the residuals have. The same as `car::outlierTest`.
  ///
  /// - Returns: `nil` where fewer than two residual degrees of freedom are left, or the fit is perfect.
  public func outlierTest() -> Outlier? {
    guard residualDegreesOfFreedom > 1, let influence = influence(),
      let distribution = try? StudentT(degreesOfFreedom: residualDegreesOfFreedom - 1)
    else { return nil }
    let residuals = influence.studentizedResiduals
    let known = residuals.indices.filter { !residuals[$0].isNaN }
    guard let place = known.max(by: { abs(residuals[$0]) < abs(residuals[$1]) }) else { return nil }
    let tail = TailProbability(residuals[place], symmetric: distribution, .twoSided).value
    return Outlier(
      row: influence.rows[place], residual: residuals[place],
      pValue: min(1, tail * Double(known.count)))
  }

  /// What a variable explains together with what nothing explains: the points of a component-plus-residual plot, which shows
  /// whether its relation is straight once the other terms are taken into account (Ezekiel 1924; `car::crPlots`).
  ///
  /// - Parameter name: a variable of one column of numbers that is a term by itself.
  /// - Returns: its values and the partial residuals, for each row used; `nil` for other variables, and without a coefficient.
  public func partialResiduals(of name: String) -> (values: [Double], residuals: [Double])? {
    guard let column = straightColumns.first(where: { $0.name == name }),
      let place = kept.firstIndex(of: column.place)
    else { return nil }
    let values = design.columns[column.place].values
    return (values, zip(values, residuals).map { $0 * estimates[place] + $1 })
  }

  /// Tests whether the square of each variable would explain more: whether its relation is bent. `car::residualPlots` does it
  /// alike.
  ///
  /// - Returns: a test per variable of numbers that is a term by itself, those without a square apart, such as variables of two
  ///   values.
  /// - Complexity: a fit per variable.
  public func curvatureTests() -> [(variable: String, test: ModelTest)] {
    straightColumns.compactMap { name, place in
      let values = design.columns[place].values
      let mean = CompleteModelRows.mean(of: values, weights: weights).value
      let square = ExtendedColumn(values: values.map { ($0 - mean) * ($0 - mean) })
      let larger = LeastSquares(
        fitted.columns + [square], response: rows.target, weights: weights)
      let rest = Double(observationCount - larger.kept.count)
      guard larger.kept.count > kept.count, rest > 0 else { return nil }
      let variance = larger.residualSumOfSquares.value / rest
      let gained = max(0, residualSumOfSquares - larger.residualSumOfSquares.value)
      return ModelTest(
        .bent(name), f: gained / variance, 1, rest, observationCount: observationCount
      ).map { (name, $0) }
    }
  }

  /// Variables of one column of numbers that are a term by themselves, with the place of their column.
  var straightColumns: [(name: String, place: Int)] {
    design.terms.enumerated().compactMap { place, term in
      guard term.variables.count == 1, term.variables[0].levels == nil,
        let column = design.columns(of: place).first, design.columns(of: place).count == 1,
        kept.contains(column)
      else { return nil }
      return (term.name, column)
    }
  }
}

extension ModelTest.Question {
  fileprivate static func bent(_ variable: String) -> ModelTest.Question {
    ModelTest.Question(
      method: "Test of curvature in \(variable)",
      null: "the square of \(variable) explains nothing more",
      alternative: "it does: the relation is bent",
      sentences: (
        "Nothing speaks against a straight relation with \(variable).",
        "The relation with \(variable) is bent in a way that the model does not know."
      ))
  }
}
