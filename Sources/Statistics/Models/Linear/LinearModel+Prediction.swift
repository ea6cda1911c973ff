extension LinearModel {
  /// What the model expects for new rows.
  ///
  ///     try model.predictions(for: [.numeric("views", [1000, 2000]), .categorical(status)])
  ///
  /// - Parameters:
  ///   - variables: the variables of the model under their names, in any order; others are ignored.
  ///   - weights: the weight of a new case in the prediction interval, 1 when `nil`.
  ///   - offset: the known part of each response, where the model was fitted with one.
  /// - Returns: a prediction per row, `nil` for rows that lack anything.
  /// - Throws: ``StatisticsError``: a variable that is missing or of another kind, a level that the model has not seen,
  ///   lengths that differ, or a level outside 0 to 1.
  public func predictions(
    for variables: [ModelVariable], weights: [Double]? = nil, offset: [Double]? = nil,
    level: Double = 0.95
  ) throws(StatisticsError) -> [Prediction?] {
    let level = try ConfidenceInterval.validated(level: level)
    let rows = try design.rows(for: variables)
    for (name, values) in [("the weights", weights), ("the offset", offset)] {
      guard let values, values.count != rows.count else { continue }
      throw .lengthsDiffer(
        first: "the new rows", firstCount: rows.count, second: name, secondCount: values.count)
    }
    let quantile =
      (try? StudentT(degreesOfFreedom: residualDegreesOfFreedom))?.quantile((1 + level) / 2)
    return rows.enumerated().map { place, row in
      guard let row else { return nil }
      let values = kept.map { row[$0] }
      var estimate = DoubleDouble(offset?[place] ?? 0)
      for (value, coefficient) in zip(values, estimates) {
        estimate += DoubleDouble.product(value, coefficient)
      }
      guard let spread = residualStandardError, let quantile else {
        return Prediction(
          estimate: estimate.value, standardError: nil, confidenceInterval: nil,
          predictionInterval: nil)
      }
      let square = inverseFactor.transposedTimes(values).reduce(0) { $0 + $1 * $1 }
      let error = spread * square.squareRoot()
      let reach = spread * (square + 1 / (weights?[place] ?? 1)).squareRoot()
      return Prediction(
        estimate: estimate.value, standardError: error,
        confidenceInterval: .around(estimate.value, quantile * error, level: level),
        predictionInterval: .around(estimate.value, quantile * reach, level: level))
    }
  }
}

extension ConfidenceInterval {
  /// The range that reaches equally far to both sides.
  static func around(_ center: Double, _ reach: Double, level: Double) -> ConfidenceInterval {
    ConfidenceInterval(lower: center - reach, upper: center + reach, level: level)
  }
}

extension ModelDesign {
  /// The design's columns at new rows, `nil` for rows that lack anything.
  ///
  /// - Throws: ``StatisticsError`` as ``LinearModel/predictions(for:weights:offset:level:)``.
  func rows(for variables: [ModelVariable]) throws(StatisticsError) -> [[Double]?] {
    let given = Dictionary(variables.map { ($0.name, $0) }) { first, _ in first }
    var count: (name: String, rows: Int)?
    var newTerms: [ModelTerm] = []
    for term in terms {
      var own: [ModelVariable] = []
      for fitted in term.variables {
        guard let variable = given[fitted.name] else {
          throw .undefined(
            method: "the prediction", reason: "the variable \(fitted.name) is not given.",
            suggestion: "give every variable of the model under its name.")
        }
        if let count, count.rows != variable.rowCount {
          throw .lengthsDiffer(
            first: count.name, firstCount: count.rows, second: variable.name,
            secondCount: variable.rowCount)
        }
        count = (variable.name, variable.rowCount)
        own.append(try variable.matching(fitted))
      }
      newTerms.append(ModelTerm(interaction: own))
    }
    let rowCount = count?.rows ?? variables.first?.rowCount ?? 1
    let design = try ModelDesign(newTerms, rowCount: rowCount, hasIntercept: hasIntercept)
    return (0..<rowCount).map { row in
      let values = design.columns.map { $0.values[row] }
      return values.contains(where: \.isNaN) ? nil : values
    }
  }
}
