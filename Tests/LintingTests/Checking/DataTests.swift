import Linting
import Notebooks
import Testing

@Suite struct `Names and paths of data` {
  private func cell(_ engine: String, _ text: String) -> [String] {
    names("# T\n\n```{\(engine)}\n//| fig-cap: F\n\(text)\n```\n")
  }

  @Test(arguments: [
    ("histogram", "a[\"x_y\"]"), ("scatter", "x: a[\"x_y\"]\ny: a[\"v\"]\nyName: \"V\""),
    ("boxPlot", "a[\"v\"]\nby: a[\"x_y\"]\nname: \"V\""), ("bar", "g\nvalueName: \"x_y\""),
    ("swift", "histogram(a[\"x_y\"])"), ("swift", "Chart { BarMark(x: .value(\"x_y\", v)) }"),
    ("swift", "let c = histogram(a[\"x_y\"])\nc"),
  ])
  func `are found where a chart would show them`(_ engine: String, _ text: String) {
    #expect(cell(engine, text) == ["raw-column-name"])
  }

  @Test(arguments: [
    ("histogram", "a[\"x_y\"]\nname: \"X\""), ("histogram", "a[\"views\"]"),
    ("tTest", "a[\"x_y\"]\nby: a[\"z_z\"]"), ("swift", "a[\"x_y\"].mean()"),
    ("bar", "g.median(\"x_y\")\nvalueName: \"Median\""), ("swift", "f(name: \"x_y\")"),
    ("sql", "select x_y from a"),
  ])
  func `are let pass where they have other words or no reader`(_ engine: String, _ text: String) {
    #expect(cell(engine, text) == [])
  }

  @Test func `are at their places in directives whose commas are left out`() {
    let result = check(
      "# T\n\n```{scatter}\n//| fig-cap: F\nx: a[\"v\"],\nxName: \"V\"\ny: a[\"x_y\"]\n```\n")
    #expect(result.issues.first?.diagnostic.range?.start == .init(line: 7, column: 6))
  }

  @Test(arguments: ["/home/a/b.csv", "~/b.csv", "/tmp/b", "C:/b.csv"])
  func `are blamed for being of one computer`(_ path: String) {
    #expect(cell("swift", "DataFrame(csv: \"\(path)\")") == ["absolute-path"])
    #expect(
      names("---\ntitle: T\nparams:\n  p: \(path)\n---\n\n`{swift} params.p`\n") == [
        "absolute-path"
      ])
  }

  @Test(arguments: ["data/b.csv", "../b.csv", "/", "/api/v1", "a/home/b", "https://a.b/c"])
  func `may be relative`(_ path: String) {
    #expect(cell("swift", "DataFrame(csv: \"\(path)\")") == [])
  }

  @Test func `that are read behind Quire's back are named by what they are`() {
    #expect(cell("swift", "Double.random(in: 0...1)") == ["unseeded-randomness"])
    #expect(cell("swift", "UUID()") == ["unseeded-randomness"])
    #expect(cell("swift", "x.shuffled(using: &g)") == [])
    #expect(cell("swift", "Date()") == ["hidden-read"])
    #expect(cell("swift", "String(contentsOfFile: p)") == ["hidden-read"])
    #expect(names("# T\n\n`{swift} Int.random(in: 0...1)`\n") == ["unseeded-randomness"])
  }
}
