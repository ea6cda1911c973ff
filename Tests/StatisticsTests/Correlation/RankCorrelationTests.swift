import Foundation
import Statistics
import Testing

@Suite struct `Rank correlations` {
  // R 4.2.2 on the example of its manual: tau 0.4444444, T = 26, p = 0.1194; rho 0.6, S = 48, p = 0.0968 exactly.
  // The digits of the first p-value are SciPy 1.17's.
  @Test func `agree with R's manual`() throws {
    let kendall = try KendallCorrelation(Tuna.lightness, Tuna.score)
    #expect(digits(kendall.estimate, 4 / 9.0) > 14)
    #expect(digits(kendall.pValue, 0.11943893298059964) > 14)
    #expect(kendall.concordantPairs == 26 && kendall.discordantPairs == 10)
    #expect(kendall.statistic == 16 && kendall.statisticName == "S")
    #expect(digits(kendall.gamma, 16 / 36.0) > 14)

    let spearman = try SpearmanCorrelation(Tuna.lightness, Tuna.score)
    #expect(digits(spearman.estimate, 0.6) > 14)
    #expect(digits(spearman.rankDifferenceSum, 48) > 14)
    #expect(abs(spearman.pValue - 0.0968) < 0.00005)
    #expect(spearman.pValueMethod == .exact)
    // The t approximation at 50 digits in mpmath.
    let approximate = try SpearmanCorrelation(Tuna.lightness, Tuna.score, method: .studentT)
    #expect(digits(approximate.pValue, 0.087622829041402495524) > 14)
  }

  // Bonett & Wright's and Fieller, Hartley & Pearson's intervals from their formulas at 50 digits.
  @Test func `have the named intervals`() throws {
    let spearman = try SpearmanCorrelation(Tuna.lightness, Tuna.score).confidenceInterval
    #expect(digits(spearman?.lower, -0.174244069778284999) > 13)
    #expect(digits(spearman?.upper, 0.915797879013338863) > 13)
    let kendall = try KendallCorrelation(Tuna.lightness, Tuna.score).confidenceInterval
    #expect(digits(kendall?.lower, -0.10132909957581689) > 13)
    #expect(digits(kendall?.upper, 0.784585811771993614) > 13)
    #expect(try SpearmanCorrelation([1, 2, 3], [1, 3, 2]).confidenceInterval == nil)
    #expect(try KendallCorrelation([1, 2, 3, 4], [1, 3, 2, 4]).confidenceInterval == nil)
  }

  /// Every order of 1...n.
  static func orders(_ n: Int) -> [[Double]] {
    guard n > 0 else { return [[]] }
    return orders(n - 1).flatMap { order in
      (0...order.count).map { order.prefix($0) + [Double(n)] + order.dropFirst($0) }
    }
  }

  @Test(arguments: [Alternative.twoSided, .less, .greater])
  func `have exact p-values that equal counting all orders`(alternative: Alternative) throws {
    let x = [1.0, 2, 3, 4, 5]
    let all = Self.orders(5)
    let rhos = try all.map { try SpearmanCorrelation(x, $0, method: .studentT).estimate }
    let taus = try all.map { try KendallCorrelation(x, $0, method: .normal).estimate }
    for (index, order) in all.enumerated().filter({ $0.offset % 7 == 0 }) {
      let share = { (coefficients: [Double]) -> Double in
        let found = coefficients[index]
        let above = Double(coefficients.filter { $0 >= found - 1e-9 }.count) / 120
        let below = Double(coefficients.filter { $0 <= found + 1e-9 }.count) / 120
        return switch alternative {
        case .greater: above
        case .less: below
        case .twoSided: min(1, 2 * min(above, below))
        }
      }
      let spearman = try SpearmanCorrelation(x, order, alternative: alternative)
      let kendall = try KendallCorrelation(x, order, alternative: alternative)
      #expect(digits(spearman.pValue, share(rhos)) > 13)
      #expect(digits(kendall.pValue, share(taus)) > 13)
      #expect(digits(kendall.logPValue, log(share(taus))) > 12)
    }
  }

