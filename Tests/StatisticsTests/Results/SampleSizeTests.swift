import Statistics
import Testing

@Suite struct `What is clear only because there is much of it` {
  /// Two groups whose means are a tenth of a standard deviation apart.
  private func groups(of count: Int, apart: Double) -> ([Double], [Double]) {
    var random = SeededGenerator(seed: 2)
    let first = (0..<count).map { _ in random.normal() }
    return (first, (0..<count).map { _ in random.normal() + apart })
  }

  @Test func `is told of a test with many values and a small effect`() throws {
    let (first, second) = groups(of: 5_000, apart: 0.1)
    let test = try WelchTTest(first, second)

    #expect(test.pValue < 0.05)
    #expect(test.alerts.map(\.code) == ["sample-size"])
    #expect(test.description.contains("clear only because there are many values"))
  }

  @Test func `is not told of a large effect, of few values, or of no difference`() throws {
    let (first, second) = groups(of: 5_000, apart: 0.6)
    #expect(try WelchTTest(first, second).alerts.isEmpty)
    // A small effect that is clear with few values.
    let before: [Double] = (0..<300).map { Double($0 % 7) }
    let change: [Double] = (0..<300).map { $0 % 3 == 0 ? 2.8 : -1.0 }
    let after: [Double] = zip(before, change).map { $0 + $1 }
    let few = try PairedTTest(after, before)
    #expect(few.pValue < 0.05 && few.effectSize?.isNegligible == true && few.alerts.isEmpty)
    let same = groups(of: 5_000, apart: 0)
    #expect(try WelchTTest(same.0, same.1).alerts.isEmpty)
  }

  @Test func `is not told of groups that are shown to be alike`() throws {
    let (first, second) = groups(of: 5_000, apart: 0)
    let test = try EquivalenceTest(first, second, margins: .withinStandardized(0.2))
    #expect(test.pValue < 0.05 && test.alerts.isEmpty)
  }

  @Test func `knows sizes whose sum no integer holds`() throws {
    let moments = [0.0, 0.1].map { SampleMoments(count: .max, mean: $0, variance: 1) }
    #expect(try WelchTTest(moments[0], moments[1]).alerts.count <= 1)
  }

  @Test func `is told of answers to many questions by their names`() throws {
    let (small, large) = (groups(of: 5_000, apart: 0.1), groups(of: 5_000, apart: 0.6))
    let answers = try MultipleTests([
      "Length": try WelchTTest(small.0, small.1), "Views": try WelchTTest(large.0, large.1),
    ])

    #expect(answers.negligibleFindings.map(\.name) == ["Length"])
    #expect(answers.warnings.map(\.code) == ["sample-size"])
  }

  @Test func `is told of coefficients, by what a standard deviation more does`() throws {
    var random = SeededGenerator(seed: 5)
    let (x, z) = (
      (0..<20_000).map { _ in random.normal() * 1_000 }, (0..<20_000).map { _ in random.normal() }
    )
    let y = zip(x, z).map { 0.00005 * $0 + $1 + random.normal() }
    let model = try LinearModel(
      y, named: "y", by: [ModelTerm(.numeric("x", x)), ModelTerm(.numeric("z", z))])
    let warning = model.warnings.first { $0.code == "sample-size" }

    #expect(model["x"]?.pValue ?? 1 < 0.05 && model["z"]?.pValue ?? 1 < 0.05)
    #expect(warning?.description.contains(": x. ") ?? false)
  }

  @Test(arguments: [
    ("Cohen's d", 0.19, true), ("Cohen's d", -0.5, false), ("φ", 0.09, true),
    ("ε²", 0.02, false), ("Probability of superiority", 0.47, true),
    ("Probability of superiority", 0.3, false),
  ])
  func `follows what is called small`(name: String, estimate: Double, isNegligible: Bool) {
    #expect(EffectSize(name: name, estimate: estimate).isNegligible == isNegligible)
  }

  @Test func `is not judged for measures without a custom`() {
    #expect(EffectSize(name: "Odds ratio", estimate: 1.01).isNegligible == nil)
  }
}

@Suite struct `Two variants of the test of equal spread` {
  @Test func `are both named where they disagree`() throws {
    var found = 0
    for seed in 1...60 {
      var random = SeededGenerator(seed: UInt64(seed))
      let x = (0..<300).map { _ in random.uniform() }
      // Heavy tails: the variant that needs normal errors sees an unequal spread that is not there.
      let y = x.map { value -> Double in
        let error = random.normal()
        return value + error * error * error
      }
      let model = try LinearModel(y, named: "y", by: [ModelTerm(.numeric("x", x))])
      let check = try #require(model.checks.first { $0.assumption == "errors of equal spread" })
      let (koenker, original) = (
        try #require(model.breuschPagan()), try #require(model.breuschPagan(isStudentized: false))
      )
      guard (koenker.pValue < 0.05) != (original.pValue < 0.05) else {
        #expect(!check.sentence.contains("variants"))
        continue
      }
      found += 1
      #expect(check.verdict != .met && check.sentence.contains("Two variants of the test disagree"))
    }
    #expect(found > 5)
  }
}

@Suite struct `A model of counts that vary more than it allows for` {
  @Test(arguments: [(1.0, "ranges are too narrow"), (0.0, "cannot be told")])
  func `says how far what it knows can be relied on`(slope: Double, words: String) throws {
    var random = SeededGenerator(seed: 3)
    let x = (0..<500).map { _ in random.uniform() }
    let counts = x.map { (random.exponential(mean: 40 * (1 + slope * $0))).rounded() }
    let model = try GeneralizedLinearModel(
      counts, named: "comments", by: [ModelTerm(.numeric("x", x))], family: .poisson())

    #expect("\(model.sentence)".contains(words))
    #expect(model.checks.first { $0.assumption == "no row that decides alone" }?.verdict == .met)
  }
}
