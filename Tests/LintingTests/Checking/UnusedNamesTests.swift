import Testing

@Suite struct `Unused names` {
  /// A notebook with a cell, and something below it.
  private func unused(_ cell: String, _ rest: String = "") -> [String] {
    names("# T\n\n```{swift}\n\(cell)\n```\n\n\(rest)\n\nEnd.\n")
  }

  @Test(arguments: [
    "`{swift} a`", "```{sql}\nselect * from a\n```", "```{finding}\n\"x\"\nholds: a > 1\n```",
    "```{swift}\n//| tbl-cap: \"`{swift} a`\"\n1\n```", "```{swift}\nprint(\"\\(a)\")\n```",
    "```{swift}\nif let a { print(a) }\n```", "```{swift}\n[1].map { a in a }\n```",
  ])
  func `are not those that anything else mentions`(_ rest: String) {
    #expect(unused("let a = 1", rest) == [])
  }

  @Test(arguments: [
    "`{swift} b.a`", "```{swift}\nf(a: 1)\n```", "a", "`a`", "```swift\na\n```",
    "```{swift}\n\"a\"\n```",
  ])
  func `are those that stand elsewhere only as a member, a label or a text`(_ rest: String) {
    #expect(unused("let a = 1", rest) == ["unused-cell"])
  }

  @Test(arguments: [
    "record(\"a\", 1)", "let a = 1\na", "import Foundation", "for _ in 0..<3 { f() }",
    "extension Int { var a: Int { 1 } }", "let _ = f()", "a = 3", "func + (l: T, r: T) -> T { l }",
    "",
  ])
  func `are no matter for a cell that shows or does something`(_ cell: String) {
    #expect(unused(cell) == [])
  }

  @Test func `are found one by one in a cell that is used`() {
    #expect(
      unused("let (a, b) = (1, 2)\nfunc f() -> Int { f() + b }", "`{swift} a`") == ["unused-name"])
    #expect(unused("let _b = 2\nlet a = 1", "`{swift} a`") == [])
  }

  @Test func `of a directive matter where its result is not shown`() {
    let hidden = "```{tTest}\n//| as: t\n//| output: false\n[1, 2]\n[2, 3]\n```\n"
    #expect(names("# T\n\n\(hidden)") == ["unused-cell"])
    #expect(names("# T\n\n\(hidden)\n`{swift} t.pValue`\n") == [])
  }

  @Test func `of types are sought in annotations`() {
    #expect(unused("struct Row { var x = 1 }", "```{swift}\nlet r: [Row] = []\nr\n```") == [])
  }

  @Test func `of parameters may be read with space around the dot`() {
    let top = "---\ntitle: T\nparams:\n  a: 1\n---\n\n"
    #expect(names(top + "`{swift} params .a`\n") == [])
    #expect(names(top + "`{swift} f(params)`\n") == [])
    #expect(names(top + "`{swift} myparams.a`\n") == ["unused-parameter"])
    #expect(names(top + "`{swift} params.ab`\n") == ["unused-parameter"])
  }
}
