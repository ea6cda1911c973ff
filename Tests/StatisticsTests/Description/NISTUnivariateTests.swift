import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `NIST univariate sets` {
  static let files = (try? Shared.files(in: "reference/nist", prefix: "univariate_")) ?? []

  @Test(arguments: files)
  func `are met within half a digit of what doubles allow`(file: String) throws {
    let set = try Shared.json(file)
    let values = set["data"].array.compactMap { $0.array.first?.number }
    let answers = try answers(values)

    try #require(values.count == Int(set["n"].number ?? 0))
    for entry in set["certified"].array + set["derived"].array {
      let quantity = try #require(entry["quantity"].string)
      let found = try #require(answers[quantity], "nothing answers \(quantity)")
      let certified = try #require(entry["value"].number)
      let attainable = min(try #require(entry["attainable_lre"].number), 15)
      for value in found {
        Scoreboard.check(
          value, certified, atLeast: attainable - 0.5, source: "NIST univariate",
          subject: set["name"].string ?? "", quantity: quantity, place: file)
      }
      // Apart from the rounding of the data: the exact answer about the doubles. That of a shape near 0 is what is left
      // of terms far larger, and the certified sets are such.
      if let exact = entry["binary64_data"].number, abs(exact) > 1e-6 || exact == 0 {
        for value in found { #expect(digits(value, exact) > 14, "\(quantity) of the doubles") }
      }
    }
  }

  /// What the ways of describing answer, by NIST's name of the quantity.
  private func answers(_ values: [Double]) throws -> [String: [Double?]] {
    let summary = NumericSummary(values)
    var oneByOne = MomentAccumulator()
    for value in values { oneByOne.append(value) }
    let blocks = MomentAccumulator(values)
    var merged = MomentAccumulator(values.prefix(values.count / 3))
    merged.merge(MomentAccumulator(values.dropFirst(values.count / 3)))
    let passes = [oneByOne, blocks, merged]
    return [
      "mean": [summary.mean] + passes.map(\.mean),
      "standard_deviation": [summary.standardDeviation] + passes.map(\.standardDeviation),
      "lag1_autocorrelation": [try Autocorrelation(values, lags: 1)[1]],
      "variance": [summary.variance] + passes.map(\.variance),
      "sum": [summary.sum] + passes.map(\.sum),
      "standard_error_of_mean": [summary.standardError] + passes.map(\.standardError),
      "median": [summary.median],
      "minimum": [summary.min] + passes.map(\.min),
      "maximum": [summary.max] + passes.map(\.max),
      "range": [summary.range] + passes.map(\.range),
      "skewness_g1": [summary.skewness(.moments)] + passes.map { $0.skewness(.moments) },
      "excess_kurtosis_g2": [summary.kurtosis(.moments)] + passes.map { $0.kurtosis(.moments) },
      "root_mean_square": [summary.rootMeanSquare] + passes.map(\.rootMeanSquare),
      "coefficient_of_variation": [summary.coefficientOfVariation]
        + passes.map(\.coefficientOfVariation),
    ]
  }
}
