import CCmark

/// A node of cmark's tree; it lives no longer than the tree.
struct MarkdownNode {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  var type: cmark_node_type { cmark_node_get_type(pointer) }
  var firstChild: MarkdownNode? { cmark_node_first_child(pointer).map(MarkdownNode.init) }
  var lastChild: MarkdownNode? { cmark_node_last_child(pointer).map(MarkdownNode.init) }
  var next: MarkdownNode? { cmark_node_next(pointer).map(MarkdownNode.init) }
  var parent: MarkdownNode? { cmark_node_parent(pointer).map(MarkdownNode.init) }

  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }

  var children: UnfoldSequence<MarkdownNode, MarkdownNode?> {
    sequence(state: firstChild) { node in
      defer { node = node?.next }
      return node
    }
  }

  /// The text of a block before its inlines were read.
  var content: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_string_content(pointer)) }

  /// The literal of a text, a code span, HTML or a code block.
  var literalBytes: UnsafeBufferPointer<UInt8>? {
    cmark_node_get_literal(pointer).map { Self.bytes($0) }
  }

  var literal: String { literalBytes?.text ?? "" }

  var destination: String { Self.bytes(cmark_node_get_url(pointer)).text }
  var title: String { Self.bytes(cmark_node_get_title(pointer)).text }

  private static func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    var count = 0
    while text[count] != 0 { count += 1 }
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
  }
}
