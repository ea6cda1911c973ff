/// Numbers within the words of a look at a frame, which have no language yet: "12", "0.0312", "95.2%".
enum PlainNumber {
  /// A whole number as one, another to four decimals, or in full where these would lose its first digits.
  static func text(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return "\(Int(value))" }
    let rounded = (value * 1e4).rounded() / 1e4
    return abs(rounded - value) <= 1e-3 * abs(value) ? "\(rounded)" : "\(value)"
  }

  /// A share in percent, to a tenth.
  static func percent(_ share: Double) -> String { "\((share * 1_000).rounded() / 10)%" }
}
