import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `P-value adjustments of reference` {
  static let methods: [String: PValueAdjustment] = [
    "bonferroni": .bonferroni, "holm": .holm, "hochberg": .hochberg, "hommel": .hommel,
    "BH": .benjaminiHochberg, "BY": .benjaminiYekutieli,
  ]

  @Test(arguments: ClassicCases.all("p_adjust"))
  func `agree with R`(tested: ClassicCases.Case) throws {
    let method = try #require(Self.methods[tested.options["method"].string ?? ""])
    let adjusted = try method.adjusted(tested.numbers("p"))

    tested.check(
      adjusted.map { $0 ?? .nan }, vector: "p_adjusted", subject: "p-value adjustment",
      atLeast: 14)
  }

  @Test(arguments: methods.keys.sorted())
  func `agree with R and statsmodels on the claims project's list`(name: String) throws {
    let p = ClaimsReference.entry("padjust.input")["value"].flattened
    let adjusted = try #require(Self.methods[name]).adjusted(p)

    ClaimsReference.check(
      adjusted.map { $0 ?? .nan }, vector: "padjust.\(name)", subject: "p-value adjustment",
      atLeast: 14)
  }
}
