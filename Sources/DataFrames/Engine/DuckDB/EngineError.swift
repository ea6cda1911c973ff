/// What DuckDB said when it could not do something.
struct EngineError: Error, Sendable, CustomStringConvertible {
  /// DuckDB's words.
  let description: String

  /// The first line without the kind of error in front of it, and without a point at its end.
  var firstSentence: String {
    let line = description.split(separator: "\n").first.map(String.init) ?? "unknown reason"
    let parts = line.split(separator: ":", maxSplits: 1)
    let isKind = parts.count == 2 && parts[0].hasSuffix("Error")
    let sentence = isKind ? String(parts[1].drop { $0 == " " }) : line
    return sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }
}
