extension ReweightedLeastSquares {
  /// Goes through the rows of a problem at some coefficients, for the sums that a step needs.
  ///
  /// Blocks of rows are copied to where the processor has them at hand and used for everything there: predictors, means,
  /// deviance, and the products of the next least squares. Nothing of the data's length is written but on request. Segments
  /// of a fixed length run on all processors, and their sums are added in order, so that their number changes no bit.
  struct Scorer: Sendable {
    let problem: Problem

    /// The columns that have a coefficient.
    private(set) var columns: [ExtendedColumn]

    /// Whether rows are single yeses and noes with the logit, for which everything is known from one exponential.
    private let isBinary: Bool

    private static let blockLength = RowArithmetic.blockLength

    init(_ problem: Problem) {
      (self.problem, columns) = (problem, problem.columns)
      isBinary =
        problem.family.isBinomial && problem.family.link == .logit && problem.weights == nil
        && problem.response.allSatisfy { $0 == 0 || $0 == 1 }
    }

    /// The same with some of the columns.
    func keeping(_ places: [Int]) -> Scorer {
      var result = self
      result.columns = places.map { columns[$0] }
      return result
    }

    /// The share of rows in a sample, as its reciprocal.
    private static let sampling = 16

    /// Every sixteenth row, where those are many beside the columns and steps are Newton's; else `nil`.
    var sample: Scorer? {
      guard problem.family.isCanonical,
        problem.count / Self.sampling >= max(1_000, 40 * columns.count)
      else { return nil }
      let rows = Array(stride(from: 0, to: problem.count, by: Self.sampling))
      let chosen = { @Sendable (values: [Double]) in rows.map { values[$0] } }
      return Scorer(
        Problem(
          columns: columns.concurrentMap { ExtendedColumn(values: chosen($0.values)) },
          response: chosen(problem.response), weights: problem.weights.map(chosen),
          offset: problem.offset.map(chosen), family: problem.family))
    }

    /// Where the rows are gone through.
    enum Point: Sendable {
      /// At means near the responses, from which the first least squares begins.
      case start
      case coefficients([Double])
    }

    /// What the rows add up to.
    struct Sums: Sendable {
      /// XᵀWX with the weights of the next least squares.
      var information: Matrix

      /// The products of the columns with the scores, whose zero is sought; at the start with the weighted predictors.
      var gradient: [Double]

      /// The deviance; at the start 0.
      var deviance: Double

      /// Whether all means are possible ones.
      var isUsable: Bool { deviance.isFinite }
    }

    /// What is known of each row.
    struct Rows: Sendable {
      var predictors: [Double]

      /// The weights of the next least squares.
      var weights: [Double]

      /// The deviance, to the last digit, however small.
      var deviance: Double
    }

    /// The sums at a point.
    func sums(at point: Point) -> Sums {
      let whole = whole(at: point, writing: nil)
      var information = Matrix(rowCount: columns.count, columnCount: columns.count)
      for column in columns.indices {
        for row in 0...column {
          information[row, column] = whole.information[column * columns.count + row]
        }
      }
      return Sums(
        information: information, gradient: whole.gradient.map(\.value),
        deviance: whole.deviance.value)
    }

    /// The rows at a point.
    func rows(at point: Point) -> Rows {
      var (predictors, deviance) = ([Double](), Double.nan)
      let weights = [Double](unsafeUninitializedCapacity: problem.count) { weights, count in
        predictors = [Double](unsafeUninitializedCapacity: problem.count) { predictors, count in
          if let predictors = predictors.baseAddress, let weights = weights.baseAddress {
            let target = Target(predictors: predictors, weights: weights)
            deviance = whole(at: point, writing: target).deviance.value
          }
          count = problem.count
        }
        count = problem.count
      }
      return Rows(predictors: predictors, weights: weights, deviance: deviance)
    }

    /// The largest change of a predictor that a change of the coefficients makes.
    func largestChange(_ change: [Double]) -> Double {
      Segments.of(problem.count, length: segmentLength).concurrentMap { rows in
        rows.reduce(0) { largest, row in
          max(largest, abs(zip(columns, change).reduce(0) { $0 + $1.0.values[row] * $1.1 }))
        }
      }.max() ?? 0
    }
  }
}

// MARK: - Segments

extension ReweightedLeastSquares.Scorer {
  private typealias Block = ReweightedLeastSquares.Block

  /// Where rows are written, each by its own segment.
  private struct Target: @unchecked Sendable {
    let predictors: UnsafeMutablePointer<Double>
    let weights: UnsafeMutablePointer<Double>
  }

  private struct Part: Sendable {
    /// The upper triangle, column by column.
    var information: [Double]
    var gradient: [DoubleDouble]
    var deviance = DoubleDouble.zero

