/// A sample that is large and finite enough for a test of means.
struct UsableMoments: Sendable, Hashable, Codable {
  let name: String
  let count: Double
  let mean: Double
  let variance: Double

  /// - Throws: ``StatisticsError``: fewer than two values, or no finite mean and variance.
  init(_ moments: SampleMoments, or defaultName: String) throws(StatisticsError) {
    name = moments.name ?? defaultName
    guard moments.count >= 2 else {
      throw .tooFewValues(
        sample: name, needed: 2, found: moments.count, missing: moments.missingCount)
    }
    guard let mean = moments.mean, let variance = moments.variance,
      mean.isFinite, variance.isFinite, variance >= 0
    else {
      throw .unusableMoments(sample: name, mean: moments.mean, variance: moments.variance)
    }
    count = Double(moments.count)
    self.mean = mean
    self.variance = variance
  }
}

extension UsableMoments {
  var standardDeviation: Double { variance.squareRoot() }

  /// s / √n; dividing the variance instead could underflow.
  var standardError: Double { standardDeviation / count.squareRoot() }

  /// Small, constant, or varying by no more than rounding.
  static func warnings(_ samples: [UsableMoments], standardError: Double) -> [TestWarning] {
    var warnings = samples.compactMap { sample -> TestWarning? in
      if sample.variance == 0 { return .constantSample(name: sample.name, value: sample.mean) }
      guard sample.count < Double(TestWarning.smallSampleCount) else { return nil }
      return .smallSample(name: sample.name, count: Int(sample.count))
    }
    // The limit below which R's t.test refuses: "data are essentially constant".
    let largest = samples.map { abs($0.mean) }.max() ?? 0
    if standardError < 10 * Double.ulpOfOne * largest { warnings.append(.nearlyConstant) }
    return warnings
  }
}
