import Statistics

/// Columns that may give an outcome away by themselves.
enum LeakLike {
  /// Why a column may give the outcome away: it decides it nearly alone, or a single cut does.
  static func reason(
    _ reading: ColumnReading, _ target: ColumnReading, strength: Double
  ) -> String? {
    if case .numbers(let values) = reading, case .labels(let labels) = target,
      let cut = cut(values, labels), cut.balancedAccuracy >= 0.9
    {
      return
        "a single cut at \(PlainNumber.text(cut.limit)) tells \(PlainNumber.percent(cut.balancedAccuracy)) of both sides apart; ask whether it is known before the outcome is."
    }
    return strength >= 0.9
      ? "it decides the outcome nearly alone; ask whether it is known before the outcome is."
      : nil
  }

  /// The cut of numbers that tells two labels apart best: Youden (1950).
  static func cut(
    _ values: [Double?], _ labels: [String?]
  ) -> (limit: Double, balancedAccuracy: Double)? {
    let levels = Set(labels.compactMap(\.self)).sorted()
    guard levels.count == 2 else { return nil }
    let known = zip(values, labels).filter { $0 != nil && $1 != nil }
    let curve = ClassifierCurve(scores: known.map(\.0), isPositive: known.map { $1 == levels[0] })
    let (positives, negatives) = (Double(curve.positiveCount), Double(curve.negativeCount))
    guard positives > 0, negatives > 0 else { return nil }
    var best: (limit: Double, balancedAccuracy: Double)?
    for place in curve.thresholds.indices {
      let distance =
        Double(curve.truePositives[place]) / positives
        - Double(curve.falsePositives[place]) / negatives
      let accuracy = (1 + abs(distance)) / 2
      if accuracy > best?.balancedAccuracy ?? 0 { best = (curve.thresholds[place], accuracy) }
    }
    return best
  }
}
