/// A linear regression whose coefficients are drawn towards 0, so that variables which know of each other share what they explain
/// instead of fighting for it.
///
///     let ridge = try RidgeRegression(likes, named: "likes", by: terms)   // the penalty that cross-validates best
///     ridge.coefficients
///
/// Minimises Σ w (y − ŷ)² + λ Σ γ², γ being the coefficients of columns centred and divided by their standard deviation (with n),
/// as R's `MASS::lm.ridge`; the intercept is not drawn. Coefficients are given in the columns' own units. They are biased on
/// purpose, so they have no standard errors and no p-values: Hoerl & Kennard (1970), Technometrics 12, 55–67.
public struct RidgeRegression: StatisticalResult, Codable {
  /// What is explained.
  public let responseName: String

  /// The coefficients in the columns' units, the intercept first; without standard errors.
  public let coefficients: [ModelCoefficient]

  /// λ.
  public let penalty: Double

  /// Whether λ was chosen by generalised cross-validation.
  public let isPenaltyChosen: Bool

  /// How many coefficients the model is worth, the intercept included: Σ d² / (d² + λ) over the singular values d.
  public let effectiveDegreesOfFreedom: Double

  /// Σ w (y − ŷ)².
  public let residualSumOfSquares: Double

  /// Σ w (y − ȳ)².
  public let totalSumOfSquares: Double

  /// The number of rows used.
  public let observationCount: Int

  /// The number of rows left out because they lack something.
  public let missingCount: Int

  private let design: ModelDesign
  private let path: Path

  /// Fits a model.
  ///
  /// - Parameters:
  ///   - penalty: λ, 0 or more; `nil` takes the one with the least generalised cross-validation (Golub, Heath & Wahba 1979).
  ///   - response: as for ``LinearModel``.
  ///   - terms: at least one.
  ///   - weights: how much each row counts; 0 leaves a row out.
  /// - Throws: ``StatisticsError``: as for ``LinearModel``, a negative penalty, or columns none of which varies.
  public init(
    _ response: some Collection<some Observation>,
    named name: String = "the response",
    by terms: [ModelTerm],
    penalty: Double? = nil,
    weights: [Double]? = nil
  ) throws(StatisticsError) {
    if let penalty, !(penalty >= 0 && penalty.isFinite) {
      throw .parameterOutOfRange(
        name: "the penalty", value: penalty, allowed: "0 or more, and finite")
    }
    let rows = try CompleteModelRows(
      terms, response: response.doubles, name: name, weights: weights,
      offset: nil)
    let design = try ModelDesign(rows, named: name, hasIntercept: true)
    let path = Path(design, rows)
    guard !path.places.isEmpty else {
      throw .undefined(
        method: "the ridge regression of \(name)", reason: "no variable has more than one value.",
        suggestion: "name variables that differ between rows.")
    }
    let chosen = penalty ?? path.bestPenalty
    let fit = path.fit(at: chosen)
    (responseName, self.design, self.path) = (name, design, path)
    self.penalty = chosen
    isPenaltyChosen = penalty == nil
    effectiveDegreesOfFreedom = fit.degreesOfFreedom + 1
    residualSumOfSquares = fit.residualSumOfSquares
    totalSumOfSquares = path.totalSumOfSquares
    (observationCount, missingCount) = (rows.response.count, rows.missingCount)
    var estimates = [Double?](repeating: nil, count: design.columns.count)
    var intercept = path.meanResponse
    for (place, column) in path.places.enumerated() {
      let estimate = fit.coefficients[place] / path.scales[place]
      estimates[column] = estimate
      intercept -= estimate * path.means[place]
    }
    estimates[0] = intercept
    coefficients = zip(design.columnNames, estimates).map { name, estimate in
      ModelCoefficient(name: name, estimate: estimate, standardError: nil, degreesOfFreedom: nil)
    }
  }

