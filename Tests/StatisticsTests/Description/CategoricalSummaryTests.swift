import Statistics
import Testing

@Suite struct `Categorical summary` {
  @Test func `counts labels and what is missing`() {
    let summary = CategoricalSummary(["b", nil, "a", "b", "c", "a"])

    #expect(summary.count == 5)
    #expect(summary.missingCount == 1)
    #expect(summary.distinctCount == 3)
    #expect(summary.mode == "b")
    #expect(summary.modes == ["b", "a"])
    #expect(summary.modeCount == 2)
    #expect(summary.frequencies.map(\.category) == ["b", "a", "c"])
    #expect(summary.count(of: "z") == 0)
    #expect(summary.proportion(of: "c") == 0.2)
  }

  // mpmath at 40 digits for shares 0.05, 0.03, 0.02, 0.9.
  @Test func `measures diversity`() throws {
    let summary = try CategoricalSummary(counts: [("a", 5), ("b", 3), ("c", 2), ("d", 90)])

    #expect(digits(summary.entropy(), 0.42804827479790559) > 14)
    #expect(digits(summary.entropy(in: .bits), 0.61754312331201465) > 14)
    #expect(digits(summary.giniSimpsonIndex, 0.1862) > 14)
    #expect(digits(summary.unbiasedGiniSimpsonIndex, 0.1862 * 100 / 99) > 14)
    #expect(digits(summary.evenness, 0.61754312331201465 / 2) > 14)
  }

  // mpmath: a billion values, one of them different.
  @Test func `keeps the digits of a category that has nearly all`() throws {
    let summary = try CategoricalSummary(counts: [(0, 999_999_999), (1, 1)])

    #expect(digits(summary.entropy(), 2.1723265836446411e-8) > 14)
    #expect(digits(summary.giniSimpsonIndex, 1.999999998e-9) > 14)
  }

  @Test func `is least of one and greatest of even categories`() {
    let one = CategoricalSummary(["a", "a"])
    #expect(one.entropy() == 0)
    #expect(one.giniSimpsonIndex == 0)
    #expect(one.evenness == nil)

    let even = CategoricalSummary([1, 2, 3, 4])
    #expect(digits(even.entropy(in: .bits), 2) > 14.5)
    #expect(even.evenness == 1)
    #expect(even.giniSimpsonIndex == 0.75)
    #expect(even.unbiasedGiniSimpsonIndex == 1)
  }

  @Test func `says nothing about nothing`() throws {
    let nothing = CategoricalSummary<String>([nil])

    #expect(nothing.mode == nil)
    #expect(nothing.entropy() == nil)
    #expect(nothing.giniSimpsonIndex == nil)
    #expect(nothing.proportion(of: "a") == nil)
    #expect(nothing.modeCount == 0)
    #expect(throws: StatisticsError.self) { try CategoricalSummary(counts: [("a", -1)]) }
  }

  @Test(arguments: 0...6)
  func `merges into one pass`(split: Int) {
    let labels = ["x", nil, "y", "x", "z", "y"]
    var merged = CategoricalSummary(labels[..<split])
    merged.merge(CategoricalSummary(labels[split...]))
    let onePass = CategoricalSummary(labels)

    #expect(merged == onePass)
    #expect(merged.frequencies == onePass.frequencies)
    #expect(merged == CategoricalSummary(labels.reversed()))
  }
}
