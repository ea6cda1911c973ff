import Notebooks

/// Converts the front matter key by key. What Quire knows stays as written; what it does not becomes a comment.
struct FrontMatterConverter {
  let outline: FrontMatterOutline

  func convert(into conversion: inout Conversion) {
    conversion.write("---")
    let first = outline.keys.first?.lines.lowerBound ?? outline.lines.upperBound
    if outline.lines.lowerBound + 1 < first {
      conversion.copy(outline.lines.lowerBound + 1...first - 1)
    }
    for key in outline.keys { convert(key, into: &conversion) }
    conversion.write("---")
  }

  private func convert(_ key: FrontMatterOutline.Key, into conversion: inout Conversion) {
    switch key.name {
    case "output": OutputConverter(key: key).convert(into: &conversion)
    case "params": ParameterConverter(key: key).convert(into: &conversion)
    case "date" where isToday(key): writeToday(key, into: &conversion)
    case _ where key.isKnown: keep(key.lines, into: &conversion)
    default:
      conversion.tell(
        .warning, "key-dropped", "Quire has no key \"\(key.name)\"; it stays as a comment",
        line: key.lines.lowerBound)
      conversion.write(key.lines.map { "# " + conversion.source.text(ofLine: $0) })
    }
  }

  /// Lines as they are, but for values that R would have computed.
  private func keep(_ lines: ClosedRange<Int>, into conversion: inout Conversion) {
    for number in lines {
      let prose = ProseConverter(firstLine: number)
      let text = conversion.source.text(ofLine: number)
      conversion.write(prose.converted(text, from: number, &conversion))
    }
  }

  /// Whether a date is the day of the render, as R says it.
  private func isToday(_ key: FrontMatterOutline.Key) -> Bool {
    guard case .text(let text) = key.value else { return false }
    return text.contains("Sys.Date()") || text.contains("Sys.time()")
  }

  private func writeToday(_ key: FrontMatterOutline.Key, into conversion: inout Conversion) {
    conversion.tell(
      .warning, "date-today", "the date that R computed is now the day of the render",
      line: key.lines.lowerBound, suggestion: "see date-format for another form")
    conversion.write(key.lines.map { "# " + conversion.source.text(ofLine: $0) })
    conversion.write("date: today")
  }
}
