/// Finds the words of a query that may name a frame.
enum SQLWords {
  /// The identifiers outside of string literals and comments, with their byte offsets; a quoted
  /// identifier is given without its quotes.
  static func identifiers(in query: String) -> [(name: String, offset: Int)] {
    let bytes = Array(query.utf8)
    var words: [(name: String, offset: Int)] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "'"): index = skip(past: UInt8(ascii: "'"), in: bytes, from: index + 1)
      case UInt8(ascii: "\""):
        let end = skip(past: UInt8(ascii: "\""), in: bytes, from: index + 1)
        let inside = bytes[(index + 1)..<max(index + 1, end - 1)]
        words.append((String(decoding: inside, as: UTF8.self), index))
        index = end
      case UInt8(ascii: "-") where bytes.dropFirst(index + 1).first == UInt8(ascii: "-"):
        index = skip(past: UInt8(ascii: "\n"), in: bytes, from: index)
      case let byte where isWord(byte):
        let start = index
        while index < bytes.count, isWord(bytes[index]) { index += 1 }
        words.append((String(decoding: bytes[start..<index], as: UTF8.self), start))
      default: index += 1
      }
    }
    return words
  }

  private static func skip(past end: UInt8, in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != end { index += 1 }
    return min(index + 1, bytes.count)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_")
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
