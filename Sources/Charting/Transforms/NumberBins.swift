#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Intervals that cover numbers side by side, and how to count into them.
///
/// Each bin holds its lower edge and not its upper; the last holds both.
public struct NumberBins: Sendable, Hashable {
  /// How the edges are chosen.
  public enum Choice: Sendable, Hashable {
    /// A width by Freedman and Diaconis (1981), 2 · IQR · n^(-1/3), made nice. Where the middle
    /// half of the values is one value, Sturges (1926), 1 + log₂ n bins. At most 50 bins; whole
    /// numbers have bins no narrower than 1.
    case automatic
    /// About so many bins, at nice edges.
    case count(Int)
    /// Bins of one width, with an edge at zero.
    case width(Double)
    /// These edges; values outside are left out.
    case edges([Double])
  }

  /// The edges, ascending; one more than there are bins, empty when there are none.
  public let edges: [Double]
  /// The distance between edges; `nil` when they were given.
  public let width: Double?

  /// The number of bins.
  public var count: Int { max(edges.count - 1, 0) }

  /// The most bins that are chosen by themselves; more are thinner than the gap allows.
  public static let limit = 50

  /// Chooses bins for values; those that are not finite are not looked at.
  ///
  /// A width that is not positive or would need more than 500 bins, and edges that are fewer than
  /// two, are chosen automatically instead.
  ///
  /// - Complexity: linear in the number of values.
  public init(for values: some Collection<Double>, choice: Choice = .automatic) {
    let values = Array(values)
    let summary = Summary(values)
    guard let range = summary.range else {
      self.init(edges: [], width: nil)
      return
    }
    switch choice {
    case .edges(let given):
      let edges = Array(Set(given.filter(\.isFinite))).sorted()
      guard edges.count > 1 else { fallthrough }
      self.init(edges: edges, width: nil)
    case .automatic:
      self.init(range: range, near: Self.automaticWidth(values, summary), summary)
    case .count(let wanted):
      let wanted = Double(min(max(wanted, 1), 500))
      let width = range.upperBound / wanted - range.lowerBound / wanted
      self.init(range: range, near: width, summary, limit: 1000)
    case .width(let width):
      guard width.isFinite, width > 0, Self.span(range) / width <= 500 else {
        self.init(range: range, near: Self.automaticWidth(values, summary), summary)
        return
      }
      let first = (range.lowerBound / width).rounded(.down)
      var last = (range.upperBound / width).rounded(.up)
      if last <= first || (summary.isWhole && width <= 1 && last * width <= range.upperBound) {
        last += 1
      }
      self.init(
        edges: stride(from: first, through: last, by: 1).map { $0 * width }, width: width)
    }
  }

  private init(edges: [Double], width: Double?) {
    self.edges = edges
    self.width = width
  }

  private init(
    range: ClosedRange<Double>, near width: Double, _ summary: Summary, limit: Int = Self.limit
  ) {
    guard Self.span(range) > max(abs(range.lowerBound), abs(range.upperBound)) * 0x1p-40 else {
      // One value, or as good as one: a single bin around it.
      let step =
        summary.isWhole ? TickStep(factor: 1, power: 0) : TickStep(near: abs(range.lowerBound) / 10)
      let first = step.floor(range.lowerBound)
      let edges = [step.multiple(first), step.multiple(first + 1)]
      let holds =
        edges[0] <= range.lowerBound && range.upperBound <= edges[1] && edges[0] < edges[1]
      let pad = max(abs(range.lowerBound) / 10, 0.5)
      self.init(
        edges: holds ? edges : [range.lowerBound - pad, range.upperBound + pad],
        width: holds ? step.value : 2 * pad)
      return
    }
    var step = TickStep(near: width)
    if summary.isWhole && step.power < 0 { step = TickStep(factor: 1, power: 0) }
    var (first, last) = Self.ends(range, step, summary)
    while last - first > limit {
      step = step.next
      (first, last) = Self.ends(range, step, summary)
    }
    self.init(edges: (first...last).map { step.multiple($0) }, width: step.value)
  }

