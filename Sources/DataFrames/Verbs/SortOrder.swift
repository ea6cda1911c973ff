/// Which value comes first; a missing one comes last either way.
public enum SortOrder: Sendable {
  /// The smallest first.
  case ascending
  /// The largest first.
  case descending
}
