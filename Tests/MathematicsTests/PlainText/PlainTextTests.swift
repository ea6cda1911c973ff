import Mathematics
import Testing

@Suite struct `A formula as plain text` {
  @Test(
    arguments: [
      (#"x^2 + \sqrt y"#, "x² + √y"),
      (#"\bar{x} = \frac{1}{n} \sum_{i=1}^{n} x_i"#, "x̄ = 1/n ∑ᵢ₌₁ⁿ xᵢ"),
      (#"\hat\beta = (X^\top X)^{-1} X^\top y"#, "β̂ = (XᵀX)⁻¹Xᵀy"),
      (#"x^{k/2} + y_q"#, "x^(k/2) + y_q"),
      (#"\frac{a+b}{\sqrt{2\pi}}"#, "(a + b)/√(2π)"),
      (#"\frac{\sqrt\pi}{2}"#, "(√π)/2"),
      (#"\sqrt[3]{x+y} \sqrt[n]{x}"#, "∛(x + y)ⁿ√x"),
      (#"2\log x - \sin^2(-x)"#, "2 log x − sin²(−x)"),
      (#"\lim_{x\to 0} f(x)"#, "lim_(x → 0) f(x)"),
      (#"P(A\mid B)\,P(B)"#, "P(A | B) P(B)"),
      (#"a=-b"#, "a = −b"),
      (#"f''(x^*)"#, "f′′(x*)"),
      (#"x_1,\ldots,x_n"#, "x₁, …, xₙ"),
      (#"\binom nk"#, "(n choose k)"),
      (#"\begin{pmatrix} a & b \\ c & d \end{pmatrix}"#, "(a, b; c, d)"),
      (#"\begin{cases} x, & x \ge 0 \\ -x \end{cases}"#, "{x, x ≥ 0; −x"),
      (#"\begin{aligned} y &= a - b \\ &- c \end{aligned}"#, "y = a − b; − c"),
      (#"\mathbb{R}^n \ni \mathbf{x}"#, "ℝⁿ ∋ x"),
      (#"\underbrace{a+b}_{\text{two}}"#, "a + b (two)"),
      (#"\overline{AB}"#, "A\u{305}B\u{305}"),
      (#"\argmax_\theta \ell"#, "arg max_θ ℓ"),
      (#"n \text{ terms}"#, "n terms"),
      (#"\left\| x \right\|"#, "‖x‖"),
    ])
  func `reads like the formula`(_ source: String, _ expected: String) throws {
    #expect(try Formula(source).plainText == expected)
  }
}
