import Statistics

/// A sentence with gaps: `the harbour of {place} froze in {year}`.
///
/// A gap is a word list's name, `{2-90}` for a whole number in that range, `{year}`, or `{thousands}` for one with
/// a comma. Quotation marks are doubled when the template is read, so that writing it is copying bytes.
struct TextTemplate {
  private enum Part {
    case literal([UInt8])
    case word([[UInt8]])
    case number(least: Int, count: Int)
    case thousands
  }

  private let parts: [Part]

  /// Whether a CSV field of this text needs quotation marks around it.
  let needsQuotes: Bool

  init(_ text: String, words: [String: [[UInt8]]]) {
    var parts = [Part]()
    for (index, piece) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated()
    {
      guard index > 0, let end = piece.firstIndex(of: "}") else {
        parts.append(.literal(Self.escaped(piece)))
        continue
      }
      parts.append(Self.gap(piece[..<end], words))
      parts.append(.literal(Self.escaped(piece[piece.index(after: end)...])))
    }
    self.parts = parts
    needsQuotes = text.contains { ",\"".contains($0) } || text.contains("{thousands}")
  }

  func append(to buffer: inout [UInt8], using generator: inout SeededGenerator) {
    for part in parts {
      switch part {
      case .literal(let bytes): buffer.append(contentsOf: bytes)
      case .word(let list): buffer.append(contentsOf: list[generator.index(below: list.count)])
      case .number(let least, let count):
        buffer.append(decimal: UInt64(least + generator.index(below: count)))
      case .thousands: buffer.append(grouped: UInt64(10 + generator.index(below: 900)) * 100)
      }
    }
  }

  private static func escaped(_ text: Substring) -> [UInt8] {
    text.utf8.flatMap { $0 == .quotationMark ? [$0, $0] : [$0] }
  }

  private static func gap(_ name: Substring, _ words: [String: [[UInt8]]]) -> Part {
    if let list = words[String(name)] { return .word(list) }
    if name == "thousands" { return .thousands }
    if name == "year" { return .number(least: 1_780, count: 240) }
    let limits = name.split(separator: "-").compactMap { Int($0) }
    precondition(
      limits.count == 2 && limits[0] < limits[1], "A template names a gap nobody fills: \(name)")
    return .number(least: limits[0], count: limits[1] - limits[0] + 1)
  }
}
