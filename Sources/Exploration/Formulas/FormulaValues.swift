import DataFrames
import Statistics
import Suggestions

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Computes the parts of a formula over the rows of a frame.
struct FormulaValues {
  /// What a part remembers of the data that its model was fitted to, by its text.
  enum Memory: Sendable, Hashable {
    case polynomial(OrthogonalPolynomial)
    case scale(center: Double, spread: Double)
  }

  let formula: String
  let frame: DataFrame

  /// Filled where it is empty, used where it is not.
  var memory: [String: Memory]

  // MARK: Variables

  /// A variable of a model.
  mutating func variable(_ node: FormulaNode) throws -> ModelVariable {
    switch node {
    case .name(let name, let offset):
      let column = try column(name, at: offset)
      switch column.type {
      case _ where column.type.isNumeric: return .numeric(name, Array(column.numbers))
      case .text, .boolean: return .categorical(GroupingFactor(name, Array(column.strings)))
      default:
        throw FormulaError(
          formula, at: offset, "\(name) is a \(column.type.words), which is no number and no label",
          try: "compute a number from it first, such as days since a date")
      }
    case .call("C", let arguments, let offset), .call("factor", let arguments, let offset):
      return try categorical(arguments, at: offset)
    case .call("poly", let arguments, let offset):
      return try polynomial(node.text, arguments, at: offset)
    default: return .numeric(node.text, try numbers(node))
    }
  }

  private func categorical(
    _ arguments: [FormulaNode.Argument], at offset: Int
  ) throws -> ModelVariable {
    guard let first = arguments.first?.value, case .name(let column, let place) = first else {
      throw error(offset, "C() takes the name of a column", "C(status, ref: \"opinion\")")
    }
    var coding = CategoricalCoding.treatment()
    for argument in arguments.dropFirst() {
      switch (argument.label, argument.value) {
      case ("ref", .text(let level, _)), ("reference", .text(let level, _)):
        coding = .treatment(reference: level)
      case ("ref", .number(_, let level, _)), ("reference", .number(_, let level, _)):
        coding = .treatment(reference: level)
      case (nil, .name("sum", _)), ("coding", .name("sum", _)): coding = .sum
      case (nil, .name("helmert", _)), ("coding", .name("helmert", _)): coding = .helmert
      case (nil, .name("polynomial", _)), ("coding", .name("polynomial", _)): coding = .polynomial
      case (nil, .name("treatment", _)), ("coding", .name("treatment", _)): break
      default:
        throw error(
          argument.value.offset, "C() knows ref: \"…\", sum, helmert and polynomial",
          "C(\(column), ref: \"…\")")
      }
    }
    let labels = Array(try self.column(column, at: place).strings)
    if case .treatment(let reference?) = coding, !labels.contains(reference) {
      let levels = Set(labels.compactMap { $0 }).sorted()
      let near = NearestName.of(reference, among: levels)
      throw error(
        offset, "\(column) has no level “\(reference)”",
        near.map { "did you mean “\($0)”?" }
          ?? "use one of \(levels.prefix(8).map { "“\($0)”" }.joined(separator: ", "))")
    }
    // The reference is no part of what readers call the variable.
    return .categorical(GroupingFactor(column, labels), coding: coding)
  }

  private mutating func polynomial(
    _ name: String, _ arguments: [FormulaNode.Argument], at offset: Int
  ) throws -> ModelVariable {
    var degree = 2
    var isRaw = false
    for argument in arguments.dropFirst() {
      switch (argument.label, argument.value) {
      case (nil, .number(let value, _, let place)), ("degree", .number(let value, _, let place)):
        guard value >= 1, value == value.rounded(), value <= 50 else {
          throw error(place, "the degree of a polynomial is a whole number from 1", nil)
        }
        degree = Int(value)
      case ("raw", .name(let word, _)): isRaw = ["true", "TRUE"].contains(word)
      default: throw error(argument.value.offset, "poly() takes a degree, and raw: true", nil)
      }
    }
    guard let first = arguments.first?.value else {
      throw error(offset, "poly() takes what to raise and a degree", "poly(x, 3)")
    }
    let values = try numbers(first)
    if isRaw { return try .powers(name, values, degree: degree) }
    let basis: OrthogonalPolynomial
    if case .polynomial(let known) = memory[name] {
      basis = known
    } else {
      basis = try OrthogonalPolynomial(of: values, degree: degree, name: first.text)
      memory[name] = .polynomial(basis)
    }
    return .polynomial(name, values, basis: basis)
  }

  // MARK: Numbers

