public import DataFrames
public import Statistics

extension CrossProducts {
  /// Sums up what a linear model needs of a frame's rows, where they are: nothing but the sums leaves the engine.
  ///
  ///     let model = try AggregatedLinearModel("likes ~ log1p(views) + claim_status", in: claims)
  ///
  /// Rows that lack anything, or hold something infinite, are left out. Labels are coded against the first in the order of text, or
  /// against `C(status, ref: "opinion")`.
  ///
  /// - Throws: ``FormulaError`` for what cannot be summed up in one pass: `poly()`, `scale()`, `offset()`, other codings, and a formula
  ///   without an intercept; `StatisticsError` where no row is complete.
  public init(_ formula: String, in frame: DataFrame) throws {
    let read = try Formula(formula)
    guard let response = read.response else {
      throw FormulaError(
        formula, at: 0, "what is to be explained is missing before “~”",
        try: "write it as likes ~ views")
    }
    let others = frame.columnNames.filter { !response.columnNames.contains($0) }
    let expansion = try FormulaTerms(read.right, formula: formula, columns: others)
    guard expansion.hasIntercept, expansion.offsets.isEmpty else {
      throw FormulaError(
        formula, at: read.right.offset, "sums know models with an intercept and without offset()",
        try: "fit LinearModel to the rows")
    }
    let writer = FormulaSQL(formula: formula, frame: frame)
    var names: [String] = []
    var expressions: [String] = []
    // As in a design: a factor of a term has every level where the term without it is not in the model.
    let margins = Set(expansion.terms.map { Set($0.map(\.text)) } + [[]])
    for term in expansion.terms {
      var columns = [(name: "", sql: "")]
      let parts = Set(term.map(\.text))
      for node in term {
        let isFull = !margins.contains(parts.subtracting([node.text]))
        let own = try writer.columns(node, isFull: isFull)
        columns = columns.flatMap { left in
          own.map { right in
            left.name.isEmpty
              ? right : (name: "\(left.name):\(right.name)", sql: "\(left.sql) * \(right.sql)")
          }
        }
      }
      names += columns.map(\.name)
      expressions += columns.map(\.sql)
    }
    guard expressions.count <= FormulaSQL.mostColumns else {
      throw FormulaError(
        formula, at: read.right.offset,
        "the model has \(expressions.count) columns; sums are made of at most \(FormulaSQL.mostColumns)",
        try: "leave labels out that hardly repeat, or join rare ones")
    }
    let target = try writer.number(response)
    let all = expressions + [target]
    let aliases = all.indices.map { "c\($0)" }
    let selected = zip(all, aliases).map { "CAST(\($0) AS DOUBLE) AS \($1)" }
    let complete = aliases.map { "isfinite(\($0))" }.joined(separator: " AND ")
    let pairs = all.indices.flatMap { first in (first..<all.count).map { (first, $0) } }
    let sums =
      ["count(*)"] + aliases.map { "avg(\($0))" }
      + pairs.map { "covar_pop(c\($0.0), c\($0.1)) * count(*)" }
    let rows = try frame.query(
      "SELECT \(sums.joined(separator: ", ")) FROM "
        + "(SELECT \(selected.joined(separator: ", ")) FROM self) WHERE \(complete)"
    ).rows()
    let values = rows.first?.map { $0.number ?? 0 } ?? []
    guard values.count == sums.count else {
      throw StatisticsError.tooFewValues(
        sample: "the model of \(response.text)", needed: 1, found: 0, missing: frame.rowCount)
    }
    var products = all.map { _ in all.map { _ in 0.0 } }
    for (place, pair) in pairs.enumerated() {
      products[pair.0][pair.1] = values[1 + all.count + place]
      products[pair.1][pair.0] = values[1 + all.count + place]
    }
    try self.init(
      columns: names, response: response.text, count: Int(values[0]),
      means: Array(values[1...all.count]), products: products)
  }
}

extension AggregatedLinearModel {
  /// Fits a linear model that a formula describes to sums that the engine makes: see ``CrossProducts/init(_:in:)``.
  ///
  /// - Throws: as there.
  public init(_ formula: String, in frame: DataFrame, level: Double = 0.95) throws {
    try self.init(CrossProducts(formula, in: frame), level: level)
  }
}

/// Writes parts of a formula as expressions of the engine.
private struct FormulaSQL {
  let formula: String
  let frame: DataFrame

  /// Each pair of columns is a sum.
  static let mostColumns = 200

