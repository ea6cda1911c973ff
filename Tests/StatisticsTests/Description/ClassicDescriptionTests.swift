import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Descriptions of classic data` {
  @Test(arguments: ClassicCases.all("eda_numeric"))
  func `agree with R`(described: ClassicCases.Case) throws {
    let summary = NumericSummary(described.numbers("x"))

    described.check(numbers(summary), subject: "numeric summary")
    described.check(counts(summary), subject: "numeric summary", atLeast: 15)
    if !described.expected["fivenum"].array.isEmpty {
      let five = try #require(summary.fiveNumberSummary())
      described.check(five.values, vector: "fivenum", subject: "numeric summary", atLeast: 14)
      let box = try #require(summary.boxPlotStatistics())
      let ends = [box.lowerWhisker] + box.summary.values[1...3] + [box.upperWhisker]
      described.check(ends, vector: "box_stats", subject: "numeric summary", atLeast: 14)
      // R lists the outliers in the order of the data.
      let outliers = described.expected["box_outliers"].array.compactMap(\.number)
      #expect(box.outliers == outliers.sorted())
    }
    let probabilities = described.options["probs"].array.compactMap(\.number)
    for type in QuantileType.allCases {
      let values = described.expected["quantiles"]["type\(type.rawValue)"].array
      for (probability, value) in zip(probabilities, values.compactMap(\.number)) {
        Scoreboard.check(
          summary.quantile(probability, type: type), value, atLeast: 14, source: "classics",
          subject: "numeric summary", quantity: "quantile type \(type.rawValue)",
          place: "\(described.file) at \(probability)")
      }
    }
  }

  @Test(arguments: ClassicCases.all("eda_numeric"))
  func `have no key that is not compared`(described: ClassicCases.Case) {
    let summary = NumericSummary(described.numbers("x"))
    let compared = Set(numbers(summary).keys).union(counts(summary).keys)
      .union(["fivenum", "box_stats", "box_outliers", "quantiles", "behaviour"])

    #expect(Set(described.expected.object.keys).subtracting(compared).isEmpty)
  }

  @Test(arguments: ClassicCases.all("eda_numeric").filter { $0.file == "edge_cases" })
  func `say nothing where there is nothing to say`(described: ClassicCases.Case) {
    let values = described.numbers("x")
    let summary = NumericSummary(values)

    #expect(summary.missingCount == values.count { $0 == nil })
    if summary.count < 2 {
      #expect(summary.variance == nil)
      #expect(summary.standardDeviation == nil)
      #expect(summary.skewness == nil)
    }
    if summary.count == 0 { #expect(numbers(summary).allSatisfy { $0 == "sum" || $1 == nil }) }
  }

  @Test(arguments: ClassicCases.all("autocorrelation"))
  func `agree on autocorrelation`(described: ClassicCases.Case) throws {
    let lags = Int(described.options["max_lag"].number ?? 0)
    let series = try Autocorrelation(described.numbers("x"), lags: lags)

    described.check(
      series.coefficients, vector: "acf", subject: "autocorrelation", atLeast: 14)
    described.check(
      series.partialCoefficients.compactMap { $0 }, vector: "pacf", subject: "autocorrelation",
      atLeast: 13)
  }

  private func numbers(_ summary: NumericSummary) -> [String: Double?] {
    let interval = try? summary.confidenceInterval()
    return [
      "mean": summary.mean, "median": summary.median,
      "min": summary.min, "max": summary.max, "range": summary.range, "sum": summary.sum,
      "variance": summary.variance, "sd": summary.standardDeviation, "se": summary.standardError,
      "iqr": summary.interquartileRange, "cv": summary.coefficientOfVariation,
      "mad": summary.scaledMedianAbsoluteDeviation, "mad_raw": summary.medianAbsoluteDeviation,
      "trimmed_mean_10": summary.trimmedMean(0.1), "trimmed_mean_20": summary.trimmedMean(0.2),
      "geometric_mean": summary.geometricMean, "harmonic_mean": summary.harmonicMean,
      "skewness_g1": summary.skewness(.moments), "skewness_G1": summary.skewness(.adjusted),
      "skewness_b1": summary.skewness(.sampleDeviation),
      "kurtosis_g2": summary.kurtosis(.moments), "kurtosis_G2": summary.kurtosis(.adjusted),
      "kurtosis_b2": summary.kurtosis(.sampleDeviation),
      "bw_nrd0": summary.bandwidth(.silverman), "bw_nrd": summary.bandwidth(.scott),
      "ci95_low": interval?.lower, "ci95_high": interval?.upper,
    ]
  }

  private func counts(_ summary: NumericSummary) -> [String: Double?] {
    [
      "n": Double(summary.count), "distinct": Double(summary.distinctCount),
      "sturges": summary.binCount(.sturges).map(Double.init),
      "scott": summary.binCount(.scott).map(Double.init),
      "freedman_diaconis": summary.binCount(.freedmanDiaconis).map(Double.init),
    ]
  }
}
