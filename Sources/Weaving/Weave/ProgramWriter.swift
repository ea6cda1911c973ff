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

  /// Opens what computes the values of a cell, or takes them from an earlier run.
  mutating func beginKeeping(_ cell: KeptCell, of index: Int) {
    let piece = SwiftLiteral.string("cell\(index + 1).1")
    let wait = cell.isAsynchronous ? "await " : ""
    let parameters = cell.parameters.map { names in
      "[" + names.map { SwiftLiteral.string($0) }.joined(separator: ", ") + "]"
    }
    let captures =
      cell.captures.isEmpty ? "" : " [\(cell.captures.map(quoted).joined(separator: ", "))] in"
    line("NotebookRun.at(\(piece))")
    line("#sourceLocation(file: \(piece), line: 1)")
    line(
      "let \(Self.keptName(of: index)) = try \(wait)NotebookRun.keep(\(SwiftLiteral.string(cell.key)), "
        + "cells: \(cell.cells), parameters: \(parameters ?? "nil"), isAnew: \(cell.isAnew)) {\(captures)"
    )
    line("#sourceLocation()")
  }

  /// Asks as the program runs that what a piece uses of another cell is no object that it could change.
  mutating func requireValue(of name: String, in piece: String) {
    line("NotebookRun.at(\(SwiftLiteral.string(piece)))")
    line("NotebookRun.requireValue(\(quoted(name)), named: \(SwiftLiteral.string(name)))")
  }

  /// Asks that the value of a name can be kept, so that the compiler says at its definition where it cannot.
  ///
  /// - Parameters:
  ///   - piece: the piece that defines the name.
  ///   - place: the line of the piece's text, from 0, and the column, from 1; `nil` for the whole piece.
  mutating func requireKeeping(
    of name: String, in piece: String, at place: (line: Int, column: Int)?
  ) {
    // The compiler marks what follows the dot, which stands in the column of the name: no name begins a line, `let` does.
    let line = place.map { $0.line + 1 } ?? Self.outsideEveryPiece
    self.line("#sourceLocation(file: \(SwiftLiteral.string(piece)), line: \(line))")
    self.line("NotebookRun")
    self.line(
      String(repeating: " ", count: max(0, (place?.column ?? 2) - 2))
        + ".requireKeeping(\(quoted(name)))")
    self.line("#sourceLocation()")
  }

  private static let outsideEveryPiece = 1_000_000

  /// Closes it, and gives the names their values.
  mutating func endKeeping(_ cell: KeptCell, of index: Int) {
    let names = cell.names.map { quoted($0.name) }
    line("return KeptValues(\(names.joined(separator: ", ")))")
    line("}")
    for (place, name) in cell.names.enumerated() {
      let binding = cell.mutable.contains(name.name) ? "var" : "let"
      line(
        "\(binding) \(quoted(name.name)) = \(Self.keptName(of: index)).values"
          + (names.count == 1 ? "" : ".\(place)"))
    }
  }

  private static func keptName(of cell: Int) -> String { "quireKept\(cell + 1)" }

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
