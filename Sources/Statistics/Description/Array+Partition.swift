extension [Double] {
  /// The first position whose element meets a condition that all later elements meet too; the end if none does.
  ///
  /// - Complexity: O(log *n*).
  func partitioningIndex(_ meets: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if meets(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
