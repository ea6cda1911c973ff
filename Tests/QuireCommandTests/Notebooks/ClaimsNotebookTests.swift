import Foundation
import Records
import Reports
import TestSupport
import Testing

@Suite(.serialized) struct `The notebook that shows the claims data` {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    for name in ["01-understand-the-data.md", "Support"] {
      try folder.copy(name, from: SharedFolder.packageFolder.appending(path: "notebooks"))
    }
  }

  private func render(data: String) throws -> Ledger {
    let result = try Quire.run(
      ["render", "01-understand-the-data.md", "--quiet", "-P", "data:\(data)"], in: folder)
    #expect(result.status == 0, "\(result.standardError)")
    let bytes = try folder.data("output/01-understand-the-data.json")
    return try LedgerFile.ledger(from: Array(bytes))
  }

  @Test func `renders on the sample data`() throws {
    let sample = try Quire.run(["sample-data", "-o", "data", "-q"], in: folder)
    try #require(sample.status == 0)

    let ledger = try render(data: "data/claims.csv")

    #expect(ledger.values["rows"] == .integer(19_382))
    #expect(ledger.findings.allSatisfy { $0.holds })
    #expect(ledger.inputs.contains { $0.rowCount == 19_382 })
  }

  @Test(.enabled(if: SharedFolder.isPresent, "\(SharedFolder.reason)"))
  func `agrees with R and SciPy on the real file`() throws {
    let reference = try RealClaims()
    let ledger = try render(data: RealClaims.file.path)

    #expect(ledger.values["rows"] == .integer(19_382))
    #expect(ledger.values["missing.claim_status"] == .integer(298))
    #expect(ledger.values["claims"] == .integer(9_608))
    #expect(ledger.values["opinions"] == .integer(9_476))
    for (ours, theirs) in [
      ("statistic", "statistic"), ("degreesOfFreedom", "df"), ("pValue", "p"),
      ("estimate", "diff"), ("standardError", "se"), ("lower", "ci_low"),
      ("upper", "ci_high"),
    ] {
      let found = try ledger.number("verified.\(ours)")
      let wanted = try reference.number("t.views_by_verified.welch.\(theirs)")
      // Twelve digits; a p-value multiplies the statistic's rounding by about its square.
      let tolerance = ours == "pValue" ? 3e-12 : 1e-12
      #expect(abs(found - wanted) <= tolerance * abs(wanted), "\(ours): \(found) \(wanted)")
    }
    let means = try reference.numbers("groups.views_by_verified.mean")
    for (ours, wanted) in zip(["other authors", "verified authors"], means) {
      let found = try ledger.number("verified.\(ours).mean")
      #expect(abs(found - wanted) <= 1e-12 * abs(wanted))
    }
  }
}
