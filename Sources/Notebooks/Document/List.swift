/// A list of items, each a sequence of blocks.
public struct List: Sendable {
  /// One item; `isChecked` is `nil` unless it is a task.
  public struct Item: Sendable {
    /// What the item holds.
    public var blocks: [Block]
    /// Whether the task is done, or `nil` when the item is no task.
    public var isChecked: Bool?
  }
  /// The first number of an ordered list, `nil` for bullets.
  public var start: Int?
  /// Whether items stand close together, that is, without paragraph spacing.
  public var isTight: Bool
  /// The items in order.
  public var items: [Item]
  /// Where it stands.
  public var range: SourceRange
}
