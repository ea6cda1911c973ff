/// Eight sums side by side, each to about twice a double's digits.
///
/// What additions and products round away is summed apart, in a double: Ogita, Rump & Oishi (2005), "Accurate sum and dot
/// product", SIAM Journal on Scientific Computing 26, 1955–1988, algorithms 4.4 and 5.3. The same digits as sums of
/// ``DoubleDouble`` at a fraction of the time, because eight rows are added at once and no fused multiplication is
/// needed, which processors without one take from a slow function.
struct CompensatedLanes {
  private var high = SIMD8<Double>.zero
  private var low = SIMD8<Double>.zero

  /// The number of sums.
  static let count = 8

  /// Adds a number to each sum.
  @inline(__always)
  mutating func add(_ values: SIMD8<Double>) {
    let sum = high + values
    let part = sum - high
    low += (high - (sum - part)) + (values - part)
    high = sum
  }

  /// Adds a product to each sum.
  @inline(__always)
  mutating func add(_ left: SIMD8<Double>, times right: SIMD8<Double>) {
    let product = left * right
    add(product)
    low += Self.error(of: product, left, right)
  }

  /// Adds a product of three to each sum.
  @inline(__always)
  mutating func add(
    _ left: SIMD8<Double>, times right: SIMD8<Double>, weighing weight: SIMD8<Double>
  ) {
    let product = left * right
    let weighed = product * weight
    add(weighed)
    low +=
      Self.error(of: weighed, product, weight) + Self.error(of: product, left, right) * weight
  }

  /// Adds to each sum the square of a number less another, times a weight.
  @inline(__always)
  mutating func addSquares(
    of values: SIMD8<Double>, less center: DoubleDouble,
    weighing weight: SIMD8<Double> = SIMD8(repeating: 1)
  ) {
    let distance = values - center.value
    let part = distance - values
    let rest = (values - (distance - part)) - (part + center.value) - center.remainder
    add(distance, times: distance, weighing: weight)
    low += 2 * distance * rest * weight
  }

  /// The sum of the sums.
  var total: DoubleDouble {
    (0..<Self.count).reduce(into: .zero) { sum, lane in
      sum += high[lane]
      sum += low[lane]
    }
  }

  /// What a product leaves out, by Dekker (1971): the factors cut in halves, whose products are exact.
  @inline(__always)
  private static func error(
    of product: SIMD8<Double>, _ left: SIMD8<Double>, _ right: SIMD8<Double>
  ) -> SIMD8<Double> {
    let (leftHead, rightHead) = (head(of: left), head(of: right))
    let (leftTail, rightTail) = (left - leftHead, right - rightHead)
    return ((leftHead * rightHead - product) + leftHead * rightTail + leftTail * rightHead)
      + leftTail * rightTail
  }

  @inline(__always)
  private static func head(of values: SIMD8<Double>) -> SIMD8<Double> {
    unsafeBitCast(
      unsafeBitCast(values, to: SIMD8<UInt64>.self) & Double.headMask,
      to: SIMD8<Double>.self)
  }
}

// MARK: - Whole columns

extension CompensatedLanes {
  private static let segmentLength = 8_192

  /// The sum over all rows of a column; in segments of a fixed length, so that the number of processors changes no bit.
  ///
  /// - Parameter filler: what stands for the rows that are missing to a multiple of eight.
  static func sum(
    over values: [Double], filling filler: Double = 0,
    _ add: @Sendable (inout CompensatedLanes, SIMD8<Double>) -> Void
  ) -> DoubleDouble {
    sum(values.count) { rows in
      var lanes = CompensatedLanes()
      values.withRows(rows) { values in
        RowArithmetic.forEachEight(of: values, count: rows.count, filling: filler) {
          add(&lanes, $1)
        }
      }
      return lanes
    }
  }

  /// The sum over all rows of two columns of the same length; zeros stand for rows missing to a multiple of eight.
  static func sum(
    over left: [Double], _ right: [Double],
    _ add: @Sendable (inout CompensatedLanes, SIMD8<Double>, SIMD8<Double>) -> Void
  ) -> DoubleDouble {
    sum(left.count) { rows in
      var lanes = CompensatedLanes()
      left.withRows(rows) { left in
        right.withRows(rows) { right in
          RowArithmetic.forEachEight(of: left, count: rows.count) { row, eight in
            add(&lanes, eight, RowArithmetic.eight(of: right, from: row, count: rows.count))
          }
        }
      }
      return lanes
    }
  }

  private static func sum(
    _ count: Int, segment: @Sendable (Range<Int>) -> CompensatedLanes
  ) -> DoubleDouble {
    Segments.of(count, length: segmentLength).concurrentMap { segment($0).total }
      .reduce(into: .zero) { $0 += $1 }
  }
}

extension Double {
  /// The bits of a double's first 26 digits.
  static let headMask: UInt64 = 0xFFFF_FFFF_F800_0000

  /// The first 26 binary digits; the rest is the number less these.
  ///
  /// Cut off rather than rounded, as Veltkamp's splitting would, so that no number is too large for it.
  var head: Double { Double(bitPattern: bitPattern & Self.headMask) }
}
