/// A part of a formula: a number, a name, a call, or two parts with a sign between them.
indirect enum FormulaNode: Sendable, Hashable {
  case number(Double, text: String, offset: Int)
  case text(String, offset: Int)
  case name(String, offset: Int)
  case call(String, [Argument], offset: Int)
  case negative(FormulaNode, offset: Int)
  case binary(String, FormulaNode, FormulaNode, offset: Int)

  /// An argument of a call, with its name where it has one: `ref: "opinion"`.
  struct Argument: Sendable, Hashable {
    var label: String?
    var value: FormulaNode
  }

  /// The place of the part's first character, or of the sign of two parts.
  var offset: Int {
    switch self {
    case .number(_, _, let offset), .text(_, let offset), .name(_, let offset),
      .call(_, _, let offset), .negative(_, let offset), .binary(_, _, _, let offset):
      offset
    }
  }

  /// The part as one would write it, which is what it is known by: "log1p(views)".
  var text: String {
    switch self {
    case .number(_, let text, _): text
    case .text(let text, _): "\"\(text)\""
    case .name(let name, _): name
    case .call("I", let arguments, _) where arguments.count == 1: arguments[0].value.text
    case .call(let name, let arguments, _):
      name + "("
        + arguments.map { ($0.label.map { "\($0): " } ?? "") + $0.value.text }
        .joined(separator: ", ") + ")"
    case .negative(let node, _): "-\(node.text)"
    case .binary(let sign, let left, let right, _):
      [
        left.operand(of: sign, isRight: false), right.operand(of: sign, isRight: true),
      ].joined(separator: sign == "^" || sign == ":" ? sign : " \(sign) ")
    }
  }

  /// How tightly each sign binds what stands beside it, as in R.
  static let precedence: [String: Int] = [
    "==": 1, "!=": 1, "<": 1, ">": 1, "<=": 1, ">=": 1, "+": 2, "-": 2, "*": 3, "/": 3, ":": 4,
    "^": 6,
  ]

  private func operand(of outer: String, isRight: Bool) -> String {
    guard case .binary(let sign, _, _, _) = self,
      let own = Self.precedence[sign], let other = Self.precedence[outer],
      own < other || (own == other && isRight != (outer == "^"))
    else { return text }
    return "(\(text))"
  }
}
