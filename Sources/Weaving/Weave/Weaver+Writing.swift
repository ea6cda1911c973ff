import Notebooks

// How cells and expressions are written into the program.
extension Weaver {
  mutating func write(_ cell: Cell) {
    guard runs(cell) else { return }
    writer.enter(cell)
    switch cell.engine {
    case .swift: writeSwift(cell)
    case .directive(let name):
      keeping(cell) { weaver in weaver.writeDirective(cell, calling: name) }
    case .sql: keeping(cell) { weaver in weaver.writeQuery(cell) }
    }
    writer.leave()
  }

  /// Writes a cell that binds one name at most, its value kept if the cell asks for it.
  private mutating func keeping(_ cell: Cell, _ write: (inout Weaver) -> Void) {
    guard let kept = keptCells[cell.index] else { return write(&self) }
    requireValues(for: kept, of: cell, [])
    writer.beginKeeping(kept, of: cell.index)
    write(&self)
    for name in kept.names {
      writer.requireKeeping(of: name.name, in: "cell\(cell.index + 1).1", at: nil)
    }
    writer.endKeeping(kept, of: cell.index)
  }

  private mutating func requireValues(
    for kept: KeptCell, of cell: Cell, _ statements: [Statement]
  ) {
    let uses = names[cell.index]?.uses ?? []
    for name in kept.uses {
      let use = uses.first { $0.name == name }
      let number = use.flatMap { use in
        statements.firstIndex { $0.offsets.contains(use.offset) }
      }
      writer.requireValue(of: name, in: "cell\(cell.index + 1).\((number ?? 0) + 1)")
    }
  }

  private mutating func writeSwift(_ cell: Cell) {
    guard let analysis = analyses[cell.index], let text = texts[cell.index] else { return }
    let statements = Array(analysis.statements.enumerated())
    guard let kept = keptCells[cell.index] else {
      for (number, statement) in statements { write(statement, number, of: cell, analysis, text) }
      return
    }
    // Functions and types are everybody's; only what runs can be left out.
    let isDeclaration = { (statement: Statement) in
      statement.kind == .declaration
        || analysis.names.declarations.contains { statement.offsets.contains($0.offset) }
    }
    for (number, statement) in statements where isDeclaration(statement) {
      write(statement, number, of: cell, analysis, text)
    }
    requireValues(for: kept, of: cell, analysis.statements)
    writer.beginKeeping(kept, of: cell.index)
    for (number, statement) in statements where !isDeclaration(statement) {
      write(statement, number, of: cell, analysis, text)
    }
    for name in kept.names {
      guard
        let number = statements.firstIndex(where: { $0.element.offsets.contains(name.offset) })
      else { continue }
      let start = text.location(at: statements[number].element.offsets.lowerBound)
      let place = text.location(at: name.offset)
      let indent = text.cut(name.offset..<name.offset).starts.first?.column ?? 1
      writer.requireKeeping(
        of: name.name, in: "cell\(cell.index + 1).\(number + 1)",
        at: (place.line - start.line, place.column - indent + 1))
    }
    writer.endKeeping(kept, of: cell.index)
  }

  private mutating func write(
    _ statement: Statement, _ number: Int, of cell: Cell, _ analysis: CellAnalysis,
    _ text: SwiftText
  ) {
    let (body, starts) = text.cut(statement.offsets)
    let piece = Piece(
      name: "cell\(cell.index + 1).\(number + 1)", owner: .cell(cell.index),
      lineStarts: starts, range: text.range(statement.offsets))
    switch statement.kind {
    case .displayed:
      let uses = analysis.names.uses.filter { statement.offsets.contains($0.offset) }
      writer.write(
        piece, opening: "NotebookRun.show(", body: body, closing: "\(modelArgument(for: uses)))")
    case .run: writer.write(piece, opening: "", body: body, closing: "")
    case .declaration: writer.write(piece, opening: "", body: body, closing: "", runs: false)
    }
  }

