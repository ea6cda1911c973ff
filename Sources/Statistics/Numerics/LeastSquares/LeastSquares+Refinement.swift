extension LeastSquares {
  /// The coefficients corrected until nothing changes that a double could show.
  ///
  /// Every pass over the rows finds the residuals at the coefficients so far and their products with the columns; what those
  /// products leave of zero is the next correction. The passes have their rows in segments of a fixed length, whose sums are
  /// added in order, so that the number of processors changes no bit.
  struct Refinement: Sendable {
    let columns: [ExtendedColumn]
    let response: [Double]
    let weights: [Double]?

    /// Whether residuals are multiplied with the columns to twice a double's digits.
    private let hasExactProducts: Bool

    /// Rows times squared columns below which exact products take no time to speak of.
    private static let smallSize = 2e5

    /// - Parameter isPoor: whether columns are nearly dependent. Rounded products then cost a coefficient digits; else some 10⁻¹⁶
    ///   standard errors, which only a coefficient far below its standard error can show.
    init(columns: [ExtendedColumn], response: [Double], weights: [Double]?, isPoor: Bool) {
      (self.columns, self.response, self.weights) = (columns, response, weights)
      let size = Double(response.count) * Double(columns.count * columns.count)
      hasExactProducts = isPoor || size < Self.smallSize
    }

    struct Solution {
      var coefficients: [DoubleDouble]
      var residuals: [Double]
      var sumOfSquares: DoubleDouble
    }

    private static let passLimit = 8
    private static let segmentLength = 4_096
    private static let blockLength = RowArithmetic.blockLength

    /// Corrections of the coefficients below this share of them show in no double.
    private static let lastDigit = 0x1p-58

    /// A coefficient of less than this many standard errors counts as that many.
    private static let leastMultiple = 1e-6

    /// Corrects the coefficients by TTᵀXᵀWr until the corrections are below their last digit; `nil` where they do not get there.
    ///
    /// Each correction is smaller than the one before by about the same factor, which the rounding of T makes, so the last one is
    /// known before it is found that no other follows.
    func solution(with factor: Matrix) -> Solution? {
      var coefficients = [DoubleDouble](repeating: .zero, count: columns.count)
      var residuals = Residuals(count: response.count)
      let degreesOfFreedom = Double(max(1, response.count - columns.count))
      let lengths = factor.rowLengths
      var before = 0.0
      for _ in 0..<Self.passLimit {
        let pass = residuals.withAddresses { self.pass(at: coefficients, writing: $0) }
        // In standard deviations of the coefficients, but for that of the errors.
        let half = factor.transposedTimes(pass.gradient.map(\.value))
        let correction = factor * half
        guard correction.allSatisfy(\.isFinite) else { return nil }
        let isNothing = zip(correction, coefficients).allSatisfy {
          abs($0) <= Self.lastDigit * abs($1.value)
        }
        if isNothing {
          return Solution(
            coefficients: coefficients, residuals: rounded(&residuals, less: nil),
            sumOfSquares: pass.sumOfSquares)
        }
        for place in correction.indices { coefficients[place] += correction[place] }
        let size = half.reduce(0) { $0 + $1 * $1 }.squareRoot()
        let next = size * Self.shrinkage(from: before, to: size)
        let deviation = (pass.sumOfSquares.value / degreesOfFreedom).squareRoot()
        let isSettled = zip(lengths, coefficients).allSatisfy { length, coefficient in
          let error = deviation * length
          return next * length
            <= Self.lastDigit * max(abs(coefficient.value), Self.leastMultiple * error)
        }
        // What rounded products leave open.
        let isRounding = !hasExactProducts && size <= 1e-14 * deviation
        // The sum of squares is then that of the corrected residuals too.
        if isSettled && size <= 1e-9 * deviation || isRounding {
          return Solution(
            coefficients: coefficients, residuals: rounded(&residuals, less: correction),
            sumOfSquares: pass.sumOfSquares)
        }
        before = size
      }
      return nil
    }

    /// What the next correction is of this one at most: a thousand times what this one is of the one before, for it may
    /// have been small by luck.
    private static func shrinkage(from before: Double, to size: Double) -> Double {
      before > 0 ? max(1e-10, 1_000 * size / before) : 1
    }
  }
}

// MARK: - Residuals

