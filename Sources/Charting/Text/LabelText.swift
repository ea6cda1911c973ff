import Themes

/// Names made to fit: wrapped to a few short lines, the rest behind an ellipsis.
///
/// Lengths count what a reader sees as characters. The whole name stays in the drawing's table.
enum LabelText {
  /// The text on one line: white space of any kind and length becomes one space.
  static func singleLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The text in at most so many lines of at most so many characters.
  ///
  /// Lines break at spaces, and inside a word only where it is longer than a line.
  static func wrapped(_ text: String, _ chart: ChartMetrics) -> [String] {
    let length = max(chart.labelLineLength, 2)
    var rest = Substring(singleLine(text))
    var lines: [String] = []
    while !rest.isEmpty, lines.count < max(chart.labelLines, 1) {
      let isLast = lines.count == chart.labelLines - 1
      if rest.count <= length {
        lines.append(String(rest))
        rest = ""
      } else if isLast {
        lines.append(shortened(rest, to: length))
        rest = ""
      } else {
        let line = rest.prefix(length + 1)
        let space = line.lastIndex(of: " ")
        lines.append(String(rest[..<(space ?? rest.index(rest.startIndex, offsetBy: length))]))
        rest = rest.dropFirst(lines[lines.count - 1].count).drop { $0 == " " }
      }
    }
    return lines.isEmpty ? [NumberFormat.missing] : lines
  }

  /// The text in at most so many lines of at most so many units, the rest behind an ellipsis.
  static func wrapped(
    _ text: String, width: Double, lines count: Int, measure: TextMeasure
  ) -> [String] {
    var words = singleLine(text).split(separator: " ").map(String.init)
    var lines: [String] = []
    while !words.isEmpty, lines.count < count {
      var line = words.removeFirst()
      if lines.count == count - 1 {
        line = ([line] + words).joined(separator: " ")
        words = []
      }
      while let next = words.first, measure.width(line + " " + next) <= width {
        line += " " + next
        words.removeFirst()
      }
      lines.append(fitted(line, width: width, measure: measure))
    }
    return lines.isEmpty ? [NumberFormat.missing] : lines
  }

  /// The text on one line, as long as all lines of ``wrapped(_:_:)`` together may be.
  static func limited(_ text: String, _ chart: ChartMetrics) -> String {
    let line = singleLine(text)
    let length = max(chart.labelLineLength * chart.labelLines, 2)
    if line.isEmpty { return NumberFormat.missing }
    return line.count <= length ? line : shortened(Substring(line), to: length)
  }

  /// The text on one line of at most so many units, with as much of it as fits.
  static func fitted(
    _ text: String, width: Double, isBold: Bool = false, measure: TextMeasure
  ) -> String {
    let line = singleLine(text)
    guard measure.width(line, isBold: isBold) > width else { return line }
    var characters = Array(line.prefix(400))
    while !characters.isEmpty,
      measure.width(String(characters) + "…", isBold: isBold) > width
    {
      characters.removeLast()
    }
    while characters.last == " " { characters.removeLast() }
    return String(characters) + "…"
  }

  private static func shortened(_ text: Substring, to length: Int) -> String {
    var kept = text.prefix(length - 1)
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }
}
