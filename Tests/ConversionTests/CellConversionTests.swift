import Conversion
import Notebooks
import Testing

/// Converts a text as `report.Rmd`.
func converted(_ text: String) throws -> NotebookConverter.Converted {
  try NotebookConverter(file: "report.Rmd").convert(Array(text.utf8))
}

/// The codes of what is told about a text.
func told(_ text: String) throws -> [String] { try converted(text).diagnostics.map(\.code) }

@Suite struct `Cells` {
  @Test(arguments: [
    ("```{swift}\n1\n```\n", "```{swift}\n1\n```\n"),
    (
      "```{swift a, echo=FALSE, fig.cap=\"A: b\", fig.width=7}\n1\n```\n",
      "```{swift}\n//| label: a\n//| echo: false\n//| fig-cap: \"A: b\"\n//| fig-width: 7\n1\n```\n"
    ),
    (
      "```{swift}\n#| label: a\n#| tbl-cap: |\n#|   Two\n#|   lines\n1\n```\n",
      "```{swift}\n//| label: a\n//| tbl-cap: |\n//|   Two\n//|   lines\n1\n```\n"
    ),
    (
      "```{swift a, echo=FALSE}\n#| echo: true\n1\n```\n",
      "```{swift}\n//| label: a\n//| echo: true\n1\n```\n"
    ),
    (
      "```{swift my cell, eval=params$x}\n1\n```\n",
      "```{swift}\n//| label: my-cell\n//| # eval=params$x\n1\n```\n"
    ),
    (
      "```{swift}\n#| unheard: 1\n#| echo: false\n1\n```\n",
      "```{swift}\n//| # unheard: 1\n//| echo: false\n1\n```\n"
    ),
  ])
  func `of Swift run, with their options on lines`(_ before: String, _ after: String) throws {
    #expect(try converted(before).text == after)
  }

  @Test(arguments: [
    ("```{r}\nx\n```\n", "<!-- To port: {r}, line 1 of report.Rmd -->\n```r\nx\n```\n"),
    (
      "```{r views, echo=FALSE, fig.cap=\"Views: all\"}\n#| fig-alt: x --> y\nplot(x)\n```\n",
      "<!-- To port: {r} \"views\", line 1 of report.Rmd\n//| label: views\n//| echo: false\n"
        + "//| fig-cap: \"Views: all\"\n//| fig-alt: x --&gt; y\n-->\n```r\nplot(x)\n```\n"
    ),
    (
      "```{r, eval=run, include=FALSE}\nx\n```\n",
      "<!-- To port: {r}, line 1 of report.Rmd\nnot kept: eval=run\n//| include: false\n-->\n```r\nx\n```\n"
    ),
    (
      "> ```{python}\n> #| label: a\n> x\n> ```\n",
      "> <!-- To port: {python} \"a\", line 1 of report.Rmd\n> //| label: a\n> -->\n> ```python\n> x\n> ```\n"
    ),
    (
      "~~~{sql connection=db}\nselect 1\n~~~\n",
      "<!-- To port: {sql}, line 1 of report.Rmd\n//| connection: db\n-->\n~~~sql\nselect 1\n~~~\n"
    ),
    ("```{ojs}\nx\n```\n", "<!-- To port: {ojs}, line 1 of report.Rmd -->\n```js\nx\n```\n"),
    (
      "```{=latex}\nx\n```\n",
      "<!-- To port: {=latex}, line 1 of report.Rmd -->\n```latex\nx\n```\n"
    ),
  ])
  func `of other languages are shown below a comment`(_ before: String, _ after: String) throws {
    // A connection is a name of R and not a value.
    let expected = after.replacing("//| connection: db", with: "not kept: connection=db")
    #expect(try converted(before).text == expected)
  }

  @Test(arguments: [
    "```r\nx\n```\n", "```{.r .numbers}\nx\n```\n", "```{{r}}\nx\n```\n", "```{=html}\n<b>\n```\n",
    "    ```\n", "<!--\n```{r}\nx\n```\n-->\n", "````markdown\n```{r}\nx\n```\n````\n",
    "``` \n`r x`\n```\n",
  ])
  func `that are shown already stay as they are`(_ text: String) throws {
    #expect(try converted(text).text.hasPrefix(text.hasPrefix("    ") ? "    ```\n" : text))
  }

  @Test func `come to stand behind one margin`() throws {
    let text = "1. b\n\n   ```{r}\n   x\n\n  y\n  ```\n"
    #expect(
      try converted(text).text
        == "1. b\n\n   <!-- To port: {r}, line 3 of report.Rmd -->\n   ```r\n   x\n\n   y\n   ```\n"
    )
  }

  @Test func `that are never closed end with the document`() throws {
    #expect(try converted("```{r}\nx").text.hasSuffix("```r\nx\n```\n"))
    #expect(try converted("```{r}").text.hasSuffix("```r\n```\n"))
    #expect(try converted("```\nx").text == "```\nx\n```\n")
    #expect(try told("```\nx") == ["fence-unclosed"])
  }

  @Test func `have the labels that references know them by`() throws {
    let document = "As \\@ref(fig:hist) shows.\n\n```{swift hist}\n1\n```\n\n```{r other}\n2\n```\n"

    let text = try converted(document).text

    #expect(text.contains("[-@fig-hist]") && text.contains("//| label: fig-hist"))
    #expect(text.contains("//| label: other"))
  }

  @Test func `keep labels apart`() throws {
    let cell = "```{swift a}\n1\n```\n"
    #expect(try converted(cell + cell).text.contains("label: a-2"))
    #expect(try told(cell + cell) == ["label-changed"])
  }
}
