/// Sample size, effect size, power and alpha of a planned test, one of them found from the others.
///
/// Made by the questions of a ``PlannedTest``.
public struct PowerAnalysis: StatisticalResult, Hashable, Codable {
  /// The title: "Power of a two-sample t test".
  public let method: String

  /// The sample size, not rounded; ``sampleSizeName`` says what it counts.
  public let sampleSize: Double

  /// The effect size; ``effectName`` says which.
  public let effectSize: Double

  /// The probability of finding the effect.
  public let power: Double

  /// The probability of reporting an effect where there is none.
  public let alpha: Double

  /// Which of the four was found from the others.
  public let solvedFor: PowerQuantity

  /// What the sample size counts: "values per group".
  public let sampleSizeName: String

  /// The effect size's name: "Cohen's d".
  public let effectName: String

  private let facts: [ResultSection.Fact]

  private let powerRoundedUp: Double

  init(
    _ test: some PlannedTest, sampleSize: Double, effectSize: Double, power: Double,
    alpha: Double, solvedFor: PowerQuantity
  ) {
    method = test.method
    self.sampleSize = sampleSize
    self.effectSize = effectSize
    self.power = power
    self.alpha = alpha
    self.solvedFor = solvedFor
    sampleSizeName = test.sampleSizeName
    effectName = test.effectName
    facts = test.facts
    let whole = sampleSize.rounded(.up)
    let more =
      whole == sampleSize
      ? power : test.uncheckedPower(sampleSize: whole, effectSize: effectSize, alpha: alpha)
    powerRoundedUp = more.isNaN ? power : more
  }

  private init(roundingUp analysis: PowerAnalysis) {
    method = analysis.method
    sampleSize = analysis.sampleSize.rounded(.up)
    effectSize = analysis.effectSize
    power = analysis.powerRoundedUp
    alpha = analysis.alpha
    solvedFor = analysis.solvedFor
    sampleSizeName = analysis.sampleSizeName
    effectName = analysis.effectName
    facts = analysis.facts
    powerRoundedUp = analysis.powerRoundedUp
  }
}

extension PowerAnalysis {
  /// The same with the next whole sample size and the power that it has: what to collect.
  public var roundedUp: PowerAnalysis { PowerAnalysis(roundingUp: self) }
}

// MARK: - StatisticalResult

extension PowerAnalysis {
  /// How many values find the effect how often.
  public var sentence: PlainSentence {
    let whole = roundedUp
    return """
      With \(whole.sampleSize, .count) \(sampleSizeName), an effect of \(effectSize, .significant(3)) \
      (\(effectName)) is found \(whole.power, .outOfHundred) times; where there is no effect, one is \
      reported \(alpha, .outOfHundred) times.
      """
  }

  /// The three that were given, the one that was found, and what else was fixed.
  public var sections: [ResultSection] {
    let all: [(quantity: PowerQuantity, fact: ResultSection.Fact)] = [
      (.sampleSize, .init("Sample size (\(sampleSizeName))", .number(sampleSize))),
      (.effectSize, .init("Effect size (\(effectName))", .number(effectSize))),
      (.power, .init("Power", .number(power))),
      (.alpha, .init("Alpha", .number(alpha))),
    ]
    var found = all.filter { $0.quantity == solvedFor }.map(\.fact)
    if solvedFor == .sampleSize, roundedUp.sampleSize != sampleSize {
      found.append(.init("Rounded up", .number(roundedUp.sampleSize)))
      found.append(.init("Power then", .number(roundedUp.power)))
    }
    return [
      ResultSection(
        title: "What was asked", facts: all.filter { $0.quantity != solvedFor }.map(\.fact)),
      ResultSection(title: "What was found", facts: found),
      ResultSection(title: "Details", facts: facts),
    ].filter { !$0.facts.isEmpty }
  }

  /// One row with all four.
  public func tidy() -> ResultTable { glance() }

  /// One row with all four.
  public func glance() -> ResultTable {
    ResultTable(columns: [
      .init("sampleSize", numbers: [sampleSize]),
      .init("effectSize", label: effectName, numbers: [effectSize]),
      .init("power", numbers: [power]),
      .init("alpha", numbers: [alpha]),
      .init("solvedFor", texts: [solvedFor.rawValue]),
      .init("method", texts: [method]),
    ])
  }
}
