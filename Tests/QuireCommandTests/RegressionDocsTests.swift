import Foundation
import Testing

@Suite(.serialized) struct `The docs on regression` {
  @Test func `compile and render without a warning`() throws {
    let folder = try ScratchFolder()
    let source = try Quire.document("regression.md")
    try folder.write("regression.md", source)

    let result = try Quire.run(["render", "regression.md", "--quiet", "--strict"], in: folder)
    let page = try folder.text("output/regression.html")

    #expect(result.status == 0, "\(result.standardError)")
    #expect(result.standardError.isEmpty)
    #expect(page.contains("Odds ratios") && page.contains("Negative binomial regression"))
  }
}
