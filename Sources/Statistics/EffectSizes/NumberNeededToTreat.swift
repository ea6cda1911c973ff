/// The number of observations in one group that brings one more outcome than as many in another: 1 over the difference
/// of risks.
///
/// It is negative where the first group has the outcome less often: one outcome fewer for so many. Where the interval of the
/// risk difference contains 0 the number's own range goes through infinity and falls in two: "20 (10 to ∞, or −50 to −∞)";
/// both pieces are kept. Altman (1998), "Confidence intervals for the number needed to treat", BMJ 317, 1309–1312.
public struct NumberNeededToTreat: Sendable, Hashable, Codable {
  /// The difference of risks with its interval.
  public let riskDifference: EffectSize

  /// The number needed for the risk difference that the argument holds.
  public init(riskDifference: EffectSize) { self.riskDifference = riskDifference }
}

extension NumberNeededToTreat {
  /// 1 / the risk difference; infinite where the groups do not differ.
  public var estimate: Double {
    riskDifference.estimate == 0 ? .infinity : 1 / riskDifference.estimate
  }

  /// The ranges that cover the true number: one where the interval of the risk difference is on one side of 0, else the
  /// positive and the negative one, each up to infinity; empty where the risk difference has no interval.
  public var intervals: [ConfidenceInterval] {
    guard let interval = riskDifference.interval else { return [] }
    let (lower, upper) = (interval.lower, interval.upper)
    let range = { ConfidenceInterval(lower: $0, upper: $1, level: interval.level) }
    if lower > 0 || upper < 0 { return [range(1 / upper, 1 / lower)] }
    return [
      upper > 0 ? range(1 / upper, .infinity) : nil,
      lower < 0 ? range(-.infinity, 1 / lower) : nil,
    ].compactMap { $0 }
  }
}

extension NumberNeededToTreat: CustomStringConvertible {
  /// The number with its ranges: "20 (10 to ∞, or −∞ to -50)".
  public var description: String {
    let number = NumberText.significant(estimate, digits: 6)
    let ranges = intervals.map(\.description)
    return ranges.isEmpty ? number : "\(number) (\(ranges.joined(separator: ", or ")))"
  }
}
