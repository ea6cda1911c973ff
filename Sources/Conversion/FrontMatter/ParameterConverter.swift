import Notebooks

/// Converts `params:`: a parameter has a name of Swift and a default that is one value.
struct ParameterConverter {
  let key: FrontMatterOutline.Key

  func convert(into conversion: inout Conversion) {
    guard !key.entries.isEmpty else { return conversion.copy(key.lines) }
    var lines: [String] = []
    for (index, entry) in key.entries.enumerated() {
      let next =
        index + 1 < key.entries.count ? key.entries[index + 1].line : key.lines.upperBound + 1
      let written = (entry.line..<max(next, entry.line + 1)).map {
        conversion.source.text(ofLine: $0)
      }
      guard let value = value(of: entry, written: written) else {
        conversion.tell(
          .warning, "parameter-dropped",
          "the default of \"\(entry.name)\" is no value; it stays as a comment", line: entry.line,
          suggestion: "write a value as its default")
        lines += written.map { "  # " + $0.drop(while: \.isWhitespace) }
        continue
      }
      let name = FrontMatterOutline.parameterName(from: entry.name)
      if name != entry.name {
        conversion.tell(
          .warning, "parameter-renamed",
          "the parameter \"\(entry.name)\" is now \"\(name)\", as Swift can say it",
          line: entry.line)
      }
      if name == entry.name, value == entry.value {
        lines += written
      } else {
        lines.append("  " + YAMLWriter.line(name, value))
      }
    }
    let hasAny = lines.contains { !$0.drop(while: \.isWhitespace).hasPrefix("#") }
    conversion.write((hasAny ? "params:" : "# params:"))
    conversion.write(lines)
  }

  /// The default: what stands there, or the `value` of a parameter with a label and an input.
  private func value(of entry: FrontMatterOutline.Entry, written: [String]) -> OptionValue? {
    // `!r Sys.Date()` is code, whatever YAML makes of it.
    if written.contains(where: { $0.contains("!r ") || $0.contains("!expr ") }) { return nil }
    switch entry.value {
    case .null: return nil
    case .map:
      guard let value = entry.entries.first(where: { $0.name == "value" })?.value else {
        return nil
      }
      switch value {
      case .null, .map: return nil
      default: return value
      }
    case .list(let values):
      let isPlain = values.allSatisfy { value in
        switch value {
        case .null, .map, .list: false
        default: true
        }
      }
      return isPlain && !values.isEmpty ? entry.value : nil
    default: return entry.value
    }
  }
}
