/// Counts beside those that a null hypothesis expects: what the chi-square test and the G test share.
struct CountComparison: Sendable, Hashable, Codable {
  /// Where the expected counts come from.
  enum Subject: Sendable, Hashable, Codable {
    /// Rows and columns of a table are independent.
    case independence(ContingencyTable)
    /// The categories have these probabilities.
    case proportions(CategoryCounts, [Double])
  }

  let subject: Subject

  /// The counts, row by row.
  let observed: [Double]

  /// The expected counts, all positive.
  let expected: [Double]

  /// The observed minus the expected counts, without the cancellation of that subtraction.
  let excess: [Double]

  /// The variance of each Pearson residual under the null hypothesis.
  let residualVariances: [Double]

  let degreesOfFreedom: Double

  let total: Double

  /// Compares a table with independence of its rows and columns.
  ///
  /// Throws for fewer than two rows or columns, and for rows or columns without counts, about which nothing is known.
  init(_ table: ContingencyTable) throws(StatisticsError) {
    guard table.rows.count > 1, table.columns.count > 1 else {
      throw .unusableTable(
        reason:
          "the table has \(table.rows.count) × \(table.columns.count) cells; at least 2 × 2 are needed.",
        suggestion: "compare at least two groups by at least two outcomes.")
    }
    let empty =
      zip(table.rows, table.rowTotals).first { $0.1 == 0 }
      ?? zip(table.columns, table.columnTotals).first { $0.1 == 0 }
    if let empty {
      throw .unusableTable(
        reason: "\"\(empty.0)\" has no counts.",
        suggestion: "leave it out: table.withoutEmptyLines.")
    }
    subject = .independence(table)
    let cells = table.cells
    observed = cells.map(\.observed)
    expected = cells.map(\.expected)
    excess = cells.map(\.excess)
    residualVariances = cells.map(\.residualVariance)
    total = Double(table.total)
    degreesOfFreedom = Double(table.rows.count - 1) * Double(table.columns.count - 1)
  }

  /// Compares counts with given probabilities, which must be positive and sum to 1 but for rounding.
  init(_ counts: CategoryCounts, probabilities: [Double]?) throws(StatisticsError) {
    let size = counts.counts.count
    guard size > 1 else { throw .tooFewGroups(needed: 2, found: size) }
    guard counts.total > 0 else {
      throw .tooFewValues(
        sample: counts.name ?? "the sample", needed: 1, found: 0, missing: counts.missingCount)
    }
    let probabilities = probabilities ?? [Double](repeating: 1 / Double(size), count: size)
    guard probabilities.count == size else {
      throw .lengthsDiffer(
        first: "the counts", firstCount: size, second: "the probabilities",
        secondCount: probabilities.count)
    }
    for (label, probability) in zip(counts.labels, probabilities)
    where !(probability > 0 && probability < 1) {
      throw .parameterOutOfRange(
        name: "the probability of \"\(label)\"", value: probability, allowed: "between 0 and 1")
    }
    let sum = probabilities.reduce(0, +)
    guard abs(sum - 1) < 1e-8 else {
      throw .parameterOutOfRange(name: "the sum of the probabilities", value: sum, allowed: "1")
    }
    let n = Double(counts.total)
    subject = .proportions(counts, probabilities)
    observed = counts.counts.map(Double.init)
    expected = probabilities.map { n * $0 }
    excess = zip(observed, probabilities).map { $0.addingProduct(-n, $1) }
    residualVariances = probabilities.map { 1 - $0 }
    total = n
    degreesOfFreedom = Double(size - 1)
  }
}

// MARK: - Statistics

extension CountComparison {
  /// The rows that are compared; 1 for a single classification.
  var rowCount: Int {
    if case .independence(let table) = subject { table.rows.count } else { 1 }
  }

  var columnCount: Int { observed.count / rowCount }

  /// Pearson (1900): Σ (O − E)² / E.
  var chiSquare: Double { chiSquare(correction: 0) }

  /// Yates (1934) as R has it: every distance is shortened by ½, or by itself where that is less.
  var correctedChiSquare: Double {
    chiSquare(correction: min(0.5, excess.map(abs).min() ?? 0))
  }

  private func chiSquare(correction: Double) -> Double {
    zip(excess, expected).reduce(0) { sum, cell in
      let distance = abs(cell.0) - correction
      return sum + distance * (distance / cell.1)
    }
  }

