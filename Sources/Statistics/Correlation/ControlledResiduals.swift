/// What controls leave of two measurements, by least squares: the sums of squares and products of the residuals.
///
/// Modified Gram–Schmidt in double-double arithmetic, whose 32 digits leave 16 also for controls that nearly determine one
/// another: Björck (1967), "Solving linear least squares problems by Gram–Schmidt orthogonalization", BIT 7, 1–21.
struct ControlledResiduals {
  let firstSquares: DoubleDouble
  let secondSquares: DoubleDouble
  let products: DoubleDouble

  /// The names of controls that are constant or determined by those before them.
  let leftAside: [String]

  /// A remainder below this share of a column's squares is the rounding of its values.
  private static let leastShare = 1e-24

  /// - Parameter columns: the controls, then the first and the second measurement.
  /// - Throws: ``StatisticsError``: an infinite value, a measurement without variation, or one that controls determine.
  init(
    _ columns: [[Double]], _ names: [String], _ pairs: CorrelatedPairs
  ) throws(StatisticsError) {
    let allNames = names + [pairs.first, pairs.second]
    var rest: [[DoubleDouble]] = []
    for (values, name) in zip(columns, allNames) {
      rest.append(try Self.centred(values, name))
    }
    let before = rest.map { Self.product($0, $0) }
    var leftAside: [String] = []
    for index in names.indices {
      let squares = Self.product(rest[index], rest[index])
      guard squares.value > before[index].value * Self.leastShare else {
        leftAside.append(names[index])
        continue
      }
      for later in index + 1..<rest.count {
        let slope = Self.product(rest[index], rest[later]) / squares
        for row in rest[later].indices { rest[later][row] += -(rest[index][row] * slope) }
      }
    }
    let (first, second) = (names.count, names.count + 1)
    for (index, values) in [(first, columns[first]), (second, columns[second])] {
      guard before[index].value > 0 else {
        throw pairs.constant(allNames[index], values.first ?? .nan)
      }
      guard Self.product(rest[index], rest[index]).value > before[index].value * Self.leastShare
      else {
        throw .undefined(
          method: "The partial correlation of \(pairs.first) and \(pairs.second)",
          reason: "the controls determine \(allNames[index]), so nothing of it is left.",
          suggestion: "leave out the control from which it was computed.")
      }
    }
    firstSquares = Self.product(rest[first], rest[first])
    secondSquares = Self.product(rest[second], rest[second])
    products = Self.product(rest[first], rest[second])
    self.leftAside = leftAside
  }

  private static func centred(
    _ values: [Double], _ name: String
  ) throws(StatisticsError) -> [DoubleDouble] {
    let largest = values.reduce(0) { max($0, abs($1)) }
    guard largest.isFinite else {
      throw .unusableMoments(sample: name, mean: MomentAccumulator(values).mean, variance: nil)
    }
    guard let first = values.first, values.contains(where: { $0 != first }) else {
      return [DoubleDouble](repeating: .zero, count: values.count)
    }
    let scale = RangeScale.factor(forLargest: largest)
    let moments = CentralMoments(of: values, scale: scale)
    return values.map { $0 * scale - moments.mean }
  }

  private static func product(_ a: [DoubleDouble], _ b: [DoubleDouble]) -> DoubleDouble {
    var sum = DoubleDouble.zero
    for index in a.indices { sum += a[index] * b[index] }
    return sum
  }
}
