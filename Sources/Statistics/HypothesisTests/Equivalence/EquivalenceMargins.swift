/// The differences that are too small to matter.
public enum EquivalenceMargins: Sendable, Hashable, Codable {
  /// From a lower to an upper difference, in the unit of the data.
  case measured(lower: Double, upper: Double)

  /// From a lower to an upper difference in standard deviations, as of Cohen's d.
  ///
  /// They are turned into the unit of the data by the samples' standard deviation, which the test then takes as if it were
  /// known (Lakens, 2017); margins in the unit of the data are the better choice where a subject knows them.
  case standardized(lower: Double, upper: Double)
}

extension EquivalenceMargins {
  /// Differences of at most so much, either way, in the unit of the data.
  public static func within(_ difference: Double) -> EquivalenceMargins {
    .measured(lower: -difference, upper: difference)
  }

  /// Differences of at most so many standard deviations, either way.
  public static func withinStandardized(_ difference: Double) -> EquivalenceMargins {
    .standardized(lower: -difference, upper: difference)
  }

  /// The margins in the unit of the data.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` unless both are finite and in order.
  func measured(standardDeviation: Double) throws(StatisticsError) -> (
    lower: Double, upper: Double
  ) {
    let (lower, upper) =
      switch self {
      case .measured(let lower, let upper): (lower, upper)
      case .standardized(let lower, let upper):
        (lower * standardDeviation, upper * standardDeviation)
      }
    try ParameterCheck.finite(lower, "margins.lower")
    guard upper > lower, upper.isFinite else {
      throw .parameterOutOfRange(
        name: "margins.upper", value: upper, allowed: "finite and above margins.lower (\(lower))")
    }
    return (lower, upper)
  }
}
