/// What a test of means needs to know of a sample: how many values, their mean and their variance.
///
/// Make one from data, from a summary, or from aggregates that a database computed.
///
///     SampleMoments(name: "verified", count: 1_200, mean: 91_439.16, variance: 48_902_353_351.4)
public struct SampleMoments: Sendable, Hashable, Codable {
  /// What the sample is called in messages and tables, such as a group's label.
  public let name: String?

  /// What the values count or measure, in a reader's words, such as "views"; `nil` when not given.
  public let unit: String?

  /// The number of values that are not missing.
  public let count: Int

  /// The number of values left out because they are missing.
  public let missingCount: Int

  /// The arithmetic mean, or `nil` where it does not exist.
  public let mean: Double?

  /// The sample variance with divisor n − 1, or `nil` where it does not exist.
  public let variance: Double?

  /// The skewness with the correction for bias, or `nil` where it is not known: a test then cannot judge whether a mean
  /// is near normal.
  public let skewness: Double?

  /// The moments of a sample as computed elsewhere.
  ///
  /// - Parameters:
  ///   - variance: the sample variance, divisor n − 1; `nil` when it is not known, as with one value.
  public init(
    name: String? = nil,
    count: Int,
    mean: Double?,
    variance: Double?,
    skewness: Double? = nil,
    missingCount: Int = 0,
    unit: String? = nil
  ) {
    self.name = name
    self.unit = unit
    self.skewness = skewness
    self.count = count
    self.missingCount = missingCount
    self.mean = mean
    self.variance = variance
  }
}

extension SampleMoments {
  /// The moments of numbers, of which `nil` and NaN are missing.
  public init(
    _ values: some Collection<some Observation>, name: String? = nil, unit: String? = nil
  ) {
    self.init(Sample(values, name: name, unit: unit))
  }

  /// The moments of a sample.
  public init(_ sample: Sample) {
    var moments = MomentAccumulator(sample.values)
    moments.addMissing(sample.missingCount)
    self.init(moments, name: sample.name, unit: sample.unit)
  }

  /// The moments that an accumulator has found.
  public init(_ moments: MomentAccumulator, name: String? = nil, unit: String? = nil) {
    self.init(
      name: name,
      count: moments.count,
      mean: moments.mean,
      variance: moments.variance,
      skewness: moments.skewness(),
      missingCount: moments.missingCount,
      unit: unit
    )
  }

  /// The moments that a summary has found.
  public init(_ summary: NumericSummary, name: String? = nil, unit: String? = nil) {
    self.init(
      name: name,
      count: summary.count,
      mean: summary.mean,
      variance: summary.variance,
      skewness: summary.skewness,
      missingCount: summary.missingCount,
      unit: unit
    )
  }
}

extension SampleMoments {
  /// The square root of the variance, or `nil` where that is.
  public var standardDeviation: Double? { variance?.squareRoot() }
}