  private static func ends(
    _ range: ClosedRange<Double>, _ step: TickStep, _ summary: Summary
  ) -> (Int, Int) {
    let first = step.floor(range.lowerBound)
    var last = max(step.ceiling(range.upperBound), first + 1)
    // Bins of single whole numbers must not join the last two of them.
    let isSingle = summary.isWhole && step.value <= 1
    if isSingle && step.multiple(last) <= range.upperBound { last += 1 }
    return (first, last)
  }

  private static func span(_ range: ClosedRange<Double>) -> Double {
    range.upperBound - range.lowerBound
  }
}

// MARK: - Counting

extension NumberBins {
  /// The bin of a value; `nil` outside all bins and for NaN.
  public func index(of value: Double) -> Int? {
    guard let first = edges.first, let last = edges.last, value >= first, value <= last else {
      return nil
    }
    var index = 0
    if let width {
      // Never negative, so that cutting is rounding down.
      index = Int(min((value - first) / width, Double(count - 1)))
    } else {
      var upper = edges.count - 1
      while upper - index > 1 {
        let middle = (index + upper) / 2
        if edges[middle] <= value { index = middle } else { upper = middle }
      }
    }
    // Division may land beside an edge; the edges decide.
    index = min(max(index, 0), count - 1)
    if index > 0 && value < edges[index] { index -= 1 }
    if index < count - 1 && value >= edges[index + 1] { index += 1 }
    return index
  }

  /// How many values each bin holds; values outside all bins are not counted.
  public func counts(of values: some Collection<Double>) -> [Int] {
    var counts = [Int](repeating: 0, count: count)
    for value in Array(values) {
      if let index = index(of: value) { counts[index] += 1 }
    }
    return counts
  }
}

// MARK: - Choosing

extension NumberBins {
  private struct Summary {
    var range: ClosedRange<Double>?
    var count = 0
    var isWhole = true

    init(_ values: [Double]) {
      var (low, high) = (Double.infinity, -Double.infinity)
      for value in values where value.isFinite {
        low = Swift.min(low, value)
        high = Swift.max(high, value)
        count += 1
        // Through Int, because rounding is a call into the C library.
        if isWhole && (abs(value) > 0x1p53 || Double(Int(value)) != value) { isWhole = false }
      }
      // Beyond this a width could no longer be formed.
      let limit = 1e300
      if count > 0 { range = min(max(low, -limit), limit)...max(min(high, limit), -limit) }
    }
  }

  private static func automaticWidth(
    _ values: [Double], _ summary: Summary
  ) -> Double {
    guard let range = summary.range else { return 1 }
    let middleHalf = interquartileRange(values, in: range, count: summary.count)
    let width = 2 * middleHalf / cbrt(Double(summary.count))
    let isUsable = width.isFinite && width > span(range) / 1e6
    let sturges = span(range) / (1 + log2(Double(summary.count)))
    // Few values spread far apart still show a shape only in a handful of bins.
    return isUsable ? min(width, span(range) / 5) : sturges
  }

  /// The interquartile range to a 4096th of the range: enough to choose a width, in one pass, and
  /// the same for any order of the values.
  private static func interquartileRange(
    _ values: [Double], in range: ClosedRange<Double>, count: Int
  ) -> Double {
    let cellCount = 4096
    let perUnit = Double(cellCount) / span(range)
    guard perUnit.isFinite, perUnit > 0 else { return 0 }
    let (first, last) = (range.lowerBound, Double(cellCount - 1))
    var cells = [Int](repeating: 0, count: cellCount)
    for value in values where value.isFinite {
      cells[Int(Swift.min(Swift.max((value - first) * perUnit, 0), last))] += 1
    }
    let cell = 1 / perUnit
    func quantile(_ share: Double) -> Double {
      let rank = share * Double(count)
      var below = 0.0
      for (index, held) in cells.enumerated() where held > 0 {
        if below + Double(held) >= rank {
          return range.lowerBound + cell * (Double(index) + (rank - below) / Double(held))
        }
        below += Double(held)
      }
      return range.upperBound
    }
    return quantile(0.75) - quantile(0.25)
  }
}
