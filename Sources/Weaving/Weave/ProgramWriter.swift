import Notebooks

/// Writes the text of a woven program and remembers its pieces.
struct ProgramWriter {
  private(set) var text = ""
  private(set) var pieces: [String: Piece] = [:]

  /// Adds a line of weaving's own.
  mutating func line(_ line: String) {
    text += line
    text += "\n"
  }

  mutating func begin(parameters: [FrontMatter.Parameter]) {
    line("import Quire")
    line("")
    line("NotebookRun.begin()")
    guard !parameters.isEmpty else { return }
    line("")
    line("struct Parameters: Sendable {")
    for parameter in parameters {
      line("  let \(quoted(parameter.name)): \(swiftType(of: parameter.defaultValue))")
    }
    line("}")
    line("let params = Parameters(")
    let arguments = parameters.map {
      "  \($0.name): NotebookRun.parameter(\(SwiftLiteral.string($0.name)))"
    }
    line(arguments.joined(separator: ",\n"))
    line(")")
  }

  mutating func enter(_ cell: Cell) {
    line("")
    let label = cell.options.label.map { SwiftLiteral.string($0) } ?? "nil"
    line("NotebookRun.enter(\(cell.index), label: \(label))")
  }

  mutating func leave() {
    line("NotebookRun.leave()")
  }

  /// Adds a piece: its own text at line 2 of its virtual file, what opens and closes it around.
  mutating func write(
    _ piece: Piece, opening: String, body: String, closing: String, runs: Bool = true
  ) {
    pieces[piece.name] = piece
    let name = SwiftLiteral.string(piece.name)
    if runs { line("NotebookRun.at(\(name))") }
    line("#sourceLocation(file: \(name), line: 1)")
    line(opening)
    line(body)
    if !closing.isEmpty { line(closing) }
    line("#sourceLocation()")
  }

  mutating func end() {
    line("")
    line("NotebookRun.finish()")
  }

  private func swiftType(of value: OptionValue) -> String {
    switch value {
    case .boolean: "Bool"
    case .integer: "Int"
    case .real: "Double"
    case .list(let values): "[\(elementType(of: values))]"
    case .text, .null, .map: "String"
    }
  }

  /// The type of a list's elements; whole and other numbers together are numbers with a fraction.
  private func elementType(of values: [OptionValue]) -> String {
    let types = Set(values.map(swiftType))
    if types == ["Int", "Double"] { return "Double" }
    return types.count == 1 ? types.first ?? "String" : "String"
  }

  private func quoted(_ name: String) -> String { "`\(name)`" }
}
