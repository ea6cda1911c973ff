/// Loops over rows that lie in memory one after the other, in an order of additions that is always the same.
enum RowArithmetic {
  /// Rows whose products are summed in plain doubles: so few that nothing to speak of is rounded away.
  static let blockLength = 256

  /// Σ left · right.
  ///
  /// In eight sums, which a processor adds at once; not for many more rows than ``blockLength``.
  @inline(__always)
  static func product(
    _ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>, count: Int
  ) -> Double {
    let (leftBytes, rightBytes) = (UnsafeRawPointer(left), UnsafeRawPointer(right))
    var sums = SIMD8<Double>.zero
    var row = 0
    while row + 8 <= count {
      sums +=
        leftBytes.loadUnaligned(fromByteOffset: row * 8, as: SIMD8<Double>.self)
        * rightBytes.loadUnaligned(fromByteOffset: row * 8, as: SIMD8<Double>.self)
      row += 8
    }
    var sum = sums.sum()
    while row < count {
      sum += left[row] * right[row]
      row += 1
    }
    return sum
  }

  /// Σ left · right for each of four columns that lie a stride apart; the rows a multiple of four.
  ///
  /// The left rows are read once for all.
  @inline(__always)
  static func fourProducts(
    _ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>, stride: Int, count: Int
  ) -> SIMD4<Double> {
    let leftBytes = UnsafeRawPointer(left)
    let first = UnsafeRawPointer(right)
    let second = UnsafeRawPointer(right + stride)
    let third = UnsafeRawPointer(right + 2 * stride)
    let fourth = UnsafeRawPointer(right + 3 * stride)
    var sums = (
      SIMD4<Double>.zero, SIMD4<Double>.zero, SIMD4<Double>.zero, SIMD4<Double>.zero
    )
    for offset in Swift.stride(from: 0, to: count * 8, by: 32) {
      let values = leftBytes.loadUnaligned(fromByteOffset: offset, as: SIMD4<Double>.self)
      sums.0 += values * first.loadUnaligned(fromByteOffset: offset, as: SIMD4<Double>.self)
      sums.1 += values * second.loadUnaligned(fromByteOffset: offset, as: SIMD4<Double>.self)
      sums.2 += values * third.loadUnaligned(fromByteOffset: offset, as: SIMD4<Double>.self)
      sums.3 += values * fourth.loadUnaligned(fromByteOffset: offset, as: SIMD4<Double>.self)
    }
    return SIMD4(sums.0.sum(), sums.1.sum(), sums.2.sum(), sums.3.sum())
  }

  /// Calls a function with eight rows after eight; the last ones are filled up with a number that adds nothing.
  @inline(__always)
  static func forEachEight(
    of values: UnsafePointer<Double>, count: Int, filling filler: Double = 0,
    _ body: (_ row: Int, SIMD8<Double>) -> Void
  ) {
    let bytes = UnsafeRawPointer(values)
    var row = 0
    while row + 8 <= count {
      body(row, bytes.loadUnaligned(fromByteOffset: row * 8, as: SIMD8<Double>.self))
      row += 8
    }
    guard row < count else { return }
    body(row, eight(of: values, from: row, count: count, filling: filler))
  }

  /// Eight rows, of which the last may not exist.
  @inline(__always)
  static func eight(
    of values: UnsafePointer<Double>, from row: Int, count: Int, filling filler: Double = 0
  ) -> SIMD8<Double> {
    guard row + 8 > count else {
      return UnsafeRawPointer(values)
        .loadUnaligned(fromByteOffset: row * 8, as: SIMD8<Double>.self)
    }
    var result = SIMD8<Double>(repeating: filler)
    for lane in 0..<count - row { result[lane] = values[row + lane] }
    return result
  }
}
