extension EstimateInference {
  /// The estimate as a test's parameter.
  func parameter(_ name: String, unit: String?) -> TestedParameter {
    TestedParameter(
      name: name, nullValue: nullValue, estimate: estimate, standardError: standardError,
      interval: interval, unit: unit)
  }
}

extension TestedParameter {
  static func differenceOfMeans(
    _ first: SampleMoments, _ second: SampleMoments,
    _ inference: EstimateInference<some ContinuousDistribution>
  ) -> TestedParameter {
    let names = (first.name ?? "the first sample", second.name ?? "the second sample")
    return inference.parameter(
      "mean of \(names.0) minus mean of \(names.1)", unit: first.unit ?? second.unit)
  }
}

extension UsableMoments {
  /// Student's t of the mean.
  ///
  /// - Throws: ``StatisticsError``: equal values, a null value that is not finite, or a level outside 0 to 1.
  func inference(
    nullValue: Double, alternative: Alternative, level: Double, method: String
  ) throws(StatisticsError) -> EstimateInference<StudentT> {
    guard variance > 0 else { throw .constantSamples(method: method, means: [mean]) }
    return try EstimateInference(
      estimate: mean, standardError: standardError, nullValue: nullValue,
      alternative: alternative, level: level,
      distribution: StudentT(degreesOfFreedom: count - 1), method: method)
  }
}
