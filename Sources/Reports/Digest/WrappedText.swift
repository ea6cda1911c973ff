import Notebooks

/// Plain text in lines.
enum WrappedText {
  /// How many columns a line has: what mail has been written in for as long as there is mail.
  static let columns = 72

  /// How many columns a text takes; East Asian characters take two.
  static func width(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + DisplayWidth.of($1) }
  }

  /// The words of a text in lines of at most ``columns``.
  ///
  /// A word that is longer than a line, as all text is in languages that put no spaces between words, goes on in the next one.
  ///
  /// - Parameter marker: what stands before the first line, such as `- `; the others are indented by its width.
  static func lines(of text: String, marker: String = "") -> [String] {
    let indent = width(of: marker)
    let room = max(2, columns - indent)
    var lines: [String] = []
    var line = ""
    var taken = 0
    func close() {
      lines.append((lines.isEmpty ? marker : String(repeating: " ", count: indent)) + line)
      (line, taken) = ("", 0)
    }
    for word in text.split(whereSeparator: \.isWhitespace) {
      let length = width(of: word)
      if taken > 0, length <= room, taken + 1 + length > room { close() }
      if taken > 0 {
        line += " "
        taken += 1
      }
      if length <= room {
        line += word
        taken += length
        continue
      }
      for character in word {
        let width = DisplayWidth.of(character)
        if taken + width > room { close() }
        line.append(character)
        taken += width
      }
    }
    if !line.isEmpty { close() }
    return lines
  }
}
