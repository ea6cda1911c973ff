import Suggestions

extension FormulaParser {
  /// An environment; `\begin` has been read.
  mutating func table(_ token: FormulaToken) throws(FormulaError) -> FormulaNode {
    let (name, range) = try environmentName(of: token)
    guard let environment = FormulaTable.Environment(rawValue: name) else {
      let known = FormulaTable.Environment.allCases.map(\.rawValue)
      throw FormulaError(
        "there is no environment \"\(name)\" here", at: range,
        try: NearestName.of(name, among: known))
    }
    let columns = environment == .array ? try columns(of: token) : Columns()
    openings.append(
      Opening(kind: .environment(name), range: token.range.lowerBound..<range.upperBound + 1))
    let rows = try rows()
    try endTable(name)
    openings.removeLast()
    return .table(
      FormulaTable(
        environment: environment, rows: rows, columns: columns.alignments,
        ruledColumns: columns.ruled))
  }

  private mutating func rows() throws(FormulaError) -> [[[FormulaNode]]] {
    var rows: [[[FormulaNode]]] = []
    var cells: [[FormulaNode]] = []
    while true {
      cells.append(try row())
      switch next.kind {
      case .ampersand: advance()
      case .lineBreak:
        advance()
        skipRowSpacing()
        rows.append(cells)
        cells = []
      case .command("end"):
        // Behind the last line break there is no further row.
        if cells.count > 1 || cells.first?.isEmpty == false { rows.append(cells) }
        return rows
      default: throw mismatch(next)
      }
    }
  }

  private mutating func endTable(_ name: String) throws(FormulaError) {
    let token = advance()
    let (found, range) = try environmentName(of: token)
    guard found == name else {
      throw FormulaError(
        "this ends \"\(found)\", but \"\(name)\" was begun",
        at: token.range.lowerBound..<range.upperBound + 1, try: "\\end{\(name)}")
    }
  }

  /// The name in braces behind `\begin` or `\end`, and the place of the name.
  private mutating func environmentName(
    of owner: FormulaToken
  ) throws(FormulaError) -> (String, Range<Int>) {
    skipSpaces()
    guard next.kind == .opening else { throw missingArgument(of: owner) }
    let start = advance().range.upperBound
    var name = ""
    while case .character(let text) = next.kind {
      name += text
      advance()
    }
    guard next.kind == .closing, !name.isEmpty else { throw missingArgument(of: owner) }
    return (name, start..<advance().range.lowerBound)
  }

  /// Passes over the extra height in `\\[2pt]`, for which MathML Core has no attribute.
  private mutating func skipRowSpacing() {
    let start = mark
    guard next.kind == .character("[") else { return }
    advance()
    var length = ""
    // No length is longer than this, and a matrix may well begin with a bracket.
    while length.utf8.count < 12, case .character(let text) = next.kind, text != "]" {
      length += text
      advance()
    }
    let units = length.drop { "+-.0123456789".contains($0) }
    let isLength = ["pt", "em", "ex", "mm", "cm", "in", "mu"].contains(units)
    if isLength, next.kind == .character("]") { advance() } else { rewind(to: start) }
  }
}

// MARK: - Columns

extension FormulaParser {
  private struct Columns {
    var alignments: [FormulaTable.Alignment] = []
    var ruled: Set<Int> = []
  }

  /// The columns of an `array`, such as `{l|cr}`.
  private mutating func columns(of owner: FormulaToken) throws(FormulaError) -> Columns {
    skipSpaces()
    guard next.kind == .opening else { throw missingArgument(of: owner) }
    openings.append(Opening(kind: .brace, range: advance().range))
    var columns = Columns()
    while next.kind != .closing {
      switch next.kind {
      case .character("l"): columns.alignments.append(.left)
      case .character("c"): columns.alignments.append(.center)
      case .character("r"): columns.alignments.append(.right)
      case .character("|"): columns.ruled.insert(columns.alignments.count)
      case .space: break
      case .end: throw mismatch(next)
      default:
        throw FormulaError("the columns of an array are l, c, r and |", at: next.range)
      }
      advance()
    }
    advance()
    openings.removeLast()
    return columns
  }
}
