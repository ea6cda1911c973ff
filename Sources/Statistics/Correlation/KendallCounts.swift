/// How many pairs of observations agree and disagree in the order of two measurements, and how many are tied.
///
/// By Knight (1966), "A computer method for calculating Kendall's tau with ungrouped data", Journal of the American
/// Statistical Association 61, 436–439: in the order of the first measurement, a merge sort of the second swaps exactly
/// the pairs that disagree. O(n log n).
struct KendallCounts {
  let count: Int

  /// How many observations share each value of the first and of the second that more than one has.
  let firstTies: [Int]
  let secondTies: [Int]

  let concordant: Int
  let discordant: Int

  init(_ first: [Double], _ second: [Double]) {
    count = first.count
    let order = first.indices.sorted {
      first[$0] == first[$1] ? second[$0] < second[$1] : first[$0] < first[$1]
    }
    firstTies = Self.runs(order.count) { first[order[$0]] == first[order[$1]] }
    let bothTies = Self.runs(order.count) {
      first[order[$0]] == first[order[$1]] && second[order[$0]] == second[order[$1]]
    }
    var sorted = order.map { second[$0] }
    discordant = Self.sort(&sorted)
    secondTies = Self.runs(sorted.count) { [sorted] in sorted[$0] == sorted[$1] }
    let pairs = Self.pairs(count)
    let different =
      pairs - Self.pairs(in: firstTies) - Self.pairs(in: secondTies) + Self.pairs(in: bothTies)
    concordant = different - discordant
  }

  /// The lengths of runs of more than one equal neighbour.
  private static func runs(_ count: Int, areEqual: (Int, Int) -> Bool) -> [Int] {
    var runs: [Int] = []
    var start = 0
    for index in 0..<count {
      let isLast = index + 1 == count || !areEqual(index, index + 1)
      guard isLast else { continue }
      if index > start { runs.append(index + 1 - start) }
      start = index + 1
    }
    return runs
  }

  /// Sorts by merging from below and counts the pairs that were in the wrong order.
  private static func sort(_ values: inout [Double]) -> Int {
    var swaps = 0
    var buffer = values
    var width = 1
    while width < values.count {
      for start in stride(from: 0, to: values.count, by: 2 * width) {
        let middle = min(start + width, values.count)
        let end = min(start + 2 * width, values.count)
        var (left, right) = (start, middle)
        for target in start..<end {
          if left < middle, right == end || values[left] <= values[right] {
            buffer[target] = values[left]
            left += 1
          } else {
            buffer[target] = values[right]
            right += 1
            swaps += middle - left
          }
        }
      }
      swap(&values, &buffer)
      width *= 2
    }
    return swaps
  }

  private static func pairs(_ n: Int) -> Int { n * (n - 1) / 2 }

  private static func pairs(in ties: [Int]) -> Int { ties.reduce(0) { $0 + pairs($1) } }
}

// MARK: - Answers

extension KendallCounts {
  /// S, the concordant pairs less the discordant ones.
  var score: Int { concordant - discordant }

  var hasTies: Bool { !firstTies.isEmpty || !secondTies.isEmpty }

  /// The pairs that differ in the first, and those that differ in the second.
  var differing: (first: Int, second: Int) {
    let all = Self.pairs(count)
    return (all - Self.pairs(in: firstTies), all - Self.pairs(in: secondTies))
  }

  /// τ_b: the score over the geometric mean of the pairs that differ in the first and in the second.
  var tau: Double {
    let (first, second) = differing
    guard first != second else { return Double(score) / Double(first) }
    return Double(score) / (Double(first).squareRoot() * Double(second).squareRoot())
  }

  /// The variance of the score under independence, given the ties: Kendall (1970), "Rank Correlation Methods", equation 4.9.
  var scoreVariance: Double {
    let n = Double(count)
    // Products near n³, of which ties may leave little: to 32 digits.
    let cubes = { (t: Double) in DoubleDouble.product(t * (t - 1), 2 * t + 5) }
    var main = cubes(n)
    for t in firstTies + secondTies { main += -cubes(Double(t)) }
    let sum = { (ties: [Int], term: (Double) -> Double) in
      ties.reduce(0) { $0 + term(Double($1)) }
    }
    let pairsTerm = { (t: Double) in t * (t - 1) }
    let triplesTerm = { (t: Double) in t * (t - 1) * (t - 2) }
    let pairs = sum(firstTies, pairsTerm) * sum(secondTies, pairsTerm) / (2 * n * (n - 1))
    let triples =
      sum(firstTies, triplesTerm) * sum(secondTies, triplesTerm) / (9 * n * (n - 1) * (n - 2))
    return main.value / 18 + pairs + triples
  }
}
