import Foundation
import Statistics
import Testing

@Suite struct `Multiple tests` {
  @Test func `print the questions with their corrected p-values`() throws {
    let tests = try MultipleTests(
      names: ["views", "likes", "shares", "downloads"], pValues: [0.01, 0.04, nil, 0.001])

    #expect(
      tests.description == """
        Holm correction for 3 tests

        What was asked
          Tests                    3
          Kept below 0.05          the probability of any false finding

        What was found
          Findings                 3
          Without the correction   3
          Tests without a p-value  1

          Question    p-value   Adjusted p-value   Finding
          views          0.01               0.02   yes
          likes          0.04               0.04   yes
          shares
          downloads     0.001              0.003   yes
        """)
    #expect(
      "\(tests.sentence)" == "3 questions were asked; allowing for that, every answer is clear.")
  }

  @Test func `say which answers stand`() throws {
    let names = ["a", "b", "c", "d"]
    let two = try MultipleTests(names: names, pValues: [0.001, 0.03, 0.002, 0.9])
    let none = try MultipleTests(names: names, pValues: [0.03, 0.04, 0.05, 0.5])
    let one = try MultipleTests(names: ["a"], pValues: [0.03])

    #expect(
      "\(two.sentence)"
        == "4 questions were asked; allowing for that, 2 answers are clear: a and c.")
    #expect(
      "\(none.sentence)"
        == "4 questions were asked; allowing for that, none of the answers is clear.")
    #expect("\(one.sentence)" == "One question was asked; its answer is clear.")
    #expect(none.uncorrectedCount == 3)
    #expect(two.findings.map(\.name) == ["a", "c"])
    #expect(two.glance()["findingCount"]?.cells == [.count(2)])
  }

  @Test func `keep p-values apart that have underflowed`() throws {
    let far = try WelchTTest(
      SampleMoments(count: 100_000, mean: 10, variance: 1),
      SampleMoments(count: 100_000, mean: 0, variance: 1))
    let near = try WelchTTest([1.0, 2, 3], [2.0, 3, 5])
    let tests = try MultipleTests(["far": far, "near": near], adjustment: .bonferroni)

    #expect(tests.members[0].adjustedPValue == 0)
    #expect(tests.members[0].logAdjustedPValue == far.logPValue + log(2))
    #expect(tests.description.contains("e-"))
    #expect(digits(tests.members[1].adjustedPValue, min(1, 2 * near.pValue)) > 14)
  }

  @Test func `correct for tests that are not shown`() throws {
    let tests = try MultipleTests(
      names: ["a"], logPValues: [log(0.004)], adjustment: .bonferroni, count: 10)

    #expect(digits(tests.members[0].adjustedPValue, 0.04) > 14)
    #expect(tests.method == "Bonferroni correction for 10 tests")
  }

  @Test func `refuse what does not fit together`() {
    #expect(throws: StatisticsError.self) { try MultipleTests(names: ["a"], pValues: [0.1, 0.2]) }
    #expect(throws: StatisticsError.self) {
      try MultipleTests(names: [String](), pValues: [Double]())
    }
    #expect(throws: StatisticsError.self) {
      try MultipleTests(names: ["a"], pValues: [0.1], alpha: 5)
    }
  }
}
