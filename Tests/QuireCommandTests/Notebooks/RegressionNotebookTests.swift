import Foundation
import Records
import Reports
import TestSupport
import Testing

@Suite(.serialized) struct `The notebook on regression` {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    let notebooks = SharedFolder.packageFolder.appending(path: "notebooks")
    try folder.copy("04-regression.md", from: notebooks)
    try folder.copy("Support", from: notebooks)
  }

  private func render(data: String) throws -> Ledger {
    let result = try Quire.run(
      ["render", "04-regression.md", "--quiet", "-P", "data:\(data)"], in: folder)
    #expect(result.status == 0, "\(result.standardError)")
    return try LedgerFile.ledger(from: Array(folder.data("output/04-regression.json")))
  }

  @Test func `renders on the sample data`() throws {
    let sample = try Quire.run(["sample-data", "-o", "data", "-q"], in: folder)
    try #require(sample.status == 0)

    let ledger = try render(data: "data/claims.csv")
    let page = try folder.text("output/04-regression.html")

    #expect(ledger.findings.count == 5)
    #expect(ledger.findings.allSatisfy { $0.holds })
    #expect(page.contains("class=\"tiles\""))
  }

  @Test(.enabled(if: SharedFolder.isPresent, "\(SharedFolder.reason)"))
  func `agrees with R and statsmodels on the real file`() throws {
    let reference = try RealClaims()
    let ledger = try render(data: RealClaims.file.path)
    let page = try folder.text("output/04-regression.html")

    #expect(ledger.values["rows"] == .integer(19_084))
    #expect(ledger.findings.count == 5 && ledger.findings.allSatisfy { $0.holds })
    for (ours, theirs) in Self.figures {
      let (found, wanted) = (try ledger.number(ours), try reference.number(theirs))
      #expect(abs(found - wanted) <= 1e-9 * abs(wanted), "\(ours): \(found), \(wanted)")
    }
    for model in Self.models {
      for (quantity, vector) in [("estimate", "coef"), ("standardError", "se")] {
        let wanted = try reference.numbers("\(model.reference).\(vector)")
        for (term, number) in zip(model.terms, wanted) {
          let found = try ledger.number("\(model.label).\(term).\(quantity)")
          #expect(
            abs(found - number) <= 1e-7 * abs(number), "\(model.label) \(term): \(found), \(number)"
          )
        }
      }
    }
    // The odds that the sentences tell.
    #expect(page.contains("5.2 times as high if the video is an opinion"))
  }

  /// The ledger's names and those of the reference.
  private static let figures: [(String, String)] = [
    ("verified-model.deviance", "logit.a.deviance"),
    ("verified-model.nullDeviance", "logit.a.null_deviance"),
    ("verified-model.aic", "logit.a.aic"), ("verified-model.bic", "logit.a.bic"),
    ("advice-verified.Logistic regression.aic", "logit.a.aic"),
    ("verified-readout.areaUnderROC.estimate", "logit.a.auc"),
    ("verified-readout.brierScore.estimate", "logit.a.brier"),
    ("verified-readout.logLoss.estimate", "logit.a.log_loss"),
    ("content-model.deviance", "logit.b.deviance"), ("content-model.aic", "logit.b.aic"),
    ("likes-model.rSquared", "ols.a.r2"), ("likes-model.aic", "ols.a.aic_r"),
    ("likes-model.residualStandardError", "ols.a.sigma"),
    ("comments-poisson.deviance", "poisson.a.deviance"),
    ("comments-poisson.aic", "poisson.a.aic"), ("comments.dispersion", "poisson.a.dispersion"),
  ]

  /// The models, their terms in the order of the reference.
  private static let models: [(label: String, reference: String, terms: [String])] = [
    (
      "verified-model", "logit.a",
      [
        "(Intercept)", "seconds", "content[opinion]", "account[banned]", "account[under review]",
        "shares", "downloads", "comments",
      ]
    ),
    ("content-model", "logit.b", ["(Intercept)", "seconds", "author[verified]", "characters"]),
    ("likes-model", "ols.a", ["(Intercept)", "log1p(views)", "seconds", "content[opinion]"]),
    ("comments-poisson", "poisson.a", ["(Intercept)", "v5", "d10"]),
  ]
}
