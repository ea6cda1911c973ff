/// Polynomials of a variable that are uncorrelated over the data they were made from, as R's `poly`.
///
/// Powers of a variable are nearly the same column; these span the same models without that. Each column has mean 0 and
/// length 1 over the data. Kennedy & Gentle (1980), *Statistical Computing*, pages 343–344: a three-term recurrence, here
/// in double-double.
public struct OrthogonalPolynomial: Sendable, Hashable, Codable {
  /// The highest power.
  public var degree: Int { centers.count }

  private let centers: [DoubleDouble]
  private let squares: [DoubleDouble]

  /// Makes polynomials of degrees 1 to `degree` over data; NaN are left out.
  ///
  /// - Throws: ``StatisticsError``: a degree below 1, an infinite value, or no more different values than the degree.
  public init(
    of values: some Collection<Double>, degree: Int, name: String = "the variable"
  ) throws(StatisticsError) {
    let known = values.filter { !$0.isNaN }
    guard degree >= 1 else {
      throw .parameterOutOfRange(name: "degree", value: Double(degree), allowed: "at least 1")
    }
    guard known.allSatisfy(\.isFinite) else {
      throw .unusableMoments(sample: name, mean: nil, variance: nil)
    }
    let distinct = Set(known).count
    guard distinct > degree else {
      throw .undefined(
        method: "the polynomial of degree \(degree)",
        reason: "\(name) has only \(distinct) different values.",
        suggestion: "use a degree of at most \(max(distinct - 1, 0)).")
    }
    let data = known.map { DoubleDouble($0) }
    var (centers, squares): ([DoubleDouble], [DoubleDouble]) = ([], [])
    var before = [DoubleDouble](repeating: .zero, count: data.count)
    var current = [DoubleDouble](repeating: DoubleDouble(1), count: data.count)
    var squareBefore = DoubleDouble(1)
    for _ in 0...degree {
      let square = Self.sum(current) { $0 * $0 }
      squares.append(square)
      guard centers.count < degree else { break }
      var moment = DoubleDouble.zero
      for row in data.indices { moment += current[row] * current[row] * data[row] }
      let center = moment / square
      let ratio = centers.isEmpty ? DoubleDouble.zero : square / squareBefore
      centers.append(center)
      let next = data.indices.map { row in
        (data[row] - center) * current[row] - before[row] * ratio
      }
      (before, current, squareBefore) = (current, next, square)
    }
    self.centers = centers
    self.squares = squares
  }

  /// The polynomials at some values, a column per degree; NaN where a value is.
  public func columns(at values: [Double]) -> [[Double]] {
    var columns = [[Double]](repeating: [], count: degree)
    let lengths = squares.map { $0.squareRoot() }
    for value in values {
      guard value.isFinite else {
        for place in columns.indices { columns[place].append(.nan) }
        continue
      }
      var (before, current) = (DoubleDouble.zero, DoubleDouble(1))
      for place in columns.indices {
        let ratio = place == 0 ? DoubleDouble.zero : squares[place] / squares[place - 1]
        let next = (DoubleDouble(value) - centers[place]) * current - before * ratio
        (before, current) = (current, next)
        columns[place].append((next / lengths[place + 1]).value)
      }
    }
    return columns
  }

  private static func sum(
    _ values: [DoubleDouble], _ term: (DoubleDouble) -> DoubleDouble
  ) -> DoubleDouble {
    values.reduce(into: .zero) { $0 += term($1) }
  }
}
