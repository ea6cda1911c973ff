/// How many cases of each kind were called what: what is true against what was said.
///
///     let matrix = try ConfusionMatrix(truePositives: 40, falsePositives: 10, falseNegatives: 5, trueNegatives: 945)
///     matrix.recall       // 0.888…
///
/// A share of nothing is `nil`: the precision of a classifier that never says yes.
public struct ConfusionMatrix: Sendable, Hashable, Codable {
  /// Positives that were called positive.
  public let truePositives: Int

  /// Negatives that were called positive.
  public let falsePositives: Int

  /// Positives that were called negative.
  public let falseNegatives: Int

  /// Negatives that were called negative.
  public let trueNegatives: Int

  /// A matrix from its counts.
  ///
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for negative counts.
  public init(
    truePositives: Int, falsePositives: Int, falseNegatives: Int, trueNegatives: Int
  ) throws(StatisticsError) {
    for (name, count) in [
      ("true positives", truePositives), ("false positives", falsePositives),
      ("false negatives", falseNegatives), ("true negatives", trueNegatives),
    ] {
      try ParameterCheck.count(count, name, in: 0...Int.max)
    }
    self.init(
      counted: truePositives, falsePositives, falseNegatives, trueNegatives)
  }

  init(
    counted truePositives: Int, _ falsePositives: Int, _ falseNegatives: Int, _ trueNegatives: Int
  ) {
    self.truePositives = truePositives
    self.falsePositives = falsePositives
    self.falseNegatives = falseNegatives
    self.trueNegatives = trueNegatives
  }
}

extension ConfusionMatrix {
  /// All cases.
  public var count: Int { positives + negatives }

  /// The cases that are positive.
  public var positives: Int { truePositives + falseNegatives }

  /// The cases that are negative.
  public var negatives: Int { falsePositives + trueNegatives }

  /// The cases that were called positive.
  public var calledPositive: Int { truePositives + falsePositives }

  /// The share of positives.
  public var prevalence: Double? { Self.share(positives, count) }

  /// The share of cases that were called what they are.
  public var accuracy: Double? { Self.share(truePositives + trueNegatives, count) }

  /// The accuracy of always naming the more frequent kind.
  public var noInformationRate: Double? { Self.share(max(positives, negatives), count) }

  /// The share of positives that were found: sensitivity.
  public var recall: Double? { Self.share(truePositives, positives) }

  /// The share of negatives that were left alone.
  public var specificity: Double? { Self.share(trueNegatives, negatives) }

  /// The share of those called positive that are.
  public var precision: Double? { Self.share(truePositives, calledPositive) }

  /// The share of those called negative that are.
  public var negativePredictiveValue: Double? { Self.share(trueNegatives, count - calledPositive) }

  /// The mean of ``recall`` and ``specificity``: ½ for a classifier that does not look.
  public var balancedAccuracy: Double? {
    recall.flatMap { recall in specificity.map { (recall + $0) / 2 } }
  }

  /// The harmonic mean of ``precision`` and ``recall``: 2 TP / (2 TP + FP + FN); `nil` without positives, called or true.
  public var f1: Double? {
    Self.share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives)
  }

  /// The correlation of what is and what was said: Matthews (1975); `nil` where either is always the same.
  public var matthewsCorrelation: Double? {
    let sides = [positives, negatives, calledPositive, count - calledPositive].map(Double.init)
    guard sides.allSatisfy({ $0 > 0 }) else { return nil }
    let (tp, fp) = (Double(truePositives), Double(falsePositives))
    let (fn, tn) = (Double(falseNegatives), Double(trueNegatives))
    return (tp * tn - fp * fn)
      / ((sides[0] * sides[1]).squareRoot() * (sides[2] * sides[3]).squareRoot())
  }

  /// How much of the agreement is not by chance: Cohen (1960); `nil` where chance alone agrees entirely.
  public var kappa: Double? {
    guard count > 0, let accuracy else { return nil }
    let n = Double(count)
    let chance =
      (Double(positives) * Double(calledPositive)
        + Double(negatives) * Double(count - calledPositive)) / (n * n)
    return chance < 1 ? (accuracy - chance) / (1 - chance) : nil
  }

  /// What mistakes cost in all.
  public func cost(falsePositive: Double, falseNegative: Double) -> Double {
    Double(falsePositives) * falsePositive + Double(falseNegatives) * falseNegative
  }

  private static func share(_ part: Int, _ whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }
}
