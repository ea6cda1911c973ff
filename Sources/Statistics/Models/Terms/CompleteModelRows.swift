/// The rows of a model's data that lack nothing.
struct CompleteModelRows: Sendable, Hashable, Codable {
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
    let known = [response] + [weights, offset].compactMap(\.self)
    let isSound = Self.areSound(known, variables)
    let complete =
      isSound
      ? Array(response.indices) : Self.complete(response.count, known: known, variables: variables)
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
    guard !isSound else { return }
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
}

// MARK: - What is missing

extension CompleteModelRows {
  /// Whether nothing is missing and nothing is too large, so that no row need be looked at again.
  ///
  /// Usual, and quickly told: a glance at all numbers on all processors.
  private static func areSound(_ known: [[Double]], _ variables: [ModelVariable]) -> Bool {
    known.allSatisfy(\.hasSoundNumbers)
      && variables.allSatisfy { variable in
        switch variable.storage {
        case .columns(let columns): columns.allSatisfy(\.numbers.values.hasSoundNumbers)
        case .categories(let codes, _, _): !codes.contains(nil)
        }
      }
  }

  /// The rows that lack nothing.
  private static func complete(
    _ count: Int, known: [[Double]], variables: [ModelVariable]
  ) -> [Int] {
    var isComplete = [Bool](repeating: true, count: count)
    for values in known {
      for row in values.indices where values[row].isNaN { isComplete[row] = false }
    }
    for variable in variables {
      for row in isComplete.indices where isComplete[row] && variable.isMissing(row) {
        isComplete[row] = false
      }
    }
    return isComplete.indices.filter { isComplete[$0] }
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

extension [Double] {
  /// Whether all are numbers well below those whose squares overflow.
  fileprivate var hasSoundNumbers: Bool {
    Segments.of(count, length: 65_536).concurrentMap { rows in
      withRows(rows) { values in
        var isSound = SIMDMask<SIMD8<Int64>>(repeating: true)
        RowArithmetic.forEachEight(of: values, count: rows.count) { _, eight in
          // Not so for NaN either.
          isSound .&= eight * eight .<= 1e299
        }
        return (0..<8).allSatisfy { isSound[$0] }
      }
    }.allSatisfy(\.self)
  }
}

// MARK: - Sums

extension CompleteModelRows {
  /// The (weighted) mean of a value per row.
  static func mean(of values: [Double], weights: [Double]?) -> DoubleDouble {
    guard let weights else {
      return CompensatedLanes.sum(over: values) { $0.add($1) } / Double(values.count)
    }
    let sum = CompensatedLanes.sum(over: values, weights) { $0.add($1, times: $2) }
    return sum / CompensatedLanes.sum(over: weights) { $0.add($1) }
  }

  /// The (weighted) sum of squared distances of a value per row from their mean, or from 0.
  func sumOfSquares(of values: [Double], isCentered: Bool) -> DoubleDouble {
    let center = isCentered ? Self.mean(of: values, weights: weights) : .zero
    // Where the center stands for rows that do not exist, they have no distance from it.
    guard let weights else {
      return CompensatedLanes.sum(over: values, filling: center.value) { sums, values in
        sums.addSquares(of: values, less: center)
      }
    }
    return CompensatedLanes.sum(over: values, weights) { sums, values, weights in
      sums.addSquares(of: values, less: center, weighing: weights)
    }
  }
}
