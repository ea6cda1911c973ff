/// The covariance of coefficients from what each row adds to the equations that they solve: Huber (1967), White (1980).
struct SandwichCovariance: Sendable {
  private let fitted: FittedDesign

  /// What each row's part of the gradient is a multiple of its columns by: w e of a linear model.
  private let scores: [Double]

  /// How much each row pulls its own fitted value; computed where it is needed.
  private let leverages: @Sendable () -> [Double]

  private let rows: CompleteModelRows

  init(
    _ fitted: FittedDesign, scores: [Double], leverages: @escaping @Sendable () -> [Double],
    rows: CompleteModelRows
  ) {
    (self.fitted, self.scores, self.leverages, self.rows) = (fitted, scores, leverages, rows)
  }

  /// F with FFᵀ the covariance; NaN where a leverage of 1 leaves it undefined.
  ///
  /// - Throws: ``StatisticsError``: groups of another number than the rows given, or fewer than two of them.
  func factor(_ kind: CoefficientCovariance) throws(StatisticsError) -> Matrix {
    let (n, size) = (Double(scores.count), fitted.kept.count)
    if case .clustered(let labels) = kind {
      let sums = try clusterSums(labels)
      let groups = Double(sums.columnCount)
      let correction = (groups / (groups - 1) * (n - 1) / (n - Double(size))).squareRoot()
      return fitted.inverseFactor
        * sums.scalingColumns(by: [Double](repeating: correction, count: sums.columnCount))
    }
    let factors = rowFactors(kind)
    let fitted = fitted
    let triangle = TallQR.triangle(rowCount: scores.count, columnCount: size) {
      range, target, stride in
      for row in range {
        let values = fitted.whitened(row)
        for column in 0..<size {
          target[column * stride + row - range.lowerBound] = values[column] * factors[row]
        }
      }
    }
    guard factors.allSatisfy(\.isFinite) else {
      return triangle.scalingColumns(by: [Double](repeating: .nan, count: size))
    }
    return fitted.inverseFactor * triangle.transposed
  }

  /// What each row of Tᵀx is multiplied by, so that their squares sum up to the middle of the sandwich.
  private func rowFactors(_ kind: CoefficientCovariance) -> [Double] {
    let (n, k) = (Double(scores.count), Double(fitted.kept.count))
    switch kind {
    case .classical, .hc0, .clustered: return scores
    case .hc1: return scores.map { $0 * (n / (n - k)).squareRoot() }
    case .hc2: return zip(scores, leverages()).map { $0 / (1 - $1).squareRoot() }
    case .hc3: return zip(scores, leverages()).map { $0 / (1 - $1) }
    case .hc4:
      return zip(scores, leverages()).map { score, leverage in
        score / Self.power(1 - leverage, min(4, n * leverage / k) / 2)
      }
    }
  }

  /// Σ score · Tᵀx over each group, a column per group.
  private func clusterSums(_ labels: [String?]) throws(StatisticsError) -> Matrix {
    guard labels.count == rows.givenCount else {
      throw .lengthsDiffer(
        first: "the rows of the model", firstCount: rows.givenCount, second: "the groups",
        secondCount: labels.count)
    }
    var places: [String: Int] = [:]
    var sums: [[Double]] = []
    for (row, place) in rows.places.enumerated() {
      let values = fitted.whitened(row).map { $0 * scores[row] }
      if let label = labels[place], let group = places[label] {
        for column in values.indices { sums[group][column] += values[column] }
      } else {
        if let label = labels[place] { places[label] = sums.count }
        sums.append(values)
      }
    }
    guard sums.count > 1 else { throw .tooFewGroups(needed: 2, found: sums.count) }
    return Matrix(columns: sums)
  }

  /// base^exponent for a base from 0 to 1.
  private static func power(_ base: Double, _ exponent: Double) -> Double {
    base > 0 ? PortableMath.exp(exponent * PortableMath.log(base)) : 0
  }
}