    init(columnCount: Int) {
      information = [Double](repeating: 0, count: columnCount * columnCount)
      gradient = [DoubleDouble](repeating: .zero, count: columnCount)
    }

    static func += (whole: inout Part, part: Part) {
      for place in whole.information.indices { whole.information[place] += part.information[place] }
      for place in whole.gradient.indices { whole.gradient[place] += part.gradient[place] }
      whole.deviance += part.deviance
    }
  }

  /// Long enough that the products of wide designs take less memory than their rows.
  private var segmentLength: Int { max(4_096, 64 * columns.count) }

  private func whole(at point: Point, writing target: Target?) -> Part {
    let parts = Segments.of(problem.count, length: segmentLength)
      .concurrentMap { part(of: $0, at: point, writing: target) }
    return parts.dropFirst().reduce(into: parts[0]) { $0 += $1 }
  }

  /// The sums over a segment; those of products only where no rows are asked for.
  private func part(of segment: Range<Int>, at point: Point, writing target: Target?) -> Part {
    var part = Part(columnCount: columns.count)
    let capacity = (columns.count + 4) * Self.blockLength
    withUnsafeTemporaryAllocation(of: Double.self, capacity: capacity) { buffer in
      guard let start = buffer.baseAddress else { return }
      let block = Block(start, columnCount: columns.count)
      for range in Segments.of(segment.count, length: Self.blockLength) {
        let rows = segment.lowerBound + range.lowerBound..<segment.lowerBound + range.upperBound
        block.fill(with: columns, rows: rows)
        switch point {
        case .start: begin(block, rows)
        case .coefficients(let coefficients):
          predict(block, rows, coefficients)
          part.deviance += score(block, rows, isExact: target != nil)
        }
        if let target {
          (target.predictors + rows.lowerBound).update(from: block.predictors, count: rows.count)
          (target.weights + rows.lowerBound).update(from: block.weights, count: rows.count)
        } else {
          block.addProducts(count: rows.count, to: &part.information, &part.gradient)
        }
      }
    }
    return part
  }
}

// MARK: - Rows

extension ReweightedLeastSquares.Scorer {
  /// Predictors near the responses, and as scores their weighted distances from the offset.
  private func begin(_ block: Block, _ rows: Range<Int>) {
    // Single yeses and noes have only two.
    let ends = isBinary ? [0, 1].map { start(of: $0, trials: 1) } : []
    for (place, row) in rows.enumerated() {
      let y = problem.response[row]
      let (predictor, weight) =
        isBinary ? ends[y == 1 ? 1 : 0] : start(of: y, trials: problem.weights?[row] ?? 1)
      block.predictors[place] = predictor
      block.weights[place] = weight
      block.scores[place] = weight * (predictor - (problem.offset?[row] ?? 0))
    }
  }

  private func start(of response: Double, trials: Double) -> (predictor: Double, weight: Double) {
    let (family, link) = (problem.family, problem.family.link)
    let predictor = link.predictor(of: family.startingMean(response, trials: trials))
    let state = link.state(at: predictor)
    return (predictor, trials * state.slope * family.slopeOverVariance(state))
  }

  private func predict(_ block: Block, _ rows: Range<Int>, _ coefficients: [Double]) {
    let predictors = block.predictors
    if let offset = problem.offset {
      offset.withRows(rows) { predictors.update(from: $0, count: rows.count) }
    } else {
      predictors.update(repeating: 0, count: rows.count)
    }
    for (place, coefficient) in coefficients.enumerated() {
      let values = block.column(place)
      for row in 0..<rows.count { predictors[row] += values[row] * coefficient }
    }
  }

  /// The weights and scores of rows whose predictors are known.
  ///
  /// - Parameter isExact: whether a deviance near 0 keeps its digits.
  /// - Returns: what the rows add to the deviance.
  private func score(_ block: Block, _ rows: Range<Int>, isExact: Bool) -> Double {
    guard !isBinary else {
      return problem.response.withRows(rows) {
        block.scoreBinary(response: $0, count: rows.count, isExact: isExact)
      }
    }
    let (family, link) = (problem.family, problem.family.link)
    var deviance = 0.0
    for (place, row) in rows.enumerated() {
      let (y, weight) = (problem.response[row], problem.weights?[row] ?? 1)
      let state = link.state(at: block.predictors[place])
      let isPossible = family.isBinomial || state.mean > 0
      let ratio = family.slopeOverVariance(state)
      block.weights[place] = weight * state.slope * ratio
      block.scores[place] = weight * family.residual(y, state) * ratio
      deviance += isPossible ? weight * family.deviance(y, state) : .infinity
    }
    return deviance
  }
}
