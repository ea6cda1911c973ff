import Synchronization

/// What was computed of a value that never changes, shared by its copies, so that it is computed once.
///
/// Memos are equal whatever they remember: they are no part of the value, and nothing of them is written with it.
final class Memo<Value: Sendable>: Sendable, Hashable, Codable {
  private let value = Mutex<Value?>(nil)

  /// What is remembered, computed where nothing is.
  func value(_ compute: () -> Value) -> Value {
    if let known = value.withLock({ $0 }) { return known }
    let found = compute()
    value.withLock { $0 = found }
    return found
  }

  /// Remembers nothing yet.
  init() {}

  convenience init(from decoder: any Decoder) { self.init() }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(false)
  }

  static func == (left: Memo, right: Memo) -> Bool { true }

  func hash(into hasher: inout Hasher) {}
}
