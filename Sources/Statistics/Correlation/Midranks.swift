/// The ranks of values from 1 to n, equal values sharing the mean of theirs.
struct Midranks {
  /// A rank for each value, in the order of the values.
  let ranks: [Double]

  /// How many values share each rank that more than one has.
  let ties: [Int]

  /// Ranks values without NaN; infinities are values.
  ///
  /// - Complexity: O(*n* log *n*).
  init(_ values: [Double]) {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var ties: [Int] = []
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      // Ranks start + 1 to end have this mean.
      for position in start..<end { ranks[order[position]] = Double(start + 1 + end) / 2 }
      if end - start > 1 { ties.append(end - start) }
      start = end
    }
    self.ranks = ranks
    self.ties = ties
  }
}
