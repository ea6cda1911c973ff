/// A model over some rows, with the coefficients of its columns: what linear and generalised linear models share.
protocol FittedModel {
  var responseName: String { get }
  var rows: CompleteModelRows { get }
  var fitted: FittedDesign { get }
}

extension FittedModel {
  var design: ModelDesign { fitted.design }
  var kept: [Int] { fitted.kept }
  var estimates: [Double] { fitted.estimates }
  var inverseFactor: Matrix { fitted.inverseFactor }
  var response: [Double] { rows.response }
  var weights: [Double]? { rows.weights }
  var offset: [Double]? { rows.offset }

  /// What was asked: the response and the terms.
  var question: ResultSection {
    let terms = design.terms.map(\.name)
    return ResultSection(
      title: "What was asked",
      facts: [
        .init("Response", .text(responseName)),
        .init("Terms", .text(terms.isEmpty ? "none" : terms.joined(separator: ", "))),
      ])
  }

  /// How many rows were used, and left out.
  var rowFacts: [ResultSection.Fact] {
    [.init("Rows", .count(response.count))]
      + (rows.missingCount > 0 ? [.init("Rows left out", .count(rows.missingCount))] : [])
  }

  /// Whether another model is of the same rows, as a comparison needs.
  func hasRows(of other: Self) -> Bool {
    other.response == response && other.weights == weights && other.offset == offset
  }
}

/// The columns of a design with their coefficients.
struct FittedDesign: Sendable, Hashable, Codable {
  let design: ModelDesign

  /// The columns that have a coefficient.
  let kept: [Int]

  /// The coefficients of the kept columns.
  let estimates: [Double]

  /// T with (XᵀWX)⁻¹ = TTᵀ, for the kept columns X.
  let inverseFactor: Matrix

  /// The columns that have a coefficient.
  var columns: [ExtendedColumn] { kept.map { design.columns[$0] } }

  /// The values of the columns that have a coefficient, by their names.
  var valuesByName: [String: [Double]] {
    Dictionary(kept.map { (design.columnNames[$0], design.columns[$0].values) }) { first, _ in
      first
    }
  }

  /// The names of the columns that those before them determine.
  var aliasedColumns: [String] {
    let used = Set(kept)
    return design.columnNames.indices.filter { !used.contains($0) }.map { design.columnNames[$0] }
  }

  /// Tᵀx of a row of the design.
  func whitened(_ row: Int) -> [Double] {
    inverseFactor.transposedTimes(kept.map { design.columns[$0].values[row] })
  }

  /// How much each row pulls its own fitted value, from 0 to 1.
  ///
  /// - Parameter weights: those of the least squares; `nil` weighs all rows alike.
  func leverages(weights: [Double]?) -> [Double] {
    let rowCount = design.columns.first?.values.count ?? 0
    return (0..<rowCount).map { row in
      let square = whitened(row).reduce(0) { $0 + $1 * $1 }
      return min(1, square * (weights?[row] ?? 1))
    }
  }

  /// The coefficients of all columns; those that are not kept have no estimate.
  func coefficients(
    standardErrors: [Double?], degreesOfFreedom: Double?
  ) -> [ModelCoefficient] {
    let places = Dictionary(zip(kept, 0...)) { first, _ in first }
    return design.columnNames.enumerated().map { column, name in
      ModelCoefficient(
        name: name, estimate: places[column].map { estimates[$0] },
        standardError: places[column].flatMap { standardErrors[$0] },
        degreesOfFreedom: degreesOfFreedom)
    }
  }
}
