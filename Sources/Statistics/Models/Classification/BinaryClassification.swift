#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What a classifier of yes and no is worth: how well its probabilities order cases, whether they come about, and what it calls
/// them at a threshold.
///
///     let readout = try BinaryClassification(
///       probabilities: model.fittedValues, isPositive: isVerified, positive: "verified")
///     readout.areaUnderROC.estimate
///     readout.bestThreshold(falsePositiveCost: 1, falseNegativeCost: 20)
///
/// Measured on the rows that a model was fitted to it flatters the model; ``CrossValidation`` measures on rows that it has not
/// seen. Cases without a probability are left out and counted.
public struct BinaryClassification: StatisticalResult, Hashable, Codable {
  /// The probabilities of the cases that have one.
  public let probabilities: [Double]

  /// What these cases are.
  public let isPositive: [Bool]

  /// From which probability on a case is called positive: above it.
  public let threshold: Double

  /// What positives are called.
  public let positive: String

  /// What negatives are called.
  public let negative: String

  /// How often each was called what.
  public let matrix: ConfusionMatrix

  /// The positives and negatives at or above each probability.
  public let curve: ClassifierCurve

  /// How often a positive has a higher probability than a negative, with its interval.
  public let areaUnderROC: AreaUnderCurve

  /// The cases without a probability.
  public let missingCount: Int

  /// The coverage of the interval of the area.
  public let level: Double

  /// Measures probabilities against what is true.
  ///
  /// - Parameters:
  ///   - probabilities: of being positive, 0 to 1, or missing.
  ///   - isPositive: what is true, for each.
  ///   - threshold: above it a case is called positive.
  ///   - positive: what positives are called.
  ///   - negative: what negatives are called.
  /// - Throws: ``StatisticsError``: lengths that differ, probabilities outside 0 to 1, or no positives, or no negatives.
  public init(
    probabilities: some Collection<some Observation>, isPositive: [Bool], threshold: Double = 0.5,
    positive: String = "yes", negative: String = "no", level: Double = 0.95
  ) throws(StatisticsError) {
    guard probabilities.count == isPositive.count else {
      throw .lengthsDiffer(
        first: "the probabilities", firstCount: probabilities.count, second: "what is true",
        secondCount: isPositive.count)
    }
    let pairs = zip(probabilities, isPositive).compactMap { probability, positive in
      probability.measurement.flatMap { $0.isNaN ? nil : ($0, positive) }
    }
    if let bad = pairs.first(where: { $0.0 < 0 || $0.0 > 1 })?.0 {
      throw .parameterOutOfRange(name: "a probability", value: bad, allowed: "from 0 to 1")
    }
    let positives = pairs.count { $0.1 }
    guard positives > 0, positives < pairs.count else {
      throw .undefined(
        method: "the read-out of a classifier",
        reason: "every case is \(positives > 0 ? positive : negative).",
        suggestion: "measure on cases of both kinds.")
    }
    self.level = try ConfidenceInterval.validated(level: level)
    self.probabilities = pairs.map(\.0)
    self.isPositive = pairs.map(\.1)
    self.threshold = threshold
    (self.positive, self.negative) = (positive, negative)
    missingCount = isPositive.count - pairs.count
    curve = ClassifierCurve(scores: self.probabilities, isPositive: self.isPositive)
    areaUnderROC = AreaUnderCurve(
      scores: self.probabilities, isPositive: self.isPositive, level: level)
    matrix = Self.matrix(curve, threshold: threshold)
  }

  private static func matrix(_ curve: ClassifierCurve, threshold: Double) -> ConfusionMatrix {
    let called = curve.thresholds.count { $0 > threshold }
    let hits = called > 0 ? curve.truePositives[called - 1] : 0
    let misses = called > 0 ? curve.falsePositives[called - 1] : 0
    return ConfusionMatrix(
      counted: hits, misses, curve.positiveCount - hits, curve.negativeCount - misses)
  }
}

// MARK: - Measures

extension BinaryClassification {
  /// How often each would be called what at another threshold.
  public func matrix(threshold: Double) -> ConfusionMatrix {
    Self.matrix(curve, threshold: threshold)
  }

  /// The mean of the precision at each positive found: see ``ClassifierCurve/averagePrecision``.
  public var averagePrecision: Double { curve.averagePrecision ?? .nan }

  /// The mean squared distance of probability and truth: Brier (1950); lower is better, 0 is perfect.
  public var brierScore: Double {
    let squares = zip(probabilities, isPositive).reduce(into: DoubleDouble.zero) { sum, row in
      let distance = row.1 ? 1 - row.0 : row.0
      sum += DoubleDouble.product(distance, distance)
    }
    return squares.value / Double(probabilities.count)
  }

  /// The mean surprise, −log of the probability of what is true; lower is better; infinite where something certain did not
  /// come about.
  public var logLoss: Double {
    let logs = zip(probabilities, isPositive).map { $1 ? log($0) : log1p(-$0) }
    guard logs.allSatisfy(\.isFinite) else { return .infinity }
    let sum = logs.reduce(into: DoubleDouble.zero) { $0 += $1 }
    return -sum.value / Double(logs.count)
  }

  /// A threshold with what it costs.
  public struct CostedThreshold: Sendable, Hashable, Codable {
    /// Above it a case is called positive.
    public let threshold: Double

    /// What its mistakes cost in all.
    public let cost: Double

    /// How often each is called what there.
    public let matrix: ConfusionMatrix
  }

