/// How a CSV file is written.
struct CSVDialect: Sendable {
  /// What separates fields: one byte.
  var delimiter: UInt8

  /// The texts that stand for a missing value.
  var nilEncodings: [[UInt8]]

  /// Whether the first line holds the names of the columns.
  var hasHeader: Bool

  var delimiterText: String { String(UnicodeScalar(delimiter)) }
}

extension CSVDialect {
  /// The delimiter that divides the first lines most evenly: of comma, semicolon, tab and bar the
  /// one that gives every line the same number of fields, else the one the header has most of.
  ///
  /// A file of a single column has none of them; it is read with commas.
  static func delimiter(ofBeginning bytes: ArraySlice<UInt8>) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]
    let counted = candidates.map { ($0, counts(of: $0, in: bytes)) }
    let even = counted.filter { _, counts in
      guard let first = counts.first, first > 0 else { return false }
      return counts.allSatisfy { $0 == first }
    }
    let best = (even.isEmpty ? counted : even).max { left, right in
      (left.1.first ?? 0) < (right.1.first ?? 0)
    }
    return best?.0 ?? UInt8(ascii: ",")
  }

  /// How often a byte stands outside quotation marks in each of the first twenty lines.
  private static func counts(of delimiter: UInt8, in bytes: ArraySlice<UInt8>) -> [Int] {
    var counts: [Int] = []
    var current = 0
    var isQuoted = false
    var isBlank = true
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if !isBlank { counts.append(current) }
        if counts.count == 20 { return counts }
        (current, isBlank) = (0, true)
      } else {
        isBlank = false
        if byte == delimiter { current += 1 }
      }
    }
    return counts.isEmpty && !isBlank ? [current] : counts
  }
}
