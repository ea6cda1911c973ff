import Foundation
import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Correlations of reference data` {
  @Test(arguments: ClassicCases.all("cor_pearson"))
  func `Pearson's agree with R`(tested: ClassicCases.Case) throws {
    let make = {
      try PearsonCorrelation(tested.numbers("x"), tested.numbers("y"), level: tested.level)
    }
    guard tested.expected["p_value"].number != nil else {
      #expect(throws: StatisticsError.self) { try make() }
      return
    }
    let test = try make()

    tested.check(
      [
        "r": test.estimate, "covariance": test.covariance, "statistic": test.statistic,
        "p_value": test.pValue, "df": test.degreesOfFreedom,
        "conf_low": test.confidenceInterval?.lower, "conf_high": test.confidenceInterval?.upper,
      ], subject: "Pearson correlation")
  }

  @Test(arguments: ClassicCases.all("cor_spearman_t"))
  func `Spearman's agree with R`(tested: ClassicCases.Case) throws {
    let test = try SpearmanCorrelation(
      tested.numbers("x"), tested.numbers("y"), method: .studentT)

    tested.check(
      ["rho": test.estimate, "S": test.rankDifferenceSum, "p_value": test.pValue],
      subject: "Spearman correlation")
  }

  @Test(arguments: ClassicCases.all("cor_kendall_normal"))
  func `Kendall's agree with R`(tested: ClassicCases.Case) throws {
    let test = try KendallCorrelation(tested.numbers("x"), tested.numbers("y"), method: .normal)

    tested.check(
      ["tau_b": test.estimate, "z": test.statistic, "p_value": test.pValue],
      subject: "Kendall correlation")
  }

  @Test(arguments: ClassicCases.all("cor_kendall_exact"))
  func `Kendall's exact p-values agree with R`(tested: ClassicCases.Case) throws {
    let test = try KendallCorrelation(tested.numbers("x"), tested.numbers("y"), method: .exact)

    tested.check(
      [
        "tau": test.estimate, "T": Double(test.concordantPairs), "p_value": test.pValue,
      ], subject: "Kendall correlation (exact)")
  }

  static let pairs = [
    "duration_comment": ("video_duration_sec", "video_comment_count"),
    "duration_views": ("video_duration_sec", "video_view_count"),
    "share_download": ("video_share_count", "video_download_count"),
    "views_likes": ("video_view_count", "video_like_count"),
  ]

  @Test(arguments: pairs.keys.sorted())
  func `agree with R and SciPy on the claims data`(id: String) throws {
    let (x, y) = try #require(Self.pairs[id])
    let sample = try PairedSample(
      ClaimsReference.numbers(x), ClaimsReference.numbers(y), names: (x, y))
    let pearson = try PearsonCorrelation(sample)
    let spearman = try SpearmanCorrelation(sample)
    let kendall = try KendallCorrelation(sample)

    // A p-value multiplies the error of its statistic by about the statistic's square (README).
    try ClaimsReference.check(
      [
        "pearson.r": pearson.estimate, "pearson.t": pearson.statistic, "pearson.p": pearson.pValue,
        "pearson.log_p": pearson.logPValue, "pearson.df": pearson.degreesOfFreedom,
        "pearson.ci_low": pearson.confidenceInterval?.lower,
        "pearson.ci_high": pearson.confidenceInterval?.upper,
        "spearman.rho": spearman.estimate, "spearman.t": spearman.statistic,
        "spearman.p": spearman.pValue, "spearman.log_p": spearman.logPValue,
        "kendall.tau_b": kendall.estimate, "kendall.z": kendall.statistic,
        "kendall.p": kendall.pValue, "kendall.log_p": kendall.logPValue,
      ], under: "cor.\(id)", subject: "Correlations",
      floors: [
        "pearson.r": 13, "pearson.t": 12, "pearson.ci_low": 12, "pearson.ci_high": 12,
        "pearson.p": 12, "pearson.log_p": 12, "spearman.rho": 13, "spearman.t": 12,
        "spearman.p": 12, "spearman.log_p": 12, "kendall.tau_b": 13, "kendall.z": 12,
        "kendall.p": 12, "kendall.log_p": 12,
      ])
  }

  @Test func `of ranks fill the matrix of the claims data`() throws {
    let names = ClaimsReference.entry("cor.columns")["value"].array.compactMap(\.string)
    // Three of the columns: sorting for all pairs takes seconds unoptimised.
    let chosen = [1, 3, 5]
    let columns = chosen.map {
      (name: names[$0], values: ClaimsReference.numbers(names[$0]).map(Optional.some))
    }
    let expected = { (key: String) in
      let all = ClaimsReference.entry(key)["value"].flattened
      return chosen.flatMap { row in chosen.map { all[row * names.count + $0] } }
    }
    for (key, matrix) in [
      ("cor.matrix.spearman", try CorrelationMatrix.spearman(columns)),
      ("cor.matrix.kendall", try CorrelationMatrix.kendall(columns)),
    ] {
      for (found, reference) in zip(matrix.rows.joined(), expected(key)) {
        Scoreboard.check(
          found, try #require(reference), atLeast: 13, source: "claims data",
          subject: "correlation matrix", quantity: key, place: key)
      }
    }
  }
}
