/// What stands in braces after a heading, an image, a span or a `:::`.
public struct Attributes: Hashable, Sendable {
  /// The `#id`, without its sign.
  public var id: String?
  /// The `.class` names in order, without their dots.
  public var classes: [String] = []
  /// The `key="value"` pairs in order.
  public var values: [(key: String, value: String)] = []

  /// No attributes.
  public init() {}

  /// The value of a key, or `nil`.
  public subscript(key: String) -> String? { values.last { $0.key == key }?.value }

  /// Compares ids, classes and pairs in order.
  public static func == (left: Self, right: Self) -> Bool {
    left.id == right.id && left.classes == right.classes
      && left.values.elementsEqual(right.values) { $0 == $1 }
  }

  /// Feeds ids, classes and pairs in order.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(classes)
    for (key, value) in values {
      hasher.combine(key)
      hasher.combine(value)
    }
  }
}
