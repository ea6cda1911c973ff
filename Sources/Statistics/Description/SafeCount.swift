/// Sums of counts that aggregates claim, which may be more than any machine has seen.
enum SafeCount {
  /// The sum, or a quarter of the greatest `Int` when it is more, which leaves room for counting on.
  static func sum(_ first: Int, _ second: Int) -> Int {
    let (sum, isTooLarge) = first.addingReportingOverflow(second)
    return isTooLarge ? limit : min(sum, limit)
  }

  private static let limit = Int.max / 4
}
