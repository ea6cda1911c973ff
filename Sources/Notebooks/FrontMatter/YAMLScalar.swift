/// Finds the type of a YAML scalar that stands without quotes, by the core schema of YAML 1.2.
///
/// `no` and `on` are texts, as in Quarto: a region called NO is a region.
enum YAMLScalar {
  static func value(_ text: String) -> OptionValue {
    switch text {
    case "", "~", "null", "Null", "NULL": .null
    case "true", "True", "TRUE": .boolean(true)
    case "false", "False", "FALSE": .boolean(false)
    default: number(text) ?? .text(text)
    }
  }

  /// A number, or `nil`. An integer too large for 64 bits is a real; numbers that are not finite
  /// are written `.inf` and `.nan`.
  static func number(_ text: String) -> OptionValue? {
    let unsigned = text.first == "-" || text.first == "+" ? text.dropFirst() : text[...]
    guard let first = unsigned.utf8.first else { return nil }
    if first.isDigit || (first == Byte.dot && unsigned.utf8.dropFirst().first?.isDigit == true) {
      if unsigned.hasPrefix("0x") {
        return Int(unsigned.dropFirst(2), radix: 16).map { .integer($0) }
      }
      if unsigned.hasPrefix("0o") {
        return Int(unsigned.dropFirst(2), radix: 8).map { .integer($0) }
      }
      guard unsigned.utf8.allSatisfy({ $0.isDigit || "eE.+-".utf8.contains($0) }) else {
        return nil
      }
      if let integer = Int(text) { return .integer(integer) }
      return Double(text).flatMap { $0.isFinite ? .real($0) : nil }
    }
    switch unsigned.lowercased() {
    case ".inf": return .real(text.first == "-" ? -.infinity : .infinity)
    case ".nan" where unsigned.count == text.count: return .real(.nan)
    default: return nil
    }
  }
}
