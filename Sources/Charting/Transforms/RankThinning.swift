/// Fewer points of a long curve, evenly spaced in rank, with those of both ends whole.
enum RankThinning {
  /// The places to keep: all of both tails, and evenly spaced ones between.
  static func places(_ count: Int, limit: Int, tail: Int) -> [Int] {
    guard count > limit else { return Array(0..<count) }
    let tail = min(tail, limit / 3)
    let middle = limit - 2 * tail
    let span = Double(count - 2 * tail - 1)
    let inner = (0..<middle).map { tail + Int((Double($0) / Double(middle - 1) * span).rounded()) }
    return Array(0..<tail) + Array(Set(inner)).sorted() + Array((count - tail)..<count)
  }
}
