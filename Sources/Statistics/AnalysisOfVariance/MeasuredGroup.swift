/// A group as the methods that compare means need it: size, mean and sum of squares to twice a double's digits.
struct MeasuredGroup: Sendable, Hashable, Codable {
  let name: String
  let unit: String?
  let count: Int
  let missingCount: Int
  let mean: DoubleDouble

  /// Σ(x − x̄)².
  let sumOfSquares: DoubleDouble

  /// The skewness with the correction for bias, or `nil` where it is not known.
  let skewness: Double?

  /// A group of known values; `nil` without any.
  ///
  /// - Throws: ``StatisticsError/unusableMoments(sample:mean:variance:)`` for infinite values, or values whose squares
  ///   overflow.
  init?(_ sample: Sample, or defaultName: String) throws(StatisticsError) {
    guard let first = sample.values.first else { return nil }
    let isConstant = sample.isConstant
    let moments =
      isConstant ? CentralMoments() : CentralMoments(of: sample.values, scale: 1)
    name = sample.name ?? defaultName
    unit = sample.unit
    count = sample.count
    missingCount = sample.missingCount
    mean = isConstant ? DoubleDouble(first) : moments.mean
    sumOfSquares = isConstant ? .zero : moments.second
    skewness = isConstant ? nil : moments.skewness(.adjusted)
    guard mean.value.isFinite, sumOfSquares.value.isFinite else {
      throw .unusableMoments(
        sample: name, mean: nil, variance: nil)
    }
  }

  /// A group of known moments; `nil` without values.
  ///
  /// - Throws: ``StatisticsError/unusableMoments(sample:mean:variance:)`` without a finite mean and, from two values on,
  ///   a finite variance.
  init?(_ moments: SampleMoments, or defaultName: String) throws(StatisticsError) {
    guard moments.count > 0 else { return nil }
    let variance = moments.count == 1 ? 0 : moments.variance
    name = moments.name ?? defaultName
    guard let mean = moments.mean, mean.isFinite,
      let variance, variance.isFinite, variance >= 0
    else {
      throw .unusableMoments(sample: name, mean: moments.mean, variance: moments.variance)
    }
    unit = moments.unit
    count = moments.count
    missingCount = moments.missingCount
    self.mean = DoubleDouble(mean)
    sumOfSquares = DoubleDouble(variance) * Double(moments.count - 1)
    skewness = moments.skewness
  }
}

extension MeasuredGroup {
  /// The number of values, as the formulas need it.
  var size: Double { Double(count) }

  /// The sample variance with divisor n − 1, or 0 for one value.
  var variance: Double { count > 1 ? (sumOfSquares / (size - 1)).value : 0 }

  /// What a result tells of the group.
  var tested: TestedSample {
    TestedSample(
      name: name, count: count, missingCount: missingCount,
      facts: [
        .init("mean", .number(mean.value)),
        count > 1 ? .init("standard deviation", .number(variance.squareRoot())) : nil,
      ].compactMap { $0 })
  }

  /// The group as others know it.
  var moments: SampleMoments {
    SampleMoments(
      name: name, count: count, mean: mean.value, variance: count > 1 ? variance : nil,
      skewness: skewness, missingCount: missingCount, unit: unit)
  }
}

extension [MeasuredGroup] {
  /// The groups that have values; unnamed ones are "group 1", "group 2", ….
  ///
  /// - Throws: ``StatisticsError/tooFewGroups(needed:found:)`` below two.
  static func usable(_ samples: [Sample]) throws(StatisticsError) -> [MeasuredGroup] {
    var groups: [MeasuredGroup] = []
    for (position, sample) in samples.enumerated() {
      guard let group = try MeasuredGroup(sample, or: "group \(position + 1)") else { continue }
      groups.append(group)
    }
    return try atLeastTwo(groups)
  }

  /// The groups that have values; unnamed ones are "group 1", "group 2", ….
  ///
  /// - Throws: ``StatisticsError/tooFewGroups(needed:found:)`` below two.
  static func usable(_ moments: [SampleMoments]) throws(StatisticsError) -> [MeasuredGroup] {
    var groups: [MeasuredGroup] = []
    for (position, moment) in moments.enumerated() {
      guard let group = try MeasuredGroup(moment, or: "group \(position + 1)") else { continue }
      groups.append(group)
    }
    return try atLeastTwo(groups)
  }

  private static func atLeastTwo(_ groups: [MeasuredGroup]) throws(StatisticsError)
    -> [MeasuredGroup]
  {
    guard groups.count >= 2 else { throw .tooFewGroups(needed: 2, found: groups.count) }
    return groups
  }

  /// The groups, each of which has at least two different values, for methods that weigh by variances.
  func eachVarying(for method: String) throws(StatisticsError) -> [MeasuredGroup] {
    for group in self {
      guard group.count >= 2 else {
        throw .tooFewValues(
          sample: group.name, needed: 2, found: group.count, missing: group.missingCount)
      }
      guard group.variance > 0 else {
        throw .undefined(
          method: method,
          reason: "all values of \(group.name) are "
            + "\(NumberText.significant(group.mean.value, digits: 6)), so its weight would be infinite.",
          suggestion: "leave the group out, or use a one-way analysis of variance.")
      }
    }
    return self
  }
}

// MARK: - Sums

extension [MeasuredGroup] {
  /// The number of values in all groups.
  var totalCount: Double { reduce(0) { $0 + $1.size } }

  /// The mean of all values.
  var grandMean: DoubleDouble {
    // Relative to one group's mean, so that neither large nor many values overflow the sum.
    guard let pivot = first?.mean else { return .zero }
    let sum = reduce(into: DoubleDouble.zero) { $0 += ($1.mean - pivot) * $1.size }
    return pivot + sum / totalCount
  }

  /// Σ n (x̄ᵢ − x̄)², 0 where all means are the same double.
  var sumOfSquaresBetween: DoubleDouble {
    guard contains(where: { $0.mean != self[0].mean }) else { return .zero }
    let center = grandMean
    return reduce(into: .zero) { sum, group in
      let deviation = group.mean - center
      sum += deviation * deviation * group.size
    }
  }

  /// Σ Σ (x − x̄ᵢ)².
  var sumOfSquaresWithin: DoubleDouble { reduce(into: .zero) { $0 += $1.sumOfSquares } }

  /// N − k.
  var degreesOfFreedomWithin: Double { totalCount - Double(count) }

  /// The variance within groups, pooled, for methods that divide by it.
  ///
  /// - Throws: ``StatisticsError``: one value in each group, or groups that are all constant.
  func pooledVariance(for method: String) throws(StatisticsError) -> Double {
    guard degreesOfFreedomWithin > 0 else {
      throw .undefined(
        method: method, reason: "each group has one value, so nothing varies within groups.",
        suggestion: "collect more values per group, or join groups.")
    }
    let variance = (sumOfSquaresWithin / degreesOfFreedomWithin).value
    guard variance > 0 else {
      throw .constantSamples(method: method, means: map(\.mean.value))
    }
    return variance
  }

  /// The pairs in the order of R's `TukeyHSD`: second and first, third and first, ….
  var pairs: [(later: MeasuredGroup, earlier: MeasuredGroup)] {
    indices.flatMap { earlier in
      indices.dropFirst(earlier + 1).map { (later: self[$0], earlier: self[earlier]) }
    }
  }
}
