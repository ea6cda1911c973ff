/// The coefficients of a generalised linear model by iteratively reweighted least squares.
///
/// Fisher scoring: McCullagh & Nelder (1989), *Generalized Linear Models*, section 2.5, each step by the normal equations, or
/// by the QR factorisation of the weighted design where that is near a lower rank. Steps mend each other's rounding; the
/// last one's weights are factored by QR whatever the design. With many rows a sample of them takes the first steps.
///
/// It goes on until a step is below 10⁻¹¹ standard errors, or the step before tells that it would be, where R and statsmodels
/// stop when the deviance changes by less than 10⁻⁸: their standard errors are those of the step before.
struct ReweightedLeastSquares: Sendable {
  let kept: [Int]
  var coefficients: [Double]
  var inverseFactor: Matrix
  var predictors: [Double]
  var deviance: Double
  var iterationCount: Int
  /// Columns whose coefficients grow without end, because they tell the responses apart.
  var divergingColumns: [Int]
  var isConverged: Bool

  private static let iterationLimit = 100
  /// By then every model whose coefficients are finite has converged.
  private static let patience = 25

  /// The data of a fit: shares or counts, what each weighs, and what is known of its predictor.
  struct Problem: Sendable {
    var columns: [ExtendedColumn]
    var response: [Double]
    var weights: [Double]?
    var offset: [Double]?
    var family: ModelFamily

    var count: Int { response.count }
  }

  /// - Parameter start: coefficients to begin with, one per column, from a model that is nearly the same.
  init(_ problem: Problem, start: [Double]? = nil) {
    let all = Scorer(problem)
    let beginning =
      start.map { Beginning(kept: Array(problem.columns.indices), coefficients: $0) }
      ?? Beginning(sampling: all) ?? Beginning(of: all)
    let kept = beginning.kept
    let scorer = all.keeping(kept)
    var coefficients = beginning.coefficients
    var last: Scorer.Rows?
    var fit = beginning.sums ?? scorer.sums(at: .coefficients(coefficients))
    (isConverged, divergingColumns, iterationCount) = (false, [], 0)
    var least = Double.infinity
    for iteration in 1...Self.iterationLimit {
      iterationCount = iteration
      let factor = scorer.factor(of: fit, at: .coefficients(coefficients))
      guard factor.kept.count == kept.count else { break }
      let half = factor.inverse.transposedTimes(fit.gradient)
      let step = factor.inverse * half
      let size = half.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard step.allSatisfy(\.isFinite) else { break }
      if Self.isLast(size, after: least, problem.family) {
        let end = zip(coefficients, step).map { $0 + $1 }
        let rows = scorer.rows(at: .coefficients(end))
        guard rows.deviance.isFinite else { break }
        (coefficients, last, isConverged) = (end, rows, true)
        break
      }
      let (before, origin) = (fit, coefficients)
      var scale = 1.0
      repeat {
        let trial = zip(origin, step).map { $0 + scale * $1 }
        fit = scorer.sums(at: .coefficients(trial))
        if fit.isUsable, fit.deviance <= before.deviance * (1 + 1e-8) + 1e-8 || size < 1e-4 {
          coefficients = trial
          break
        }
        scale /= 2
      } while scale > 1e-10
      guard fit.isUsable else { break }
      least = min(least, size)
      if iteration >= Self.patience, problem.family.canDiverge,
        before.deviance - fit.deviance < 1e-10 * (1 + fit.deviance),
        scorer.largestChange(zip(coefficients, origin).map { $0 - $1 }) > 0.3
      {
        divergingColumns = kept.indices.filter { place in
          let values = problem.columns[kept[place]].values
          return abs(step[place]) * (values.map(abs).max() ?? 0) > 0.05
        }.map { kept[$0] }
        break
      }
    }
    (self.kept, self.coefficients) = (kept, coefficients)
    let rows = last ?? scorer.rows(at: .coefficients(coefficients))
    (predictors, deviance) = (rows.predictors, rows.deviance)
    // However the steps were found, standard errors have the digits of reflections.
    inverseFactor = DesignFactor(scorer.columns, weights: rows.weights).inverse
  }

