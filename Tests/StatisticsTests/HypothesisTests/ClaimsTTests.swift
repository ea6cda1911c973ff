import Foundation
import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Welch t tests of the claims data` {
  @Test func `equal the reference to twelve digits`() throws {
    let reference = try Shared.json("reference/tiktok/reference.json")["values"]
    let rows = try Self.rows()
    let tests = [
      "views_by_verified": ("verified_status", ["not verified", "verified"], "video_view_count"),
      "views_by_claim": ("claim_status", ["claim", "opinion"], "video_view_count"),
      "duration_by_claim": ("claim_status", ["claim", "opinion"], "video_duration_sec"),
    ]
    for (id, (grouping, levels, measure)) in tests {
      // Complete rows only, as the reference counts them.
      let complete = rows.filter { $0["video_view_count"] != "" }
      let groups = levels.map { level in
        complete.filter { $0[grouping] == level }.map { Double($0[measure] ?? "") }
      }
      let test = try WelchTTest(groups[0], groups[1])
      let less = try WelchTTest(groups[0], groups[1], alternative: .less)
      let greater = try WelchTTest(groups[0], groups[1], alternative: .greater)
      for (name, found) in [
        "welch.statistic": test.statistic, "welch.df": test.degreesOfFreedom,
        "welch.p": test.pValue, "welch.log_p": test.logPValue,
        "welch.diff": test.estimate, "welch.se": test.standardError,
        "welch.ci_low": test.confidenceInterval.lower,
        "welch.ci_high": test.confidenceInterval.upper,
        "welch.p_less": less.pValue, "welch.p_greater": greater.pValue,
        "cohens_d": test.cohensD, "hedges_g": test.hedgesG,
        "mean_x": test.means[0], "mean_y": test.means[1],
        "n_x": Double(test.sampleSizes[0]), "n_y": Double(test.sampleSizes[1]),
      ] {
        let entry = reference["t.\(id).\(name)"]
        let value = try #require(entry["value"].number, "\(id) \(name)")
        // A p-value far out multiplies the last digit of the statistic by its square (README).
        let isFarTail = name.hasSuffix(".p") || name.hasSuffix("p_greater")
        // The reference took g's correction from differences of log-gammas near 78,000, which keep eleven digits; at
        // 50 digits the first is 0.54422677673280, as here.
        let floor = name == "hedges_g" ? 11.0 : isFarTail && value < 1e-12 ? 11.5 : 12
        #expect(digits(found, value) >= floor, "\(id) \(name): \(found), expected \(value)")
      }
    }
  }

  /// The rows by column name. Enough of CSV for this file, whose text fields are quoted but hold no line breaks.
  private static func rows() throws -> [[String: String]] {
    let text = try String(
      contentsOf: Shared.folder.appending(path: "data/tiktok_dataset.csv"), encoding: .utf8)
    let lines = text.split(separator: "\n").map(fields)
    let header = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
  }

  private static func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line.unicodeScalars {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].unicodeScalars.append(character)
      }
    }
    return fields
  }
}
