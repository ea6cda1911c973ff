/// Numbers in five or seven steps of colour with edges that can be printed.
///
/// Fewer where whole numbers have fewer values, or edges were asked for.
struct ColorSteps: Sendable, Hashable {
  /// The lower edge of each step and the upper edge of the last.
  let edges: [Double]
  /// Whether the middle step holds a reference value.
  let isDiverging: Bool

  var count: Int { max(edges.count - 1, 1) }

  /// Chooses steps for numbers.
  ///
  /// - Parameters:
  ///   - given: edges that were asked for.
  ///   - reference: the middle of diverging colours; the steps reach equally far to both sides.
  init(
    for values: [Double], given: [Double]?, reference: Double?, reach: Double?, isCount: Bool
  ) {
    isDiverging = reference != nil
    if let given {
      let edges = Array(Set(given.filter(\.isFinite))).sorted()
      if (2...8).contains(edges.count) {
        self.edges = edges
        return
      }
    }
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    guard let reference else {
      edges = Self.edges(over: low...high, isCount: isCount)
      return
    }
    // Seven steps, the middle one around the reference: edges at odd multiples of a half step.
    let farthest = max(abs(low - reference), abs(high - reference))
    let half = reach ?? (farthest > 0 && farthest.isFinite ? farthest : 1)
    let step = TickStep(near: half / 3.5).value
    let size = step * 3.5 >= half ? step : TickStep(near: half / 3.5).next.value
    edges = (0...7).map { reference + size * (Double($0) - 3.5) }
  }

  /// The edges of five or seven equal steps, whichever reaches less beyond the numbers.
  private static func edges(over range: ClosedRange<Double>, isCount: Bool) -> [Double] {
    let ticks = Ticks(over: range, wanted: 7, limit: 7, isCount: isCount)
    let needed = ticks.values.count - 1
    if needed == 7 || (isCount && ticks.step <= 1) { return ticks.values }
    let step = TickStep(near: ticks.step)
    return [(step, 5), (step, 7), (step.next, 5)].lazy.compactMap { step, count in
      let first = step.floor(ticks.domain.lowerBound)
      guard step.multiple(first + count) >= range.upperBound else { return nil }
      return (first...first + count).map { step.multiple($0) }
    }.first ?? ticks.values
  }

  /// The step of a number, from 0; numbers beyond the ends are in the outermost steps.
  func index(of value: Double) -> Int {
    var index = 0
    while index + 1 < count, value >= edges[index + 1] { index += 1 }
    return index
  }

  /// The colour of a step, 1 to 7: fewer than seven are spread over all.
  func color(of index: Int) -> Int {
    guard count > 1 else { return isDiverging ? 4 : 3 }
    return 1 + (index * 6 + (count - 1) / 2) / (count - 1)
  }
}