  /// Whether a step of so many standard errors is the last.
  ///
  /// - Parameter least: the least step before.
  private static func isLast(_ size: Double, after least: Double, _ family: ModelFamily) -> Bool {
    // Below 10⁻⁸ standard errors, a step no smaller than the one before is rounding.
    if size < 1e-11 || (size < 1e-8 && size > 0.5 * least) { return true }
    guard size < 1e-4 * least, size < 1e-4 else { return false }
    // Newton's method squares what is missing; Fisher's scoring, where it is another, multiplies it by the same factor.
    let next = family.isCanonical ? size * (size / least) * (size / least) : size * size / least
    return next < 1e-13
  }
}

// MARK: - The beginning

extension ReweightedLeastSquares {
  /// Coefficients to begin with.
  fileprivate struct Beginning {
    /// The columns that can be told apart.
    var kept: [Int]
    var coefficients: [Double]

    /// The sums there, where they are known.
    var sums: Scorer.Sums?
  }
}

extension ReweightedLeastSquares.Beginning {
  /// How far the deviance of a row may be above that of the sample's rows for its coefficients to be near the best.
  private static let tolerance = 1.25

  /// Steps in which a sample whose coefficients are finite comes near them.
  private static let stepLimit = 7

  /// The regression of predictors near the responses on all columns.
  init(of all: ReweightedLeastSquares.Scorer) {
    let sums = all.sums(at: .start)
    let factor = all.factor(of: sums, at: .start)
    let gradient = factor.kept.map { sums.gradient[$0] }
    kept = factor.kept
    coefficients = factor.inverse * factor.inverse.transposedTimes(gradient)
  }

  /// The coefficients of a sample of the rows, where these are many: within a few standard errors of the best, so that the steps
  /// that go a long way need not see all rows. Where the best end up does not depend on it.
  ///
  /// `nil` where rows are few, the sample's columns nearly dependent, or its coefficients do not do for the other rows.
  init?(sampling all: ReweightedLeastSquares.Scorer) {
    guard let sample = all.sample else { return nil }
    let start = sample.sums(at: .start)
    guard let factor = start.information.inverseFactorOfProducts else { return nil }
    kept = Array(all.columns.indices)
    coefficients = factor * factor.transposedTimes(start.gradient)
    var (deviance, isNear) = (Double.nan, false)
    for _ in 1...Self.stepLimit where !isNear {
      let fit = sample.sums(at: .coefficients(coefficients))
      guard fit.isUsable, let factor = fit.information.inverseFactorOfProducts else { return nil }
      let half = factor.transposedTimes(fit.gradient)
      coefficients = zip(coefficients, factor * half).map { $0 + $1 }
      deviance = fit.deviance / Double(sample.problem.count)
      isNear = half.reduce(0) { $0 + $1 * $1 } < 0.25
    }
    let sums = all.sums(at: .coefficients(coefficients))
    guard isNear, sums.isUsable, sums.information.inverseFactorOfProducts != nil,
      sums.deviance <= Self.tolerance * deviance * Double(all.problem.count)
    else { return nil }
    self.sums = sums
  }
}

extension ReweightedLeastSquares.Scorer {
  /// T with (XᵀWX)⁻¹ = TTᵀ at a point, and the columns X that can be told apart: from the products, which are at hand, or
  /// where these have too few digits, by reflections of the weighted rows.
  fileprivate func factor(of sums: Sums, at point: Point) -> (kept: [Int], inverse: Matrix) {
    if let inverse = sums.information.inverseFactorOfProducts {
      return (Array(columns.indices), inverse)
    }
    let factor = DesignFactor(columns, weights: rows(at: point).weights)
    return (factor.kept, factor.inverse)
  }
}

extension ModelFamily {
  /// Whether a coefficient can be infinite: where a mean can come to the end of its range.
  fileprivate var canDiverge: Bool { distribution != .gamma }

  /// Whether the link is the one for which Fisher's scoring is Newton's method.
  var isCanonical: Bool {
    switch distribution {
    case .binomial, .quasiBinomial: link == .logit
    case .poisson, .quasiPoisson: link == .log
    case .gamma: link == .inverse
    case .negativeBinomial: false
    }
  }
}