  /// The share of the variance that the model explains; `nil` for a constant response.
  public var rSquared: Double? {
    totalSumOfSquares > 0 ? 1 - residualSumOfSquares / totalSumOfSquares : nil
  }

  /// Generalised cross-validation at the penalty: n · RSS / (n − effective degrees of freedom)².
  public var generalizedCrossValidation: Double { path.score(at: penalty) }

  /// The coefficient of a column, or `nil` without such a column.
  public subscript(column: String) -> ModelCoefficient? {
    coefficients.first { $0.name == column }
  }

  /// How coefficients shrink as the penalty grows: for each penalty the coefficients of the standardised columns.
  ///
  /// - Parameter penalties: 0 or more.
  public func shrinkage(_ penalties: [Double]) -> [(
    penalty: Double, coefficients: [String: Double]
  )] {
    penalties.map { penalty in
      let fit = path.fit(at: max(0, penalty))
      let pairs = zip(path.places, fit.coefficients).map { (design.columnNames[$0], $1) }
      return (penalty, Dictionary(pairs) { first, _ in first })
    }
  }

  /// What the model expects for new rows, `nil` for rows that lack anything.
  ///
  /// - Throws: ``StatisticsError``: a variable that is missing or of another kind, or a level that the model has not seen.
  public func predictions(for variables: [ModelVariable]) throws(StatisticsError) -> [Double?] {
    try design.rows(for: variables).map { row in
      row.map { zip($0, coefficients).reduce(0) { $0 + $1.0 * ($1.1.estimate ?? 0) } }
    }
  }
}

extension RidgeRegression {
  /// The singular values of the standardised design, from which a fit at any penalty follows.
  private struct Path: Sendable, Codable {
    /// The columns that vary.
    let places: [Int]
    let means: [Double]
    let scales: [Double]
    let meanResponse: Double
    let totalSumOfSquares: Double
    private let count: Double
    private let values: [Double]
    private let right: Matrix
    /// The response in the directions of the left singular vectors.
    private let parts: [Double]
    private let rest: Double

    init(_ design: ModelDesign, _ rows: CompleteModelRows) {
      let weights = rows.weights
      let total = weights?.reduce(0, +) ?? Double(rows.response.count)
      let candidates = design.columns.indices.dropFirst()
      let all = candidates.map { place in
        let values = design.columns[place].values
        let spread = rows.sumOfSquares(of: values, isCentered: true).value
        return (
          place, mean: CompleteModelRows.mean(of: values, weights: weights).value,
          scale: (spread / total).squareRoot(), largest: values.map(abs).max() ?? 0
        )
      }.filter { $0.scale > 1e-12 * $0.largest }
      let mean = CompleteModelRows.mean(of: rows.response, weights: weights).value
      let (centers, scales) = (all.map(\.mean), all.map(\.scale))
      let columns = all.map { design.columns[$0.0].values }
      let response = rows.response
      let roots = weights?.map { $0.squareRoot() }
      let size = all.count
      let triangle = TallQR.triangle(rowCount: response.count, columnCount: size + 1) {
        range, target, stride in
        for row in range {
          let (root, place) = (roots?[row] ?? 1, row - range.lowerBound)
          for column in 0..<size {
            target[column * stride + place] =
              (columns[column][row] - centers[column]) / scales[column] * root
          }
          target[size * stride + place] = (response[row] - mean) * root
        }
      }
      (places, means, self.scales, meanResponse) = (all.map(\.0), centers, scales, mean)
      count = Double(response.count)
      totalSumOfSquares = rows.sumOfSquares(of: response, isCentered: true).value
      let square = triangle.rows(at: Array(0..<size)).columns(at: Array(0..<size))
      let found = square.singularValueDecomposition
      (values, right) = (found.values, found.right)
      parts = found.left.transposedTimes((0..<size).map { triangle[$0, size] })
      rest = triangle[size, size] * triangle[size, size]
    }

