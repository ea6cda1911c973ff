extension [Double] {
  /// The numbers in ascending order, −0 before 0; none may be NaN.
  ///
  /// A radix sort by eleven bits at a time, which takes a million numbers in about a third of the time of `sorted()`.
  /// Digits that all numbers share cost one look. Few numbers are sorted by the standard library.
  ///
  /// - Complexity: O(*n*).
  func sortedAscending() -> [Double] {
    guard count >= RadixKey.leastCount else { return sorted() }
    var keys = map { RadixKey.key(of: $0) }
    var spare = [UInt64](repeating: 0, count: count)
    for shift in stride(from: 0, to: 64, by: RadixKey.digitBits) {
      guard var starts = RadixKey.starts(of: keys, shift: shift) else { continue }
      for key in keys {
        let digit = RadixKey.digit(of: key, shift: shift)
        spare[starts[digit]] = key
        starts[digit] += 1
      }
      swap(&keys, &spare)
    }
    return keys.map { RadixKey.number(of: $0) }
  }
}

/// Whole numbers that are in the order of the doubles they stand for.
private enum RadixKey {
  static let leastCount = 2_048
  static let digitBits = 11
  private static let mask: UInt64 = (1 << 11) - 1

  /// The bits of a positive number ascend with it once the sign bit is set; those of a negative one descend.
  static func key(of number: Double) -> UInt64 {
    let bits = number.bitPattern
    return bits >> 63 == 0 ? bits | (1 << 63) : ~bits
  }

  static func number(of key: UInt64) -> Double {
    Double(bitPattern: key >> 63 == 1 ? key & ~(1 << 63) : ~key)
  }

  static func digit(of key: UInt64, shift: Int) -> Int { Int((key >> shift) & mask) }

  /// Where the keys with each digit begin, or `nil` when all have the same digit.
  static func starts(of keys: [UInt64], shift: Int) -> [Int]? {
    var counts = [Int](repeating: 0, count: 1 << digitBits)
    for key in keys { counts[digit(of: key, shift: shift)] += 1 }
    guard !counts.contains(keys.count) else { return nil }
    var start = 0
    for index in counts.indices {
      let count = counts[index]
      counts[index] = start
      start += count
    }
    return counts
  }
}
