/// An option or a front matter key as written: its value, and where both stand.
struct OptionEntry {
  var key: String
  var keyRange: SourceRange
  var value: OptionValue
  var valueRange: SourceRange
  /// What was written, where the value is no list and no map: a version `1.10` stays what it is.
  var text: String?
  /// The way from the text's bytes into the file.
  var positions: PositionMap
  /// The entries of a map, in order.
  var entries: [OptionEntry] = []
  /// The elements of a list, in order; their keys are empty.
  var elements: [OptionEntry] = []

  /// What a message calls the value.
  var shown: String { text.map { "\"\($0)\"" } ?? (elements.isEmpty ? "a map" : "a list") }

  /// The value as a truth value; the words that YAML 1.1 knew are read where one is expected.
  var boolean: Bool? {
    switch value {
    case .boolean(let value): return value
    case .text(let word):
      switch word.lowercased() {
      case "yes", "on", "true": return true
      case "no", "off", "false": return false
      default: return nil
      }
    default: return nil
    }
  }

  var number: Double? {
    switch value {
    case .integer(let value): Double(value)
    case .real(let value): value
    default: nil
    }
  }

  /// A list of texts, or one text as a list of one.
  var texts: [String]? {
    if let text { return value == .null ? [] : [text] }
    guard case .list = value else { return nil }
    let texts = elements.compactMap(\.text)
    return texts.count == elements.count ? texts : nil
  }
}
