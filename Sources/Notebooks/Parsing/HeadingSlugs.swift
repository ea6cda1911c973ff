/// Makes ids of headings from their text, as GitHub does, each one once in a document.
struct HeadingSlugs {
  private var taken: Set<String>

  init(reserved: Set<String>) { taken = reserved }

  /// Lower case, letters and digits of any script, `-` and `_` kept, spaces as `-`, all else left
  /// out; a number is added when the id is taken.
  mutating func id(for text: String) -> String {
    let slug = Self.plain(text)
    var id = slug
    var number = 0
    while !taken.insert(id).inserted {
      number += 1
      id = "\(slug)-\(number)"
    }
    return id
  }

  /// The id that a text would have if no other had it.
  static func plain(_ text: String) -> String {
    var slug = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber || character == "-" || character == "_" {
        slug.append(character)
      } else if character.isWhitespace, !slug.hasSuffix("-"), !slug.isEmpty {
        slug.append("-")
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug.isEmpty ? "section" : slug
  }

  /// Everything that looks like an id or a label of the author's, so that no heading takes it; a
  /// name too many does no harm.
  static func names(in source: NotebookSource) -> Set<String> {
    var names: Set<String> = []
    let bytes = source.bytes
    let label = Array("label:".utf8)
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index + 1 < bytes.count {
        let byte = bytes[index]
        index += 1
        var start = index
        if byte == Byte.hash {
          guard index >= 2, bytes[index - 2] == Byte.openBrace || bytes[index - 2] == Byte.space,
            bytes[index].isWord
          else { continue }
        } else if byte == label[0], bytes[(index - 1)...].starts(with: label) {
          start = index + label.count - 1
          while start < bytes.count, bytes[start].isBlank { start += 1 }
        } else {
          continue
        }
        var end = start
        while end < bytes.count,
          bytes[end].isWord || bytes[end] == Byte.dash
            || bytes[end] == Byte.underscore
        {
          end += 1
        }
        if end > start { names.insert(bytes[start..<end].text) }
        index = max(index, end)
      }
    }
    return names
  }
}
