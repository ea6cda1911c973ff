public import DataFrames
public import Statistics

extension LinearModel {
  /// Fits a linear model that a formula describes.
  ///
  ///     let model = try LinearModel("likes ~ log1p(views) + duration + claim_status", in: claims)
  ///
  /// - Parameters:
  ///   - formula: see ``Formula``.
  ///   - weights: the column of the weights, or `nil`.
  ///   - level: the coverage of the intervals that tables show.
  /// - Throws: ``FormulaError``, with the place in the formula, or `StatisticsError`.
  public init(
    _ formula: String, in frame: DataFrame, weights: String? = nil, level: Double = 0.95
  ) throws {
    try self.init(ModelData(formula, in: frame, weights: weights), level: level)
  }

  /// Fits a linear model to what a formula made of a frame.
  ///
  /// - Throws: `StatisticsError`.
  public init(_ data: ModelData, level: Double = 0.95) throws {
    try self.init(
      data.response, named: data.responseName, by: data.terms, hasIntercept: data.hasIntercept,
      weights: data.weights, offset: data.offset, level: level)
  }
}

extension GeneralizedLinearModel {
  /// Fits a generalised linear model that a formula describes.
  ///
  ///     let model = try GeneralizedLinearModel(
  ///       "verified_status ~ duration + claim_status", in: claims, family: .binomial())
  ///
  /// A response of two labels is the second in the order of text; any label can be looked for by
  /// `claim_status == "claim" ~ …`.
  ///
  /// - Parameters:
  ///   - formula: see ``Formula``.
  ///   - family: what the response is.
  ///   - trials: for shares, the column of the trials behind each; for others, that of the weights; or `nil`.
  ///   - level: the coverage of the intervals that tables show.
  /// - Throws: ``FormulaError``, with the place in the formula, or `StatisticsError`.
  public init(
    _ formula: String, in frame: DataFrame, family: ModelFamily, trials: String? = nil,
    level: Double = 0.95
  ) throws {
    try self.init(
      ModelData(formula, in: frame, weights: trials), family: family, level: level)
  }

  /// Fits a generalised linear model to what a formula made of a frame.
  ///
  /// - Throws: `StatisticsError`.
  public init(_ data: ModelData, family: ModelFamily, level: Double = 0.95) throws {
    try self.init(
      data.response, named: data.responseName, by: data.terms, family: family,
      hasIntercept: data.hasIntercept, trials: data.weights, offset: data.offset, level: level)
  }
}

extension RidgeRegression {
  /// Fits a ridge regression that a formula describes.
  ///
  /// - Parameters:
  ///   - formula: see ``Formula``; the intercept is always there.
  ///   - penalty: λ; `nil` takes the one that cross-validates best.
  ///   - weights: the column of the weights, or `nil`.
  /// - Throws: ``FormulaError``, with the place in the formula, or `StatisticsError`.
  public init(
    _ formula: String, in frame: DataFrame, penalty: Double? = nil, weights: String? = nil
  ) throws {
    let data = try ModelData(formula, in: frame, weights: weights)
    guard data.offset == nil, data.hasIntercept else {
      throw FormulaError(
        formula, at: 0, "a ridge regression has an intercept and no offset()",
        try: "subtract what is known in a column of its own")
    }
    try self.init(
      data.response, named: data.responseName, by: data.terms, penalty: penalty,
      weights: data.weights)
  }
}

extension RegressionAdvisor {
  /// Advises on the response of a formula.
  ///
  ///     let advice = try RegressionAdvisor.advise("verified_status ~ duration + claim_status", in: claims)
  ///
  /// - Parameters:
  ///   - formula: see ``Formula``. A response of labels may have any number of them.
  ///   - isOrdered: whether these are grades.
  ///   - folds: in how many folds candidates are tried on rows held back; `nil` does not try them.
  /// - Throws: ``FormulaError``, with the place in the formula, or `StatisticsError`.
  public static func advise(
    _ formula: String, in frame: DataFrame, isOrdered: Bool = false, folds: Int? = 5,
    seed: UInt64 = 1
  ) throws -> RegressionAdvice {
    let read = try Formula(formula)
    if case .name(let name, _)? = read.response, frame.hasColumn(name), frame[name].type == .text {
      let labels = Array(frame[name].strings)
      if Set(labels.compactMap { $0 }).count != 2 {
        return try advise(labels: labels, named: name, by: [], isOrdered: isOrdered)
      }
    }
    let data = try ModelData(read, in: frame)
    return try advise(
      data.response, named: data.responseName, by: data.terms, hasIntercept: data.hasIntercept,
      offset: data.offset, folds: folds, seed: seed)
  }
}