  /// The columns that a part gives to a design: one for numbers, for labels one less than levels, or one for each.
  func columns(_ node: FormulaNode, isFull: Bool) throws -> [(name: String, sql: String)] {
    switch node {
    case .name(let name, _) where frame.hasColumn(name) && frame[name].type == .text:
      return try levels(of: name, reference: nil, isFull: isFull)
    case .call("C", let arguments, let offset), .call("factor", let arguments, let offset):
      guard case .name(let name, _)? = arguments.first?.value, frame.hasColumn(name) else {
        throw error(offset, "C() takes the name of a column")
      }
      guard arguments.count > 1 else { return try levels(of: name, reference: nil, isFull: isFull) }
      guard arguments.count == 2, ["ref", "reference"].contains(arguments[1].label ?? ""),
        case .text(let level, _) = arguments[1].value
      else { throw error(offset, "sums know labels against one of them, C(x, ref: \"…\")") }
      return try levels(of: name, reference: level, isFull: isFull)
    default: return [(node.text, try number(node))]
    }
  }

  private func levels(
    of name: String, reference: String?, isFull: Bool
  ) throws -> [(name: String, sql: String)] {
    let quoted = SQLText.name(name)
    let found = try frame.query(
      "SELECT DISTINCT CAST(\(quoted) AS VARCHAR) FROM self WHERE \(quoted) IS NOT NULL ORDER BY 1 LIMIT \(Self.mostColumns + 2)"
    ).rows().map { "\($0[0])" }
    let base = reference ?? found.first
    guard found.count > 1, let base, found.contains(base) else {
      throw error(0, "\(name) has no two labels, or none that is “\(reference ?? "")”")
    }
    return found.filter { isFull || $0 != base }.map { level in
      (
        "\(name)[\(level)]",
        "CAST(CAST(\(quoted) AS VARCHAR) = \(SQLText.text(level)) AS INTEGER)"
      )
    }
  }

  /// A part as a number.
  func number(_ node: FormulaNode) throws -> String {
    switch node {
    case .number(let value, _, _): return "\(value)"
    case .text(_, let offset): throw error(offset, "text is no number")
    case .negative(let inner, _): return "(-\(try number(inner)))"
    case .name(let name, let offset):
      guard frame.hasColumn(name) else { throw error(offset, "there is no column “\(name)”") }
      let quoted = SQLText.name(name)
      if frame[name].type == .boolean { return "CAST(\(quoted) AS INTEGER)" }
      guard frame[name].type.isNumeric else {
        throw error(offset, "\(name) is a \(frame[name].type.words) and no number")
      }
      return "CAST(\(quoted) AS DOUBLE)"
    case .binary(let sign, let left, let right, let offset):
      if case .text(let level, _) = right, case .name(let name, let place) = left {
        guard frame.hasColumn(name) else { throw error(place, "there is no column “\(name)”") }
        let compared =
          "CAST(\(SQLText.name(name)) AS VARCHAR) = \(SQLText.text(level))"
        switch sign {
        case "==": return "CAST(\(compared) AS INTEGER)"
        case "!=": return "CAST(NOT (\(compared)) AS INTEGER)"
        default: throw error(offset, "text can be compared with == and != only")
        }
      }
      let (a, b) = (try number(left), try number(right))
      switch sign {
      case "+", "-", "*", "/": return "(\(a) \(sign) \(b))"
      case "^": return "pow(\(a), \(b))"
      case "==": return "CAST(\(a) = \(b) AS INTEGER)"
      case "!=", "<", ">", "<=", ">=": return "CAST(\(a) \(sign) \(b) AS INTEGER)"
      default: throw error(offset, "“\(sign)” has no meaning between numbers")
      }
    case .call(let name, let arguments, let offset):
      guard arguments.count == 1, let first = arguments.first?.value else {
        throw error(offset, "\(name)() takes one argument here")
      }
      let value = try number(first)
      // The engine takes no logarithm of what has none; such rows lack a value.
      let positive = { (function: String, least: String) in
        "CASE WHEN \(value) > \(least) THEN \(function) END"
      }
      switch name {
      case "I": return value
      case "log": return positive("ln(\(value))", "0")
      case "log1p": return positive("ln(1 + \(value))", "-1")
      case "log2": return positive("log2(\(value))", "0")
      case "log10": return positive("log10(\(value))", "0")
      case "sqrt": return "CASE WHEN \(value) >= 0 THEN sqrt(\(value)) END"
      case "exp": return "exp(\(value))"
      case "abs": return "abs(\(value))"
      default:
        throw error(offset, "\(name)() is not among what can be summed up where the rows are")
      }
    }
  }

  private func error(_ offset: Int, _ message: String) -> FormulaError {
    FormulaError(
      formula, at: offset, message, try: "compute a column first, or fit LinearModel to the rows")
  }
}
