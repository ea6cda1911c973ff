/// How many positives and negatives lie at or above each score: what ROC, precision–recall and lift
/// curves are drawn from.
public struct ClassifierCurve: Sendable, Hashable, Codable {
  /// The different scores, the highest first.
  public let thresholds: [Double]
  /// How many positives have at least each score.
  public let truePositives: [Int]
  /// How many negatives have at least each score.
  public let falsePositives: [Int]
  /// How many positives there are.
  public let positiveCount: Int
  /// How many negatives there are.
  public let negativeCount: Int

  /// Counts scores; those that are missing, NaN or infinite are left out.
  ///
  /// - Parameters:
  ///   - scores: higher means more likely positive.
  ///   - isPositive: what is true.
  /// - Complexity: O(n log n).
  public init(scores: [Double?], isPositive: [Bool]) {
    let known = zip(scores, isPositive).compactMap { score, positive in
      score.flatMap { $0.isFinite ? ($0, positive) : nil }
    }.sorted { $0.0 > $1.0 }
    var (thresholds, hits, misses): ([Double], [Int], [Int]) = ([], [], [])
    var (positives, negatives) = (0, 0)
    for (index, (score, positive)) in known.enumerated() {
      if positive { positives += 1 } else { negatives += 1 }
      // Equal scores are one step: no threshold tells them apart.
      if index + 1 < known.count, known[index + 1].0 == score { continue }
      thresholds.append(score)
      hits.append(positives)
      misses.append(negatives)
    }
    self.thresholds = thresholds
    truePositives = hits
    falsePositives = misses
    positiveCount = positives
    negativeCount = negatives
  }

  /// The area under the ROC curve: how often a positive has a higher score than a negative, ties
  /// counting half (Hanley & McNeil 1982). `nil` without both.
  public var areaUnderROC: Double? {
    guard positiveCount > 0, negativeCount > 0 else { return nil }
    var (area, lastX, lastY) = (0.0, 0.0, 0.0)
    for (y, x) in zip(truePositives, falsePositives) {
      area += (Double(x) - lastX) * (Double(y) + lastY) / 2
      (lastX, lastY) = (Double(x), Double(y))
    }
    return area / Double(positiveCount) / Double(negativeCount)
  }

  /// The average precision: the mean of the precision at each positive found, without
  /// interpolation, as scikit-learn's `average_precision_score`. `nil` without positives.
  public var averagePrecision: Double? {
    guard positiveCount > 0 else { return nil }
    var (sum, last) = (0.0, 0)
    for (hits, misses) in zip(truePositives, falsePositives) where hits + misses > 0 {
      sum += Double(hits - last) * Double(hits) / Double(hits + misses)
      last = hits
    }
    return sum / Double(positiveCount)
  }
}
