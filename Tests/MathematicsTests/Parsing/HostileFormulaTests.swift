import Markup
import Mathematics
import Testing

@Suite(.timeLimit(.minutes(1))) struct `A hostile formula` {
  @Test(arguments: [
    ("{", "}"), (#"\frac{1}{"#, "}"), (#"\left("#, #"\right)"#), ("x^{", "}"), (#"\sqrt "#, ""),
    (#"\begin{matrix}"#, #"\end{matrix}"#), (#"\displaystyle "#, ""), (#"\hat "#, ""),
    (#"\sqrt["#, "]2"), (#"\mathbf{"#, "}"), (#"\xrightarrow{"#, "}"),
  ])
  func `is refused when it is nested too deep`(_ opening: String, _ closing: String) throws {
    func nested(_ depth: Int) -> String {
      String(repeating: opening, count: depth) + "x" + String(repeating: closing, count: depth)
    }

    _ = try Formula(nested(20)).element(isDisplay: true).render()
    let error = #expect(throws: FormulaError.self) { try Formula(nested(20_000)) }
    #expect(error?.message == "this formula is nested more than 50 levels deep")
  }

  @Test(arguments: [
    "x'", "x^2+", #"\log\,"#, #"\ldots\,"#, "1", #"\text{a}"#, "é\u{301}", "{}", #"\left.\right."#,
  ])
  func `takes work in proportion to its length`(_ part: String) throws {
    let source =
      part == "x'"
      ? "x" + String(repeating: "'", count: 10_000)
      : String(repeating: part, count: 10_000)

    let formula = try Formula(source)

    #expect(!formula.element(isDisplay: false).render().isEmpty)
    #expect(formula.plainText.utf8.count <= 4 * source.utf8.count)
  }

  @Test func `of any signs is drawn or refused at a place inside`() {
    var generator = SeededGenerator(state: 20_240_229)
    var readable = 0
    for _ in 0..<4_000 {
      let count = Int.random(in: 0...40, using: &generator)
      let source = (0..<count).map { _ in Self.parts.randomElement(using: &generator) ?? "" }
        .joined()
      do throws(FormulaError) {
        let formula = try Formula(source)
        #expect(
          formula.element(isDisplay: .random(using: &generator)).render().hasSuffix("</math>"))
        _ = formula.plainText
        readable += 1
      } catch {
        #expect(error.offset >= 0 && error.length >= 0, "\(source)")
        #expect(error.offset + error.length <= source.utf8.count, "\(source)")
      }
    }
    // A fuzz that never gets past the parser would test little.
    #expect(readable > 200)
  }

  private static let parts =
    [
      "{", "}", "{", "}", "^", "_", "'", "&", #"\\"#, " ", "[", "]", "(", ")", "|", "<", "\"", "%",
      "~", "x", "y", "1", "2.", "+", "-", "=", ",", "é", "e\u{301}", "\u{301}", "漢", "👍", "\u{0}",
      "\u{202E}", "\r\n", #"\begin{matrix}"#, #"\end{matrix}"#, #"\begin{array}{c|c}"#,
      #"\end{array}"#, #"\left("#, #"\right)"#, #"\right."#, #"\text{"#, #"\frac{a}{b}"#, "{x}",
      "{y}",
      "x^2", "a_i", #"\begin"#, "{cases}", #"\unknown"#, #"\"#, #"\operatorname*{a}"#,
    ] + Formula.commands.map { #"\"# + $0 }
}

/// SplitMix64 (Steele, Lea and Flood 2014), so that a failure can be seen again.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
