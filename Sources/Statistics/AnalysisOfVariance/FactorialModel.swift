/// The sums of squares of a factorial design's effects.
///
/// Cells are all that matters: the values of a cell differ from each other by residuals alone, so the model is fitted to
/// the cells' means, weighted by their sizes, however many values there are.
struct FactorialModel {
  /// An effect's sum of squares and degrees of freedom, in the order of the terms.
  let effects: [(sumOfSquares: DoubleDouble, degreesOfFreedom: Int)]
  let residualSumOfSquares: DoubleDouble
  let residualDegreesOfFreedom: Double

  /// Σ(y − ȳ)².
  let totalSumOfSquares: DoubleDouble

  /// Whether cells without values keep the model from telling all of its parameters apart.
  let isDeficient: Bool

  /// The most parameters that a model may have: beyond, it would take minutes, and no one would read it.
  private static let parameterLimit = 1_000

  init(
    _ design: FactorialDesign, groups: [MeasuredGroup], terms: [[Int]], type: SumOfSquaresType
  ) throws(StatisticsError) {
    let parameters = terms.reduce(1.0) { $0 + Double(design.columnCount(of: $1)) }
    guard parameters <= Double(Self.parameterLimit) else {
      throw .undefined(
        method: "the analysis of variance",
        reason:
          "the model has \(NumberText.significant(parameters, digits: 15)) parameters, at most \(Self.parameterLimit) are taken.",
        suggestion: "lower the order of the interactions, or join levels.")
    }
    let space = Space(design, groups: groups, terms: terms)
    let full = space.basis(of: Array(terms.indices))
    isDeficient = Double(full.rank) < parameters
    guard !(isDeficient && type == .typeIII) else {
      throw .undefined(
        method: "type III", reason: "some combinations of levels have no values.",
        suggestion: "use type II, or leave the interaction out.")
    }
    residualDegreesOfFreedom = groups.totalCount - Double(full.rank)
    guard residualDegreesOfFreedom > 0 else {
      throw .undefined(
        method: "the analysis of variance",
        reason:
          "the model has as many parameters as there are values, so nothing is left to judge by.",
        suggestion: "leave out interactions, or collect more values per cell.")
    }
    residualSumOfSquares = groups.sumOfSquaresWithin + full.residualSumOfSquares(of: space.data)
    totalSumOfSquares = groups.sumOfSquaresWithin + groups.sumOfSquaresBetween
    effects = terms.indices.map { term in
      let others = terms.indices.filter { other in
        switch type {
        case .typeI: other < term
        case .typeII: !Set(terms[term]).isSubset(of: terms[other])
        case .typeIII: other != term
        }
      }
      return space.effect(of: term, adjustedFor: others)
    }
  }
}

extension FactorialModel {
  /// The cells as coordinates: their means about the mean of all, weighted by their sizes.
  private struct Space {
    let data: [DoubleDouble]
    let weights: [Double]
    let columns: [[[Double]]]

    init(_ design: FactorialDesign, groups: [MeasuredGroup], terms: [[Int]]) {
      let center = groups.grandMean
      data = groups.map { $0.mean - center }
      weights = groups.map(\.size)
      columns = terms.map(design.columns)
    }

    /// The intercept with the given terms.
    func basis(of terms: [Int]) -> OrthogonalBasis {
      var basis = OrthogonalBasis(weights: weights)
      basis.append([Double](repeating: 1, count: weights.count))
      for term in terms {
        for column in columns[term] { basis.append(column) }
      }
      return basis
    }

    func effect(
      of term: Int, adjustedFor others: [Int]
    ) -> (sumOfSquares: DoubleDouble, degreesOfFreedom: Int) {
      var basis = basis(of: others)
      let start = basis.rank
      for column in columns[term] { basis.append(column) }
      return (basis.sumOfSquares(of: data, fromDimension: start), basis.rank - start)
    }
  }
}
