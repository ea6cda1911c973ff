import Statistics

/// How closely two columns go together, each measure from 0 for not at all to 1 for a rule without exception.
public enum AssociationMeasure: String, Sendable, Hashable, CaseIterable, Codable {
  /// Pearson's r of two columns of numbers that are not much skewed.
  case pearson = "Pearson's r"
  /// Spearman's ρ of two columns of numbers.
  case spearman = "Spearman's ρ"
  /// The rank-biserial correlation of numbers with two labels: 2 · AUC − 1.
  case rankBiserial = "rank-biserial r"
  /// The correlation ratio of ranks with more than two labels, its bias taken off: the root of ε².
  case correlationRatio = "ε of ranks"
  /// Cramér's V of two columns of labels, its bias taken off.
  case cramersV = "Cramér's V"
}

/// A measured association.
struct MeasuredAssociation {
  var measure: AssociationMeasure
  /// With its direction where it has one.
  var estimate: Double
  var interval: ConfidenceInterval?
  var count: Int

  /// The size of the estimate.
  var strength: Double { min(1, abs(estimate)) }

  /// The interval of the size; it reaches down to 0 where the estimate's sign is not sure.
  var strengthInterval: ConfidenceInterval? {
    interval.map { interval in
      let ends = [abs(interval.lower), abs(interval.upper)].sorted()
      let low = interval.lower <= 0 && interval.upper >= 0 ? 0 : ends[0]
      return ConfidenceInterval(lower: low, upper: min(1, ends[1]), level: interval.level)
    }
  }
}

extension MeasuredAssociation {
  /// The association of two columns; `nil` where it is not defined.
  ///
  /// - Parameter isSkewed: whether either has a skewness beyond 1, so that ranks tell more.
  static func of(
    _ first: ColumnReading, _ second: ColumnReading, level: Double, isSkewed: Bool
  ) -> MeasuredAssociation? {
    switch (first, second) {
    case (.numbers(let x), .numbers(let y)): numbers(x, y, level, isSkewed: isSkewed)
    case (.numbers(let x), .labels(let y)), (.labels(let y), .numbers(let x)):
      mixed(x, y, level)
    case (.labels(let x), .labels(let y)): labels(x, y, level)
    default: nil
    }
  }

  private static func numbers(
    _ x: [Double?], _ y: [Double?], _ level: Double, isSkewed: Bool
  ) -> MeasuredAssociation? {
    if !isSkewed, let test = try? PearsonCorrelation(x, y, level: level) {
      return .init(
        measure: .pearson, estimate: test.estimate, interval: test.confidenceInterval,
        count: test.pairs.count)
    }
    return (try? SpearmanCorrelation(x, y, level: level)).map {
      .init(
        measure: .spearman, estimate: $0.estimate, interval: $0.confidenceInterval,
        count: $0.pairs.count)
    }
  }

  /// Numbers against labels: by ranks.
  private static func mixed(
    _ numbers: [Double?], _ labels: [String?], _ level: Double
  ) -> MeasuredAssociation? {
    let pairs = zip(numbers, labels).compactMap { number, label in
      number.flatMap { number in number.isNaN ? nil : label.map { (number, $0) } }
    }
    let levels = Set(pairs.map(\.1)).sorted()
    guard levels.count > 1 else { return nil }
    if levels.count == 2 {
      // The second label is looked for, as in models of yes and no: higher numbers with it count as positive.
      guard
        let area = AreaUnderCurve(
          scores: pairs.map(\.0), isPositive: pairs.map { $0.1 == levels[1] }, level: level)
      else { return nil }
      return .init(
        measure: .rankBiserial, estimate: 2 * area.estimate - 1,
        interval: ConfidenceInterval(
          lower: 2 * area.interval.lower - 1, upper: 2 * area.interval.upper - 1, level: level),
        count: pairs.count)
    }
    guard let test = try? KruskalWallisTest(pairs.map(\.0), by: pairs.map(\.1), level: level) else {
      return nil
    }
    let (n, k) = (Double(pairs.count), Double(levels.count))
    guard n > k else { return nil }
    let share = min(1, test.statistic / (n - 1))
    // Many groups explain ranks by chance: ε² takes that off, as Bergsma's correction does for V.
    let corrected = min(1, max(0, (test.statistic - (k - 1)) / (n - k)))
    let explained =
      share < 1
      ? try? ExplainedVariance(
        f: share / (k - 1) / ((1 - share) / (n - k)), effectDegreesOfFreedom: k - 1,
        errorDegreesOfFreedom: n - k, observationCount: n) : nil
    let interval = explained.flatMap { try? $0.interval(level: level) }
    return .init(
      measure: .correlationRatio, estimate: corrected.squareRoot(),
      interval: interval.map {
        ConfidenceInterval(
          lower: $0.lower.squareRoot(), upper: $0.upper.squareRoot(), level: level)
      }, count: pairs.count)
  }

  /// Labels against labels.
  static func labels(
    _ first: [String?], _ second: [String?], _ level: Double
  ) -> MeasuredAssociation? {
    guard let table = try? ContingencyTable(first, second),
      let effect = try? table.biasCorrectedCramersV(level: level)
    else { return nil }
    let count = table.counts.reduce(0) { $0 + $1.reduce(0, +) }
    return .init(
      measure: .cramersV, estimate: effect.estimate, interval: effect.interval, count: count)
  }
}
