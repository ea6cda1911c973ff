import Testing

@testable import Notebooks

@Suite struct `Formulas in Markdown` {
  @Test(arguments: [
    ("Let $x$ be.", "p(Let math(x) be.)"),
    ("$a_1$ and $b_2$", "p(math(a₁) and math(b₂))"),
    ("$a*b*c$ *em*", "p(math(a * b * c) em(em))"),
    ("$$\nx = y\n+ z\n$$", "p(math!(x = y + z))"),
    ("It costs $5 and $10.", "p(It costs $5 and $10.)"),
    ("$ x$, $x $, $x$1, \\$x\\$", "p($ x$, $x $, $x$1, $x$)"),
    ("`$x$` and <a title=\"$x$\">y</a>", "p(code($x$) and html(<a title=\"$x$\">)yhtml(</a>))"),
  ])
  func `are found between dollars, money is not`(markdown: String, outline: String) throws {
    #expect(Outline.of(try parse(markdown)) == outline)
  }

  @Test func `stay out of code of both kinds`() throws {
    let outline = Outline.of(try parse("```\n$x$\n```\n\n    $y$\n\n> ```\n> $z$\n> ```\n"))

    #expect(outline.contains("$x$") && outline.contains("$y$") && outline.contains("$z$"))
    #expect(!outline.contains("math"))
  }

  @Test func `stand in lists, quotes, tables, headings and captions`() throws {
    let text = """
      ---
      title: "Slope $\\\\beta_1$"
      ---

      # The $R^2$

      - item $x$

          further $y$

      > quote $$a
      > b$$

      | head |
      | --- |
      | $|x|$ |
      """
    let notebook = try parse(text)
    let outline = Outline.of(notebook)

    for wanted in ["math(R²)", "math(x)", "math(y)", "math!(ab)", "math(|x|)"] {
      #expect(outline.contains(wanted), "\(wanted) in \(outline)")
    }
    #expect(notebook.frontMatter.title.map { Outline.of($0.content) } == "Slope math(β₁)")
  }

  @Test func `do not go on in the next cell of a table`() throws {
    let outline = Outline.of(
      try parse("| a | b |\n| --- | --- |\n| $5 | in US$ |\n| $x$ | $y$ |\n"))

    #expect(outline == "table(a | b / $5 | in US$ / math(x) | math(y))")
  }

  @Test(.timeLimit(.minutes(1)))
  func `are sought in linear time where nothing closes what many signs open`() {
    let text = Array(repeating: "$5 `x <a", count: 100_000).joined(separator: " ")

    #expect(MathMask.masked(Array(text.utf8)) == nil)
  }

  @Test func `are told where they are wrong`() throws {
    let text = "Some text.\n\nSee $\\frca{1}{2}$ here."

    #expect(problems(text).contains("3:6"))
    #expect(problems(text).contains("\\frac"))
    #expect(codes("$\\foo$") == ["math"])
  }

  @Test func `keep the places of what follows them`() throws {
    let notebook = try parse("$\\alpha^2$ then `{swift} x`\n\n$$\n\\beta\n$$\n\n`{swift} y`\n")

    #expect(notebook.expressions.map(\.range.start.line) == [1, 7])
    #expect(notebook.expressions.map(\.range.start.column) == [17, 1])
  }
}
