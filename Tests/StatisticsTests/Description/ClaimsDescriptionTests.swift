import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Descriptions of the claims data` {
  static let columns = [
    "video_duration_sec", "video_view_count", "video_like_count", "video_share_count",
    "video_download_count", "video_comment_count",
  ]

  @Test(arguments: columns)
  func `equal the reference`(column: String) throws {
    let values = Self.values(column)
    let summary = NumericSummary(values)
    let interval = try summary.confidenceInterval()
    let fences = try #require(summary.boxPlotStatistics(.standard))
    let quartile = try #require(summary.quantile(0.75))
    let courseLimit = try #require(summary.median) + 1.5 * (quartile - fences.summary.lowerQuartile)
    let answers: [String: Double?] = [
      "n": Double(summary.count), "missing": Double(summary.missingCount), "sum": summary.sum,
      "mean": summary.mean, "sd": summary.standardDeviation, "variance": summary.variance,
      "se_mean": summary.standardError, "min": summary.min, "max": summary.max,
      "p01": summary.quantile(0.01), "p05": summary.quantile(0.05), "p10": summary.quantile(0.1),
      "q1": fences.summary.lowerQuartile, "median": summary.median, "q3": quartile,
      "p90": summary.quantile(0.9), "p95": summary.quantile(0.95), "p99": summary.quantile(0.99),
      "iqr": summary.interquartileRange, "mad_raw": summary.medianAbsoluteDeviation,
      "trimmed_mean_10": summary.trimmedMean(0.1), "distinct": Double(summary.distinctCount),
      "zeros": Double(summary.count(of: 0)),
      "ci95_mean_low": interval.lower, "ci95_mean_high": interval.upper,
      "skew_g1": summary.skewness(.moments), "kurt_g2": summary.kurtosis(.moments),
      "skew_G1": summary.skewness(.adjusted), "kurt_G2": summary.kurtosis(.adjusted),
      "skew_b1": summary.skewness(.sampleDeviation), "kurt_b2": summary.kurtosis(.sampleDeviation),
      "outliers_tukey_low": Double(fences.lowOutliers.count),
      "outliers_tukey_high": Double(fences.highOutliers.count),
      "outliers_above_median_plus_1p5_iqr": Double(summary.count(above: courseLimit)),
    ]

    // A shape near 0 is what is left of terms a thousand times larger.
    try ClaimsReference.check(
      answers, under: "describe.\(column)", subject: "numeric summary",
      floors: answers.mapValues { _ in 12 })
    let keys = ClaimsReference.keys("describe.\(column).")
    #expect(keys.count == answers.count)
  }

  @Test func `have every column that the reference has`() {
    let described = Set(
      ClaimsReference.keys("describe.").compactMap { $0.split(separator: ".").dropFirst().first })

    #expect(described == Set(Self.columns.map { Substring($0) }))
  }

  @Test func `equal the reference in all nine quantile types`() throws {
    let keys = ClaimsReference.keys("quantile_types.").filter { !$0.hasSuffix("probs") }
    let probabilities = ClaimsReference.entry("quantile_types.probs")["value"].flattened
      .compactMap { $0 }

    #expect(!probabilities.isEmpty)
    #expect(keys.count.isMultiple(of: 9))
    for key in keys {
      let parts = key.split(separator: ".")
      let type = try #require(
        parts.last?.last.flatMap { $0.wholeNumberValue }.flatMap(QuantileType.init))
      let summary = NumericSummary(Self.values(String(parts[1])))
      ClaimsReference.check(
        summary.quantiles(probabilities, type: type).compactMap { $0 }, vector: key,
        subject: "quantile types", atLeast: 14)
    }
  }

  @Test(arguments: ["claim_status", "verified_status", "author_ban_status"])
  func `count labels`(column: String) throws {
    let labels = ClaimsReference.allRows.map { $0[column].flatMap { $0.isEmpty ? nil : $0 } }
    let summary = CategoricalSummary(labels)
    let levels = ClaimsReference.entry("freq.\(column).levels")["value"].array.compactMap(\.string)

    #expect(levels.sorted() == summary.frequencies.map(\.category).sorted())
    ClaimsReference.check(
      levels.map { Double(summary.count(of: $0)) }, vector: "freq.\(column).counts",
      subject: "categorical summary", atLeast: 15)
    #expect(
      Double(summary.missingCount) == (try ClaimsReference.value("freq.\(column).missing")))
  }

  @Test func `equal the reference in covariances and correlations`() throws {
    let columns = Self.columns.map { name in
      (name: name, values: ClaimsReference.numbers(name).map(Optional.some))
    }
    #expect(
      ClaimsReference.entry("cor.columns")["value"].array.compactMap(\.string) == Self.columns)

    let covariances = try CovarianceMatrix(columns).rows.flatMap { $0.compactMap { $0 } }
    ClaimsReference.check(
      covariances, vector: "cor.matrix.covariance", subject: "covariance matrix", atLeast: 11)
    let correlations = try CorrelationMatrix(columns).rows.flatMap { $0.compactMap { $0 } }
    ClaimsReference.check(
      correlations, vector: "cor.matrix.pearson", subject: "correlation matrix", atLeast: 11)
  }

  static func values(_ column: String) -> [Double?] {
    ClaimsReference.allRows.map { Double($0[column] ?? "") }
  }
}