  /// 2 Σ O log(O/E), each term with its O − E taken off, which sum to nothing: then no term is negative and none cancels.
  var likelihoodRatio: Double {
    2
      * observed.indices.reduce(0) { sum, cell in
        let count = observed[cell]
        return sum
          + (count == 0
            ? expected[cell]
            : count * SpecialFunctions.excessOverLog(-excess[cell] / count))
      }
  }

  /// (O − E) / √E.
  var pearsonResiduals: [Double] { zip(excess, expected).map { $0 / $1.squareRoot() } }

  /// The Pearson residuals over their standard deviations: near standard normal under the null hypothesis.
  var standardizedResiduals: [Double] {
    zip(pearsonResiduals, residualVariances).map { $0 / $1.squareRoot() }
  }
}

// MARK: - Words and rows

extension CountComparison {
  var nullHypothesis: String {
    switch subject {
    case .independence(let table): "\(table.rowWords) and \(table.columnWords) are independent"
    case .proportions(let counts, _):
      "\(counts.name ?? "the categories") have the given probabilities"
    }
  }

  var alternativeHypothesis: String {
    switch subject {
    case .independence(let table):
      "\(table.rowWords) and \(table.columnWords) are not independent"
    case .proportions: "some probability differs from the given one"
    }
  }

  var sample: TestedSample {
    switch subject {
    case .independence(let table):
      TestedSample(
        name: "\(table.rowWords) by \(table.columnWords)", count: table.total,
        missingCount: table.missingCount)
    case .proportions(let counts, _):
      TestedSample(
        name: counts.name ?? "the sample", count: counts.total, missingCount: counts.missingCount)
    }
  }

  /// A row per cell: its labels, its observed and expected count, its residuals.
  var cells: ResultTable {
    var columns: [ResultTable.Column]
    switch subject {
    case .independence(let table):
      let pairs = table.rows.flatMap { row in table.columns.map { (row, $0) } }
      columns = [
        .init("row", label: table.rowName, texts: pairs.map(\.0)),
        .init("column", label: table.columnName, texts: pairs.map(\.1)),
        .init("observed", counts: table.counts.flatMap { $0 }),
      ]
    case .proportions(let counts, let probabilities):
      columns = [
        .init("category", label: counts.name, texts: counts.labels),
        .init("probability", numbers: probabilities),
        .init("observed", counts: counts.counts),
      ]
    }
    columns += [
      .init("expected", numbers: expected),
      .init("pearsonResidual", label: "Pearson residual", numbers: pearsonResiduals),
      .init("standardizedResidual", numbers: standardizedResiduals),
    ]
    return ResultTable(title: "Cells", columns: columns)
  }

  var checks: [AssumptionCheck] { [.expectedCounts(expected)] }

  /// What stands out, if anything does at the level.
  func sentence(pValue: Double, level: Double) -> PlainSentence {
    let isClear = pValue < 1 - level
    switch subject {
    case .independence(let table):
      if let shares = try? ComparedShares(table) { return shares.sentence(level: level) }
      guard isClear, let cell = mostUnusual else {
        return "No clear link between \(table.rowWords) and \(table.columnWords)."
      }
      let labels = (
        table.rows[cell / table.columns.count], table.columns[cell % table.columns.count]
      )
      return """
        What stands out most: \(labels.0) and \(labels.1) go together \(excess[cell] > 0 ? "more" : "less") often than chance would have it: \
        \(observed[cell], .count) of them, where \(expected[cell], .measured) would be expected if \(table.rowWords) and \
        \(table.columnWords) had nothing to do with each other.
        """
    case .proportions(let counts, let probabilities):
      guard isClear, let cell = mostUnusual else {
        return "The shares of \(counts.name ?? "the categories") fit those expected."
      }
      return """
        \(counts.labels[cell]) is \(excess[cell] > 0 ? "more" : "less") common than expected: \
        \(observed[cell] / total, .outOfHundred), where \(probabilities[cell], .outOfHundred) were expected.
        """
    }
  }

  private var mostUnusual: Int? {
    let residuals = standardizedResiduals
    guard let greatest = residuals.map(abs).max() else { return nil }
    // In a table of two rows both cells of a column depart alike: more of something is easier to picture than less.
    let candidates = residuals.indices.filter { abs(residuals[$0]) >= greatest * (1 - 1e-9) }
    return candidates.first { residuals[$0] > 0 } ?? candidates.first
  }
}

extension ContingencyTable {
  /// What the rows classify by, in words.
  var rowWords: String { rowName ?? "rows" }

  /// What the columns classify by, in words.
  var columnWords: String { columnName ?? "columns" }
}
