import Foundation
import Linting
import Notebooks
import TestSupport
import Testing

@Suite struct `A rule` {
  @Test(arguments: Rule.all.map(\.code))
  func `finds what its bad example has, once, and nothing in its good one`(_ code: String) throws {
    let rule = try #require(Rule.named(code).first)

    let bad = check(rule.bad).issues.filter { $0.code == code }
    let good = check(rule.good).issues

    #expect(bad.count == 1)
    #expect(bad.first?.diagnostic.severity == rule.severity)
    #expect(good.map(\.name).filter { $0 != "final-newline" } == [])
  }

  @Test func `has a code and a name of its own, in order`() {
    let codes = Rule.all.map(\.code)

    #expect(codes == codes.sorted() && Set(codes).count == codes.count)
    #expect(Set(Rule.all.map(\.name)).count == codes.count)
    #expect(codes.allSatisfy { Rule.kinds[$0.dropFirst().first ?? " "] != nil })
  }

  @Test func `is described in docs/check.md`() throws {
    let file = SharedFolder.packageFolder.appending(path: "docs/check.md")
    let page = try String(contentsOf: file, encoding: .utf8)
    let mark = "<!-- What follows is written by the tests. -->\n\n"
    let start = try #require(page.range(of: mark)).upperBound

    if page[start...] != Rule.sections {
      if ProcessInfo.processInfo.environment["QUIRE_ACCEPT_SNAPSHOTS"] != nil {
        try Data((page[..<start] + Rule.sections).utf8).write(to: file)
      } else {
        Issue.record(
          """
          docs/check.md does not say what the rules say of themselves
          accept with: QUIRE_ACCEPT_SNAPSHOTS=1 swift test --filter LintingTests
          """)
      }
    }
  }

  @Test func `ends its message with its code`() throws {
    let result = check("# A\n\n#### B\n\nText.\n")

    let printed = DiagnosticPrinter().text(
      result.issues.map(\.toldDiagnostic), source: result.source)

    #expect(
      printed == """
        n.md:3:1: warning[heading-jump]: a heading of level 4 follows one of level 1 (Q603)
          3 | #### B
            | ^~~~~~
          try: write ##

        """)
  }
}
