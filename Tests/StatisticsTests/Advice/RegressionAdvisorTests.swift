import Statistics
import Testing

@Suite struct `Advice on which regression fits` {
  static let n = 600
  static let x: [Double] = {
    var generator = SeededGenerator(seed: 21)
    return (0..<n).map { _ in generator.uniform() }
  }()
  static let terms = [ModelTerm(.numeric("x", x))]

  static func draws(_ draw: (inout SeededGenerator, Double) throws -> Double) rethrows -> [Double] {
    var generator = SeededGenerator(seed: 22)
    return try x.map { try draw(&generator, $0) }
  }

  @Test func `knows what a response is`() {
    #expect(ResponseKind(of: [Double]()) == .constant)
    #expect(ResponseKind(of: [3.0, 3, .nan]) == .constant)
    #expect(ResponseKind(of: [0.0, 1, 1, .nan]) == .binary)
    #expect(ResponseKind(of: [0.0, 0.5, 1, 0.2]) == .share)
    #expect(ResponseKind(of: [0, 1, 2, 1, 3, 2]) == .count)
    #expect(ResponseKind(of: [0, 100, 2, 1, 3, 2]) == .overdispersedCount)
    #expect(ResponseKind(of: [0.5, 1.5, 2.5, 80.5]) == .positiveSkewed)
    #expect(ResponseKind(of: [-0.5, 1.5, 2.5, 3.5]) == .continuous)
    #expect(ResponseKind(of: ["a", nil, "b"]) == .binary)
    #expect(ResponseKind(of: ["a", "c", "b"]) == .manyClasses)
    #expect(ResponseKind(of: ["a", "c", "b"], isOrdered: true) == .ordered)
  }

  @Test func `finds the regression that made the data`() throws {
    let cases: [(ResponseKind, String, [Double])] = [
      (.binary, "Logistic regression", Self.draws { $0.chance(0.2 + $1 * 0.6) ? 1 : 0 }),
      (
        .count, "Poisson regression",
        try Self.draws { Double(try Poisson(mean: 2 + 3 * $1).draw(using: &$0)) }
      ),
      (
        .overdispersedCount, "Negative binomial regression",
        try Self.draws { generator, x in
          let rate = generator.exponential(mean: 20 + 30 * x)
          return Double(try Poisson(mean: rate).draw(using: &generator))
        }
      ),
      (
        .positiveSkewed, "Linear regression of the logarithm",
        Self.draws { $0.logNormal(logMean: $1, logDeviation: 1) }
      ),
      (.share, "Quasi-binomial regression", Self.draws { $0.uniform() * (0.2 + 0.8 * $1) }),
      (.continuous, "Linear regression", Self.draws { $0.normal(mean: $1) }),
    ]
    for (kind, method, response) in cases {
      let advice = try RegressionAdvisor.advise(response, named: "y", by: Self.terms)

      #expect(advice.kind == kind, "\(method)")
      #expect(advice.recommended.method == method)
      #expect(advice.runnerUp != nil, "\(method)")
      #expect(advice.recommended.score != nil, "\(method)")
      #expect("\(advice)".contains(method))
    }
  }

  @Test func `names what this library does not have`() throws {
    let labels = Self.x.map { $0 < 0.3 ? "poor" : $0 < 0.6 ? "fair" : "good" }
    let ordered = try RegressionAdvisor.advise(labels: labels, by: Self.terms, isOrdered: true)
    let classes = try RegressionAdvisor.advise(labels: labels, by: Self.terms)
    let two = try RegressionAdvisor.advise(
      labels: Self.x.map { $0 + 0.3 < 0.6 ? "no" : "yes" }, by: [], folds: nil)

    #expect(ordered.recommended.method.contains("Ordered"))
    #expect(classes.recommended.method.contains("Multinomial"))
    #expect(ordered.recommended.model == nil && !ordered.impossible.isEmpty)
    #expect(two.recommended.method == "Logistic regression" && two.recommended.score == nil)
    #expect(throws: StatisticsError.self) {
      try RegressionAdvisor.advise([1.0, 1, 1], by: [])
    }
    #expect(throws: StatisticsError.self) {
      try RegressionAdvisor.advise(labels: [nil, "a"], by: [])
    }
  }

  @Test func `knows exposures, and prefers a line where the errors are even`() throws {
    let people = Self.x.map { 1_000 + 9_000 * $0 }
    let counts = try people.map { people in
      var generator = SeededGenerator(seed: UInt64(people))
      return Double(try Poisson(mean: people / 500).draw(using: &generator))
    }
    let logs = people.map { people in
      (0..<120).reduce((sum: 0.0, rest: people)) { state, _ in
        state.rest > 1.1 ? (state.sum + 0.1, state.rest / 1.105_170_918_075_647_7) : state
      }.sum
    }
    let advice = try RegressionAdvisor.advise(counts, by: [], offset: logs)
    let line = try RegressionAdvisor.advise(
      Self.draws { 5 + 2 * $1 * $1 * $1 * 20 + $0.normal() }.map { max($0, 0.01) },
      by: [ModelTerm(.numeric("cube", Self.x.map { $0 * $0 * $0 }))])

    #expect(advice.kind == .count)
    #expect(line.recommended.method == "Linear regression")
    #expect(line.recommended.reason.contains("equal spread"))
  }
}
