/// Random tables with the margins of a given one, as independence would make them.
///
/// Each cell given those before it is hypergeometric, which is what Patefield (1981), algorithm AS 159, draws from.
struct TableSimulation {
  private let rows: [Int]
  private let columns: [Int]
  private let observed: Double

  /// Throws for more observations than a hypergeometric distribution takes.
  init(_ table: ContingencyTable) throws(StatisticsError) {
    let limit = 1 << 53
    guard table.total <= limit else {
      throw .tooManyValues(
        sample: "the table", limit: limit, found: table.total, suggestion: "use ChiSquareTest.")
    }
    rows = table.rowTotals
    columns = table.columnTotals
    observed = table.counts.reduce(0) { $0 + $1.reduce(0) { $0 + Self.term($1) } }
  }

  /// (1 + tables no likelier than the observed one) / (1 + tables drawn).
  func pValue(count: Int, seed: UInt64) throws(StatisticsError) -> Double {
    var generator = SeededGenerator(seed: seed)
    // R's allowance for rounding.
    let threshold = observed + 1e-7
    var hits = 0
    for _ in 0..<count where try draw(using: &generator) <= threshold { hits += 1 }
    return (Double(hits) + 1) / (Double(count) + 1)
  }

  /// Draws a table and gives the logarithm of its probability but for what the margins fix.
  private func draw(using generator: inout SeededGenerator) throws(StatisticsError) -> Double {
    var left = columns
    var log = 0.0
    for row in rows.dropLast() {
      var (amount, population) = (row, left.reduce(0, +))
      for column in left.indices {
        let cell = try Hypergeometric(
          population: population, successes: left[column], draws: amount
        ).draw(using: &generator)
        population -= left[column]
        left[column] -= cell
        amount -= cell
        log += Self.term(cell)
      }
    }
    return left.reduce(log) { $0 + Self.term($1) }
  }

  /// −log k!.
  private static func term(_ count: Int) -> Double {
    -SpecialFunctions.logGamma(Double(count) + 1)
  }
}