  /// τ_b and the number of concordant pairs by looking at every two observations.
  static func slowKendall(_ x: [Double], _ y: [Double]) -> (tau: Double, concordant: Int) {
    var (score, concordant, first, second) = (0, 0, 0, 0)
    for i in x.indices {
      for j in 0..<i {
        let (a, b) = (x[i] - x[j], y[i] - y[j])
        if a != 0 { first += 1 }
        if b != 0 { second += 1 }
        if a * b > 0 { concordant += 1 }
        if a * b != 0 { score += a * b > 0 ? 1 : -1 }
      }
    }
    return (Double(score) / (Double(first) * Double(second)).squareRoot(), concordant)
  }

  @Test func `Kendall's equals looking at every two observations`() throws {
    var generator = SeededGenerator(seed: 8)
    for round in 1...80 {
      let count = 3 + round
      let levels = Double(2 + round % 40)
      let x = (0..<count).map { _ in (Double.random(in: 0...levels, using: &generator)).rounded() }
      let y = (0..<count).map { _ in (Double.random(in: 0...levels, using: &generator)).rounded() }
      let slow = Self.slowKendall(x, y)
      guard slow.tau.isFinite else { continue }
      let test = try KendallCorrelation(x, y)
      #expect(abs(test.estimate - slow.tau) < 1e-14)
      #expect(test.concordantPairs == slow.concordant)
    }
  }

