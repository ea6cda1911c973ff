import Mathematics
import Testing

@Suite struct `A fault` {
  struct Case: Sendable, CustomTestStringConvertible {
    let source: String
    let message: String
    let offset: Int
    let length: Int
    let suggestion: String?

    init(
      _ source: String, _ message: String, _ offset: Int, _ length: Int, try advice: String? = nil
    ) {
      self.source = source
      self.message = message
      self.offset = offset
      self.length = length
      suggestion = advice
    }

    var testDescription: String { source }
  }

  static let cases = [
    Case(#"é + \fraq{1}{2}"#, #"\fraq is no command that Quire knows"#, 5, 5, try: #"\frac"#),
    Case(#"\Sum"#, #"\Sum is no command that Quire knows"#, 0, 4, try: #"\sum"#),
    Case(#"\Var(X)"#, #"\Var is no command that Quire knows"#, 0, 4, try: #"\operatorname{Var}"#),
    Case(#"a \over b"#, #"\over is no command that Quire knows"#, 2, 5, try: #"\frac"#),
    Case(#"\zzzzzzzz"#, #"\zzzzzzzz is no command that Quire knows"#, 0, 9),
    Case(#"\text{\foo}"#, #"\foo is no command that Quire knows"#, 6, 4),
    Case("", "this formula is empty", 0, 0),
    Case("  ", "this formula is empty", 0, 2),
    Case("a{b", "this brace is never closed", 1, 1),
    Case("a}b", "this brace closes nothing", 1, 1),
    Case(#"\frac{a}"#, #"an argument is missing behind \frac"#, 0, 5),
    Case("{x^}", "an argument is missing behind ^", 2, 1),
    Case("x_^2", "an argument is missing behind _", 1, 1),
    Case("x_'", "an argument is missing behind _", 1, 1),
    Case(#"\hat"#, #"an argument is missing behind \hat"#, 0, 4),
    Case(#"\text x"#, #"an argument is missing behind \text"#, 0, 5),
    Case(#"\begin x"#, #"an argument is missing behind \begin"#, 0, 6),
    Case(#"\begin{array} x\end{array}"#, #"an argument is missing behind \begin"#, 0, 6),
    Case("x^1^2", "this is a second superscript of the same item; put braces around one", 3, 1),
    Case("x_1_2", "this is a second subscript of the same item; put braces around one", 3, 1),
    Case("x^2'", "this is a second superscript of the same item; put braces around one", 3, 1),
    Case(#"a \right)"#, #"there is no \left to this \right"#, 2, 6),
    Case(#"\left( a"#, #"there is no \right to this \left"#, 0, 5),
    Case(#"\left( {a \right)"#, "this brace is never closed", 7, 1),
    Case(#"{\left( a}"#, #"there is no \right to this \left"#, 1, 5),
    Case(#"\left x"#, #"a bracket is missing behind \left"#, 0, 5),
    Case(#"\big"#, #"a bracket is missing behind \big"#, 0, 4),
    Case(#"a\middle|b"#, #"this \middle does not stand between \left and \right"#, 1, 7),
    Case(
      #"\begin{matrix} a \end{pmatrix}"#, #"this ends "pmatrix", but "matrix" was begun"#, 17, 13,
      try: #"\end{matrix}"#),
    Case(#"\begin{matrix} a"#, #"there is no \end{matrix} to this \begin"#, 0, 14),
    Case(#"a \end{matrix}"#, #"there is no \begin to this \end"#, 2, 4),
    Case(#"\begin{align}"#, #"there is no environment "align" here"#, 7, 5, try: "aligned"),
    Case(#"\begin{array}{lx}"#, "the columns of an array are l, c, r and |", 15, 1),
    Case(
      "a & b", "& parts the cells of an environment such as aligned, and this is not between cells",
      2, 1, try: #"\&"#),
    Case(
      #"\begin{matrix}{a & b}\end{matrix}"#,
      "& parts the cells of an environment such as aligned, and this is not between cells", 17, 1,
      try: #"\&"#),
    Case(
      #"a \\ b"#,
      #"\\ parts the rows of an environment such as aligned, and this is not between rows"#, 2, 2),
    Case("5% of x", "the sign % does not stand for itself in a formula", 1, 1, try: #"\%"#),
    Case(#"\text{$x$}"#, "a formula cannot begin inside of words", 6, 1, try: #"\$"#),
    Case(#"\text{\frac}"#, #"\frac has no place among words"#, 6, 5),
    Case(#"\text{a"#, "this brace is never closed", 5, 1),
    Case(#"\sqrt[3{x}"#, "this bracket is never closed", 5, 1),
    Case(#"x\limits_2"#, #"\limits follows only a sum or a function"#, 1, 7),
    Case(
      #"x^\displaystyle"#, #"\displaystyle changes what follows it, so it cannot be an argument"#,
      2, 13),
    Case(#"x\"#, "a backslash at the end names no command", 1, 1),
  ]

  @Test(arguments: cases) func `is told with its place`(_ expected: Case) {
    let error = #expect(throws: FormulaError.self) { try Formula(expected.source) }

    #expect(error?.message == expected.message)
    #expect(error?.offset == expected.offset)
    #expect(error?.length == expected.length)
    #expect(error?.suggestion == expected.suggestion)
  }
}
