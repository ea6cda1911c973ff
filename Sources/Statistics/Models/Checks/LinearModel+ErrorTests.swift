extension LinearModel {
  /// Tests whether the errors' spread changes with the explaining variables: Breusch & Pagan (1979), in the form of Koenker
  /// (1981) that does without normal errors. The same as `lmtest::bptest` and statsmodels' `het_breuschpagan`.
  ///
  /// - Parameter isStudentized: `false` gives the original form, which relies on normal errors.
  /// - Returns: `nil` without terms, or for a perfect fit.
  public func breuschPagan(isStudentized: Bool = true) -> ModelTest? {
    spreadTest(
      .unequalSpread("Breusch–Pagan test"), on: fitted.columns,
      isStudentized: isStudentized)
  }

  /// Tests whether the errors' spread changes with the fitted values, assuming normal errors: Cook & Weisberg (1983). The
  /// same as `car::ncvTest`.
  ///
  /// - Returns: `nil` for a perfect fit, or equal fitted values.
  public func scoreTestOfSpread() -> ModelTest? {
    spreadTest(
      .unequalSpread("Score test of unequal spread"),
      on: [
        ExtendedColumn(values: [Double](repeating: 1, count: observationCount)),
        ExtendedColumn(values: fittedValues),
      ], isStudentized: false)
  }

  /// Tests whether the errors' spread changes with the explaining variables, their squares and their products: White (1980).
  ///
  /// Columns that others determine are left out of the degrees of freedom.
  ///
  /// - Returns: `nil` without terms, for a perfect fit, or where there are more squares and products than rows.
  public func white() -> ModelTest? {
    let own = fitted.columns
    var columns: [ExtendedColumn] = [
      ExtendedColumn(values: [Double](repeating: 1, count: observationCount))
    ]
    let isConstant = own.map { column in column.values.allSatisfy { $0 == column.values.first } }
    let varying = zip(own, isConstant).filter { !$1 }.map(\.0)
    guard varying.count * (varying.count + 3) / 2 + 1 < observationCount, varying.count <= 60
    else { return nil }
    columns += varying
    for first in varying.indices {
      for second in first..<varying.count {
        let products = zip(varying[first].values, varying[second].values).map {
          DoubleDouble.product($0, $1)
        }
        columns.append(
          ExtendedColumn(
            values: products.map(\.value), remainders: products.map(\.remainder)))
      }
    }
    return spreadTest(.unequalSpread("White test"), on: columns, isStudentized: true)
  }

  /// Regresses squared residuals on columns.
  private func spreadTest(
    _ question: ModelTest.Question, on columns: [ExtendedColumn], isStudentized: Bool
  ) -> ModelTest? {
    let squares = residuals.indices.map { residuals[$0] * residuals[$0] * rows.weight($0) }
    let n = Double(observationCount)
    let variance = residualSumOfSquares / n
    guard variance > 0, !columns.isEmpty else { return nil }
    let auxiliary = LeastSquares(
      columns, response: squares.map { $0 / variance }, weights: nil)
    let total = squares.reduce(0) { $0 + ($1 / variance - 1) * ($1 / variance - 1) }
    let explained = max(0, total - auxiliary.residualSumOfSquares.value)
    let degrees = Double(auxiliary.kept.count - 1)
    guard degrees > 0, total > 0 else { return nil }
    return ModelTest(
      question, "LM", chiSquare: isStudentized ? n * explained / total : explained / 2, degrees,
      observationCount: observationCount)
  }

  /// Tests whether powers of the fitted values explain more: Ramsey's RESET (1969), which finds bent relations. The same as
  /// `lmtest::resettest`.
  ///
  /// - Parameter powers: the powers to add, each 2 or more.
  /// - Returns: `nil` where the fitted values are too few or too alike for powers of them to tell anything.
  public func reset(powers: [Int] = [2, 3]) -> ModelTest? {
    guard let low = fittedValues.min(), let high = fittedValues.max(), low < high else {
      return nil
    }
    // Powers of numbers from −1 to 1 span the same columns with the ones before them only where the model has a constant.
    let isShifted = design.hasIntercept && offset == nil && powers == Array(2..<2 + powers.count)
    let center = isShifted ? (low + high) / 2 : 0
    let reach = max(abs(low - center), abs(high - center))
    let scaled = fittedValues.map { ($0 - center) / reach }
    let own = fitted.columns
    let further = powers.filter { $0 >= 2 }.sorted().map { power in
      ExtendedColumn(
        values: scaled.map { value in
          (0..<power).reduce(1.0) { product, _ in product * value }
        })
    }
    let larger = LeastSquares(own + further, response: rows.target, weights: weights)
    let added = Double(larger.kept.count - own.count)
    let rest = Double(observationCount - larger.kept.count)
    guard added > 0, rest > 0 else { return nil }
    let gained = max(0, residualSumOfSquares - larger.residualSumOfSquares.value)
    return ModelTest(
      .bentRelation, f: gained / added / (larger.residualSumOfSquares.value / rest), added, rest,
      observationCount: observationCount)
  }

  /// Tests whether errors depend on the ones before them, in the order of the rows: Breusch (1978) and Godfrey (1978). The
  /// same as `lmtest::bgtest`, residuals before the first being 0.
  ///
  /// - Parameter order: how many rows back, from 1.
  /// - Returns: `nil` for an order that the rows do not have, or a perfect fit.
  public func breuschGodfrey(order: Int = 1) -> ModelTest? {
    guard order >= 1, order < observationCount, residualSumOfSquares > 0 else { return nil }
    let errors = weighted(residuals)
    let lags = (1...order).map { lag in
      ExtendedColumn(values: [Double](repeating: 0, count: lag) + errors.dropLast(lag))
    }
    let own = fitted.columns.map { ExtendedColumn(values: weighted($0.values)) }
    let auxiliary = LeastSquares(own + lags, response: errors, weights: nil)
    let total = errors.reduce(0) { $0 + $1 * $1 }
    let explained = max(0, total - auxiliary.residualSumOfSquares.value)
    return ModelTest(
      .dependentErrors("Breusch–Godfrey test"), "LM",
      chiSquare: Double(observationCount) * explained / total, Double(order),
      observationCount: observationCount)
  }

  /// Values times the roots of the rows' weights.
  func weighted(_ values: [Double]) -> [Double] {
    values.indices.map { values[$0] * rows.weight($0).squareRoot() }
  }
}

extension ModelTest.Question {
  static func unequalSpread(_ method: String) -> ModelTest.Question {
    ModelTest.Question(
      method: method, null: "the errors are equally spread",
      alternative: "their spread changes with the explaining variables",
      sentences: (
        "Nothing speaks against errors of equal spread.",
        "The model is surer about some cases than about others, so its usual likely ranges are wrong."
      ))
  }

  static let bentRelation = ModelTest.Question(
    method: "RESET", null: "powers of the fitted values explain nothing more",
    alternative: "they do: the relation is not the straight one of the model",
    sentences: (
      "Nothing speaks against a straight relation.",
      "The relation is bent in a way that the model does not know."
    ))

  static func dependentErrors(_ method: String) -> ModelTest.Question {
    ModelTest.Question(
      method: method, null: "errors do not depend on the ones before them",
      alternative: "they do",
      sentences: (
        "Nothing speaks against errors that are independent in the order of the rows.",
        "Rows near each other have similar errors, so there is less information than rows."
      ))
  }
}