extension LeastSquares.Refinement {
  /// A residual per row, as the sum of two doubles.
  private struct Residuals {
    var high: [Double]
    var low: [Double]

    /// Memory that a pass writes, each segment its own rows and no others.
    struct Addresses: @unchecked Sendable {
      let high: UnsafeMutablePointer<Double>
      let low: UnsafeMutablePointer<Double>

      func row(_ row: Int) -> Addresses { Addresses(high: high + row, low: low + row) }
    }

    init(count: Int) {
      // One at least, so that there is an address.
      high = [Double](repeating: 0, count: max(1, count))
      low = high
    }

    mutating func withAddresses<Result>(_ body: (Addresses) -> Result) -> Result {
      high.withUnsafeMutableBufferPointer { high in
        low.withUnsafeMutableBufferPointer { low in
          body(Addresses(high: high.baseAddress!, low: low.baseAddress!))
        }
      }
    }
  }

  /// The residuals as doubles, less what the last correction gives: that is so small that doubles do for it.
  private func rounded(_ residuals: inout Residuals, less correction: [Double]?) -> [Double] {
    residuals.withAddresses { residuals in
      _ = Segments.of(response.count, length: Self.segmentLength).concurrentMap { segment in
        for block in Segments.of(segment.count, length: Self.blockLength) {
          let start = segment.lowerBound + block.lowerBound
          let target = residuals.row(start)
          for (column, factor) in zip(columns, correction ?? []) {
            column.values.withRows(start..<start + block.count) { values in
              for row in 0..<block.count { target.low[row] -= values[row] * factor }
            }
          }
          for row in 0..<block.count { target.high[row] += target.low[row] }
        }
      }
    }
    return response.isEmpty ? [] : residuals.high
  }
}

// MARK: - One pass over the rows

extension LeastSquares.Refinement {
  private struct Pass: Sendable {
    var sumOfSquares = DoubleDouble.zero
    var gradient: [DoubleDouble]
  }

  /// Writes the residuals at some coefficients, and sums their weighted squares and products with the columns.
  private func pass(
    at coefficients: [DoubleDouble], writing residuals: Residuals.Addresses
  ) -> Pass {
    let parts = Segments.of(response.count, length: Self.segmentLength)
      .concurrentMap { part(of: $0, at: coefficients, writing: residuals) }
    return parts.dropFirst().reduce(into: parts[0]) { whole, part in
      whole.sumOfSquares += part.sumOfSquares
      for place in columns.indices { whole.gradient[place] += part.gradient[place] }
    }
  }

