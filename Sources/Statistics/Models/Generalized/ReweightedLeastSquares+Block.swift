#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension ReweightedLeastSquares {
  /// The columns of some rows with what is computed of them, one after the other in memory of the caller's.
  ///
  /// Rows that are missing to a multiple of eight are zeros, so that loops take eight at a time.
  struct Block {
    let predictors: UnsafeMutablePointer<Double>

    /// The weights of the next least squares.
    let weights: UnsafeMutablePointer<Double>

    /// What each row adds to the gradient, as a multiple of its columns.
    let scores: UnsafeMutablePointer<Double>

    private let weighted: UnsafeMutablePointer<Double>
    private let columns: UnsafeMutablePointer<Double>
    private let columnCount: Int

    private static let length = RowArithmetic.blockLength

    /// - Parameter start: the memory of ``RowArithmetic/blockLength`` rows of the columns and four more.
    init(_ start: UnsafeMutablePointer<Double>, columnCount: Int) {
      predictors = start
      weights = start + Self.length
      scores = start + 2 * Self.length
      weighted = start + 3 * Self.length
      columns = start + 4 * Self.length
      self.columnCount = columnCount
    }

    func column(_ place: Int) -> UnsafeMutablePointer<Double> { columns + place * Self.length }

    /// Copies some rows of the columns.
    func fill(with source: [ExtendedColumn], rows: Range<Int>) {
      for (place, column) in source.enumerated() {
        let target = self.column(place)
        column.values.withRows(rows) { target.update(from: $0, count: rows.count) }
        Self.fillUp(target, count: rows.count)
      }
    }

    private static func fillUp(_ values: UnsafeMutablePointer<Double>, count: Int) {
      for row in count..<(count + 7) / 8 * 8 { values[row] = 0 }
    }
  }
}

// MARK: - Yes and no

extension ReweightedLeastSquares.Block {
  /// Weights and scores of single yeses and noes with the logit.
  ///
  /// With e the exponential of −|η|, the less likely answer has the probability e / (1 + e), and the deviance of the row is
  /// 2 log(1 + e), and 2 |η| more if it is the answer.
  ///
  /// - Parameter isExact: whether logarithms are summed, rather than products of 1 + e taken first, which lose what is small
  ///   beside 1.
  /// - Returns: what the rows add to the deviance.
  func scoreBinary(
    response: UnsafePointer<Double>, count: Int, isExact: Bool
  ) -> Double {
    let small = weighted
    for row in 0..<count { small[row] = exp(-abs(predictors[row])) }
    let logarithms = isExact ? sumOfLogarithms(count) : logarithmOfProduct(count)
    var surprise = SIMD8<Double>.zero
    for row in stride(from: 0, to: count, by: 8) {
      let exponential = RowArithmetic.eight(of: small, from: row, count: count)
      let predictor = RowArithmetic.eight(of: predictors, from: row, count: count)
      let y = RowArithmetic.eight(of: response, from: row, count: count)
      let likely = 1 / (1 + exponential)
      let unlikely = exponential * likely
      let isNegative = predictor .< 0
      let isYes = y .== 1
      // The probability of the answer that was not given: how far a yes or no is from its mean.
      let isSurprise = .!(isNegative .^ isYes)
      let distance = unlikely.replacing(with: likely, where: isSurprise)
      store(unlikely * likely, in: weights, row)
      store((-distance).replacing(with: distance, where: isYes), in: scores, row)
      let size = predictor.replacing(with: -predictor, where: isNegative)
      surprise += SIMD8.zero.replacing(with: size, where: isSurprise)
    }
    return 2 * (logarithms + surprise.sum())
  }

  private func sumOfLogarithms(_ count: Int) -> Double {
    (0..<count).reduce(0) { $0 + log1p(weighted[$1]) }
  }

  /// At most 2 to the power of a block's rows, which is no overflow.
  private func logarithmOfProduct(_ count: Int) -> Double {
    var products = SIMD8<Double>(repeating: 1)
    RowArithmetic.forEachEight(of: weighted, count: count) { products *= 1 + $1 }
    return log((0..<8).reduce(1) { $0 * products[$1] })
  }

  private func store(
    _ values: SIMD8<Double>, in target: UnsafeMutablePointer<Double>, _ row: Int
  ) {
    UnsafeMutableRawPointer(target + row).storeBytes(of: values, as: SIMD8<Double>.self)
  }
}

// MARK: - Products

extension ReweightedLeastSquares.Block {
  /// Adds XᵀWX, its upper triangle column by column, and the products of the columns with the scores.
  func addProducts(
    count: Int, to information: inout [Double], _ gradient: inout [DoubleDouble]
  ) {
    Self.fillUp(weights, count: count)
    Self.fillUp(scores, count: count)
    let full = (count + 7) / 8 * 8
    for left in 0..<columnCount {
      let values = column(left)
      gradient[left] += RowArithmetic.product(values, scores, count: full)
      for row in 0..<full { weighted[row] = values[row] * weights[row] }
      var right = left
      while right + 4 <= columnCount {
        let products = RowArithmetic.fourProducts(
          weighted, column(right), stride: Self.length, count: full)
        for lane in 0..<4 { information[(right + lane) * columnCount + left] += products[lane] }
        right += 4
      }
      while right < columnCount {
        information[right * columnCount + left] += RowArithmetic.product(
          weighted, column(right), count: full)
        right += 1
      }
    }
  }
}
