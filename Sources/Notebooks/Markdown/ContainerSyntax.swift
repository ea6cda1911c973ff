import CCmark

/// The syntax extension that makes `:::` lines containers.
///
/// As in Pandoc, an opening line has three colons or more and then attributes or a word; a line of
/// colons alone closes the innermost container. The state of a parse lives in its tree alone: a
/// container is closed when its last child is a closing line.
struct ContainerSyntax: @unchecked Sendable {
  // Written once here and only read by parsers afterwards.
  let pointer: OpaquePointer
  let container: cmark_node_type
  let closing: cmark_node_type

  static let shared = ContainerSyntax()

  private init() {
    container = cmark_syntax_extension_add_node(0)
    closing = cmark_syntax_extension_add_node(0)
    pointer = cmark_syntax_extension_new("quire-container")
    cmark_syntax_extension_set_open_block_func(pointer) {
      syntax, indented, parser, parent, line, count in
      guard indented == 0, let parser, let line else { return nil }
      return ContainerSyntax.open(
        syntax, parser, parent, UnsafeBufferPointer(start: line, count: Int(count)))
    }
    cmark_syntax_extension_set_match_block_func(pointer) { _, _, _, _, node in
      guard let node, cmark_node_get_type(node) == ContainerSyntax.shared.container else {
        return 0
      }
      return ContainerSyntax.isClosed(node) ? 0 : 1
    }
    cmark_syntax_extension_set_can_contain_func(pointer) { _, node, child in
      guard let node, cmark_node_get_type(node) == ContainerSyntax.shared.container else {
        return 0
      }
      return child == CMARK_NODE_ITEM || child.rawValue & 0xC000 != 0x8000 ? 0 : 1
    }
    cmark_syntax_extension_set_get_type_string_func(pointer) { _, node in
      let name: StaticString =
        node.map(cmark_node_get_type) == ContainerSyntax.shared.container
        ? "container" : "container_end"
      return UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
    }
  }

  static func isClosed(_ container: OpaquePointer) -> Bool {
    guard let last = cmark_node_last_child(container) else { return false }
    return cmark_node_get_type(last) == shared.closing
  }

  /// The count of colons that a `:::` line begins with, or `nil` for any other line.
  static func colons(_ line: some Collection<UInt8>) -> Int? {
    let count = line.prefix { $0 == Byte.colon }.count
    return count >= 3 ? count : nil
  }

  private static func open(
    _ syntax: OpaquePointer?,
    _ parser: OpaquePointer,
    _ parent: OpaquePointer?,
    _ line: UnsafeBufferPointer<UInt8>
  ) -> OpaquePointer? {
    let start = Int(cmark_parser_get_first_nonspace(parser))
    guard start < line.count, let count = colons(line[start...]), let parent else { return nil }
    let isClosing = line[(start + count)...].allSatisfy(\.isSpace)
    let type = isClosing ? shared.closing : shared.container
    let node = cmark_parser_add_child(parser, parent, type, Int32(start + 1))
    guard let node else { return nil }
    cmark_node_set_syntax_extension(node, syntax)
    let offset = Int(cmark_parser_get_offset(parser))
    var end = line.count
    while end > offset, line[end - 1] == Byte.lineFeed || line[end - 1] == Byte.carriageReturn {
      end -= 1
    }
    line.withMemoryRebound(to: CChar.self) {
      cmark_parser_advance_offset(parser, $0.baseAddress, Int32(end - offset), 0)
    }
    return node
  }
}
