import Statistics
import Testing

@Suite struct `Quantile sketch` {
  static let probabilities = [0, 0.001, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999, 1]

  static let shapes: [String: [Double]] = {
    var generator = SeededGenerator(seed: 77)
    return [
      "heavy tail": (0..<3_000).map { _ in generator.logNormal(logDeviation: 4) },
      "both signs": (0..<3_000).map { _ in
        generator.normal() * generator.logNormal(logDeviation: 3)
      },
      "counts": (0..<3_000).map { _ in (generator.logNormal(logDeviation: 2) - 1).rounded() },
      "all magnitudes": (0..<600).map {
        Double(sign: .plus, exponent: $0 * 3 - 900, significand: 1.3)
      },
      "equal": [Double](repeating: 0.1, count: 9),
      "one": [-7.25],
    ]
  }()

  @Test(arguments: [0.2, 0.01, 0.001], shapes.keys.sorted())
  func `stays within its relative error`(error: Double, shape: String) throws {
    let values = try #require(Self.shapes[shape])
    let sketch = try QuantileSketch(values, relativeError: error)
    let exact = NumericSummary(values)

    for (probability, found) in zip(Self.probabilities, sketch.quantiles(Self.probabilities)) {
      let value = try #require(exact.quantile(probability, type: .inverseDistribution))
      let estimate = try #require(found)
      #expect(
        abs(estimate - value) <= error * (1 + 1e-10) * abs(value),
        "\(shape) at \(probability): \(estimate) for \(value)")
    }
    #expect(sketch.min == exact.min)
    #expect(sketch.max == exact.max)
  }

  @Test(arguments: [0, 1, 1_234, 3_000])
  func `merged equals the one that saw everything`(split: Int) throws {
    let values = try #require(Self.shapes["both signs"])
    var merged = try QuantileSketch(values[split...])
    try merged.merge(QuantileSketch(values[..<split]))

    #expect(merged == (try QuantileSketch(values)))
    #expect(merged == (try QuantileSketch(values.reversed())))
  }

  @Test func `counts missing values and keeps infinities and zeros exact`() throws {
    let sketch = try QuantileSketch([nil, .nan, -.infinity, -2, 0, 0, -0.0, 3, .infinity])

    #expect(sketch.count == 7)
    #expect(sketch.missingCount == 2)
    #expect(sketch.quantile(0) == -.infinity)
    #expect(sketch.quantile(1) == .infinity)
    #expect(sketch.median == 0)
    #expect(sketch.quantile(0.9) == .infinity)
    #expect(sketch.share(atMost: 0) == 5.0 / 7)
    #expect(sketch.share(atMost: -3) == 1.0 / 7)
    #expect(sketch.share(atMost: .infinity) == 1)
  }

  @Test func `keeps its word at the ends of the range of doubles`() throws {
    let ends = [
      -Double.greatestFiniteMagnitude, -1e308, -1e-308, 1e-308, 1.7e308,
      .greatestFiniteMagnitude, .infinity,
    ]
    let sketch = try QuantileSketch(ends, relativeError: 0.05)

    for rank in 1...ends.count {
      let found = try #require(sketch.quantile(Double(rank) / Double(ends.count)))
      let value = ends[rank - 1]
      #expect(found == value || abs(found - value) <= 0.05 * abs(value) * (1 + 1e-10))
      #expect(found.isFinite == value.isFinite)
    }
  }

  @Test func `needs few buckets`() throws {
    var sketch = try QuantileSketch()
    for step in 0..<20_000 { sketch.append(1e-6 * Double(step * step + 1)) }

    // ln(4e8) / ln(1.01 / 0.99) buckets at most.
    #expect(sketch.bucketCount < 1_000)
  }

  @Test func `says nothing about nothing and refuses another error`() throws {
    var nothing = try QuantileSketch()
    #expect(nothing.median == nil)
    #expect(nothing.share(atMost: 1) == nil)
    #expect(nothing.quantile(1.1) == nil)
    nothing.append(1)
    #expect(nothing.quantile(.nan) == nil)
    #expect(nothing.quantile(-0.1) == nil)

    for error in [0, -1, 1, .nan] {
      #expect(throws: StatisticsError.self) { try QuantileSketch(relativeError: error) }
    }
    #expect(throws: StatisticsError.self) {
      var sketch = try QuantileSketch(relativeError: 0.01)
      try sketch.merge(QuantileSketch(relativeError: 0.02))
    }
  }
}
