/// Tells images by their first bytes; names of files lie.
enum MediaType {
  /// The media type of a PNG, JPEG, GIF, WebP, AVIF or SVG image, or `nil` for anything else.
  static func of(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return "image/png" }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
    if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) { return "image/gif" }
    if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      return "image/webp"
    }
    let brand = bytes.dropFirst(4)
    if brand.starts(with: "ftypavif".utf8) || brand.starts(with: "ftypavis".utf8) {
      return "image/avif"
    }
    return isSVG(bytes) ? "image/svg+xml" : nil
  }

  /// Whether the first element is `svg`, behind a declaration, comments and a document type.
  private static func isSVG(_ bytes: [UInt8]) -> Bool {
    var rest = bytes.prefix(8192)
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while true {
      rest = rest.drop(while: \.isSpace)
      guard rest.first == Byte.less else { return false }
      let inner = rest.dropFirst()
      if inner.starts(with: "svg".utf8) || inner.starts(with: "svg:svg".utf8) { return true }
      guard inner.first == Byte.exclamation || inner.first == UInt8(ascii: "?") else {
        return false
      }
      let ending: [UInt8] =
        inner.starts(with: "!--".utf8) ? Array("-->".utf8) : [Byte.greater]
      guard
        let end = inner.indices.first(where: { rest[$0...].starts(with: ending) })
      else { return false }
      rest = rest[(end + ending.count)...]
    }
  }
}