  /// The threshold whose mistakes cost least on these cases.
  ///
  /// If probabilities can be relied on, it is near falsePositiveCost / (falsePositiveCost + falseNegativeCost); of thresholds that
  /// cost the same, the one nearest to that is taken. Lies between two probabilities, or beyond all.
  ///
  /// - Parameters:
  ///   - falsePositiveCost: what it costs to call a negative positive.
  ///   - falseNegativeCost: what it costs to overlook a positive.
  /// - Throws: ``StatisticsError/parameterOutOfRange(name:value:allowed:)`` for costs that are negative, infinite or both 0.
  public func bestThreshold(
    falsePositiveCost: Double, falseNegativeCost: Double
  ) throws(StatisticsError) -> CostedThreshold {
    for (name, cost) in [
      ("the cost of a false positive", falsePositiveCost),
      ("the cost of a false negative", falseNegativeCost),
    ] where !(cost >= 0 && cost.isFinite) {
      throw .parameterOutOfRange(name: name, value: cost, allowed: "0 or more, and finite")
    }
    let sum = falsePositiveCost + falseNegativeCost
    guard sum > 0 else {
      throw .parameterOutOfRange(name: "the sum of both costs", value: 0, allowed: "above 0")
    }
    let ideal = falsePositiveCost / sum
    let scores = curve.thresholds
    var best: (place: Int, cost: Double, distance: Double)?
    for place in 0...scores.count {
      let hits = place > 0 ? curve.truePositives[place - 1] : 0
      let misses = place > 0 ? curve.falsePositives[place - 1] : 0
      let cost =
        Double(misses) * falsePositiveCost
        + Double(curve.positiveCount - hits) * falseNegativeCost
      let distance = abs(Self.cut(scores, place, ideal) - ideal)
      if let known = best, (known.cost, known.distance) <= (cost, distance) { continue }
      best = (place, cost, distance)
    }
    let place = best?.place ?? 0
    let threshold = Self.cut(scores, place, ideal)
    return CostedThreshold(
      threshold: threshold, cost: best?.cost ?? 0, matrix: matrix(threshold: threshold))
  }

  /// A threshold that calls the first so many different scores positive, as near to the ideal one as it may be.
  private static func cut(_ scores: [Double], _ place: Int, _ ideal: Double) -> Double {
    let low = place < scores.count ? scores[place] : -Double.leastNormalMagnitude
    let high = place > 0 ? scores[place - 1] : 1
    if ideal >= low, ideal < high { return ideal }
    // A case of probability 0 is called positive below 0 only.
    return place == scores.count ? scores[place - 1].nextDown : place == 0 ? low : (low + high) / 2
  }

  /// A row of a gains table: the likeliest cases up to a share of all.
  public struct Gain: Sendable, Hashable, Codable {
    /// The share of the cases, the likeliest first.
    public let shareOfCases: Double

    /// How many cases that are.
    public let count: Int

    /// The positives among them; in a tie at the end as many as the tie has on average.
    public let positives: Double

    /// The share of all positives that are among them.
    public let shareOfPositives: Double

    /// How many times more positives that is than among as many cases by chance.
    public let lift: Double
  }

  /// What is found by looking at the likeliest cases first.
  ///
  /// - Parameter groups: in how many steps, from 1.
  public func gains(groups: Int = 10) -> [Gain] {
    let n = probabilities.count
    let steps = min(max(groups, 1), n)
    var place = 0
    return (1...steps).map { step in
      let count = Int((Double(step) / Double(steps) * Double(n)).rounded())
      while place < curve.thresholds.count - 1,
        curve.truePositives[place] + curve.falsePositives[place] < count
      { place += 1 }
      let before = place > 0 ? curve.truePositives[place - 1] : 0
      let beforeAll = place > 0 ? before + curve.falsePositives[place - 1] : 0
      let all = curve.truePositives[place] + curve.falsePositives[place]
      let share = Double(count - beforeAll) / Double(max(all - beforeAll, 1))
      let found = Double(before) + share * Double(curve.truePositives[place] - before)
      let ofPositives = found / Double(curve.positiveCount)
      return Gain(
        shareOfCases: Double(count) / Double(n), count: count, positives: found,
        shareOfPositives: ofPositives, lift: ofPositives / (Double(count) / Double(n)))
    }
  }

  /// Whether the threshold calls every case the same.
  public var isDegenerate: Bool {
    matrix.calledPositive == 0 || matrix.calledPositive == matrix.count
  }
}

// MARK: - Of a model

extension GeneralizedLinearModel {
  /// What the fitted probabilities of a model of yes and no are worth on the rows that it was fitted to.
  ///
  /// - Parameters:
  ///   - threshold: above it a case is called positive.
  ///   - positive: what a yes is called; the response's name when `nil`.
  /// - Throws: ``StatisticsError`` unless every response is a single yes or no.
  public func classification(
    threshold: Double = 0.5, positive: String? = nil, negative: String? = nil
  ) throws(StatisticsError) -> BinaryClassification {
    try BinaryClassification(
      of: responseName, responses: isBinary ? response : nil, probabilities: fittedValues,
      threshold: threshold, positive: positive, negative: negative, level: level)
  }
}

extension BinaryClassification {
  /// What probabilities are worth for a response of 0 and 1.
  ///
  /// - Parameter responses: `nil` where some are neither.
  init(
    of name: String, responses: [Double]?, probabilities: [Double], threshold: Double,
    positive: String?, negative: String?, level: Double = 0.95
  ) throws(StatisticsError) {
    guard let responses else {
      throw .undefined(
        method: "the read-out of a classifier",
        reason: "\(name) is not a yes or no in every row.",
        suggestion: "use checks, residuals and scores for models of counts, amounts and shares.")
    }
    let positive = positive ?? name
    try self.init(
      probabilities: probabilities, isPositive: responses.map { $0 == 1 }, threshold: threshold,
      positive: positive, negative: negative ?? "not \(positive)", level: level)
  }
}
