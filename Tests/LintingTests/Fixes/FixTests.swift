import Testing

@Suite struct `Mending` {
  @Test(arguments: [
    ("# T\n\n```{swift}\n//| fig.cap: x\n1\n```\n", "# T\n\n```{swift}\n//| fig-cap: x\n1\n```\n"),
    ("# T\n\n```{swift}\n//| fig-capp: x\n1\n```\n", "# T\n\n```{swift}\n//| fig-cap: x\n1\n```\n"),
    ("# T\n\n```{swift}\n|# echo: false\n1\n```\n", "# T\n\n```{swift}\n//| echo: false\n1\n```\n"),
    ("# T\n\n```{Swift}\n1\n```\n", "# T\n\n```{swift}\n1\n```\n"),
    ("---\ntitle: T\nsubtitel: x\n---\n", "---\ntitle: T\nsubtitle: x\n---\n"),
    ("# T", "# T\n"),
    (
      "# T\n\n```{swift a, echo=FALSE, fig.cap=\"A: b\"}\n1\n```\n",
      "# T\n\n```{swift}\n//| label: a\n//| echo: false\n//| fig-cap: \"A: b\"\n1\n```\n"
    ),
    (
      "# T\n\n> ```{swift a}\n> 1\n> ```\n", "# T\n\n> ```{swift}\n> //| label: a\n> 1\n> ```\n"
    ),
    (
      "# T\n\n- ```{sql, echo=FALSE}\n  select 1\n  ```\n",
      "# T\n\n- ```{sql}\n  --| echo: false\n  select 1\n  ```\n"
    ),
    (
      "# T\n\n```{swift a, echo=FALSE}\n//| echo: true\n1\n```\n",
      "# T\n\n```{swift}\n//| label: a\n//| echo: true\n1\n```\n"
    ),
  ])
  func `changes what only one thing can be meant by`(_ before: String, _ after: String) {
    #expect(mended(before).text == after)
    #expect(mended(after).names == [])
  }

  @Test(arguments: [
    "# T\n\n```{swift}\n//| fig-xyz: x\n1\n```\n",
    "# T\n\n```{swift}\n//| ecko: x\n1\n```\n",
    "# T\n\n```{swift}\n//| label: a\n//| tbl-cap: T\n1\n```\n",
    "# T\n\n```{swift a, echo=x > 1}\n1\n```\n", "", "\n\n", "\u{FEFF}# T\n",
    "---\ntitle: T\nformat:\n  html:\n    toc_dept: 3\n---\n",
  ])
  func `leaves alone what is a guess, and what is well`(_ text: String) {
    #expect(mended(text).text.utf8.elementsEqual(mended(mended(text).text).text.utf8))
    if !text.contains("toc_dept") { #expect(mended(text).text.utf8.elementsEqual(text.utf8)) }
  }

  @Test func `keeps line ends and byte order marks`() {
    let text = "\u{FEFF}# T\r\n\r\n```{swift a, echo=FALSE}\r\n//| fig.cap: \"é\"\r\n1\r\n```"
    let expected =
      "\u{FEFF}# T\r\n\r\n```{swift}\r\n//| label: a\r\n//| echo: false\r\n//| fig-cap: \"é\"\r\n1\r\n```\r\n"

    #expect(mended(text).text.utf8.elementsEqual(expected.utf8))
  }

  @Test func `says what it changed`() {
    #expect(
      mended("# T\n\n```{swift a}\n//| fig.cap: x\n1\n```").names == [
        "option-unknown", "header-options", "final-newline",
      ])
  }
}
