/// Takes vertices out of a line that has more than can be seen.
enum LineThinning {
  /// Largest-Triangle-Three-Buckets: Steinarsson (2013), "Downsampling Time Series for Visual
  /// Representation", §4.2. The first, the last, the lowest and the highest point are kept.
  ///
  /// - Parameters:
  ///   - points: in the order of x, without gaps.
  ///   - count: how many points to keep, at least four.
  /// - Complexity: O(n).
  static func thinned(
    _ points: [(x: Double, y: Double)], to count: Int
  ) -> [(x: Double, y: Double)] {
    let count = max(count, 4)
    guard points.count > count else { return points }
    var kept = Set([0, points.count - 1])
    if let low = points.indices.min(by: { points[$0].y < points[$1].y }),
      let high = points.indices.max(by: { points[$0].y < points[$1].y })
    {
      kept.formUnion([low, high])
    }
    let size = Double(points.count - 2) / Double(count - 2)
    var last = 0
    for bucket in 0..<(count - 2) {
      let start = Int(Double(bucket) * size) + 1
      let end = min(Int(Double(bucket + 1) * size) + 1, points.count - 1)
      let nextEnd = min(Int(Double(bucket + 2) * size) + 1, points.count)
      guard start < end else { continue }
      let next = points[end..<max(nextEnd, end + 1)]
      let meanX = next.reduce(0) { $0 + $1.x } / Double(next.count)
      let meanY = next.reduce(0) { $0 + $1.y } / Double(next.count)
      let (a, best) = (points[last], start)
      var (largest, chosen) = (-1.0, best)
      for index in start..<end {
        let point = points[index]
        let area = abs((a.x - meanX) * (point.y - a.y) - (a.x - point.x) * (meanY - a.y))
        if area > largest { (largest, chosen) = (area, index) }
      }
      kept.insert(chosen)
      last = chosen
    }
    return kept.sorted().map { points[$0] }
  }
}
