import Testing

@Suite struct `Captions` {
  private func cell(_ engine: String, _ text: String) -> [String] {
    names("# T\n\n```{\(engine)}\n\(text)\n```\n")
  }

  @Test(arguments: [
    ("histogram", "[1, 2]"), ("swift", "try bar(x, valueName: \"V\")"), ("swift", "Chart { }"),
    ("swift", "test.chart()"), ("swift", "//| label: fig-a\nlook"),
  ])
  func `are missed at figures`(_ engine: String, _ text: String) {
    #expect(cell(engine, text) == ["figure-without-caption"])
  }

  @Test(arguments: [
    ("checks", "//| label: fig-a\nmodel"), ("sparkline", "[1, 2]"), ("swift", "let c = bar(x)\nc"),
    ("histogram", "//| fig-cap: Views\n[1]"), ("histogram", "//| include: false\n[1]"),
    ("histogram", "//| eval: false\n[1]"), ("swift", "bars"), ("tTest", "[1]"),
  ])
  func `are not missed elsewhere`(_ engine: String, _ text: String) {
    #expect(cell(engine, text) == [])
  }

  @Test func `may be those of a container, and are the technical view's own business`() {
    let chart = "```{histogram}\n[1]\n```\n"
    #expect(names("# T\n\n::: {#fig-a}\n\(chart)\nViews\n:::\n") == [])
    #expect(names("# T\n\n::: {.content-visible when-profile=\"technical\"}\n\(chart):::\n") == [])
  }

  @Test func `of pictures may be left empty on purpose`() {
    let picture = "![](data:image/gif;base64,R0lGODlhAQABAAAAACw=)"
    #expect(names("# T\n\n\(picture)\n") == ["image-without-description"])
    #expect(names("# T\n\n\(picture){fig-alt=\"\"}\n") == [])
    #expect(names("# T\n\n- a\n\n  > \(picture)\n") == ["image-without-description"])
  }

  @Test func `need labels of their kind`() {
    #expect(cell("swift", "//| label: a\n//| tbl-cap: T\n1") == ["label-prefix"])
    #expect(cell("swift", "//| label: fig-a\n//| tbl-cap: T\n//| fig-cap: F\n1") == [])
    #expect(cell("swift", "//| label: tbl-a\n//| fig-cap: F\n1").contains("label-prefix"))
    #expect(cell("swift", "//| tbl-cap: T\n1") == [])
  }
}
