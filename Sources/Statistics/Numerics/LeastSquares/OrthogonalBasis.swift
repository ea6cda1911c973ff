/// An orthogonal basis of the columns given to it one after another, in a space whose coordinates have weights.
///
/// For the sums of squares of linear models: what a column adds to the ones before it is a dimension of the basis, and the
/// square of the data's part along it is the sum of squares. Columns are orthogonalised twice by the modified Gram–Schmidt
/// method, after which they are orthogonal to working precision (Giraud, Langou & Rozložník, 2005, "The loss of
/// orthogonality in the Gram–Schmidt orthogonalization process", Computers & Mathematics with Applications 50,
/// 1069–1075), and the working precision is twice a double's: designs as bad as they come keep a double's digits.
struct OrthogonalBasis: Sendable {
  private struct Vector {
    var values: [DoubleDouble]
    var square: DoubleDouble
    /// What its column has of each vector before it.
    var shares: [DoubleDouble]
  }

  private let weights: [Double]
  private var vectors: [Vector] = []

  /// A column whose own part is this much shorter than the column, squared, is a combination of those before it.
  private static let dependence = 1e-20

  /// A basis without columns.
  ///
  /// - Parameter weights: the weight of every coordinate in inner products, positive.
  init(weights: [Double]) { self.weights = weights }

  /// The number of dimensions.
  var rank: Int { vectors.count }

  /// Adds what the column has beyond the columns before it; nothing where it depends on them.
  ///
  /// - Complexity: O(*n* · rank).
  mutating func append(_ column: [Double]) { append(column.map { DoubleDouble($0) }) }

  /// Adds what the column has beyond the columns before it; nothing where it depends on them.
  ///
  /// - Returns: whether it has anything.
  @discardableResult
  mutating func append(_ column: [DoubleDouble]) -> Bool {
    var own = column
    let square = product(own, own).value
    var shares = [DoubleDouble](repeating: .zero, count: vectors.count)
    for _ in 1...2 {
      for (place, vector) in vectors.enumerated() {
        let share = product(own, vector.values) / vector.square
        shares[place] += share
        own = subtracting(vector.values, times: share, from: own)
      }
    }
    let ownSquare = product(own, own)
    guard ownSquare.value > Self.dependence * square else { return false }
    vectors.append(Vector(values: own, square: ownSquare, shares: shares))
    return true
  }

  /// The sum of squares of the data along the dimensions from the given one on.
  func sumOfSquares(of data: [DoubleDouble], fromDimension start: Int) -> DoubleDouble {
    vectors.dropFirst(start).reduce(into: .zero) { sum, vector in
      let part = product(data, vector.values)
      sum += part * part / vector.square
    }
  }

  /// The sum of squares of what the basis leaves of the data.
  func residualSumOfSquares(of data: [DoubleDouble]) -> DoubleDouble {
    guard rank < data.count else { return .zero }
    var rest = data
    for vector in vectors {
      rest = subtracting(
        vector.values, times: product(rest, vector.values) / vector.square, from: rest)
    }
    return product(rest, rest)
  }

  /// The coefficients of the appended columns that come nearest to the data, and what they leave of it.
  func solution(
    for data: [DoubleDouble]
  ) -> (coefficients: [DoubleDouble], residuals: [DoubleDouble]) {
    var residuals = data
    var coefficients = vectors.map { vector in
      let share = product(residuals, vector.values) / vector.square
      residuals = subtracting(vector.values, times: share, from: residuals)
      return share
    }
    for column in vectors.indices.reversed() {
      for before in 0..<column {
        coefficients[before] += -(vectors[column].shares[before] * coefficients[column])
      }
    }
    return (coefficients, residuals)
  }

  /// T with (XᵀWX)⁻¹ = TTᵀ for the appended columns X.
  func inverseFactor() -> Matrix {
    var factor = Matrix(rowCount: rank, columnCount: rank)
    for column in vectors.indices {
      var inverse = [DoubleDouble](repeating: .zero, count: rank)
      inverse[column] = DoubleDouble(1)
      for row in (0..<column).reversed() {
        for between in row + 1...column {
          inverse[row] += -(vectors[between].shares[row] * inverse[between])
        }
      }
      let length = vectors[column].square.squareRoot()
      for row in 0...column { factor[row, column] = (inverse[row] / length).value }
    }
    return factor
  }

  private func product(_ left: [DoubleDouble], _ right: [DoubleDouble]) -> DoubleDouble {
    var sum = DoubleDouble.zero
    for index in weights.indices { sum += left[index] * right[index] * weights[index] }
    return sum
  }

  private func subtracting(
    _ vector: [DoubleDouble], times factor: DoubleDouble, from values: [DoubleDouble]
  ) -> [DoubleDouble] {
    zip(values, vector).map { $0 - $1 * factor }
  }
}
