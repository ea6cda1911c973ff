/// Whether work of earlier renders is used.
enum CachePolicy: Sendable {
  /// What would give the same bytes is not done again.
  case use
  /// Everything is done again, and kept in place of what was there.
  case refresh
  /// Everything is done again, and nothing is kept.
  case none
}
