/// The columns of a model over the rows that lack nothing.
struct ModelDesign: Sendable, Hashable, Codable {
  /// The terms with their complete rows.
  let terms: [ModelTerm]

  let hasIntercept: Bool

  /// The columns, the intercept first.
  let columns: [ExtendedColumn]

  let columnNames: [String]

  /// The term of each column, `nil` for the intercept.
  let termOfColumn: [Int?]

  /// The name of the intercept's coefficient, as R writes it.
  static let interceptName = "(Intercept)"

  /// The most columns that a design may have.
  private static let columnLimit = 2_000

  /// Expands terms over rows, none of which lacks anything.
  ///
  /// A categorical variable of a term has a column less than levels where the term without it is in the model too, and one
  /// for every level else: the rule of R and of Wilkinson & Rogers (1973).
  init(
    _ terms: [ModelTerm], rowCount: Int, hasIntercept: Bool,
    coding: CategoricalCoding? = nil
  ) throws(StatisticsError) {
    self.terms = terms
    self.hasIntercept = hasIntercept
    let margins = Set(terms.map(\.variableNames) + (hasIntercept ? [[]] : []))
    var columns: [ExtendedColumn] = []
    var (names, owners): ([String], [Int?]) = ([], [])
    if hasIntercept {
      columns.append(ExtendedColumn(values: [Double](repeating: 1, count: rowCount)))
      names.append(Self.interceptName)
      owners.append(nil)
    }
    var spansConstant = hasIntercept
    for (place, term) in terms.enumerated() {
      try Self.check(term)
      var product: [(name: String, numbers: ExtendedColumn)] = []
      for (position, variable) in term.variables.enumerated() {
        let margin = term.variableNames.subtracting([variable.name])
        // Without an intercept the first categorical main effect spans the constant in its place.
        let isFull =
          margin.isEmpty ? !spansConstant : !margins.contains(margin)
        let own = try variable.columns(isFull: isFull, coding: coding)
        if margin.isEmpty, variable.levels != nil { spansConstant = true }
        let named = own.map { (variable.name + $0.suffix, $0.numbers) }
        product =
          position == 0
          ? named
          : named.flatMap { right in
            product.map { left in
              ("\(left.name):\(right.0)", left.numbers.product(with: right.1))
            }
          }
      }
      columns += product.map(\.numbers)
      names += product.map(\.name)
      owners += [Int?](repeating: place, count: product.count)
    }
    guard columns.count <= Self.columnLimit else {
      throw .undefined(
        method: "the model",
        reason: "it has \(columns.count) columns, at most \(Self.columnLimit) are taken.",
        suggestion: "leave out interactions, or join rare levels.")
    }
    self.columns = columns
    columnNames = names
    termOfColumn = owners
  }

  /// Expands the terms of complete rows.
  ///
  /// - Throws: ``StatisticsError``: no rows, or neither terms nor an intercept.
  init(
    _ rows: CompleteModelRows, named name: String, hasIntercept: Bool
  ) throws(StatisticsError) {
    guard !rows.places.isEmpty else {
      throw .tooFewValues(
        sample: "the model of \(name)", needed: 1, found: 0, missing: rows.missingCount)
    }
    try self.init(rows.terms, rowCount: rows.response.count, hasIntercept: hasIntercept)
    guard !columns.isEmpty else {
      throw .undefined(
        method: "the model of \(name)", reason: "it has neither terms nor an intercept.",
        suggestion: "name what explains \(name).")
    }
  }

  private static func check(_ term: ModelTerm) throws(StatisticsError) {
    guard term.variableNames.count == term.variables.count, !term.variables.isEmpty else {
      throw .undefined(
        method: "the model", reason: "the term \(term.name) names a variable twice, or none.",
        suggestion: "give each variable its own name.")
    }
    for variable in term.variables {
      guard let levels = variable.levels, levels.count < 2 else { continue }
      let found = levels.first.map { "one level (\($0))" } ?? "no levels"
      throw .undefined(
        method: "the effect of \(variable.name)",
        reason: "it has \(found) among the complete rows, at least 2 are needed.",
        suggestion: "leave the variable out, or check the filter.")
    }
  }

  /// Whether the columns add up to a constant: an intercept, or indicators of every level.
  var spansConstant: Bool {
    guard !hasIntercept else { return true }
    return terms.enumerated().contains { place, term in
      term.variables.allSatisfy { $0.levels != nil }
        && columns(of: place).count
          == term.variables.reduce(1) { $0 * ($1.levels?.count ?? 0) }
    }
  }

  /// The columns of a term.
  func columns(of term: Int) -> [Int] { termOfColumn.indices.filter { termOfColumn[$0] == term } }
}

extension ExtendedColumn {
  fileprivate func product(with other: ExtendedColumn) -> ExtendedColumn {
    guard remainders != nil || other.remainders != nil else {
      return ExtendedColumn(values: zip(values, other.values).map { $0 * $1 })
    }
    let products = values.indices.map { self[$0] * other[$0] }
    return ExtendedColumn(values: products.map(\.value), remainders: products.map(\.remainder))
  }
}
