import Markup
import Mathematics
import Testing

@Suite struct `A formula as MathML` {
  @Test func `draws a fraction`() throws {
    try expect(
      #"\frac{a+b}{2}"#,
      "<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>")
  }

  @Test func `takes a single digit for an argument without braces`() throws {
    try expect(#"\frac12"#, "<mfrac><mn>1</mn><mn>2</mn></mfrac>")
    try expect("x^12", "<msup><mi>x</mi><mn>1</mn></msup><mn>2</mn>")
  }

  @Test func `keeps a number together with its decimal point`() throws {
    try expect("3.14x", "<mn>3.14</mn><mi>x</mi>")
    try expect(".5", "<mn>.5</mn>")
    try expect("12.", "<mn>12</mn><mo lspace=\"0em\" rspace=\"0em\">.</mo>")
  }

  @Test func `draws roots with and without an index`() throws {
    try expect(#"\sqrt{x}"#, "<msqrt><mi>x</mi></msqrt>")
    try expect(#"\sqrt[3]{x}"#, "<mroot><mi>x</mi><mn>3</mn></mroot>")
  }

  @Test(arguments: ["x_i^2", "x^2_i", "x_{i}^{2}", "x ^ 2 _ i"])
  func `takes scripts in either order`(_ source: String) throws {
    try expect(source, "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>")
  }

  @Test func `writes primes before an exponent`() throws {
    try expect("f''^2", "<msup><mi>f</mi><mrow><mo>′</mo><mo>′</mo><mn>2</mn></mrow></msup>")
  }

  @Test func `puts the limits of a sum above and below in display, and beside it in a line`() throws
  {
    let limits = "<mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi>"
    let source = #"\sum_{i=1}^n"#

    try expect(source, isDisplay: true, "<munderover>\(limits)</munderover>")
    try expect(source, isDisplay: false, "<msubsup>\(limits)</msubsup>")
    try expect(
      #"\frac{\sum_i}{2}"#, isDisplay: true,
      "<mfrac><msub><mo>∑</mo><mi>i</mi></msub><mn>2</mn></mfrac>")
  }

  @Test func `leaves the limits of an integral beside it unless told otherwise`() throws {
    try expect(
      #"\int_0^1"#, isDisplay: true, "<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup>")
    try expect(
      #"\int\limits_0"#, isDisplay: false,
      "<munder><mo movablelimits=\"false\">∫</mo><mn>0</mn></munder>")
    try expect(#"\sum\nolimits_0"#, isDisplay: true, "<msub><mo>∑</mo><mn>0</mn></msub>")
  }

  @Test func `applies a function to what follows, with a gap unless that is a bracket`() throws {
    try expect(
      #"2\log x"#,
      "<mn>2</mn><mspace width=\"0.1667em\"></mspace><mi>log</mi>"
        + "<mo rspace=\"0.1667em\">\u{2061}</mo><mi>x</mi>")
    try expect(
      #"\sin(x)"#,
      "<mi>sin</mi><mo>\u{2061}</mo><mo stretchy=\"false\">(</mo><mi>x</mi>"
        + "<mo stretchy=\"false\">)</mo>")
    try expect(#"\max = 1"#, "<mi>max</mi><mo>=</mo><mn>1</mn>")
  }

  @Test func `tells the minus of a number from that of a difference`() throws {
    try expect("a-b", "<mi>a</mi><mo>−</mo><mi>b</mi>")
    try expect("a=-b", "<mi>a</mi><mo>=</mo><mo form=\"prefix\">−</mo><mi>b</mi>")
    try expect("x^-", "<msup><mi>x</mi><mo>−</mo></msup>")
  }

  @Test func `grows brackets between left and right, and not elsewhere`() throws {
    try expect(
      #"\left(x\right]"#,
      "<mrow><mo form=\"prefix\" stretchy=\"true\" symmetric=\"true\">(</mo><mi>x</mi>"
        + "<mo form=\"postfix\" stretchy=\"true\" symmetric=\"true\">]</mo></mrow>")
    try expect(
      #"\left.x\right|"#,
      "<mrow><mi>x</mi><mo form=\"postfix\" stretchy=\"true\" symmetric=\"true\">|</mo></mrow>")
    try expect(
      #"\bigl\{"#,
      "<mo stretchy=\"true\" minsize=\"1.2em\" maxsize=\"1.2em\" form=\"prefix\" "
        + "symmetric=\"true\">{</mo>")
  }

  @Test func `puts accents over and under`() throws {
    try expect(
      #"\hat x"#,
      "<mover accent=\"true\"><mi>x</mi><mo stretchy=\"false\">ˆ</mo></mover>")
    try expect(
      #"\underbrace{x}_n"#,
      "<munder><munder accentunder=\"true\"><mi>x</mi><mo stretchy=\"true\">⏟</mo></munder>"
        + "<mi>n</mi></munder>")
  }

  @Test func `draws a matrix in its brackets`() throws {
    try expect(
      #"\begin{pmatrix} a & b \\ c \\ \end{pmatrix}"#,
      "<mrow><mo form=\"prefix\" stretchy=\"true\" symmetric=\"true\">(</mo><mtable>"
        + "<mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd></mtr>"
        + "</mtable><mo form=\"postfix\" stretchy=\"true\" symmetric=\"true\">)</mo></mrow>")
  }

  @Test func `aligns equations and goes on behind the ampersand`() throws {
    try expect(
      #"\begin{aligned} a &- b \end{aligned}"#,
      "<mtable class=\"aligned\" displaystyle=\"true\"><mtr><mtd columnalign=\"right\"><mi>a</mi>"
        + "</mtd><mtd columnalign=\"left\"><mo form=\"infix\">−</mo><mi>b</mi></mtd></mtr></mtable>"
    )
  }

  @Test func `aligns the columns of an array and rules them`() throws {
    try expect(
      #"\begin{array}{l|r} a & b \end{array}"#,
      "<mtable><mtr><mtd columnalign=\"left\"><mi>a</mi></mtd>"
        + "<mtd class=\"ruled\" columnalign=\"right\"><mi>b</mi></mtd></mtr></mtable>")
  }

  @Test func `keeps the spaces of words`() throws {
    try expect(#"\text{ a \$ b}"#, "<mtext>\u{A0}a $ b</mtext>")
    try expect(#"\text{if }"#, "<mtext>if\u{A0}</mtext>")
  }

  @Test func `escapes what came from the source`() throws {
    let math = try Formula(#"a<b \text{<script>&"'}"#.replacing("&", with: #"\&"#))
      .element(isDisplay: false).render()

    #expect(
      math
        == "<math alttext=\"a&lt;b \\text{&lt;script&gt;\\&amp;&quot;&#39;}\"><mi>a</mi>"
        + "<mo>&lt;</mo><mi>b</mi><mtext>&lt;script&gt;&amp;\"’</mtext></math>")
  }

  @Test func `says what it was written as, and whether it is a display`() throws {
    let formula = try Formula(" x ")

    #expect(formula.element(isDisplay: true).attributes["display"] == "block")
    #expect(formula.element(isDisplay: false).attributes["display"] == nil)
    #expect(formula.element(isDisplay: false).attributes["alttext"] == " x ")
  }

  private func expect(
    _ source: String, isDisplay: Bool = false, _ expected: String,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let element = try Formula(source).element(isDisplay: isDisplay)

    #expect(
      Node.fragment(element.children).render() == expected, "\(source)", sourceLocation: location)
  }
}
