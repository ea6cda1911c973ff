/// The rows of a model's data that lack nothing.
struct CompleteModelRows: Sendable, Hashable {
  let terms: [ModelTerm]
  let response: [Double]
  let weights: [Double]?
  let offset: [Double]?

  /// The places of the rows among all that were given.
  let places: [Int]

  /// How many rows lack something.
  let missingCount: Int

  /// How many rows were given.
  let givenCount: Int

  /// - Parameter response: a number per row, NaN where it is missing.
  /// - Throws: ``StatisticsError``: lengths that differ, an infinite number, or a weight that is negative or infinite.
  init(
    _ terms: [ModelTerm], response: [Double], name: String, weights: [Double]?, offset: [Double]?
  ) throws(StatisticsError) {
    let variables = terms.flatMap(\.variables)
    for variable in variables where variable.rowCount != response.count {
      throw .lengthsDiffer(
        first: name, firstCount: response.count, second: variable.name,
        secondCount: variable.rowCount)
    }
    for (label, values) in [("the weights", weights), ("the offset", offset)] {
      guard let values, values.count != response.count else { continue }
      throw .lengthsDiffer(
        first: name, firstCount: response.count, second: label, secondCount: values.count)
    }
    if let bad = weights?.first(where: { $0 < 0 || $0 == .infinity }) {
      throw .parameterOutOfRange(name: "a weight", value: bad, allowed: "0 or more, and finite")
    }
    var isComplete = response.map { !$0.isNaN }
    for values in [weights, offset].compactMap(\.self) {
      for row in values.indices where values[row].isNaN { isComplete[row] = false }
    }
    for variable in variables {
      for row in isComplete.indices where isComplete[row] && variable.isMissing(row) {
        isComplete[row] = false
      }
    }
    let complete = isComplete.indices.filter { isComplete[$0] }
    // A row without weight says nothing.
    let places = weights.map { weights in complete.filter { weights[$0] > 0 } } ?? complete
    self.places = places
    (givenCount, missingCount) = (response.count, response.count - complete.count)
    let isWhole = places.count == response.count
    let kept = { (values: [Double]) in isWhole ? values : places.map { values[$0] } }
    self.response = kept(response)
    self.weights = weights.map(kept)
    self.offset = offset.map(kept)
    self.terms =
      isWhole
      ? terms
      : terms.map { ModelTerm(interaction: $0.variables.map { $0.keeping(places) }) }
    try Self.checkFinite(self.response, name)
    if let offset = self.offset { try Self.checkFinite(offset, "the offset") }
    for variable in self.terms.flatMap(\.variables) {
      guard case .columns(let columns) = variable.storage else { continue }
      for column in columns { try Self.checkFinite(column.numbers.values, variable.name) }
    }
  }

  /// The response less what is known of it.
  var target: [Double] { offset.map { zip(response, $0).map { $0 - $1 } } ?? response }

  /// How much a row counts.
  func weight(_ row: Int) -> Double { weights?[row] ?? 1 }

  /// The (weighted) mean of a value per row.
  static func mean(of values: [Double], weights: [Double]?) -> DoubleDouble {
    var (total, sum) = (DoubleDouble.zero, DoubleDouble.zero)
    for (row, value) in values.enumerated() {
      let weight = weights?[row] ?? 1
      total += weight
      sum += DoubleDouble.product(value, weight)
    }
    return sum / total
  }

  /// The (weighted) sum of squared distances of a value per row from their mean, or from 0.
  func sumOfSquares(of values: [Double], isCentered: Bool) -> DoubleDouble {
    let center = isCentered ? Self.mean(of: values, weights: weights) : .zero
    var squares = DoubleDouble.zero
    for (row, value) in values.enumerated() {
      let deviation = DoubleDouble(value) - center
      squares += deviation * deviation * weight(row)
    }
    return squares
  }

  private static func checkFinite(
    _ values: [Double], _ name: String
  ) throws(StatisticsError) {
    // Squares of larger numbers overflow.
    guard let bad = values.first(where: { abs($0) > 1e150 }) else { return }
    throw .undefined(
      method: "the model", reason: "\(name) has the value \(bad), whose square is no number.",
      suggestion: "leave such rows out, or change the unit.")
  }
}
