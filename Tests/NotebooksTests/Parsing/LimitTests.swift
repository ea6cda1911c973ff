import Notebooks
import Testing

@Suite struct `Limits` {
  @Test func `refuse a text that is too long`() {
    var limits = ParsingLimits()
    limits.textBytes = 10

    #expect(
      problems("12345678901", limits: limits) == """
        n.md: error[text-too-long]: the notebook has 11 bytes, and one may have 10
          try: keep data in files beside the notebook

        """)
  }

  @Test(arguments: [
    String(repeating: "www._", count: 12_000),
    String(repeating: "|a", count: 40_000) + "|\n" + String(repeating: "|-", count: 40_000) + "|\n",
  ]) func `give up on texts that cmark needs long for`(text: String) {
    var limits = ParsingLimits()
    limits.seconds = 0.2
    let start = ContinuousClock.now

    let printed = problems(text, limits: limits)

    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(
      printed == """
        n.md: error[parsing-timeout]: reading the Markdown took longer than 0.2 s and was given up
          try: look for very long tables, links or lines of signs, and part them

        """)
  }

  @Test(arguments: [
    String(repeating: ">", count: 10_000) + "a",
    String(repeating: "- ", count: 5_000) + "a",
    (0..<2_000).map { String(repeating: ":", count: 3) + " a\($0)" }.joined(separator: "\n"),
    String(repeating: "*a _b ", count: 5_000) + String(repeating: "_ *", count: 5_000),
  ]) func `refuse what nests too deep`(text: String) {
    let codes = codes(text)
    // Containers that are never closed fill the list of errors before it comes to their depth.
    #expect(
      codes.contains("nesting-too-deep") || codes.allSatisfy { $0 == "container-unclosed" },
      "\(codes.prefix(3))")
  }

  @Test func `leave room for ten megabytes of prose`() throws {
    let paragraph = "Some *words* with `{swift} x`, a [link](/y) and @fig-x, &amp; more.\n\n"
    let text = String(repeating: paragraph, count: 10_000_000 / paragraph.utf8.count)
    var limits = ParsingLimits()
    limits.seconds = 60
    let start = ContinuousClock.now

    let notebook = try parse(text, limits: limits)

    print("10 MB of prose: \(ContinuousClock.now - start)")
    #expect(notebook.expressions.count == 10_000_000 / paragraph.utf8.count)
  }

  @Test func `are far from an ordinary notebook`() throws {
    var text = "---\ntitle: T\n---\n\n"
    for number in 0..<30 {
      text += "## Section \(number)\n\nSome *prose* with `{swift} x\(number)` and [a link](/y).\n\n"
      text +=
        "```{swift}\n//| label: fig-\(number)\n//| fig-cap: A caption\nlet x\(number) = 1\n```\n\n"
    }
    _ = try parse(text)
    let start = ContinuousClock.now

    for _ in 0..<10 { #expect(try parse(text).cells.count == 30) }

    print("30 cells: \((ContinuousClock.now - start) / 10)")
  }

  @Test func `do not keep a file from being read`() {
    let error = #expect(throws: ParsingFailure.self) {
      try Notebook(contentsOf: "/nonexistent/n.md")
    }
    #expect(
      error?.description == "/nonexistent/n.md: error[file-missing]: there is no such file\n")
  }
}
