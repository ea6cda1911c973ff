/// Names and texts within a question to the engine.
///
/// Marks are doubled byte by byte: a quote with a combining mark is one `Character` and still ends a name.
enum SQLIdentifier {
  /// A name between double quotes.
  static func quoted(_ name: String) -> String { enclosed(name, in: UInt8(ascii: "\"")) }

  /// A text as a literal.
  static func literal(_ text: String) -> String { enclosed(text, in: UInt8(ascii: "'")) }

  private static func enclosed(_ text: String, in mark: UInt8) -> String {
    let inner = text.utf8.flatMap { byte in byte == mark ? [mark, mark] : [byte] }
    return String(decoding: [mark] + inner + [mark], as: UTF8.self)
  }
}
