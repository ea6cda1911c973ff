/// Writes values as YAML that is read back as the same values.
package enum YAMLWriter {
  /// `key: value` on one line.
  package static func line(_ key: String, _ value: OptionValue) -> String {
    "\(scalar(key)): \(flow(value))"
  }

  /// A value on one line.
  package static func flow(_ value: OptionValue) -> String {
    switch value {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .real(let value) where value.isNaN: ".nan"
    case .real(let value) where value.isInfinite: value < 0 ? "-.inf" : ".inf"
    case .real(let value): "\(value)"
    case .text(let value): scalar(value)
    case .list(let values): "[\(values.map(flow).joined(separator: ", "))]"
    case .map(let values):
      "{\(values.sorted { $0.key < $1.key }.map { line($0.key, $0.value) }.joined(separator: ", "))}"
    }
  }

  /// A text: plain where that is read back as the same text, else in double quotes.
  package static func scalar(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  /// A text in double quotes.
  package static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case let scalar where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\x" + (digits.utf8.count < 2 ? "0" : "") + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Words of letters, digits and harmless marks; everything else is quoted rather than reasoned about.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, text.last != " ",
      case .text = YAMLScalar.value(text),
      // YAML 1.1 took these for truth values, and other tools still do.
      !["yes", "no", "on", "off", "y", "n", "true", "false"].contains(text.lowercased())
    else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || " -_./".unicodeScalars.contains($0)
    }
  }
}
