/// The terms that the right side of a formula stands for, by the algebra of Wilkinson & Rogers (1973), "Symbolic description of
/// factorial models for analysis of variance", Applied Statistics 22, 392–399.
struct FormulaTerms {
  /// The variables of each term, main effects first, then interactions by the number of their variables.
  private(set) var terms: [[FormulaNode]] = []

  private(set) var hasIntercept = true

  /// Parts of the response that are known: the arguments of `offset()`.
  private(set) var offsets: [FormulaNode] = []

  private let formula: String
  private let columns: [String]
  private static let limit = 2_000

  /// - Parameter columns: what “.” stands for: all columns but the response.
  init(
    _ node: FormulaNode, formula: String, columns: [String]
  ) throws(FormulaError) {
    self.formula = formula
    self.columns = columns
    let all = try expanded(node)
    hasIntercept = all.intercept ?? true
    terms = all.terms.enumerated().sorted {
      ($0.element.count, $0.offset) < ($1.element.count, $1.offset)
    }.map(\.element)
  }

  /// Terms, and whether an intercept is asked for (`true`), refused (`false`) or not spoken of.
  private struct Expansion {
    var terms: [[FormulaNode]] = []
    var intercept: Bool?

    mutating func add(_ term: [FormulaNode]) {
      let key = Set(term.map(\.text))
      if !terms.contains(where: { Set($0.map(\.text)) == key }) { terms.append(term) }
    }
  }

  private mutating func expanded(_ node: FormulaNode) throws(FormulaError) -> Expansion {
    var result = Expansion()
    switch node {
    case .number(let value, _, let offset):
      guard value == 0 || value == 1 else {
        throw FormulaError(
          formula, at: offset, "a number in a formula is 1 (with an intercept) or 0 (without)",
          try: "wrap arithmetic in I(): I(x^2)")
      }
      result.intercept = value == 1
    case .negative(.number(let value, _, let offset), _):
      guard value == 1 || value == 0 else {
        throw FormulaError(formula, at: offset, "only the intercept, 1, can be taken away alone")
      }
      result.intercept = value == 0
    case .text(_, let offset), .negative(_, let offset):
      throw FormulaError(
        formula, at: offset, "this is no term", try: "wrap arithmetic in I(): I(-x)")
    case .name(".", _):
      for column in columns { result.add([.name(column, offset: node.offset)]) }
    case .name: result.add([node])
    case .call("offset", let arguments, let offset):
      guard arguments.count == 1 else {
        throw FormulaError(formula, at: offset, "offset() takes one argument")
      }
      offsets.append(arguments[0].value)
    case .call: result.add([node])
    case .binary(let sign, let left, let right, let offset):
      result = try combined(sign, left, right, offset)
    }
    guard result.terms.count <= Self.limit else {
      throw FormulaError(formula, at: node.offset, "this stands for more than \(Self.limit) terms")
    }
    return result
  }

  private mutating func combined(
    _ sign: String, _ left: FormulaNode, _ right: FormulaNode, _ offset: Int
  ) throws(FormulaError) -> Expansion {
    if sign == "^" {
      guard case .number(let power, _, _) = right, power >= 1, power == power.rounded(), power <= 20
      else {
        throw FormulaError(
          formula, at: right.offset, "the power of terms is a whole number from 1",
          try: "for arithmetic write I(x^2) or poly(x, 2)")
      }
      let base = try expanded(left)
      var result = base
      for _ in 1..<Int(power) {
        let before = result.terms
        for term in before {
          for other in base.terms { result.add(Self.crossed(term, other)) }
        }
      }
      return result
    }
    guard ["+", "-", ":", "*", "/"].contains(sign) else {
      throw FormulaError(
        formula, at: offset, "“\(sign)” has no meaning between terms",
        try: "wrap comparisons in I(): I(x \(sign) 2)")
    }
    let (first, second) = (try expanded(left), try expanded(right))
    var result = first
    switch sign {
    case "+":
      for term in second.terms { result.add(term) }
      result.intercept = second.intercept ?? first.intercept
    case "-":
      let removed = second.terms.map { Set($0.map(\.text)) }
      result.terms.removeAll { removed.contains(Set($0.map(\.text))) }
      if second.intercept == true { result.intercept = false }
      if second.intercept == false { result.intercept = true }
    case ":": result.terms = Self.products(first.terms, second.terms)
    case "*":
      for term in second.terms { result.add(term) }
      for term in Self.products(first.terms, second.terms) { result.add(term) }
    default:
      let all = first.terms.reduce([]) { Self.crossed($0, $1) }
      for term in second.terms { result.add(Self.crossed(all, term)) }
    }
    return result
  }

  private static func products(
    _ left: [[FormulaNode]], _ right: [[FormulaNode]]
  ) -> [[FormulaNode]] {
    var result = Expansion()
    for term in left {
      for other in right { result.add(crossed(term, other)) }
    }
    return result.terms
  }

  /// The variables of both, each once.
  private static func crossed(_ left: [FormulaNode], _ right: [FormulaNode]) -> [FormulaNode] {
    let known = Set(left.map(\.text))
    return left + right.filter { !known.contains($0.text) }
  }
}
