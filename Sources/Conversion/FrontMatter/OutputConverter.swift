import Notebooks

/// Converts R Markdown's `output:` to `format: html:`.
struct OutputConverter {
  let key: FrontMatterOutline.Key

  /// R Markdown's words for what Quarto and Quire call otherwise than with a dash for `_`.
  private static let names = [
    "code_folding": "code-fold", "toc_float": "toc-location", "highlight": "highlight-style",
    "self_contained": "embed-resources",
  ]

  func convert(into conversion: inout Conversion) {
    var options: [String] = []
    switch key.value {
    case .text(let format) where Self.isHTML(format): break
    case .map, .null: break
    default:
      conversion.tell(
        .warning, "key-dropped", "a report is HTML, so this output stays as a comment",
        line: key.lines.lowerBound)
      conversion.write(key.lines.map { "# " + conversion.source.text(ofLine: $0) })
    }
    for format in key.entries {
      guard Self.isHTML(format.name) else {
        drop(format.name, format.value, line: format.line, into: &conversion)
        continue
      }
      for option in format.entries {
        if let line = line(of: option) {
          options.append(line)
        } else {
          drop("\(format.name): \(option.name)", option.value, line: option.line, into: &conversion)
        }
      }
    }
    guard !options.isEmpty else { return conversion.write("format: html") }
    conversion.write(["format:", "  html:"] + options.map { "    " + $0 })
  }

  private static func isHTML(_ format: String) -> Bool {
    let name = format.split(separator: ":").last ?? ""
    return name.hasPrefix("html_") || name == "html" || name == "html_document"
  }

  /// The option under its new name, or `nil` when there is none.
  private func line(of option: FrontMatterOutline.Entry) -> String? {
    let name = Self.names[option.name] ?? option.name.replacing("_", with: "-")
    guard FrontMatterOutline.isKnownFormatKey(name) else { return nil }
    switch (name, Self.truth(option.value)) {
    case ("code-fold", .text("hide")): return "code-fold: true"
    case ("code-fold", .text("none")): return "code-fold: false"
    case ("toc-location", .boolean(let floats)): return "toc-location: \(floats ? "left" : "body")"
    case ("toc-location", .map): return "toc-location: left"
    case (_, let value): return YAMLWriter.line(name, value)
    }
  }

  /// A value as R's YAML reads it, which takes `yes` and `no` for truth values.
  private static func truth(_ value: OptionValue) -> OptionValue {
    switch value {
    case .text("yes"): .boolean(true)
    case .text("no"): .boolean(false)
    default: value
    }
  }

  private func drop(
    _ name: String, _ value: OptionValue?, line: Int, into conversion: inout Conversion
  ) {
    conversion.tell(
      .warning, "key-dropped", "a report is HTML and has no \"\(name)\"; it stays as a comment",
      line: line)
    let text = value.map { ": " + YAMLWriter.flow($0) } ?? ""
    conversion.write("# output: \(name)\(text)")
  }
}
