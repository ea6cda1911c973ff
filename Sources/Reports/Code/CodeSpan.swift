/// A stretch of code that has a colour.
struct CodeSpan: Hashable, Codable, Sendable {
  /// What it is, which is also the class name that the style sheet knows.
  enum Role: String, Codable, Sendable {
    case keyword = "k"
    case string = "s"
    case number = "m"
    case comment = "c"
    case type = "t"
  }
  /// What it is.
  var role: Role
  /// The offset of its first byte.
  var start: Int
  /// The offset just after its last byte.
  var end: Int
}
