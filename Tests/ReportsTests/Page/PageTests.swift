import Records
import Testing

@testable import Notebooks
@testable import Reports

@Suite struct `A page` {
  @Test func `is what the snapshot holds`() throws {
    let page = try html(Sample.notebook, Sample.run)

    // The style has tests of its own, and would hide the page in every difference.
    let start = try #require(page.firstRange(of: "<style>"))
    let end = try #require(page.firstRange(of: "</style>"))
    let policy = try #require(page.firstRange(of: "sha256-"))
    let hash = String(page[policy.upperBound...].prefix { $0 != "'" })
    let text = String(page[..<start.upperBound]) + "…" + String(page[end.lowerBound...])
    try expectSnapshot(text.replacing(hash, with: "…"), named: "page.html")
  }
}
