import Foundation
import TestSupport
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

@Suite(.serialized) struct `The docs on refreshing` {
  @Test func `compile, and every rule of theirs is met`() throws {
    let folder = try ScratchFolder()
    try folder.write("refresh.md", try Quire.document("refresh.md"))

    let result = try Quire.run(["render", "refresh.md", "--quiet", "--strict"], in: folder)
    let page = try folder.text("output/refresh.html")

    #expect(result.status == 0, "\(result.standardError)")
    #expect(page.contains("no more likes than views"))
  }
}
