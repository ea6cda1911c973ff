import Foundation
import Records
import Reports
import TestSupport
import Testing

@Suite(.serialized) struct `The notebook that asks ten questions` {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    let notebooks = SharedFolder.packageFolder.appending(path: "notebooks")
    for name in ["03-hypothesis-tests.md", "Support"] { try folder.copy(name, from: notebooks) }
  }

  private func render(data: String) throws -> Ledger {
    let result = try Quire.run(
      ["render", "03-hypothesis-tests.md", "--quiet", "-P", "data:\(data)"], in: folder)
    #expect(result.status == 0, "\(result.standardError)")
    return try LedgerFile.ledger(from: Array(folder.data("output/03-hypothesis-tests.json")))
  }

  @Test func `renders on the sample data`() throws {
    let sample = try Quire.run(["sample-data", "-o", "data", "-q"], in: folder)
    try #require(sample.status == 0)

    let ledger = try render(data: "data/claims.csv")

    #expect(ledger.findings.count == 3)
    #expect(ledger.findings.allSatisfy { $0.holds })
    #expect(try ledger.number("ten-questions.testCount") == 10)
  }

  @Test(.enabled(if: SharedFolder.isPresent, "\(SharedFolder.reason)"))
  func `agrees with R and SciPy on the real file`() throws {
    let reference = try RealClaims()
    let ledger = try render(data: RealClaims.file.path)

    #expect(ledger.values["rows"] == .integer(19_084))
    for (ours, theirs) in Self.figures {
      let (found, wanted) = (try ledger.number(ours), try reference.number(theirs))
      #expect(abs(found - wanted) <= 1e-10 * abs(wanted), "\(ours): \(found), \(wanted)")
    }
    let shares = try reference.numbers("prop2.verified_claim_vs_opinion.x")
    #expect(shares == [209, 991])
    // 1,439 of 9,608 claims and 196 of 9,476 opinions come from banned authors.
    let observed = try reference.numbers("chi2.claim_by_ban.observed")
    #expect(abs(try ledger.number("banned.claims") - observed[1] / 9608) < 1e-15)
    #expect(abs(try ledger.number("banned.opinions") - observed[4] / 9476) < 1e-15)
  }

  /// The ledger's names and those of the reference.
  private static let figures: [(String, String)] = [
    ("verified-views.statistic", "t.views_by_verified.welch.statistic"),
    ("verified-views.degreesOfFreedom", "t.views_by_verified.welch.df"),
    ("verified-views.pValue", "t.views_by_verified.welch.p"),
    ("verified-views.logPValue", "t.views_by_verified.welch.log_p"),
    ("verified-views.estimate", "t.views_by_verified.welch.diff"),
    ("verified-views.standardError", "t.views_by_verified.welch.se"),
    ("verified-views.lower", "t.views_by_verified.welch.ci_low"),
    ("verified-views.upper", "t.views_by_verified.welch.ci_high"),
    ("verified-views.effectSize", "t.views_by_verified.cohens_d"),
    ("advice-verified.Student two-sample t test.pValue", "t.views_by_verified.student.p"),
    (
      "advice-verified.Mann–Whitney U test (normal, continuity-corrected).pValue",
      "mann_whitney.views_by_verified.p_cc"
    ),
    (
      "advice-verified.Mann–Whitney U test (normal, continuity-corrected).effectSize",
      "mann_whitney.views_by_verified.prob_superiority"
    ),
    ("content-tests.statistic", "t.views_by_claim.welch.statistic"),
    ("content-tests.degreesOfFreedom", "t.views_by_claim.welch.df"),
    ("content-tests.logPValue", "t.views_by_claim.welch.log_p"),
    ("content-tests.estimate", "t.views_by_claim.welch.diff"),
    ("content-tests.lower", "t.views_by_claim.welch.ci_low"),
    ("content-tests.upper", "t.views_by_claim.welch.ci_high"),
    ("content-tests.effectSize", "t.views_by_claim.cohens_d"),
    ("views.claims above opinions", "mann_whitney.views_by_claim.prob_superiority"),
    ("superiority.Views", "mann_whitney.views_by_claim.prob_superiority"),
    ("superiority.Duration", "mann_whitney.duration_by_claim.prob_superiority"),
    ("duration.statistic", "t.duration_by_claim.welch.statistic"),
    ("duration.pValue", "t.duration_by_claim.welch.p"),
    ("duration.lower", "t.duration_by_claim.welch.ci_low"),
    ("duration.upper", "t.duration_by_claim.welch.ci_high"),
    ("ban-test.statistic", "chi2.claim_by_ban.statistic"),
    ("ban-test.degreesOfFreedom", "chi2.claim_by_ban.df"),
    ("ban-test.logPValue", "chi2.claim_by_ban.log_p"),
    ("ban-test.effectSize", "chi2.claim_by_ban.cramers_v"),
    ("ten-questions.Verification and content.pValue", "chi2.claim_by_verified.p"),
    ("ten-questions.Verification and content.logPValue", "chi2.claim_by_verified.log_p"),
    ("ten-questions.Verification and content.effectSize", "chi2.claim_by_verified.phi"),
    ("ten-questions.Views by author status.logPValue", "kruskal.views_by_ban.log_p"),
    ("ten-questions.Views by author status.effectSize", "kruskal.views_by_ban.epsilon2"),
  ]
}
