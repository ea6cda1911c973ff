import CCmark
import Synchronization

/// cmark-gfm with the extensions that a notebook uses.
enum MarkdownSyntax {
  /// The library's extensions, made ready once.
  ///
  /// With each parse cmark switches the characters of its inline extensions on and, at the end, off
  /// in tables that all parsers share, so two parses at once would read each other's prose wrongly,
  /// and a lock would let one hostile text hold up all others. Those of autolinks are switched on
  /// here for good, and the extension forgets them. Strikethrough must know its own; see below.
  private static let extensions: Extensions = {
    cmark_gfm_core_extensions_ensure_registered()
    let autolink = cmark_find_syntax_extension("autolink")
    if let autolink, let parser = cmark_parser_new(CMARK_OPT_DEFAULT) {
      cmark_parser_attach_syntax_extension(parser, autolink)
      cmark_manage_extensions_special_characters(parser, 1)
      cmark_syntax_extension_set_special_inline_chars(autolink, nil)
      cmark_parser_free(parser)
    }
    return Extensions(
      pointers: [
        cmark_find_syntax_extension("table"), autolink, cmark_find_syntax_extension("tasklist"),
      ].compactMap { $0 },
      strikethrough: cmark_find_syntax_extension("strikethrough")
    )
  }()

  /// Held while a text with `~` is parsed, the only ones that the shared table matters to.
  private static let isParsingTildes = Mutex(())

  /// Written once, before the first parse, and only read by parsers.
  private struct Extensions: @unchecked Sendable {
    let pointers: [OpaquePointer]
    let strikethrough: OpaquePointer?
  }

  /// Parses a text with LF line ends and gives its tree to the body, which must not keep it.
  ///
  /// - Parameter isNotebook: whether `:::` opens a container.
  static func withTree<Result>(
    of text: UnsafeBufferPointer<UInt8>,
    isNotebook: Bool,
    _ body: (MarkdownNode) -> Result
  ) -> Result? {
    guard let root = tree(of: text, isNotebook: isNotebook) else { return nil }
    defer { cmark_node_free(root) }
    return body(MarkdownNode(root))
  }

  private static func tree(
    of text: UnsafeBufferPointer<UInt8>,
    isNotebook: Bool
  ) -> OpaquePointer? {
    guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return nil }
    defer { cmark_parser_free(parser) }
    // Before the table, which would take a ::: line below it for a row.
    if isNotebook { cmark_parser_attach_syntax_extension(parser, ContainerSyntax.shared.pointer) }
    for pointer in extensions.pointers { cmark_parser_attach_syntax_extension(parser, pointer) }
    if let start = text.baseAddress {
      start.withMemoryRebound(to: CChar.self, capacity: text.count) {
        cmark_parser_feed(parser, $0, text.count)
      }
    }
    guard let strikethrough = extensions.strikethrough, text.contains(Byte.tilde) else {
      return cmark_parser_finish(parser)
    }
    cmark_parser_attach_syntax_extension(parser, strikethrough)
    nonisolated(unsafe) let finishing = parser
    nonisolated(unsafe) var root: OpaquePointer?
    isParsingTildes.withLock { _ in root = cmark_parser_finish(finishing) }
    return root
  }

  /// What a character reference such as `&copy;` stands for, or `nil` when it is none.
  static func character(forReference reference: some Collection<UInt8>) -> [UInt8]? {
    let bytes = Array(reference)
    let root = bytes.withUnsafeBytes {
      cmark_parse_document($0.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, 0)
    }
    guard let root else { return nil }
    defer { cmark_node_free(root) }
    guard let text = MarkdownNode(root).firstChild?.firstChild?.literalBytes else { return nil }
    let character = Array(text)
    return character == bytes ? nil : character
  }
}
