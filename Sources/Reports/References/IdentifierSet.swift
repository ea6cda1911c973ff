/// The ids of a page, each given once.
struct IdentifierSet {
  private var taken: Set<String> = []

  /// Takes an id, or the next free one after it (`fig-a-2`), made of characters that need no
  /// escaping in a link or a style sheet.
  mutating func claim(_ wanted: String) -> String {
    let stem = Self.sanitized(wanted)
    var candidate = stem
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(stem)-\(number)"
      number += 1
    }
    return candidate
  }

  /// Whether an id is in use.
  func contains(_ identifier: String) -> Bool { taken.contains(identifier) }

  /// An id or class name of letters, digits, `-` and `_`; letters of any script stay.
  static func sanitized(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isWordPart = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      result.unicodeScalars.append(isWordPart || scalar == "-" || scalar == "_" ? scalar : "-")
    }
    return result.isEmpty ? "id" : result
  }
}
