/// How many events were seen while so much time, area or other exposure passed.
///
///     let calls = try EventRate(events: 137, exposure: 24.2, name: "night shift", unit: "calls per hour")
public struct EventRate: Sendable, Hashable, Codable {
  /// The number of events, not negative.
  public let events: Int

  /// The time, area or number of chances, positive and finite.
  public let exposure: Double

  /// What the group is called; `nil` when not given.
  public let name: String?

  /// What a rate counts, such as "calls per hour"; `nil` when not given.
  public let unit: String?

  /// A rate from its events and exposure.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for negative events and for an exposure that is not
  ///   positive and finite.
  public init(
    events: Int, exposure: Double = 1, name: String? = nil, unit: String? = nil
  ) throws(StatisticsError) {
    try ParameterCheck.count(events, "events", in: 0...Int.max)
    try ParameterCheck.positive(exposure, "exposure")
    self.events = events
    self.exposure = exposure
    self.name = name
    self.unit = unit
  }
}

extension EventRate {
  /// Events per unit of exposure.
  public var estimate: Double { Double(events) / exposure }

  /// The exact interval of the rate.
  ///
  /// Garwood (1936), "Fiducial limits for the Poisson distribution", Biometrika 28, 437–442.
  ///
  /// - Parameter alternative: `.less` leaves it open below (from 0), `.greater` above.
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for a level outside 0 to 1.
  public func confidenceInterval(
    level: Double = 0.95, alternative: Alternative = .twoSided
  ) throws(StatisticsError) -> ConfidenceInterval {
    let level = try ConfidenceInterval.validated(level: level)
    let tail = alternative == .twoSided ? (1 - level) / 2 : 1 - level
    let count = Double(events)
    let lower =
      events == 0 || alternative == .less
      ? 0 : try Gamma(shape: count, rate: 1).quantile(tail)
    let upper =
      alternative == .greater
      ? .infinity : try Gamma(shape: count + 1, rate: 1).survivalQuantile(tail)
    return ConfidenceInterval(
      lower: lower / exposure, upper: upper / exposure, level: level)
  }

  /// The group for the details of a result.
  func tested(or name: String) -> TestedSample {
    TestedSample(
      name: self.name ?? name, count: events,
      facts: [.init("exposure", .number(exposure)), .init("rate", .number(estimate))])
  }
}
