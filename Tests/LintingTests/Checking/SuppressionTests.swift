import Linting
import Testing

@Suite struct `Suppressions` {
  private let chart = "```{histogram}\n[1]\n```\n"

  @Test(arguments: ["Q201", "Q2", "figure-without-caption", "all", "Q999x, Q201"])
  func `in a comment hold for the block below`(_ rule: String) {
    let found = names("# T\n\n<!-- quire-check: ignore \(rule) -->\n\n\(chart)\n\(chart)")
    #expect(found.filter { $0 != "unknown-rule" } == ["figure-without-caption"])
  }

  @Test func `in a comment without rules hold for all of them`() {
    #expect(names("# T\n\n<!-- quire-check: ignore -->\n\(chart)") == [])
  }

  @Test func `in a paragraph hold for it`() {
    let line = "In all 93%. `{swift} 1`"
    #expect(
      names("# T\n\n\(line) <!-- quire-check: ignore Q302 -->\n\n\(line)\n") == ["typed-number"])
  }

  @Test func `in a cell's options hold for the cell`() {
    let quiet = "```{histogram}\n//| check: {ignore: Q201}\n[1]\n```\n"
    #expect(names("# T\n\n\(quiet)\n\(chart)") == ["figure-without-caption"])
  }

  @Test func `in the front matter hold for all of it, and for warnings of the parser`() {
    let top = "---\ntitle: T\ncheck:\n  ignore: [Q201, key-unknown]\nunheard: 1\n---\n\n"
    #expect(names(top + chart + "\n" + chart) == [])
  }

  @Test func `do not hold for errors`() {
    let top = "---\ntitle: T\ncheck: {ignore: [all, syntax]}\n---\n\n"
    #expect(names(top + "```{swift}\nlet = 1\n```\n").allSatisfy { $0 == "syntax" })
    #expect(!names(top + "```{swift}\nlet = 1\n```\n").isEmpty)
  }

  @Test func `that name no rule are told`() {
    #expect(names("# T\n\n<!-- quire-check: ignore unused-cel -->\n\nText.\n") == ["unknown-rule"])
    #expect(names("# T\n\n<!-- quire-check: skip -->\n\nText.\n") == ["unknown-rule"])
    #expect(names("---\ntitle: T\ncheck: {ignor: Q101}\n---\n\nText.\n") == ["option-type"])
  }
}

@Suite struct `A selection of rules` {
  private let text = "`{swift} 1` of 93%\n\nSee @fig-x."

  @Test func `takes codes, beginnings of codes and names`() {
    #expect(names(text, .init(selected: ["Q6"])) == ["title-missing"])
    #expect(
      names(text, .init(selected: ["title-missing", "Q7"])) == ["title-missing", "final-newline"])
    #expect(
      names(text, .init(ignored: ["Q", "reference-unresolved"])) == [
        "title-missing", "typed-number", "final-newline",
      ])
    #expect(names(text, .init(ignored: ["Q6", "Q7", "Q302", "reference-unresolved"])) == [])
  }

  @Test func `never leaves out errors`() {
    #expect(
      names("```{swift}\n//| ech: 1\n```\n", .init(selected: ["Q6"], ignored: ["all"])) == [
        "option-unknown"
      ])
  }

  @Test func `knows its names`() {
    #expect(
      RuleSelection.isKnown("Q1") && RuleSelection.isKnown("Q101") && RuleSelection.isKnown("all"))
    #expect(
      !RuleSelection.isKnown("Q") && !RuleSelection.isKnown("Q9") && !RuleSelection.isKnown(""))
    #expect(RuleSelection.nearest(to: "unusedcell") == "unused-cell")
  }
}
