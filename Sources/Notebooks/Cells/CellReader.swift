/// Makes a cell of a fenced block: parts options and code.
struct CellReader {
  let session: ParsingSession

  func cell(
    _ engine: Cell.Engine,
    _ engineRange: SourceRange,
    header: [OptionEntry],
    lines: SourceLines,
    _ literal: String,
    _ range: SourceRange
  ) -> Cell {
    // The index is taken before the options are read, whose expressions belong to it.
    let index = session.cells.count
    session.cells.append(nil)
    let (optionLines, code) = parted(lines, engine)
    var applier = OptionApplier(session: session, engine: engine, cell: index)
    applier.options = session.defaults
    applier.apply(header)
    if !optionLines.isEmpty {
      let yaml = YAMLText(optionLines, kind: .options)
      switch yaml.entries() {
      case .success(let entries): applier.apply(entries)
      case .failure(let problem): session.error(problem)
      }
    }
    if let label = applier.options.label, let place = applier.options.labelRange {
      session.claim(label, at: place)
    }
    let cell = Cell(
      index: index,
      engine: engine,
      engineRange: engineRange,
      options: applier.options,
      source: SourceLines(Array(code)),
      fencedText: literal,
      range: range
    )
    session.cells[index] = cell
    return cell
  }
}

private extension CellReader {
  /// The signs that begin a comment, by which option lines are told.
  static func comments(_ engine: Cell.Engine) -> [String] {
    engine == .sql ? ["--", "#", "//"] : ["//", "#"]
  }

  /// The YAML of the leading option lines, and the code below them.
  func parted(
    _ lines: SourceLines,
    _ engine: Cell.Engine
  ) -> (options: [SourceLines.Line], code: ArraySlice<SourceLines.Line>) {
    let signs = Self.comments(engine)
    var options: [SourceLines.Line] = []
    for line in lines.lines {
      guard let text = OptionLine.text(line, signs) else { break }
      options.append(text)
    }
    let code = lines.lines.dropFirst(options.count)
    if let line = code.first, let sign = OptionLine.misspelling(line.text) {
      let column = line.text.utf8.prefix { $0.isBlank }.count
      session.error(
        "option-line-malformed",
        "an option line begins with \(signs[0])|, not with \(sign)",
        at: PositionMap(at: line.start).range(column..<(column + sign.utf8.count)),
        suggestion: "write \(signs[0])| at the line's very beginning",
        replacement: sign == "spaces" ? nil : signs[0] + "|"
      )
    } else {
      for line in code.dropFirst() where OptionLine.text(line, [signs[0]]) != nil {
        session.warning(
          "option-late",
          "an option line below code is a comment and changes nothing",
          at: PositionMap(at: line.start).range(0..<line.text.utf8.count),
          suggestion: "move it above the first line of code"
        )
      }
    }
    return (options, code)
  }
}
