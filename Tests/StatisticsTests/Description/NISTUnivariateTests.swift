import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `NIST univariate sets` {
  static let files = (try? Shared.files(in: "reference/nist", prefix: "univariate_")) ?? []

  @Test(arguments: files)
  func `are met within half a digit of what doubles allow`(file: String) throws {
    let set = try Shared.json(file)
    let values = set["data"].array.compactMap { $0.array.first?.number }
    let summary = NumericSummary(values)
    let onePass = MomentAccumulator(values)

    try #require(summary.count == Int(set["n"].number ?? 0))
    for entry in set["certified"].array + set["derived"].array {
      let quantity = entry["quantity"].string ?? ""
      guard let found = answers(summary, onePass)[quantity],
        let certified = entry["value"].number, let attainable = entry["attainable_lre"].number
      else { continue }
      for value in found {
        #expect(
          digits(value, certified) >= min(attainable, 15) - 0.5,
          "\(quantity): \(value ?? .nan), certified \(certified), attainable \(attainable)")
      }
      // Apart from the rounding of the data: the exact answer about the doubles.
      if let exact = entry["binary64_data"].number, quantity != "skewness_g1" {
        for value in found { #expect(digits(value, exact) > 14, "\(quantity) of the doubles") }
      }
    }
  }

  /// What the two ways of describing answer, by NIST's name of the quantity.
  private func answers(
    _ summary: NumericSummary,
    _ onePass: MomentAccumulator
  ) -> [String: [Double?]] {
    [
      "mean": [summary.mean, onePass.mean],
      "standard_deviation": [summary.standardDeviation, onePass.standardDeviation],
      "variance": [summary.variance, onePass.variance],
      "sum": [summary.sum],
      "standard_error_of_mean": [summary.standardError, onePass.standardError],
      "median": [summary.median],
      "minimum": [summary.min, onePass.min],
      "maximum": [summary.max, onePass.max],
      "skewness_g1": [summary.skewness(.moments)],
      "excess_kurtosis_g2": [summary.kurtosis(.moments)],
      "coefficient_of_variation": [summary.coefficientOfVariation],
    ]
  }
}
