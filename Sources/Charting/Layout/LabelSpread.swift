/// Moves labels apart so that none touches another, as little as needed and in their order.
enum LabelSpread {
  /// The positions of labels, in the order given.
  ///
  /// Labels that are too near form a block around the mean of the places they want; blocks that
  /// meet are joined (pool adjacent violators: Robertson, Wright & Dykstra 1988, "Order Restricted
  /// Statistical Inference", §1.2), which moves the labels by the least sum of squares.
  ///
  /// - Parameters:
  ///   - wanted: where each label would like to be.
  ///   - gap: the least distance between two labels.
  ///   - range: what they must stay in.
  /// - Returns: `nil` when they do not fit.
  /// - Complexity: O(n log n).
  static func spread(
    _ wanted: [Double], gap: Double, within range: ClosedRange<Double>
  ) -> [Double]? {
    guard !wanted.isEmpty else { return [] }
    let length = gap * Double(wanted.count - 1)
    guard length <= range.upperBound - range.lowerBound + 1e-9 else { return nil }
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    // In steps of the gap taken away the order is all that must be kept.
    struct Block {
      var sum: Double
      var count: Int
      var mean: Double { sum / Double(count) }
    }
    var blocks: [Block] = []
    for (rank, index) in order.enumerated() {
      blocks.append(Block(sum: wanted[index] - gap * Double(rank), count: 1))
      while blocks.count > 1, blocks[blocks.count - 2].mean > blocks[blocks.count - 1].mean {
        let last = blocks.removeLast()
        blocks[blocks.count - 1].sum += last.sum
        blocks[blocks.count - 1].count += last.count
      }
    }
    let highest = max(range.upperBound - length, range.lowerBound)
    var places = wanted
    var rank = 0
    for block in blocks {
      let base = min(max(block.mean, range.lowerBound), highest)
      for _ in 0..<block.count {
        places[order[rank]] = base + gap * Double(rank)
        rank += 1
      }
    }
    return places
  }
}
