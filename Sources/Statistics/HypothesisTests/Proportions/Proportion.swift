/// How many of a group's observations had an outcome.
///
///     let claims = try Proportion(209, of: 9_608, name: "claim", outcome: "verified")
///     claims.estimate                                  // 0.02175…
///     try claims.confidenceInterval(.clopperPearson)
///
/// Neither number is negative, and there are no more successes than trials.
public struct Proportion: Sendable, Hashable, Codable {
  /// The number of observations that had the outcome.
  public let successes: Int

  /// The number of observations.
  public let trials: Int

  /// What the group is called, such as "claim"; `nil` when not given.
  public let name: String?

  /// What is counted, as it completes "15 in every 100 of claim are …"; `nil` when not given.
  public let outcome: String?

  /// The number of observations left out because they are missing.
  public let missingCount: Int

  /// A proportion from its counts.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for negative counts and for more successes than
  ///   trials.
  public init(
    _ successes: Int, of trials: Int, name: String? = nil, outcome: String? = nil,
    missingCount: Int = 0
  ) throws(StatisticsError) {
    try ParameterCheck.count(trials, "trials", in: 0...Int.max)
    try ParameterCheck.count(successes, "successes", in: 0...trials)
    self.successes = successes
    self.trials = trials
    self.name = name
    self.outcome = outcome
    self.missingCount = missingCount
  }

  /// The share of a label among labels that are not missing.
  public init(
    of outcome: String, among labels: some Collection<String?>, name: String? = nil
  ) {
    var (successes, trials) = (0, 0)
    for case let label? in labels {
      trials += 1
      if label == outcome { successes += 1 }
    }
    self.successes = successes
    self.trials = trials
    self.name = name
    self.outcome = outcome
    missingCount = labels.count - trials
  }
}

extension Proportion {
  /// Successes over trials, or `nil` without trials.
  public var estimate: Double? { trials > 0 ? share : nil }

  /// The number of observations that did not have the outcome.
  public var failures: Int { trials - successes }

  /// A range that covers the true share.
  ///
  /// - Parameters:
  ///   - method: which interval; Wilson's covers near its level for all but the smallest samples.
  ///   - alternative: `.less` leaves it open below (from 0), `.greater` above (to 1).
  /// - Throws: ``StatisticsError``: no trials, or a level outside 0 to 1.
  public func confidenceInterval(
    _ method: ProportionInterval = .wilson, level: Double = 0.95,
    alternative: Alternative = .twoSided
  ) throws(StatisticsError) -> ConfidenceInterval {
    try requireTrials(name ?? "the sample")
    let level = try ConfidenceInterval.validated(level: level)
    return method.interval(self, level: level, alternative: alternative)
  }

  /// Successes over trials; not a number without trials.
  var share: Double { Double(successes) / Double(trials) }

  /// Failures over trials.
  var failureShare: Double { Double(failures) / Double(trials) }

  /// Throws without trials.
  func requireTrials(_ name: String) throws(StatisticsError) {
    guard trials > 0 else {
      throw .tooFewValues(sample: name, needed: 1, found: 0, missing: missingCount)
    }
  }

  /// The group for the details of a result.
  func tested(or name: String) -> TestedSample {
    TestedSample(
      name: self.name ?? name, count: trials, missingCount: missingCount,
      facts: [.init(outcome ?? "successes", .count(successes)), .init("share", .number(share))])
  }
}
