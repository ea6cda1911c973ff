/// The order of measures in which those that go together stand together.
enum CorrelationOrder {
  /// Joins the two nearest clusters again and again (average linkage on 1 − |r|), and reads the
  /// tree from left to right. Kaufman & Rousseeuw (1990), "Finding Groups in Data", chapter 5.
  static func clustered(_ matrix: [[Double?]]) -> [Int] {
    var clusters = matrix.indices.map { [$0] }
    func distance(_ first: [Int], _ second: [Int]) -> Double {
      var sum = 0.0
      for a in first {
        for b in second { sum += 1 - abs(matrix[a][at: b] ?? 0) }
      }
      return sum / Double(first.count * second.count)
    }
    while clusters.count > 1 {
      var (best, pair) = (Double.infinity, (0, 1))
      for first in clusters.indices {
        for second in clusters.indices.dropFirst(first + 1) {
          let apart = distance(clusters[first], clusters[second])
          if apart < best { (best, pair) = (apart, (first, second)) }
        }
      }
      clusters[pair.0] += clusters[pair.1]
      clusters.remove(at: pair.1)
    }
    return clusters.first ?? []
  }
}
