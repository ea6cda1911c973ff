import Mathematics

extension InlineAssembler {
  /// The formula that a code span stands for; `nil` for code.
  func formula(_ fence: Int, _ range: Range<Int>) -> Inline? {
    guard !isValue, fence <= 2, range.count > 2 * fence,
      sourceByte(at: range.lowerBound) == Byte.dollar
    else { return nil }
    let lines = text.lines((range.lowerBound + fence)..<(range.upperBound - fence)).lines
    let place = text.positions.range(range)
    do {
      let source = unmasked.map { bytes in
        bytes[(range.lowerBound + fence)..<(range.upperBound - fence)].text
      }
      return .math(
        try Formula(source ?? lines.map(sourceText).joined(separator: "\n")), isDisplay: fence == 2)
    } catch {
      session.error(
        "math", error.message,
        at: lines.count == 1 && unmasked == nil ? narrowed(error, lines[0]) : place,
        suggestion: error.suggestion.map { "write \($0)" })
      return .code(lines.map(sourceText).joined(separator: " "))
    }
  }

  private func sourceByte(at offset: Int) -> UInt8? {
    if let unmasked { return unmasked.indices.contains(offset) ? unmasked[offset] : nil }
    let location = text.positions.location(at: offset)
    let line = session.source.line(location.line)
    let index = line.startIndex + location.column - 1
    return line.indices.contains(index) ? line[index] : nil
  }

  /// What the file has where a hidden line stands.
  private func sourceText(_ line: SourceLines.Line) -> String {
    session.source.line(line.start.line).dropFirst(line.start.column - 1)
      .prefix(line.text.utf8.count).text
  }

  private func narrowed(_ error: FormulaError, _ line: SourceLines.Line) -> SourceRange {
    let start = SourceLocation(line: line.start.line, column: line.start.column + error.offset)
    return SourceRange(
      start, SourceLocation(line: start.line, column: start.column + max(1, error.length)))
  }
}
