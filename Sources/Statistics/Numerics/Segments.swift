/// Rows cut into ranges that do not depend on the machine.
enum Segments {
  /// Ranges of a length that cover 0..<count; one, empty, for no rows.
  static func of(_ count: Int, length: Int) -> [Range<Int>] {
    guard count > length else { return [0..<count] }
    return stride(from: 0, to: count, by: length).map { $0..<min($0 + length, count) }
  }
}
