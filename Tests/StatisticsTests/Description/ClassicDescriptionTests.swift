import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Descriptions of classic data` {
  static let files = (try? Shared.files(in: "reference/classics")) ?? []

  @Test(arguments: files)
  func `agree with R`(file: String) throws {
    for described in try Shared.json(file)["cases"].array
    where described["test"].string == "eda_numeric" {
      let id = described["id"].string ?? ""
      let summary = NumericSummary(described["inputs"]["x"].array.map(\.number))
      let expected = described["expected"]
      for (name, found) in answers(summary) {
        guard let value = expected[name].number else { continue }
        #expect(digits(found, value) >= 12, "\(id) \(name): \(found ?? .nan), expected \(value)")
      }
      let probabilities = described["options"]["probs"].array.compactMap(\.number)
      for type in QuantileType.allCases {
        let values = expected["quantiles"]["type\(type.rawValue)"].array.compactMap(\.number)
        for (probability, value) in zip(probabilities, values) {
          let found = summary.quantile(probability, type: type)
          #expect(
            digits(found, value) >= 12,
            "\(id) type \(type.rawValue) at \(probability): \(found ?? .nan), expected \(value)")
        }
      }
    }
  }

  private func answers(_ summary: NumericSummary) -> [String: Double?] {
    [
      "n": Double(summary.count), "mean": summary.mean, "median": summary.median,
      "min": summary.min, "max": summary.max, "range": summary.range, "sum": summary.sum,
      "variance": summary.variance, "sd": summary.standardDeviation, "se": summary.standardError,
      "iqr": summary.interquartileRange, "cv": summary.coefficientOfVariation,
      "skewness_g1": summary.skewness(.moments), "skewness_G1": summary.skewness(.adjusted),
      "skewness_b1": summary.skewness(.sampleDeviation),
      "kurtosis_g2": summary.kurtosis(.moments), "kurtosis_G2": summary.kurtosis(.adjusted),
      "kurtosis_b2": summary.kurtosis(.sampleDeviation),
    ]
  }
}
