import Conversion
import Testing

@Suite struct `Prose` {
  @Test(arguments: [
    ("Mean `r mean(x)`.", "Mean `TODO r: mean(x)`."),
    ("`{r} x` and `{python} y`", "`TODO r: x` and `TODO python: y`"),
    ("# On `r n` rows", "# On `TODO r: n` rows"),
    ("| a | `r n` |", "| a | `TODO r: n` |"),
    ("`r paste(\n  x)` end", "`TODO r: paste( x)` end"),
    ("> `r a +\n> b`", "> `TODO r: a + b`"),
    ("Figure \\@ref(fig:reach-x), \\@ref(tab:a)", "Figure [-@fig-reach-x], [-@tbl-a]"),
  ])
  func `shows what was computed, with a mark`(_ before: String, _ after: String) throws {
    #expect(try converted(before + "\n").text == after + "\n")
  }

  @Test(arguments: [
    "`r` and `rx` and `R x`", "``r x``", "\\`r x\\`", "`{swift} x`", "`{{r}} x`", "`r x",
    "a `b\n\nr c` d",
    "[^1]: a `b`", "::: {.callout-note}\nx\n:::", "$a_1 `x` b$", "@fig-x and [@tbl-y]",
    "\\@ref(sec)", "\\",
    "a\\", "`", "``", "é `` ` `` مرحبا",
  ])
  func `stays as it is`(_ text: String) throws {
    #expect(try converted(text + "\n").text == text + "\n")
    #expect(try converted(text + "\n").shownValues == 0)
  }

  @Test func `keeps line ends, and bears texts without any`() throws {
    #expect(
      try converted("a\r\nb `r x`\r\n").text.utf8.elementsEqual("a\r\nb `TODO r: x`\r\n".utf8))
    #expect(try converted("").text == "")
    #expect(try converted("a").text == "a\n")
    #expect(try converted("\u{FEFF}a").text == "a\n")
  }

  @Test func `is told of what has no counterpart`() throws {
    #expect(try told("{{< include _a.qmd >}}\n\n## A {.tabset}\n") == ["include", "tabset"])
    #expect(throws: (any Error).self) { try converted("a\u{0}b") }
  }
}
