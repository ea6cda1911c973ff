/// Which rows without a partner a join keeps.
public enum JoinKind: Sendable {
  /// None.
  case inner
  /// Those of the left frame.
  case left
  /// Those of the right frame.
  case right
  /// Those of both.
  case full
}
