/// The coefficients of a generalised linear model by iteratively reweighted least squares.
///
/// Fisher scoring: McCullagh & Nelder (1989), *Generalized Linear Models*, section 2.5, each step by the QR factorisation of
/// the weighted design. It goes on until a step is below 10⁻¹¹ standard errors, where R and statsmodels stop when the
/// deviance changes by less than 10⁻⁸: their standard errors are those of the step before.
struct ReweightedLeastSquares: Sendable {
  let kept: [Int]
  var coefficients: [Double]
  var inverseFactor: Matrix
  var predictors: [Double]
  var states: [LinkFunction.State]
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
    var fit: Evaluation
    let kept: [Int]
    var coefficients: [Double]
    if let start {
      kept = Array(problem.columns.indices)
      coefficients = start
      fit = Evaluation(problem, kept: kept, coefficients: coefficients)
    } else {
      let begin = Evaluation(startOf: problem)
      let factor = DesignFactor(problem.columns, weights: begin.weights)
      kept = factor.kept
      // The first step goes from nothing to the regression of the starting predictors.
      let target = problem.offset.map { zip(begin.predictors, $0).map { $0 - $1 } }
      let values = target ?? begin.predictors
      let scores = zip(values, begin.weights).map { $0 * $1 }
      coefficients =
        factor.inverse
        * factor.inverse.transposedTimes(Evaluation.products(of: scores, problem, kept))
      fit = Evaluation(problem, kept: kept, coefficients: coefficients)
    }
    var factor = DesignFactor(kept.map { problem.columns[$0] }, weights: fit.weights)
    (isConverged, divergingColumns, iterationCount) = (false, [], 0)
    self.kept = kept
    var least = Double.infinity
    for iteration in 1...Self.iterationLimit {
      iterationCount = iteration
      guard factor.kept.count == kept.count else { break }
      let half = factor.inverse.transposedTimes(
        Evaluation.products(of: fit.scores, problem, kept))
      let step = factor.inverse * half
      let size = half.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard step.allSatisfy(\.isFinite) else { break }
      let before = fit
      var scale = 1.0
      repeat {
        let trial = zip(coefficients, step).map { $0 + scale * $1 }
        fit = Evaluation(problem, kept: kept, coefficients: trial)
        if fit.isUsable, fit.deviance <= before.deviance * (1 + 1e-8) + 1e-8 || size < 1e-4 {
          coefficients = trial
          break
        }
        scale /= 2
      } while scale > 1e-10
      guard fit.isUsable else {
        fit = before
        break
      }
      factor = DesignFactor(kept.map { problem.columns[$0] }, weights: fit.weights)
      // Below 10⁻⁸ standard errors, a step no smaller than the one before is rounding.
      if size < 1e-11 || (size < 1e-8 && size > 0.5 * least) {
        isConverged = true
        break
      }
      least = min(least, size)
      let moved = zip(fit.predictors, before.predictors).map { abs($0 - $1) }.max() ?? 0
      if iteration >= Self.patience, moved > 0.3, problem.family.canDiverge,
        before.deviance - fit.deviance < 1e-10 * (1 + fit.deviance)
      {
        divergingColumns = kept.indices.filter { place in
          let values = problem.columns[kept[place]].values
          return abs(step[place]) * (values.map(abs).max() ?? 0) > 0.05
        }.map { kept[$0] }
        break
      }
    }
    (self.coefficients, inverseFactor) = (coefficients, factor.inverse)
    (predictors, states) = (fit.predictors, fit.states)
    deviance = fit.deviance
  }
}

extension ModelFamily {
  /// Whether a coefficient can be infinite: where a mean can come to the end of its range.
  fileprivate var canDiverge: Bool { distribution != .gamma }
}

// MARK: - One evaluation

extension ReweightedLeastSquares {
  /// Everything about a model at some coefficients.
  struct Evaluation: Sendable {
    var predictors: [Double] = []
    var states: [LinkFunction.State] = []
    /// The weights of the next least squares.
    var weights: [Double] = []
    /// What each row adds to the gradient, as a multiple of its columns.
    var scores: [Double] = []
    var deviance = 0.0

    private static let segmentLength = 32_768
    private static let blockLength = 1_024

    /// Whether all means are possible ones.
    var isUsable: Bool { deviance.isFinite }

    /// The evaluation at means near the responses.
    init(startOf problem: Problem) {
      let family = problem.family
      for (row, y) in problem.response.enumerated() {
        let mean = family.startingMean(y, trials: problem.weights?[row] ?? 1)
        append(family.link.predictor(of: mean), row, problem)
      }
    }

    init(_ problem: Problem, kept: [Int], coefficients: [Double]) {
      let parts = Segments.of(problem.count, length: Self.segmentLength).concurrentMap { range in
        var part = Evaluation()
        part.reserve(range.count)
        for block in Segments.of(range.count, length: Self.blockLength) {
          let start = range.lowerBound + block.lowerBound
          var sums = (0..<block.count).map { problem.offset?[start + $0] ?? 0 }
          for (column, coefficient) in zip(kept, coefficients) {
            problem.columns[column].values.withUnsafeBufferPointer { values in
              for index in sums.indices { sums[index] += values[start + index] * coefficient }
            }
          }
          for index in sums.indices { part.append(sums[index], start + index, problem) }
        }
        return part
      }
      guard parts.count > 1 else {
        self = parts[0]
        return
      }
      reserve(problem.count)
      for part in parts {
        predictors += part.predictors
        states += part.states
        weights += part.weights
        scores += part.scores
        deviance += part.deviance
      }
    }

    private init() {}

    private mutating func reserve(_ count: Int) {
      predictors.reserveCapacity(count)
      states.reserveCapacity(count)
      weights.reserveCapacity(count)
      scores.reserveCapacity(count)
    }

    private mutating func append(_ predictor: Double, _ row: Int, _ problem: Problem) {
      let (family, weight) = (problem.family, problem.weights?[row] ?? 1)
      let state = family.link.state(at: predictor)
      let y = problem.response[row]
      let isPossible = family.isBinomial || state.mean > 0
      predictors.append(predictor)
      states.append(state)
      let ratio = family.slopeOverVariance(state)
      weights.append(weight * state.slope * ratio)
      scores.append(weight * family.residual(y, state) * ratio)
      deviance += isPossible ? weight * family.deviance(y, state) : .infinity
    }

    /// The sums of scores times each column, accumulated in double-double over blocks.
    static func products(of scores: [Double], _ problem: Problem, _ kept: [Int]) -> [Double] {
      let parts = Segments.of(problem.count, length: segmentLength).concurrentMap { range in
        kept.map { column in
          problem.columns[column].values.withUnsafeBufferPointer { values in
            var sum = DoubleDouble.zero
            for block in Segments.of(range.count, length: 256) {
              var part = 0.0
              for index in block {
                part += values[range.lowerBound + index] * scores[range.lowerBound + index]
              }
              sum += part
            }
            return sum
          }
        }
      }
      return kept.indices.map { place in
        parts.reduce(into: DoubleDouble.zero) { $0 += $1[place] }.value
      }
    }
  }
}