  private func part(
    of segment: Range<Int>, at coefficients: [DoubleDouble],
    writing residuals: Residuals.Addresses
  ) -> Pass {
    var part = Pass(gradient: [DoubleDouble](repeating: .zero, count: columns.count))
    var squares = CompensatedLanes()
    var products = [CompensatedLanes](repeating: CompensatedLanes(), count: columns.count)
    // The first residuals are the response, and from their products come coefficients that are corrected anyway.
    let isExact = hasExactProducts && !coefficients.allSatisfy { $0 == .zero }
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * Self.blockLength) { work in
      guard let rounded = work.baseAddress else { return }
      let weighted = rounded + Self.blockLength
      for block in Segments.of(segment.count, length: Self.blockLength) {
        let rows = segment.lowerBound + block.lowerBound..<segment.lowerBound + block.upperBound
        let (high, low) = (residuals.high + rows.lowerBound, residuals.low + rows.lowerBound)
        writeResiduals(of: rows, at: coefficients, high: high, low: low)
        for row in 0..<rows.count { rounded[row] = high[row] + low[row] }
        addSquares(of: rounded, rows, to: &squares)
        if let weights, !isExact {
          weights.withRows(rows) { weights in
            for row in 0..<rows.count { weighted[row] = rounded[row] * weights[row] }
          }
        }
        let factors = weights == nil ? rounded : weighted
        for (place, column) in columns.enumerated() {
          part.gradient[place] += column.values.withRows(rows) { values in
            isExact
              ? add(values, rows, high: high, low: low, to: &products[place])
              : RowArithmetic.product(values, factors, count: rows.count)
          }
        }
      }
    }
    part.sumOfSquares = squares.total
    for place in columns.indices { part.gradient[place] += products[place].total }
    return part
  }

  /// The residuals of some rows as sums of two doubles, by the method of ``CompensatedLanes``.
  private func writeResiduals(
    of rows: Range<Int>, at coefficients: [DoubleDouble], high: UnsafeMutablePointer<Double>,
    low: UnsafeMutablePointer<Double>
  ) {
    response.withRows(rows) { high.update(from: $0, count: rows.count) }
    low.update(repeating: 0, count: rows.count)
    for (column, coefficient) in zip(columns, coefficients) where coefficient != .zero {
      column.values.withRows(rows) {
        subtract($0, times: coefficient, count: rows.count, high: high, low: low)
      }
      guard let remainders = column.remainders else { continue }
      let factor = coefficient.value
      remainders.withRows(rows) { values in
        for row in 0..<rows.count { low[row] -= values[row] * factor }
      }
    }
  }

  /// Takes a multiple of a column from sums of two parts.
  @inline(__always)
  private func subtract(
    _ values: UnsafePointer<Double>, times coefficient: DoubleDouble, count: Int,
    high: UnsafeMutablePointer<Double>, low: UnsafeMutablePointer<Double>
  ) {
    let (factor, remainder) = (coefficient.value, coefficient.remainder)
    let head = factor.head
    let tail = factor - head
    for row in 0..<count {
      let value = values[row]
      let product = value * factor
      let valueHead = value.head
      let valueTail = value - valueHead
      let error =
        ((valueHead * head - product) + valueHead * tail + valueTail * head) + valueTail * tail
      let before = high[row]
      let sum = before - product
      let part = sum - before
      high[row] = sum
      low[row] += ((before - (sum - part)) - (product + part)) - (error + value * remainder)
    }
  }

  /// Adds weighted products of residuals with a column to twice a double's digits.
  ///
  /// - Returns: the sum of those with the residuals' low parts.
  @inline(__always)
  private func add(
    _ values: UnsafePointer<Double>, _ rows: Range<Int>, high: UnsafePointer<Double>,
    low: UnsafePointer<Double>, to products: inout CompensatedLanes
  ) -> Double {
    let count = rows.count
    var sums = products
    var rest = SIMD8<Double>.zero
    defer { products = sums }
    guard let weights else {
      RowArithmetic.forEachEight(of: values, count: count) { row, eight in
        sums.add(eight, times: RowArithmetic.eight(of: high, from: row, count: count))
        rest += eight * RowArithmetic.eight(of: low, from: row, count: count)
      }
      return rest.sum()
    }
    weights.withRows(rows) { weights in
      RowArithmetic.forEachEight(of: values, count: count) { row, eight in
        let weight = RowArithmetic.eight(of: weights, from: row, count: count)
        sums.add(
          eight, times: RowArithmetic.eight(of: high, from: row, count: count), weighing: weight)
        rest += eight * weight * RowArithmetic.eight(of: low, from: row, count: count)
      }
    }
    return rest.sum()
  }

  private func addSquares(
    of residuals: UnsafePointer<Double>, _ rows: Range<Int>, to squares: inout CompensatedLanes
  ) {
    var sums = squares
    defer { squares = sums }
    guard let weights else {
      RowArithmetic.forEachEight(of: residuals, count: rows.count) { sums.add($1, times: $1) }
      return
    }
    weights.withRows(rows) { weights in
      RowArithmetic.forEachEight(of: residuals, count: rows.count) { row, eight in
        sums.add(
          eight, times: eight,
          weighing: RowArithmetic.eight(of: weights, from: row, count: rows.count))
      }
    }
  }
}

extension [Double] {
  /// Calls a function with the address of some rows.
  @inline(__always)
  func withRows<Result>(
    _ rows: Range<Int>, _ body: (UnsafePointer<Double>) -> Result
  ) -> Result {
    precondition(rows.lowerBound >= 0 && rows.upperBound <= count, "the rows are in the column")
    return withUnsafeBufferPointer { buffer in
      // An empty array may have no address, and then no row to read there.
      body(buffer.baseAddress.map { $0 + rows.lowerBound } ?? Self.nowhere)
    }
  }

  private static var nowhere: UnsafePointer<Double> {
    UnsafePointer(bitPattern: MemoryLayout<Double>.alignment)!
  }
}