  private mutating func writeDirective(_ cell: Cell, calling function: String) {
    guard let arguments = analyses[cell.index]?.arguments else { return }
    let piece = Piece(
      name: "cell\(cell.index + 1).1", owner: .cell(cell.index),
      lineStarts: cell.source.lines.map(\.start), range: cell.engineRange)
    let models = modelArgument(for: names[cell.index]?.uses ?? [])
    if let name = cell.options.bindingName {
      writer.write(piece, opening: "let \(name) = try \(function)(", body: arguments, closing: ")")
      writer.line(
        "NotebookRun.show(\(name), named: \(SwiftLiteral.string(cell.options.label ?? name))\(models))"
      )
    } else {
      writer.write(
        piece, opening: "NotebookRun.show(try \(function)(", body: arguments,
        closing: ")\(models))")
    }
  }

  private mutating func writeQuery(_ cell: Cell) {
    guard let text = texts[cell.index], let words = names[cell.index]?.uses else { return }
    let piece = Piece(
      name: "cell\(cell.index + 1).1", owner: .cell(cell.index),
      lineStarts: cell.source.lines.map(\.start), range: cell.range)
    let earlier = Set(
      names.filter { $0.key < cell.index && !excludedCells.contains($0.key) }
        .flatMap { $0.value.variables.map(\.name) })
    let used = Set(words.map(\.name)).intersection(earlier).sorted()
    let frames = used.map { "\(SwiftLiteral.string($0)): \($0)" }.joined(separator: ", ")
    let known = earlier.sorted().map { SwiftLiteral.string($0) }.joined(separator: ", ")
    let query =
      "NotebookRun.query(\(SwiftLiteral.string(text.text)), frames: "
      + "[\(frames.isEmpty ? ":" : frames)], earlier: [\(known)])"
    if let name = cell.options.bindingName {
      writer.write(piece, opening: "let \(name) = \(query)", body: "", closing: "")
      writer.line(
        "NotebookRun.show(\(name), named: \(SwiftLiteral.string(cell.options.label ?? name)))")
    } else {
      writer.write(piece, opening: "NotebookRun.show(\(query))", body: "", closing: "")
    }
  }

  mutating func write(_ expression: InlineExpression) {
    if case .afterCell(let index) = expression.moment, !runs(notebook.cells[index]) { return }
    let text = SwiftText(expression.source)
    guard !expression.source.isBlank else {
      diagnostics.append(
        Diagnostic(
          .error, "inline-empty", "an inline expression without an expression",
          file: notebook.file, range: expression.range,
          suggestion: "write `{swift} value`, or double the braces to show them"))
      return
    }
    let analysis = cache.analysis(of: text.text, as: .expression)
    // What needs a cell that does not run has no value; the page says so at its place.
    guard analysis.names.uses.allSatisfy({ !lostNames.contains($0.name) }) else { return }
    diagnostics += analysis.errors.map { error in
      error.diagnostic(file: notebook.file) { text.location(at: $0) }
    }
    guard analysis.errors.isEmpty else { return }
    guard analysis.isOneExpression else {
      diagnostics.append(
        Diagnostic(
          .error, "inline-statement", "an inline expression must be one expression",
          file: notebook.file, range: expression.range,
          suggestion: "put statements into a {swift} cell and name the value here"))
      return
    }
    let (body, starts) = text.cut(0..<text.text.utf8.count)
    let piece = Piece(
      name: "inline\(expression.index + 1)", owner: .expression(expression.index),
      lineStarts: starts, range: expression.range)
    writer.write(
      piece, opening: "NotebookRun.inline(\(expression.index),", body: body,
      closing: "\(modelArgument(for: analysis.names.uses)))")
  }

  /// The models that a piece rests on as a further argument of the call that shows its value.
  private func modelArgument(for uses: [CellNames.Occurrence]) -> String {
    let models = dependencies.models(behind: uses)
    return models.isEmpty ? "" : ", basedOn: [\(models.joined(separator: ", "))]"
  }
}
