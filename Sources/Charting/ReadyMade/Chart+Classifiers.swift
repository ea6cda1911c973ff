import Statistics
import Themes

extension Chart {
  /// Makes a ROC curve: positives found against negatives wrongly called positive, for every
  /// threshold. The area under it is in the description.
  ///
  /// - Parameters:
  ///   - scores: higher means more likely positive.
  ///   - isPositive: what is true.
  public static func rocCurve(scores: [Double?], isPositive: [Bool]) -> Chart {
    let curve = ClassifierCurve(scores: scores, isPositive: isPositive)
    let (positives, negatives) = (
      Double(max(curve.positiveCount, 1)), Double(max(curve.negativeCount, 1))
    )
    let hasBoth = curve.positiveCount > 0 && curve.negativeCount > 0
    return ofCurve(
      x: hasBoth ? [0] + curve.falsePositives.map { Double($0) / negatives } : [],
      y: hasBoth ? [0] + curve.truePositives.map { Double($0) / positives } : [],
      names: (.falsePositiveRate, .truePositiveRate), area: curve.areaUnderROC,
      reference: hasBoth ? [0, 1] : [])
  }

  /// Makes a precision–recall curve: how many of those called positive are, against how many
  /// positives are found. The average precision is in the description; the grey line is chance.
  public static func precisionRecallCurve(scores: [Double?], isPositive: [Bool]) -> Chart {
    let curve = ClassifierCurve(scores: scores, isPositive: isPositive)
    let positives = Double(curve.positiveCount)
    let total = Double(curve.positiveCount + curve.negativeCount)
    let hasPositives = curve.positiveCount > 0
    let precision = zip(curve.truePositives, curve.falsePositives).map {
      Double($0) / Double($0 + $1)
    }
    return ofCurve(
      x: hasPositives ? curve.truePositives.map { Double($0) / positives } : [],
      y: hasPositives ? precision : [], names: (.truePositiveRate, .precision),
      area: curve.averagePrecision,
      reference: hasPositives ? [positives / total, positives / total] : [])
  }

  /// Makes a lift curve: how many times more positives than by chance are among the most likely
  /// cases, for every share of the cases.
  public static func liftCurve(scores: [Double?], isPositive: [Bool]) -> Chart {
    let curve = ClassifierCurve(scores: scores, isPositive: isPositive)
    let total = Double(curve.positiveCount + curve.negativeCount)
    let share = total > 0 ? Double(curve.positiveCount) / total : 0
    var (x, y): ([Double], [Double]) = ([], [])
    for (hits, misses) in zip(curve.truePositives, curve.falsePositives) where share > 0 {
      x.append(Double(hits + misses) / total)
      y.append(Double(hits) / Double(hits + misses) / share)
    }
    return ofCurve(
      x: x, y: y, names: (.shareOfCases, .lift), area: nil, reference: x.isEmpty ? [] : [1, 1],
      yIsShare: false)
  }

  /// Makes a calibration curve: what came about against what was predicted, in ten groups of equal
  /// size, each with its 95% interval (Wilson 1927).
  ///
  /// - Parameters:
  ///   - probabilities: what the model says, 0 to 1; others are left out.
  ///   - isPositive: what came about.
  ///   - groups: how many groups, from 2 to 50; equal predictions stay together.
  public static func calibrationCurve(
    probabilities: [Double?], isPositive: [Bool], groups: Int = 10
  ) -> Chart {
    let known = zip(probabilities, isPositive).compactMap { share, positive in
      share.flatMap { (0...1).contains($0) ? ($0, positive) : nil }
    }.sorted { $0.0 < $1.0 }
    let count = min(max(groups, 2), 50)
    var (x, y, low, high): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
    var start = 0
    for group in 1...count where start < known.count {
      var end = max(group * known.count / count, start)
      while end > start, end < known.count, known[end].0 == known[end - 1].0 { end += 1 }
      guard end > start else { continue }
      let held = known[start..<end]
      start = end
      guard let share = try? Proportion(held.count { $0.1 }, of: held.count),
        let observed = share.estimate, let interval = try? share.confidenceInterval(.wilson)
      else { continue }
      x.append(held.reduce(0) { $0 + $1.0 } / Double(held.count))
      y.append(observed)
      low.append(interval.lower)
      high.append(interval.upper)
    }
    let intervals = IntervalMark(
      x: .value("", x), yStart: .value("", low), yEnd: .value("", high)
    ).valueFormat(.percent).configured { $0.xFormat = .percent }.estimate(.value("", y))
    let line = LineMark(x: .value("", x), y: .value("", y)).configured {
      $0.isSilent = true
      $0.isContext = true
      $0.format = .percent
      $0.shape = .square
    }
    var chart = Chart {
      if !x.isEmpty { diagonal }
      line
      intervals
    }
    .chartXScale(domain: 0...1).chartYScale(domain: 0...1)
    .chartShape(.square)
    chart.xAxis.isShare = true
    chart.xAxis.word = .predictedShare
    chart.yAxis.word = .observedShare
    return chart
  }

  private static var diagonal: LineMark { reference([0, 1], [0, 1]) }

  private static func reference(
    _ x: [Double], _ y: [Double], isShare: Bool = true
  ) -> LineMark {
    LineMark(x: .value("", x), y: .value("", y)).asContext().configured {
      $0.isSilent = true
      $0.format = isShare ? .percent : .automatic
    }
  }

  private static func ofCurve(
    x: [Double], y: [Double], names: (AxisWord, AxisWord), area: Double?,
    reference levels: [Double], yIsShare: Bool = true
  ) -> Chart {
    let budgets = Theme.default.budgets
    let kept = RankThinning.places(
      x.count, limit: budgets.curvePoints, tail: budgets.exactTailPoints)
    let line = LineMark(
      x: .value("", kept.map { x[$0] }), y: .value("", kept.map { y[$0] })
    ).configured {
      $0.kind = .curve
      $0.labelsEnds = false
      $0.shape = .square
      $0.zero = .always
      $0.format = yIsShare ? .percent : .decimals(1)
      $0.xFormat = .percent
    }
    var chart = Chart {
      if !levels.isEmpty { Self.reference([0, 1], levels, isShare: yIsShare) }
      line
    }
    .chartXScale(domain: 0...1)
    .chartShape(.square)
    if yIsShare { chart = chart.chartYScale(domain: 0...1) }
    chart.xAxis.isShare = true
    chart.xAxis.word = names.0
    chart.yAxis.word = names.1
    chart.area = area
    if kept.count < x.count { chart.thinned = Chart.Thinned(shown: kept.count, of: x.count) }
    return chart
  }
}
