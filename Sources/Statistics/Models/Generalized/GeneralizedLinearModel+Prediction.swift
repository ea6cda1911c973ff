extension GeneralizedLinearModel {
  /// What the model expects for new rows: means with the range that covers the mean of all such cases.
  ///
  /// The range is that of the sum of terms, taken through the link, so that it stays among possible means.
  ///
  /// - Parameters:
  ///   - variables: the variables of the model under their names, in any order; others are ignored.
  ///   - offset: the known part of each sum of terms, where the model was fitted with one.
  /// - Returns: a prediction per row, `nil` for rows that lack anything; its standard error is that of the mean, to first order.
  /// - Throws: as ``LinearModel/predictions(for:weights:offset:level:)``.
  public func predictions(
    for variables: [ModelVariable], offset: [Double]? = nil, level: Double = 0.95
  ) throws(StatisticsError) -> [Prediction?] {
    let level = try ConfidenceInterval.validated(level: level)
    let rows = try design.rows(for: variables)
    if let offset, offset.count != rows.count {
      throw .lengthsDiffer(
        first: "the new rows", firstCount: rows.count, second: "the offset",
        secondCount: offset.count)
    }
    let quantile =
      family.estimatesDispersion
      ? (try? StudentT(degreesOfFreedom: residualDegreesOfFreedom))?.quantile((1 + level) / 2)
      : Normal.standard.quantile((1 + level) / 2)
    return rows.enumerated().map { place, row in
      guard let row else { return nil }
      let values = kept.map { row[$0] }
      let predictor = zip(values, estimates).reduce(offset?[place] ?? 0) { $0 + $1.0 * $1.1 }
      let state = family.link.state(at: predictor)
      guard let dispersion, let quantile, divergingColumns.isEmpty else {
        return Prediction(
          estimate: state.mean, standardError: nil, confidenceInterval: nil,
          predictionInterval: nil)
      }
      let square = inverseFactor.transposedTimes(values).reduce(0) { $0 + $1 * $1 }
      let error = (square * dispersion).squareRoot()
      let limits = [predictor - quantile * error, predictor + quantile * error]
        .map(family.link.mean(at:)).sorted()
      return Prediction(
        estimate: state.mean, standardError: error * abs(state.slope),
        confidenceInterval: ConfidenceInterval(lower: limits[0], upper: limits[1], level: level),
        predictionInterval: nil)
    }
  }
}