    struct Fit {
      var coefficients: [Double]
      var degreesOfFreedom: Double
      var residualSumOfSquares: Double
    }

    func fit(at penalty: Double) -> Fit {
      let least = (values.first ?? 0) * 1e-14
      let shares = values.map { value in
        value > least ? value * value / (value * value + penalty) : 0
      }
      let scaled = values.indices.map { place in
        shares[place] > 0 ? shares[place] / values[place] * parts[place] : 0
      }
      let left = zip(shares, parts).reduce(rest) { sum, pair in
        sum + (1 - pair.0) * (1 - pair.0) * pair.1 * pair.1
      }
      return Fit(
        coefficients: right * scaled, degreesOfFreedom: shares.reduce(0, +),
        residualSumOfSquares: left)
    }

    func score(at penalty: Double) -> Double {
      let fit = fit(at: penalty)
      let free = count - 1 - fit.degreesOfFreedom
      return free > 0 ? count * fit.residualSumOfSquares / (free * free) : .infinity
    }

    /// The penalty of the least generalised cross-validation: the best of a grid over 14 powers of ten, made better by
    /// golden sections beside it.
    var bestPenalty: Double {
      let largest = max(values.first ?? 0, 1e-150)
      let at = { (power: Double) in largest * largest * PortableMath.exp(power) }
      let grid = (0...280).map { Double($0) * 0.115 - 23 }
      let scores = grid.map { score(at: at($0)) }
      let place = scores.indices.min { scores[$0] < scores[$1] } ?? 0
      guard place > 0 else { return 0 }
      var (low, high) = (grid[place - 1], grid[min(place + 1, grid.count - 1)])
      let ratio = 0.618_033_988_749_894_8
      for _ in 0..<60 {
        let (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
        if score(at: at(left)) <= score(at: at(right)) { high = right } else { low = left }
      }
      return at((low + high) / 2)
    }
  }
}

extension RidgeRegression {
  /// "Ridge regression".
  public var method: String { "Ridge regression" }

  /// How much the model explains.
  public var sentence: PlainSentence {
    guard let rSquared else {
      return "All values of \(responseName) are equal, so there is nothing to explain."
    }
    return
      "Drawn towards zero, the variables explain \(rSquared, .percent) of the differences in \(responseName)."
  }

  /// What was asked, what was found.
  public var sections: [ResultSection] {
    [
      ResultSection(
        title: "What was asked",
        facts: [
          .init("Response", .text(responseName)),
          .init("Terms", .text(design.terms.map(\.name).joined(separator: ", "))),
          .init("Penalty", .number(penalty)),
          .init("Chosen by", .text(isPenaltyChosen ? "generalised cross-validation" : "you")),
        ]),
      ResultSection(
        title: "What was found",
        facts: [
          .init("R²", rSquared.map { .number($0) } ?? .text("none")),
          .init("Effective degrees of freedom", .number(effectiveDegreesOfFreedom)),
          .init("Generalised cross-validation", .number(generalizedCrossValidation)),
          .init("Rows", .count(observationCount)),
        ]),
    ]
  }

  /// The coefficients.
  public var tables: [ResultTable] {
    [
      ResultTable(
        title: "Coefficients",
        columns: [
          .init("term", texts: coefficients.map(\.name)),
          .init("estimate", numbers: coefficients.map(\.estimate)),
        ])
    ]
  }

  /// A row per coefficient.
  public func tidy() -> ResultTable { ResultTable(columns: tables[0].columns) }

  /// One row.
  public func glance() -> ResultTable {
    ResultTable(columns: [
      .init("penalty", numbers: [penalty]), .init("rSquared", label: "R²", numbers: [rSquared]),
      .init("effectiveDegreesOfFreedom", numbers: [effectiveDegreesOfFreedom]),
      .init("generalizedCrossValidation", numbers: [generalizedCrossValidation]),
      .init("observationCount", label: "Rows", counts: [observationCount]),
    ])
  }
}
