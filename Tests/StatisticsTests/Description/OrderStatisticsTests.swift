import Statistics
import Testing

@Suite struct `Quantiles of a collection` {
  /// More numbers than are sorted at once: spread over all magnitudes, tied, close together.
  static let shapes: [String: [Double]] = {
    var generator = SeededGenerator(seed: 91)
    let wide = (0..<5_000).map { _ in
      generator.normal() * generator.logNormal(logDeviation: 40)
    }
    return [
      "both signs, all magnitudes": wide,
      "with infinities": wide + [.infinity, -.infinity, .infinity],
      "with NaN": wide + [.nan, .nan],
      "ties": wide.map { $0 < 0 ? -1 : 2 },
      "within a sixteenth": (0..<5_000).map { 1 + Double($0 * 7919 % 5_000) / 1e6 },
      "all equal": Array(repeating: 0.1, count: 3_000),
      "just enough": (0..<2_048).map { Double(2_048 - $0) },
      "too few": (0..<2_047).map { Double(2_047 - $0) },
      "one": [7.5],
      "none": [],
      "only NaN": [.nan],
    ]
  }()

  @Test(arguments: shapes.keys.sorted(), [1, 2, 3, 4, 5, 6, 7, 8, 9])
  func `are those of the sorted values`(shape: String, number: Int) throws {
    let values = try #require(Self.shapes[shape])
    let type = try #require(QuantileType(rawValue: number))
    let sorted = values.filter { !$0.isNaN }.sorted()
    let probabilities = [0.75, 0, 0.001, 0.25, 0.5, 0.999, 1, -0.1, .nan]
    let summary = NumericSummary(values)

    let found = values.quantiles(probabilities, type: type)

    #expect(found == probabilities.map { summary.quantile($0, type: type) })
    #expect(found[1] == sorted.first && found[6] == sorted.last)
    #expect(values.median() == summary.median)
  }
}
