/// How often a positive has a higher score than a negative, ties counting half, with how sure that is.
///
/// DeLong, DeLong & Clarke-Pearson (1988), "Comparing the areas under two or more correlated receiver operating characteristic
/// curves", Biometrics 44, 837–845, by mid-ranks (Sun & Xu 2014). The same as R's `pROC::ci.auc`.
public struct AreaUnderCurve: Sendable, Hashable, Codable {
  struct Placements: Sendable, Codable {
    let positives: [Double]
    let negatives: [Double]
  }

  /// The area.
  public let estimate: Double

  /// Its standard error; NaN with fewer than two positives or negatives.
  public let standardError: Double

  /// Estimate ± quantile × standard error, within 0 to 1.
  public let interval: ConfidenceInterval

  /// For each positive the share of negatives below it, and for each negative the share of positives above it.
  let placements: Placements

  /// The area of scores, those that are missing or NaN left out.
  ///
  /// - Returns: `nil` without positives, or without negatives.
  public init?(scores: [Double?], isPositive: [Bool], level: Double = 0.95) {
    let known = zip(scores, isPositive).compactMap { score, positive in
      score.flatMap { $0.isNaN ? nil : ($0, positive) }
    }
    let positives = known.count { $0.1 }
    guard positives > 0, positives < known.count, level > 0, level < 1 else { return nil }
    self.init(scores: known.map(\.0), isPositive: known.map(\.1), level: level)
  }

  /// - Parameters:
  ///   - scores: finite.
  ///   - isPositive: with at least one of each kind.
  init(scores: [Double], isPositive: [Bool], level: Double) {
    placements = Self.placements(scores, isPositive)
    let mean = { (values: [Double]) in
      values.reduce(into: DoubleDouble.zero) { $0 += $1 }.value / Double(values.count)
    }
    let area = mean(placements.positives)
    let variance = [placements.positives, placements.negatives].reduce(0) { sum, values in
      let squares = values.reduce(0) { $0 + ($1 - area) * ($1 - area) }
      return sum + squares / Double(values.count - 1) / Double(values.count)
    }
    let error = variance.squareRoot()
    estimate = area
    standardError = error
    let reach = Normal.standard.quantile((1 + level) / 2) * error
    interval = ConfidenceInterval(
      lower: reach.isNaN ? 0 : max(0, area - reach), upper: reach.isNaN ? 1 : min(1, area + reach),
      level: level)
  }

  private static func placements(_ scores: [Double], _ isPositive: [Bool]) -> Placements {
    let order = scores.indices.sorted { scores[$0] < scores[$1] }
    let positiveCount = isPositive.count(where: \.self)
    let negativeCount = isPositive.count - positiveCount
    var (below, belowPositive, start) = (0, 0, 0)
    var shares = [Double](repeating: 0, count: scores.count)
    while start < order.count {
      var end = start
      var tied = 0
      while end < order.count, scores[order[end]] == scores[order[start]] {
        tied += isPositive[order[end]] ? 1 : 0
        end += 1
      }
      let tiedNegatives = end - start - tied
      for place in order[start..<end] {
        shares[place] =
          isPositive[place]
          ? (Double(below) + Double(tiedNegatives) / 2) / Double(negativeCount)
          : (Double(positiveCount - belowPositive - tied) + Double(tied) / 2)
            / Double(positiveCount)
      }
      below += tiedNegatives
      belowPositive += tied
      start = end
    }
    return Placements(
      positives: shares.indices.filter { isPositive[$0] }.map { shares[$0] },
      negatives: shares.indices.filter { !isPositive[$0] }.map { shares[$0] })
  }

  /// Whether two areas are of the same orders of the same cases.
  public static func == (left: AreaUnderCurve, right: AreaUnderCurve) -> Bool {
    left.placements.positives == right.placements.positives
      && left.placements.negatives == right.placements.negatives && left.interval == right.interval
  }

  /// Hashes what equal areas have in common.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(estimate)
    hasher.combine(interval)
  }
}

extension AreaUnderCurve {
  /// Tests whether two scores order the same cases equally well: DeLong et al. (1988), as `pROC::roc.test`.
  ///
  /// - Returns: `nil` for other cases, and where the two orders are the same.
  public func comparison(with other: AreaUnderCurve) -> ModelTest? {
    let own = [placements.positives, placements.negatives]
    let others = [other.placements.positives, other.placements.negatives]
    guard own.map(\.count) == others.map(\.count) else { return nil }
    let difference = estimate - other.estimate
    let variance = zip(own, others).reduce(0) { sum, pair in
      let n = Double(pair.0.count)
      let squares = zip(pair.0, pair.1).reduce(0) { sum, values in
        let distance = values.0 - values.1 - difference
        return sum + distance * distance
      }
      return sum + squares / (n - 1) / n
    }
    guard variance > 0 else { return nil }
    let z = difference / variance.squareRoot()
    return ModelTest(
      ModelTest.Question(
        method: "DeLong's test of two areas", null: "both order the cases equally well",
        alternative: "one orders them better",
        sentences: (
          "Neither model orders the cases better than chance would explain.",
          "One model orders the cases better than the other."
        )), "z", z, degreesOfFreedom: [],
      tail: TailProbability(z, symmetric: Normal.standard, .twoSided),
      observationCount: own[0].count + own[1].count)
  }
}
