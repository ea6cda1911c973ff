import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Pairwise comparisons of classic data` {
  @Test(arguments: ClassicCases.all("tukey_hsd"))
  func `by Tukey agree with R and the exact range`(tested: ClassicCases.Case) throws {
    let test = try TukeyHSD(tested.groups, level: tested.level)
    let pairs = try ordered(test.comparisons, as: tested)

    #expect(test.degreesOfFreedom == tested.expected["df"].number)
    #expect(test.samples.count == Int(tested.expected["k"].number ?? 0))
    for (name, found) in [
      ("difference", pairs.map(\.estimate)), ("q", pairs.map(\.statistic)),
      ("conf_low", pairs.compactMap(\.interval?.lower)),
      ("conf_high", pairs.compactMap(\.interval?.upper)), ("p_adjusted", pairs.map(\.pValue)),
    ] {
      tested.check(found, vector: name, subject: "Tukey HSD", atLeast: 11)
    }
  }

  @Test(arguments: ClassicCases.all("pairwise_t_pooled"))
  func `by t tests agree with R`(tested: ClassicCases.Case) throws {
    let name = tested.options["p_adjust"].string ?? ""
    let adjustment = try #require(
      name == "BH" ? .benjaminiHochberg : PValueAdjustment(rawValue: name))
    let test = try PairwiseTTests(tested.groups, adjustment: adjustment)

    let pairs = try ordered(test.comparisons, as: tested)
    tested.check(pairs.map(\.pValue), vector: "p_adjusted", subject: "pairwise t tests")
  }

  /// The pairs in the order of the reference.
  private func ordered(
    _ comparisons: [PairwiseComparison], as tested: ClassicCases.Case
  ) throws -> [PairwiseComparison] {
    let first = tested.expected["pair_first"].array.compactMap(\.string)
    let second = tested.expected["pair_second"].array.compactMap(\.string)
    try #require(first.count == comparisons.count)
    return try zip(first, second).map { first, second in
      try #require(
        comparisons.first { $0.first == first && $0.second == second }, "\(first)-\(second)")
    }
  }
}
