import Notebooks
import Testing

@Suite struct `Any text` {
  /// The pieces that notebooks, and the mistakes in them, are made of.
  private static let tokens = [
    "`", "``", "```", "~~~", "`{swift} x`", "`{swift} y`", "{swift}", "{sql}", "{{swift}}", "{",
    "}", "{.a}", "{#b k=\"v\"}", "[",
    "]", "(", ")", "![", "](", "@fig-a", "[-@fig-b]", ":::", "::: a", "---", "...", "===", "> ",
    "- ", "1. ", "- [x] ", "|", "|---|", "\\", "\\|", "&amp;", "&#0;", "<b>", "<!--", "http://a.b",
    "www.a.b", "a@b.c", "*", "**", "_", "~~", "~", "[^1]", "[^1]: ", "[r]: /u", "#", "## ", "\t",
    "    ", " ", "\n", "\n\n", "\r\n", "\r", "é", "漢", "👨‍👩‍👧", "//| ", "#| ", "label: a",
    "fig-cap: ", "'", "\"", ": ", "params:", "title: ", "x", "\u{FEFF}", "\u{301}", "!",
    "> [!NOTE]",
  ]

  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    /// SplitMix64 (Steele, Lea, Flood 2014).
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = state
      word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
      return word ^ (word >> 31)
    }
  }

  @Test(arguments: 0..<8) func `gives a notebook or errors with places`(seed: Int) throws {
    var generator = Generator(state: UInt64(seed))
    for _ in 0..<1000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...40, using: &generator) {
        text += Self.tokens.randomElement(using: &generator) ?? ""
      }
      do throws(ParsingFailure) {
        let notebook = try parse(text)
        for expression in notebook.expressions {
          for line in expression.source.lines {
            let found = Substring(notebook.source.line(line.start.line)).utf8
              .dropFirst(line.start.column - 1)
            // A table writes \| as |, in the middle of an expression too.
            let isExact = found.starts(with: line.text.utf8) || text.contains("|")
            #expect(isExact, "\(line) of \(text.debugDescription)")
          }
        }
      } catch {
        #expect(!error.description.isEmpty)
        #expect(error.diagnostics.contains { $0.severity == .error })
        for diagnostic in error.diagnostics {
          let range = try #require(diagnostic.range)
          #expect(range.start.line >= 1 && range.start.column >= 1 && range.start <= range.end)
        }
      }
      _ = InlineMarkdown.blocks(text)
    }
  }
}
