/// The cells of observations grouped by several factors, and the effects that a model tells apart.
struct FactorialDesign: Sendable {
  /// The factors by name, with those levels that occur among the complete observations.
  let factors: [(name: String, levels: [String])]

  /// The values of each cell that has any, and the position of its level in each factor.
  let cells: [(levels: [Int], values: Sample)]

  /// The number of observations that lack their value or a label.
  let missingCount: Int

  /// The number of complete observations.
  var observationCount: Int { cells.reduce(0) { $0 + $1.values.count } }

  /// Sorts observations into cells.
  ///
  /// - Throws: ``StatisticsError``: lengths that differ, no factors, factors of the same name, or a factor with fewer
  ///   than two levels.
  init(
    _ values: some Collection<some Observation>, by factors: [GroupingFactor]
  ) throws(StatisticsError) {
    try Self.check(factors, count: values.count)
    let positions = factors.map { factor in
      Dictionary(zip(factor.levels, 0...)) { first, _ in first }
    }
    var groups: [[Int]: [Double]] = [:]
    var missing = 0
    for (row, value) in values.enumerated() {
      guard let value = value.measurement, !value.isNaN else {
        missing += 1
        continue
      }
      var cell: [Int] = []
      for (factor, position) in zip(factors, positions) {
        if let level = factor.labels[row].flatMap({ position[$0] }) { cell.append(level) }
      }
      if cell.count == factors.count {
        groups[cell, default: []].append(value)
      } else {
        missing += 1
      }
    }
    missingCount = missing
    let used = factors.indices.map { factor in
      Set(groups.keys.map { $0[factor] }).sorted()
    }
    self.factors = zip(factors, used).map { factor, used in
      (factor.name, used.map { factor.levels[$0] })
    }
    let places = used.map { Dictionary(zip($0, 0...)) { first, _ in first } }
    cells = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { cell, values in
      let levels = zip(cell, places).map { $1[$0] ?? 0 }
      let names = zip(factors, cell).map { "\($0.name) \($0.levels[$1])" }
      return (levels, Sample(values, name: names.joined(separator: ", ")))
    }
    for factor in self.factors where factor.levels.count < 2 {
      let found = factor.levels.first.map { "one level (\($0))" } ?? "no levels"
      throw .unusableTable(
        reason:
          "the factor \(factor.name) has \(found) among the complete observations, at least 2 are needed.",
        suggestion: "leave the factor out, or check the filter.")
    }
  }

  private static func check(_ factors: [GroupingFactor], count: Int) throws(StatisticsError) {
    guard !factors.isEmpty else {
      throw .unusableTable(
        reason: "an analysis of variance needs at least one factor.",
        suggestion: "name the factors that group the observations.")
    }
    for factor in factors where factor.labels.count != count {
      throw .lengthsDiffer(
        first: "the values", firstCount: count,
        second: "the factor \(factor.name)", secondCount: factor.labels.count)
    }
    guard Set(factors.map(\.name)).count == factors.count else {
      throw .unusableTable(
        reason: "two factors have the same name.", suggestion: "give each factor its own name.")
    }
  }
}

// MARK: - Effects

extension FactorialDesign {
  /// The effects of at most so many factors each, as sets of factors: main effects, then interactions of two, ….
  func terms(upToOrder order: Int) -> [[Int]] {
    var terms: [[Int]] = []
    var latest: [[Int]] = [[]]
    for _ in 0..<min(max(order, 1), factors.count) {
      latest = latest.flatMap { term in
        factors.indices.filter { $0 > term.last ?? -1 }.map { term + [$0] }
      }
      terms += latest
    }
    return terms
  }

  /// "supp:dose".
  func name(of term: [Int]) -> String { term.map { factors[$0].name }.joined(separator: ":") }

  /// The number of columns of an effect: the product of its factors' levels less one.
  func columnCount(of term: [Int]) -> Int {
    term.reduce(1) { product, factor in
      let (result, overflow) = product.multipliedReportingOverflow(
        by: factors[factor].levels.count - 1)
      return overflow ? .max : result
    }
  }

  /// The columns of an effect, a value per cell: products of its factors' contrasts that sum to zero.
  func columns(of term: [Int]) -> [[Double]] {
    term.reduce([[Double](repeating: 1, count: cells.count)]) { columns, factor in
      let last = factors[factor].levels.count - 1
      return columns.flatMap { column in
        (0..<last).map { level in
          zip(column, cells).map { value, cell in
            let own = cell.levels[factor]
            return own == level ? value : own == last ? -value : 0
          }
        }
      }
    }
  }
}
