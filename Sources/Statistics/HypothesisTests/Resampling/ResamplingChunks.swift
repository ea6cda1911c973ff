/// Draws many replicates in chunks, each with a generator of its own.
///
/// The chunks do not depend on the number of threads, so neither do the replicates or their order.
enum ResamplingChunks {
  private static let size = 64

  /// The replicates of all chunks in order, computed on as many threads as the machine has processors.
  ///
  /// - Parameter chunk: makes a number of replicates.
  static func concurrent(
    count: Int, seed: UInt64, _ chunk: @Sendable (inout SeededGenerator, Int) -> [Double]
  ) -> [Double] {
    let seeds = Array(seeds(count: count, seed: seed).enumerated())
    return Array(
      seeds.concurrentMap { index, seed in
        var generator = SeededGenerator(seed: seed)
        return chunk(&generator, min(size, count - index * size))
      }.joined())
  }

  /// The same replicates, computed on one thread.
  static func serial(
    count: Int, seed: UInt64, _ chunk: (inout SeededGenerator, Int) -> [Double]
  ) -> [Double] {
    seeds(count: count, seed: seed).enumerated().flatMap { index, seed in
      var generator = SeededGenerator(seed: seed)
      return chunk(&generator, min(size, count - index * size))
    }
  }

  /// Drawn rather than counted up: neighbouring seeds of SplitMix64 could share states.
  private static func seeds(count: Int, seed: UInt64) -> [UInt64] {
    var generator = SeededGenerator(seed: seed)
    let chunkCount = count / size + (count.isMultiple(of: size) ? 0 : 1)
    return (0..<max(0, chunkCount)).map { _ in generator.next() }
  }

  /// The most replicates that a caller can ask for.
  private static let largestCount = 10_000_000

  /// The number of replicates, if it can be made.
  static func validated(count: Int) throws(StatisticsError) -> Int {
    guard (1...largestCount).contains(count) else {
      throw .parameterOutOfRange(
        name: "resamples", value: Double(count), allowed: "from 1 to \(largestCount)")
    }
    return count
  }
}

extension SeededGenerator {
  /// Fills a buffer with values drawn with replacement; `values` must not be empty.
  mutating func resample(_ values: [Double], into resample: inout [Double]) {
    for index in resample.indices { resample[index] = values[self.index(below: values.count)] }
  }
}
