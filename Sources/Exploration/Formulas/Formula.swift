public import DataFrames
public import Statistics

/// A model written as everybody writes them: `likes ~ log1p(views) * status + poly(duration, 2)`.
///
/// | sign | meaning |
/// | --- | --- |
/// | `a + b` | both |
/// | `a:b` | their interaction |
/// | `a * b` | both and their interaction |
/// | `(a + b + c)^2` | all, and interactions of two |
/// | `a / b` | a, and b within a |
/// | `- a` | without a; `- 1` or `+ 0` without an intercept |
/// | `.` | all columns but the response |
/// | `C(a, ref: "x")`, `C(a, sum)` | labels, against the level x; coded to sum to zero, `helmert`, `polynomial` |
/// | `poly(x, 3)`, `poly(x, 3, raw: true)` | polynomials, uncorrelated or plain powers |
/// | `I(x^2 / y)` | arithmetic and comparisons |
/// | `log`, `log1p`, `log2`, `log10`, `sqrt`, `exp`, `abs`, `scale`, `center` | of an arithmetic part |
/// | `offset(x)` | a known part |
/// | `` `my column` `` | a name with other characters |
///
/// The order of terms is R's: main effects, then interactions by their number of variables. Columns of text and of true or false
/// are labels, the first in the order of text being the reference.
public struct Formula: Sendable, Hashable {
  /// The formula as it was written.
  public let text: String

  let response: FormulaNode?
  let right: FormulaNode

  /// Reads a formula.
  ///
  /// - Throws: ``FormulaError``, with the place of the first character that is wrong.
  public init(_ text: String) throws(FormulaError) {
    self.text = text
    (response, right) = try FormulaParser.parse(text)
  }
}

extension Formula: CustomStringConvertible {
  /// The formula as it was written.
  public var description: String { text }
}

/// What a formula makes of a frame: the response, the terms, and what is known.
///
///     let data = try ModelData("likes ~ log1p(views) + status", in: claims)
///     let model = try LinearModel(data)
///     let predictions = try model.predictions(for: data.variables(in: newClaims))
public struct ModelData: Sendable {
  /// The formula.
  public let formula: Formula

  /// The response, NaN where it is missing; for labels 0 for the first level in the order of text and 1 for the second.
  public let response: [Double]

  /// What the response is called: "log1p(likes)", or `claim_status == "claim"`.
  public let responseName: String

  /// The terms, in the order of R.
  public let terms: [ModelTerm]

  /// Whether there is an intercept.
  public let hasIntercept: Bool

  /// The sum of what is known of each response; `nil` without `offset()`.
  public let offset: [Double]?

  /// The weights, or `nil`.
  public let weights: [Double]?

  private let nodes: [[FormulaNode]]
  private let offsetNodes: [FormulaNode]
  private let memory: [String: FormulaValues.Memory]

  /// Reads a formula and computes its parts over a frame.
  ///
  /// - Parameter weights: the column of the weights, or of the trials of shares.
  /// - Throws: ``FormulaError``: a formula that cannot be read, no response, a column that is not there or of another kind, a
  ///   level that does not occur.
  public init(
    _ formula: String, in frame: DataFrame, weights: String? = nil
  ) throws {
    try self.init(Formula(formula), in: frame, weights: weights)
  }

  /// Computes the parts of a formula over a frame.
  ///
  /// - Throws: as ``init(_:in:weights:)-(String,_,_)``.
  public init(_ formula: Formula, in frame: DataFrame, weights: String? = nil) throws {
    guard let target = formula.response else {
      throw FormulaError(
        formula.text, at: 0, "what is to be explained is missing before “~”",
        try: "write it as likes ~ views")
    }
    let others = frame.columnNames.filter { name in
      !target.columnNames.contains(name) && name != weights
    }
    let expansion = try FormulaTerms(formula.right, formula: formula.text, columns: others)
    var values = FormulaValues(formula: formula.text, frame: frame, memory: [:])
    self.formula = formula
    (response, responseName) = try values.response(target)
    nodes = expansion.terms
    offsetNodes = expansion.offsets
    hasIntercept = expansion.hasIntercept
    var terms: [ModelTerm] = []
    for term in nodes {
      terms.append(ModelTerm(interaction: try term.map { try values.variable($0) }))
    }
    self.terms = terms
    offset = try values.sum(offsetNodes)
    self.weights = try weights.map { name in
      try values.numbers(.name(name, offset: 0))
    }
    memory = values.memory
  }

  /// The variables of the model over other rows, for its predictions.
  ///
  /// - Throws: ``FormulaError``: a column that is not there or of another kind.
  public func variables(in frame: DataFrame) throws -> [ModelVariable] {
    var values = FormulaValues(formula: formula.text, frame: frame, memory: memory)
    var variables: [ModelVariable] = []
    var known: Set<String> = []
    for node in nodes.flatMap(\.self) where known.insert(node.text).inserted {
      variables.append(try values.variable(node))
    }
    return variables
  }

  /// What is known of the responses of other rows; `nil` without `offset()`.
  ///
  /// - Throws: as ``variables(in:)``.
  public func offset(in frame: DataFrame) throws -> [Double]? {
    var values = FormulaValues(formula: formula.text, frame: frame, memory: memory)
    return try values.sum(offsetNodes)
  }
}

extension FormulaNode {
  /// The names in the part.
  var columnNames: Set<String> {
    switch self {
    case .number, .text: []
    case .name(let name, _): [name]
    case .call(_, let arguments, _):
      arguments.reduce(into: []) { $0.formUnion($1.value.columnNames) }
    case .negative(let inner, _): inner.columnNames
    case .binary(_, let left, let right, _): left.columnNames.union(right.columnNames)
    }
  }
}

extension FormulaValues {
  /// The response with its name.
  mutating func response(_ node: FormulaNode) throws -> ([Double], String) {
    guard case .name(let name, let offset) = node, frame.hasColumn(name),
      frame[name].type == .text
    else { return (try numbers(node), node.text) }
    let labels = Array(frame[name].strings)
    let levels = Set(labels.compactMap { $0 }).sorted()
    guard levels.count == 2 else {
      throw FormulaError(
        formula, at: offset,
        "\(name) has \(levels.count) different labels; a model of labels needs one to look for",
        try: "\(name) == \"\(levels.first ?? "…")\" ~ …")
    }
    return (labels.map { $0.map { $0 == levels[1] ? 1 : 0 } ?? .nan }, "\(name) \(levels[1])")
  }

  /// The sum of parts; `nil` for none.
  mutating func sum(_ nodes: [FormulaNode]) throws -> [Double]? {
    guard let first = nodes.first else { return nil }
    var total = try numbers(first)
    for node in nodes.dropFirst() { total = zip(total, try numbers(node)).map { $0 + $1 } }
    return total
  }
}
