/// How well a model tells rows that it was not fitted to: each fold is held back once, and told by a model of the others.
///
///     let validation = try model.crossValidation(folds: 10, seed: 1)
///     validation.score                                    // log loss, deviance or squared error of rows not seen
///     try validation.classification(positive: "verified") // for models of yes and no
public struct CrossValidation: StatisticalResult, Hashable, Codable {
  /// What the score is: "Deviance per row", "Squared error per row".
  public let scoreName: String

  /// What the model of the other folds expects of each row used, in their order.
  public let predictions: [Double]

  /// The responses of these rows.
  public let responses: [Double]

  /// The fold of each of these rows.
  public let folds: CrossValidationFolds

  /// The mean score of each fold; lower is better.
  public let foldScores: [Double]

  /// The mean score over all rows.
  public let score: Double

  /// The same of the rows that the model was fitted to: what it promises.
  public let scoreOfFit: Double

  let responseName: String
  let isBinary: Bool
  let weights: [Double]?

  init(
    of name: String, scoreName: String, responses: [Double], predictions: [Double],
    losses: [Double], weights: [Double]?, folds: CrossValidationFolds, scoreOfFit: Double,
    isBinary: Bool
  ) {
    (responseName, self.scoreName, self.isBinary) = (name, scoreName, isBinary)
    (self.responses, self.predictions, self.folds) = (responses, predictions, folds)
    self.weights = weights
    self.scoreOfFit = scoreOfFit
    var totals = [Double](repeating: 0, count: folds.count)
    var sizes = totals
    for row in losses.indices {
      let weight = weights?[row] ?? 1
      totals[folds.folds[row]] += losses[row] * weight
      sizes[folds.folds[row]] += weight
    }
    foldScores = zip(totals, sizes).map { $0 / $1 }
    score = totals.reduce(0, +) / sizes.reduce(0, +)
  }

  /// The standard error of the score, from the folds: their standard deviation over the root of their number.
  public var standardError: Double {
    (foldScores.standardDeviation() ?? .nan) / Double(foldScores.count).squareRoot()
  }

  /// The root of the (weighted) mean squared error of rows not seen, in the response's unit.
  public var rootMeanSquaredError: Double {
    CompleteModelRows.mean(of: errors.map { $0 * $0 }, weights: weights).value.squareRoot()
  }

  /// The (weighted) mean distance of rows not seen, in the response's unit.
  public var meanAbsoluteError: Double {
    CompleteModelRows.mean(of: errors.map { abs($0) }, weights: weights).value
  }

  /// The share of the (weighted) variance of rows not seen that the model tells; below 0 it tells less than their mean would.
  public var rSquared: Double? {
    let mean = CompleteModelRows.mean(of: responses, weights: weights).value
    let spread = responses.map { ($0 - mean) * ($0 - mean) }
    let total = CompleteModelRows.mean(of: spread, weights: weights).value
    let rest = CompleteModelRows.mean(of: errors.map { $0 * $0 }, weights: weights).value
    return total > 0 ? 1 - rest / total : nil
  }

  private var errors: [Double] { zip(responses, predictions).map { $0 - $1 } }

  /// What the probabilities are worth on rows that the model has not seen.
  ///
  /// - Throws: ``StatisticsError`` unless the model is one of yes and no.
  public func classification(
    threshold: Double = 0.5, positive: String? = nil, negative: String? = nil
  ) throws(StatisticsError) -> BinaryClassification {
    try BinaryClassification(
      of: responseName, responses: isBinary ? responses : nil, probabilities: predictions,
      threshold: threshold, positive: positive, negative: negative)
  }
}

extension CrossValidation {
  /// "Cross-validation in 10 folds".
  public var method: String { "Cross-validation in \(folds.count) folds" }

  /// Whether the model keeps its promise on rows that it has not seen.
  public var sentence: PlainSentence {
    guard scoreOfFit > 0 else { return "The model was tried on rows that it has not seen." }
    let ratio = score / scoreOfFit
    return ratio < 1.1
      ? "On cases that it has not seen, the model does about as well as on those it was fitted to."
      : "On cases that it has not seen, the model does worse than on those it was fitted to: it knows them by heart."
  }

  /// What was asked, what was found.
  public var sections: [ResultSection] {
    [
      ResultSection(
        title: "What was asked",
        facts: [
          .init("Response", .text(responseName)), .init("Folds", .count(folds.count)),
          .init("Rows", .count(responses.count)),
        ]),
      ResultSection(
        title: "What was found",
        facts: [
          .init(scoreName, .number(score)), .init("Its standard error", .number(standardError)),
          .init("Of the rows fitted to", .number(scoreOfFit)),
          .init("Root mean squared error", .number(rootMeanSquaredError)),
        ]),
    ]
  }

  /// A row per fold.
  public func tidy() -> ResultTable {
    ResultTable(columns: [
      .init("term", label: "Fold", texts: foldScores.indices.map { "fold \($0 + 1)" }),
      .init("estimate", label: scoreName, numbers: foldScores),
    ])
  }

  /// One row.
  public func glance() -> ResultTable {
    ResultTable(columns: [
      .init("score", label: scoreName, numbers: [score]),
      .init("standardError", numbers: [standardError]),
      .init("scoreOfFit", numbers: [scoreOfFit]),
      .init("rootMeanSquaredError", numbers: [rootMeanSquaredError]),
    ])
  }
}

