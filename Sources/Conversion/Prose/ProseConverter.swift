import Notebooks

/// Converts prose: code in it that another language would have computed is shown, with a mark that no reader overlooks.
struct ProseConverter {
  /// The number of its first line.
  let firstLine: Int

  func convert(_ lines: [String], into conversion: inout Conversion) {
    for (offset, line) in lines.enumerated() { tellOfMarks(line, firstLine + offset, &conversion) }
    let text = lines.joined(separator: "\n")
    conversion.write(
      converted(text, from: firstLine, &conversion).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init))
  }

  /// A text with its inline code converted; code over several lines comes to stand on one.
  func converted(_ text: String, from line: Int, _ conversion: inout Conversion) -> String {
    var result = ""
    var rest = text[...]
    var number = line
    while let start = rest.firstIndex(where: { $0 == "`" || $0 == "\\" }) {
      result += rest[..<start]
      number += rest[..<start].count { $0 == "\n" }
      if rest[start] == "\\" {
        let end = rest.index(start, offsetBy: 2, limitedBy: rest.endIndex) ?? rest.endIndex
        if let reference = BookdownReference(at: rest[start...]) {
          result += reference.quarto
          rest = rest[reference.end...]
        } else {
          result += rest[start..<end]
          number += rest[start..<end].count { $0 == "\n" }
          rest = rest[end...]
        }
        continue
      }
      let sign = rest[start...].prefix { $0 == "`" }
      guard let (code, after) = Self.span(of: sign, in: rest) else {
        result += sign
        rest = rest[sign.endIndex...]
        continue
      }
      if sign.count == 1 {
        result += converted(code: code, number, &conversion)
      } else {
        result += rest[start..<after]
      }
      number += code.count { $0 == "\n" }
      rest = rest[after...]
    }
    return result + rest
  }
}

// MARK: - Inline code

extension ProseConverter {
  /// The code between two runs of as many backticks within a paragraph.
  private static func span(
    of sign: Substring, in text: Substring
  ) -> (code: Substring, end: Substring.Index)? {
    var index = sign.endIndex
    var isLineEmpty = false
    while index < text.endIndex {
      let character = text[index]
      if character == "`" {
        let run = text[index...].prefix { $0 == "`" }
        if run.count == sign.count { return (text[sign.endIndex..<index], run.endIndex) }
        index = run.endIndex
        isLineEmpty = false
        continue
      }
      if character == "\n" {
        // A blank line ends the paragraph, and code does not go beyond it.
        if isLineEmpty { return nil }
        isLineEmpty = true
      } else if !character.isWhitespace {
        isLineEmpty = false
      }
      index = text.index(after: index)
    }
    return nil
  }

  private func converted(
    code: Substring, _ line: Int, _ conversion: inout Conversion
  ) -> String {
    guard let (language, expression) = Self.computed(code) else { return "`\(code)`" }
    conversion.countShownValue()
    conversion.tell(
      .information, "value-to-port", "the value of `\(expression)` is shown as its code",
      line: line, suggestion: "write `{swift} expression`")
    return "`TODO \(language): \(expression)`"
  }

  /// The language and the expression of code that is computed: `r x`, `{r} x`, `{python} x`.
  static func computed(_ code: Substring) -> (language: String, expression: String)? {
    let words = code.split { $0.isNewline }.map { $0.drop { " \t>".contains($0) } }
      .joined(separator: " ")
    let language: Substring
    var expression: Substring
    if words.hasPrefix("r ") {
      (language, expression) = ("r", words.dropFirst(2))
    } else if words.hasPrefix("{"), !words.hasPrefix("{{"), let close = words.firstIndex(of: "}") {
      language = words[words.index(after: words.startIndex)..<close]
      expression = words[words.index(after: close)...]
      guard language != "swift", language.allSatisfy({ $0.isLetter || $0.isNumber }) else {
        return nil
      }
    } else {
      return nil
    }
    expression = expression.drop { $0 == " " }
    while expression.last == " " { expression = expression.dropLast() }
    return expression.isEmpty ? nil : (String(language), String(expression))
  }
}

// MARK: - References and marks of other tools

extension ProseConverter {
  private func tellOfMarks(_ line: String, _ number: Int, _ conversion: inout Conversion) {
    if let start = line.firstRange(of: "{{<") {
      let name = line[start.upperBound...].split { $0.isWhitespace || $0 == ">" }.first ?? ""
      if name == "include" {
        conversion.tell(
          .warning, "include", "the included file is not converted with the document", line: number,
          suggestion: "convert it too, and write its new name here")
      } else {
        conversion.tell(
          .warning, "shortcode", "Quire has no {{< \(name) >}}; it stays as it is written",
          line: number)
      }
    }
    if line.hasPrefix("#"), line.contains(".tabset") {
      conversion.tell(
        .warning, "tabset", "R Markdown's tabs of headings stay headings", line: number,
        suggestion: "put the sections into ::: {.panel-tabset} … :::")
    }
  }
}