  /// A part as a number per row, NaN where it is missing.
  mutating func numbers(_ node: FormulaNode) throws -> [Double] {
    switch node {
    case .number(let value, _, _): return [Double](repeating: value, count: frame.rowCount)
    case .text(_, let offset): throw error(offset, "text is no number", nil)
    case .name(let name, let offset):
      let column = try column(name, at: offset)
      if column.type == .boolean {
        return column.strings.map { $0.map { $0 == "true" ? 1 : 0 } ?? .nan }
      }
      guard column.type.isNumeric else {
        throw error(
          offset, "\(name) is a \(column.type.words) and no number",
          "compare it with a value: \(name) == \"…\"")
      }
      return column.numbers.map { $0 ?? .nan }
    case .negative(let inner, _): return try numbers(inner).map { -$0 }
    case .binary(let sign, let left, let right, let offset):
      return try binary(sign, left, right, offset)
    case .call(let name, let arguments, let offset):
      guard let first = arguments.first?.value, arguments.count == 1 else {
        throw error(offset, "\(name)() takes one argument here", nil)
      }
      return try applied(name, first, node.text, offset)
    }
  }

  private mutating func applied(
    _ name: String, _ argument: FormulaNode, _ text: String, _ offset: Int
  ) throws -> [Double] {
    let values = try numbers(argument)
    switch name {
    case "I": return values
    case "log": return values.map { log($0) }
    case "log1p": return values.map { log1p($0) }
    case "log2": return values.map { log2($0) }
    case "log10": return values.map { log10($0) }
    case "sqrt": return values.map { $0.squareRoot() }
    case "exp": return values.map { exp($0) }
    case "abs": return values.map { abs($0) }
    case "scale", "center":
      let moments = values.filter { !$0.isNaN }
      let scale: (center: Double, spread: Double)
      if case .scale(let center, let spread) = memory[text] {
        scale = (center, spread)
      } else {
        let spread = name == "scale" ? moments.standardDeviation() ?? 1 : 1
        scale = (moments.mean() ?? 0, spread > 0 ? spread : 1)
        memory[text] = .scale(center: scale.center, spread: scale.spread)
      }
      return values.map { ($0 - scale.center) / scale.spread }
    default:
      let known = [
        "log", "log1p", "log2", "log10", "sqrt", "exp", "abs", "scale", "center", "poly", "C", "I",
        "offset", "factor",
      ]
      throw error(
        offset, "there is no function \(name)() in formulas",
        NearestName.of(name, among: known).map { "did you mean \($0)()?" }
          ?? "use \(known.joined(separator: ", ")), or compute a column first")
    }
  }

  private mutating func binary(
    _ sign: String, _ left: FormulaNode, _ right: FormulaNode, _ offset: Int
  ) throws -> [Double] {
    if case .text(let level, _) = right, case .name(let name, let place) = left {
      guard sign == "==" || sign == "!=" else {
        throw error(offset, "text can be compared with == and != only", nil)
      }
      return try column(name, at: place).strings.map { label in
        label.map { ($0 == level) == (sign == "==") ? 1 : 0 } ?? .nan
      }
    }
    let (a, b) = (try numbers(left), try numbers(right))
    let compute: (Double, Double) -> Double
    switch sign {
    case "+": compute = { $0 + $1 }
    case "-": compute = { $0 - $1 }
    case "*": compute = { $0 * $1 }
    case "/": compute = { $0 / $1 }
    case "^": compute = { pow($0, $1) }
    case "==": compute = { $0 == $1 ? 1 : 0 }
    case "!=": compute = { $0 != $1 ? 1 : 0 }
    case "<": compute = { $0 < $1 ? 1 : 0 }
    case ">": compute = { $0 > $1 ? 1 : 0 }
    case "<=": compute = { $0 <= $1 ? 1 : 0 }
    case ">=": compute = { $0 >= $1 ? 1 : 0 }
    default: throw error(offset, "“\(sign)” has no meaning between numbers", nil)
    }
    return zip(a, b).map { $0.isNaN || $1.isNaN ? .nan : compute($0, $1) }
  }

  // MARK: Columns

  private func column(_ name: String, at offset: Int) throws(FormulaError) -> AnyColumn {
    guard frame.hasColumn(name) else {
      let near = NearestName.of(name, among: frame.columnNames)
      throw error(
        offset, "there is no column “\(name)”",
        near.map { "did you mean “\($0)”?" }
          ?? "use one of \(frame.columnNames.prefix(12).joined(separator: ", "))")
    }
    return frame[name]
  }

  private func error(_ offset: Int, _ message: String, _ suggestion: String?) -> FormulaError {
    FormulaError(formula, at: offset, message, try: suggestion)
  }
}
