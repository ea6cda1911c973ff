import Markup
import Testing

@Suite struct `Escaped text` {
  @Test(arguments: [
    ("plain, 1 < 2", "plain, 1 &lt; 2"),
    ("a & b", "a &amp; b"),
    ("<script>", "&lt;script&gt;"),
    ("&amp;", "&amp;amp;"),
    ("\"quoted\" and 'this'", "\"quoted\" and 'this'"),
    ("", ""),
  ])
  func `of text leaves quotes alone`(_ text: String, _ expected: String) {
    #expect(Escaping.text(text) == expected)
  }

  @Test func `of an attribute covers both quotes`() {
    #expect(Escaping.attribute("\"a\" 'b' <") == "&quot;a&quot; &#39;b&#39; &lt;")
  }

  @Test(arguments: ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{20E3}", "\u{E0100}"])
  func `sees a quote that a combining scalar follows`(_ mark: String) {
    #expect(Array(Escaping.attribute("\"\(mark)").utf8) == Array("&quot;\(mark)".utf8))
    #expect(Array(Escaping.text("<\(mark)b>").utf8) == Array("&lt;\(mark)b&gt;".utf8))
  }

  @Test(arguments: [
    0x00, 0x01, 0x08, 0x0B, 0x0C, 0x1B, 0x1F, 0x7F, 0x80, 0x9F, 0x202A, 0x202E, 0x2066, 0x2069,
    0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF,
  ])
  func `replaces what a page may not hold`(_ value: Int) throws {
    let scalar = try #require(Unicode.Scalar(UInt32(value)))

    #expect(Escaping.text("a\(scalar)b") == "a\u{FFFD}b")
  }

  @Test func `keeps tabs, line feeds, marks and letters of every script`() {
    let text = "a\tb\nc שלום \u{200F}\u{200E} 日本 👩‍👩‍👧 é e\u{301} \u{2028}"

    #expect(Array(Escaping.text(text).utf8) == Array(text.utf8))
  }

  @Test(arguments: [("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("\r\r\n\n", "\n\n\n")])
  func `writes every line end as a line feed`(_ text: String, _ expected: String) {
    #expect(Array(Escaping.text(text).utf8) == Array(expected.utf8))
  }

  @Test func `leaves no markup character behind, whatever surrounds it`() {
    let parts = ["<", ">", "\"", "'", "&", "\u{301}", "é", "\u{0}", "\r", "x", "👍🏽", "\u{202E}"]
    for first in parts {
      for second in parts {
        for third in parts {
          let escaped = Escaping.attribute(first + second + third)
          #expect(!escaped.utf8.contains { [0x3C, 0x3E, 0x22, 0x27].contains($0) })
        }
      }
    }
  }
}
