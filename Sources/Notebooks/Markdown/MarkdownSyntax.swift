import CCmark
import Synchronization

/// cmark-gfm with the extensions that a notebook uses.
enum MarkdownSyntax {
  // cmark switches the characters of its inline extensions on and off in tables that all parsers
  // share, so two parses at once would read each other's prose wrongly.
  private static let isParsing = Mutex(())

  private static let areExtensionsRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// Parses a text with LF line ends and gives its tree to the body, which must not keep it.
  ///
  /// - Parameter isNotebook: whether `:::` opens a container.
  static func withTree<Result>(
    of text: UnsafeBufferPointer<UInt8>,
    isNotebook: Bool,
    _ body: (MarkdownNode) -> Result
  ) -> Result? {
    guard areExtensionsRegistered, let root = tree(of: text, isNotebook: isNotebook) else {
      return nil
    }
    defer { cmark_node_free(root) }
    return body(MarkdownNode(root))
  }

  private static func tree(
    of text: UnsafeBufferPointer<UInt8>,
    isNotebook: Bool
  ) -> OpaquePointer? {
    let bytes = UnsafeRawPointer(text.baseAddress)?.assumingMemoryBound(to: CChar.self)
    let count = text.count
    nonisolated(unsafe) let start = bytes
    nonisolated(unsafe) var root: OpaquePointer?
    isParsing.withLock { _ in
      guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return }
      defer { cmark_parser_free(parser) }
      // Before the table, which would take a ::: line below it for a row.
      if isNotebook { cmark_parser_attach_syntax_extension(parser, ContainerSyntax.shared.pointer) }
      for name in ["table", "strikethrough", "autolink", "tasklist"] {
        guard let syntax = cmark_find_syntax_extension(name) else { continue }
        cmark_parser_attach_syntax_extension(parser, syntax)
      }
      if let start { cmark_parser_feed(parser, start, count) }
      root = cmark_parser_finish(parser)
    }
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
