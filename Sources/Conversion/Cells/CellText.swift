import Notebooks

/// A cell's options from its braces and from its first lines, and the code below them.
struct CellText {
  /// An option, as lines of YAML.
  struct Option {
    var key: String
    /// Its value as a text, where that is needed.
    var value: String
    var lines: [String]
    /// Whether it is code that would have to run, or no option at all.
    var isCode = false
  }

  let header: HeaderOptions
  /// In the order in which they stand; of two with one key the one that counts.
  let options: [Option]
  let code: [String]

  init(header: HeaderOptions, lines: [String]) {
    self.header = header
    let count = lines.prefix { Self.optionText($0) != nil }.count
    let below = Self.options(in: lines.prefix(count).compactMap(Self.optionText))
    let keys = Set(below.map(\.key))
    options = Self.options(of: header).filter { $0.isCode || !keys.contains($0.key) } + below
    code = Array(lines.dropFirst(count))
  }

  /// The options of the braces. Without a key, knitr takes all words of the first part for the label.
  private static func options(of header: HeaderOptions) -> [Option] {
    header.parts.enumerated().map { number, part in
      switch part {
      case .option(let key, let value):
        let text = if case .text(let text) = value { text } else { YAMLWriter.flow(value) }
        return Option(key: key, value: text, lines: [line(key, value)])
      case .code(let text):
        let isLabel = number == 0 && !text.contains("=")
        return isLabel
          ? Option(key: "label", value: text, lines: [YAMLWriter.line("label", .text(text))])
          : Option(key: text, value: text, lines: [text], isCode: true)
      }
    }
  }

  /// Captions are quoted, as they mostly are by hand.
  private static func line(_ key: String, _ value: OptionValue) -> String {
    guard case .text(let text) = value, text.contains(" ") else {
      return YAMLWriter.line(key, value)
    }
    return "\(key): \(YAMLWriter.quoted(text))"
  }

  /// The options of lines of YAML: each begins with a key at the margin and holds the lines below it that do not.
  private static func options(in lines: [String]) -> [Option] {
    var options: [Option] = []
    for line in lines {
      let key = line.prefix { $0.isLetter || $0.isNumber || "-_.".contains($0) }
      let rest = line[key.endIndex...].drop { $0 == " " }
      guard !key.isEmpty, rest.first == ":" else {
        if options.isEmpty {
          options.append(
            Option(key: line, value: line, lines: [line], isCode: !line.hasPrefix("#")))
        } else {
          options[options.count - 1].lines.append(line)
        }
        continue
      }
      let value = rest.dropFirst().drop { $0 == " " }
      options.append(
        Option(key: String(key), value: unquoted(String(value)), lines: [line]))
    }
    return options
  }

  private static func unquoted(_ text: String) -> String {
    guard text.count >= 2, let quote = text.first, quote == "\"" || quote == "'",
      text.last == quote
    else { return text }
    return String(text.dropFirst().dropLast())
  }

  /// The YAML of an option line of any language's comment sign, or `nil`.
  private static func optionText(_ line: String) -> String? {
    for sign in ["#|", "//|", "--|", "%%|", "%|"] where line.hasPrefix(sign) {
      let text = line.dropFirst(sign.count)
      return String(text.first == " " ? text.dropFirst() : text)
    }
    return nil
  }
}