  @Test func `mind no transformation that keeps the order`() throws {
    let x = (1...60).map { Double($0 * 17 % 61) }
    let y = (1...60).map { Double($0 * $0 % 61 + $0 / 2) }
    let bent = (x.map { exp($0 / 3) }, y.map { -1 / ($0 + 1) })
    let endless = x.map { $0 == 60 ? Double.infinity : $0 }
    for (first, second) in [(bent.0, bent.1), (endless, y)] {
      let spearman = try SpearmanCorrelation(first, second)
      let kendall = try KendallCorrelation(first, second)
      #expect(spearman.pValue == (try SpearmanCorrelation(x, y).pValue))
      #expect(kendall.pValue == (try KendallCorrelation(x, y).pValue))
    }
    let mirrored = try KendallCorrelation(x, y.map { -$0 })
    #expect(mirrored.estimate == -(try KendallCorrelation(x, y).estimate))
    #expect(
      try SpearmanCorrelation(x, y.map { -$0 }).estimate == -SpearmanCorrelation(x, y).estimate)
  }

  @Test func `are of ranks`() throws {
    let (x, y) = ([3.0, 1, 4, 1, 5, 9, 2, 6], [2.0, 7, 1, 8, 2, 8, 1, 8])
    let ranks = ([4.0, 1.5, 5, 1.5, 6, 8, 3, 7], [3.5, 5, 1.5, 7, 3.5, 7, 1.5, 7])
    let test = try SpearmanCorrelation(x, y)
    #expect(digits(test.estimate, try PearsonCorrelation(ranks.0, ranks.1).estimate) > 14)
    #expect(test.pValueMethod == .studentT)
    #expect(test.warnings == [.tiesPreventExact])
  }

  @Test func `treat complete agreement as such`() throws {
    let x = (0..<60).map(Double.init)
    let kendall = try KendallCorrelation(x, x.map { exp($0) })
    let spearman = try SpearmanCorrelation(x, x.map { -exp($0) })

    #expect(kendall.estimate == 1 && spearman.estimate == -1)
    #expect(kendall.pValue > 0 && kendall.logPValue.isFinite)
    #expect(spearman.pValue == 0 && spearman.logPValue == -.infinity)
    #expect(kendall.warnings == [.perfectCorrelation])
    // Two of the 8! orders.
    let few = Array(x.prefix(8))
    #expect(digits(try SpearmanCorrelation(few, few).pValue, 2 / 40320.0) > 14)
    #expect(digits(try KendallCorrelation(few, few).pValue, 2 / 40320.0) > 14)
  }

  @Test func `have uniform p-values for independent values`() throws {
    var generator = SeededGenerator(seed: 21)
    var (rho, tau) = (0, 0)
    for _ in 0..<500 {
      let x = (0..<60).map { _ in Double(Int.random(in: 0..<12, using: &generator)) }
      let y = (0..<60).map { _ in Double.random(in: 0...1, using: &generator) }
      if try SpearmanCorrelation(x, y).pValue < 0.2 { rho += 1 }
      if try KendallCorrelation(x, y).pValue < 0.2 { tau += 1 }
    }
    // Three standard errors of a share of 500.
    #expect(abs(rho - 100) < 27)
    #expect(abs(tau - 100) < 27)
  }

  @Test func `take many values in reasonable time`() throws {
    let count = 20_000
    let x = (0..<count).map { Double($0 * 7919 % count) }
    let y = (0..<count).map { Double($0 * 104_729 % 977) }

    #expect(abs(try KendallCorrelation(x, y).estimate) < 0.05)
    #expect(abs(try SpearmanCorrelation(x, y).estimate) < 0.05)
  }

  @Test func `fill matrices, without entries where they are undefined`() throws {
    let columns: [(name: String, values: [Double?])] = [
      ("lightness", Tuna.lightness), ("score", Tuna.score),
      ("none", [Double?](repeating: 2, count: 9)),
    ]
    let spearman = try CorrelationMatrix.spearman(columns)
    let kendall = try CorrelationMatrix.kendall(columns)

    #expect(digits(spearman["lightness", "score"], 0.6) > 14)
    #expect(digits(kendall["score", "lightness"], 4 / 9.0) > 14)
    #expect(spearman["score", "score"] == 1 && kendall["score", "score"] == 1)
    #expect(spearman["none", "score"] == nil && kendall["none", "none"] == nil)
  }

  @Test func `refuse too few pairs, constants and an exact test of ties`() {
    #expect(throws: StatisticsError.self) { try SpearmanCorrelation([1, 2], [1, 2]) }
    #expect(throws: StatisticsError.self) { try KendallCorrelation([1, 2], [1, 2]) }
    #expect(throws: StatisticsError.self) { try SpearmanCorrelation([1, 1, 1], [1, 2, 3]) }
    #expect(throws: StatisticsError.self) { try KendallCorrelation([1, 2, 3], [4, 4, 4]) }
    #expect(throws: StatisticsError.self) {
      try SpearmanCorrelation([1, 1, 2], [1, 2, 3], method: .exact)
    }
    #expect(throws: StatisticsError.self) {
      try KendallCorrelation([1, 1, 2], [1, 2, 3], method: .exact)
    }
    let many = (0..<200).map(Double.init)
    #expect(throws: StatisticsError.self) { try SpearmanCorrelation(many, many, method: .exact) }
    #expect(throws: StatisticsError.self) { try KendallCorrelation(many, many, method: .exact) }
    #expect(throws: StatisticsError.self) { try KendallCorrelation(many, many, level: 0) }
  }

  @Test func `say in plain words what goes with what`() throws {
    let x = (0..<60).map { Double($0 + $0 * 7 % 11) }
    let y = (0..<60).map { Double($0 + $0 * 5 % 13) }
    let kendall = try KendallCorrelation(x, y, names: ("views", "likes"))
    #expect(
      "\(kendall.sentence)".hasPrefix(
        "Higher values of views go with higher values of likes: of two that differ in both, the one higher in views is higher in likes 9"
      ))
    let spearman = try SpearmanCorrelation(x, y.map { -$0 }, names: ("views", "likes"))
    #expect(
      "\(spearman.sentence)".hasPrefix(
        "Higher values of views go with lower values of likes: on a scale from 0 for no such tendency to 1 for a rule without exception, it is 0.9"
      ))
  }
}
