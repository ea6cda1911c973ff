extension TestedSample {
  /// A sample of which the moments are known, under its own name or the given one.
  init(_ moments: SampleMoments, or name: String) {
    self.init(
      name: moments.name ?? name, count: moments.count, missingCount: moments.missingCount,
      facts: [
        moments.mean.map { .init("mean", .number($0)) },
        moments.standardDeviation.map { .init("standard deviation", .number($0)) },
      ].compactMap { $0 })
  }

  /// A sample of which the values are known, told by its median.
  init(_ sample: Sample, or name: String) {
    self.init(
      name: sample.name ?? name, count: sample.count, missingCount: sample.missingCount,
      facts: sample.values.median().map { [.init("median", .number($0))] } ?? [])
  }
}