// MARK: - Models

extension GeneralizedLinearModel {
  /// Tries the model on rows held back, fold by fold; the score is the deviance per row, twice the log loss for yes and no.
  ///
  /// The folds of a model of yes and no have the same share of each answer. A level that only occurs in a fold held back is told as
  /// if it were the reference; an estimated θ is that of all rows.
  ///
  /// - Parameters:
  ///   - folds: how many, from 2.
  ///   - groups: the group of each row given to the model; rows of one group are held back together.
  /// - Throws: ``StatisticsError``: a number of folds or groups that does not go, or a model of some folds that does not settle.
  /// - Complexity: a fit per fold.
  public func crossValidation(
    folds count: Int = 10, seed: UInt64, groups: [String?]? = nil
  ) throws(StatisticsError) -> CrossValidation {
    let folds = try rows.folds(
      count, seed: seed, groups: groups, strata: isBinary ? response : nil)
    var predictors = [Double](repeating: 0, count: observationCount)
    for fold in 0..<count {
      let held = folds.folds.indices.filter { folds.folds[$0] == fold }
      let used = folds.folds.indices.filter { folds.folds[$0] != fold }
      let fit = ReweightedLeastSquares(problem.keeping(used))
      guard fit.isConverged || !fit.divergingColumns.isEmpty else {
        throw .undefined(
          method: "the cross-validation",
          reason: "the model without fold \(fold + 1) did not settle.",
          suggestion: "take fewer folds, or leave out rare levels.")
      }
      for row in held {
        predictors[row] = zip(fit.kept, fit.coefficients).reduce(offset?[row] ?? 0) { sum, pair in
          sum + design.columns[pair.0].values[row] * pair.1
        }
      }
    }
    let losses = response.indices.map { row in
      family.deviance(response[row], family.link.state(at: predictors[row]))
    }
    let total = weights?.reduce(0, +) ?? Double(observationCount)
    return CrossValidation(
      of: responseName, scoreName: "Deviance per row", responses: response,
      predictions: predictors.map(family.link.mean(at:)), losses: losses, weights: weights,
      folds: folds, scoreOfFit: deviance / total, isBinary: isBinary)
  }
}

extension LinearModel {
  /// Tries the model on rows held back, fold by fold; the score is the squared error per row.
  ///
  /// A level that only occurs in a fold held back is told as if it were the reference.
  ///
  /// - Parameters:
  ///   - folds: how many, from 2.
  ///   - groups: the group of each row given to the model; rows of one group are held back together.
  /// - Throws: ``StatisticsError`` for a number of folds or groups that does not go.
  /// - Complexity: a fit per fold.
  public func crossValidation(
    folds count: Int = 10, seed: UInt64, groups: [String?]? = nil
  ) throws(StatisticsError) -> CrossValidation {
    let folds = try rows.folds(count, seed: seed, groups: groups, strata: nil)
    var predictions = [Double](repeating: 0, count: observationCount)
    let target = rows.target
    for fold in 0..<count {
      let used = folds.folds.indices.filter { folds.folds[$0] != fold }
      let fit = LeastSquares(
        design.columns.map { $0.keeping(used) }, response: used.map { target[$0] },
        weights: weights.map { all in used.map { all[$0] } })
      for row in folds.folds.indices where folds.folds[row] == fold {
        predictions[row] = zip(fit.kept, fit.coefficients).reduce(offset?[row] ?? 0) { sum, pair in
          sum + design.columns[pair.0].values[row] * pair.1.value
        }
      }
    }
    let losses = zip(response, predictions).map { ($0 - $1) * ($0 - $1) }
    let total = weights?.reduce(0, +) ?? Double(observationCount)
    return CrossValidation(
      of: responseName, scoreName: "Squared error per row", responses: response,
      predictions: predictions, losses: losses, weights: weights, folds: folds,
      scoreOfFit: residualSumOfSquares / total, isBinary: false)
  }
}

extension CompleteModelRows {
  /// Folds of the rows used.
  func folds(
    _ count: Int, seed: UInt64, groups: [String?]?, strata: [Double]?
  ) throws(StatisticsError) -> CrossValidationFolds {
    if let groups {
      guard groups.count == givenCount else {
        throw .lengthsDiffer(
          first: "the rows of the model", firstCount: givenCount, second: "the groups",
          secondCount: groups.count)
      }
      return try CrossValidationFolds(grouped: places.map { groups[$0] }, count: count, seed: seed)
    }
    if let strata {
      return try CrossValidationFolds(stratifiedBy: strata, count: count, seed: seed)
    }
    return try CrossValidationFolds(rowCount: response.count, count: count, seed: seed)
  }
}

extension ReweightedLeastSquares.Problem {
  /// The problem of some rows.
  func keeping(_ rows: [Int]) -> Self {
    var problem = self
    problem.columns = columns.map { $0.keeping(rows) }
    problem.response = rows.map { response[$0] }
    problem.weights = weights.map { all in rows.map { all[$0] } }
    problem.offset = offset.map { all in rows.map { all[$0] } }
    return problem
  }
}

extension ExtendedColumn {
  /// The column's values at some rows.
  func keeping(_ rows: [Int]) -> ExtendedColumn {
    ExtendedColumn(
      values: rows.map { values[$0] },
      remainders: remainders.map { all in rows.map { all[$0] } })
  }
}
