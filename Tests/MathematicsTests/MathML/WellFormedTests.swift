import Markup
import Mathematics
import Testing

@Suite struct `Every formula` {
  static let sources = [
    #"\bar{x} = \frac{1}{n} \sum_{i=1}^{n} x_i"#,
    #"\hat{\boldsymbol\beta} = (\mathbf{X}^\top\mathbf{X})^{-1}\mathbf{X}^\top\mathbf{y}"#,
    #"f(x\mid\mu,\sigma^2) = \frac{1}{\sqrt{2\pi}}\exp\left(-\frac{(x-\mu)^2}{2\sigma^2}\right)"#,
    #"\log L(\theta) = \sum_{i=1}^n \log f(x_i; \theta)"#,
    #"\hat\theta = \argmax_{\theta\in\Theta} \ell(\theta)"#,
    #"\lim_{n\to\infty} \Pr\left(|\bar X_n - \mu| > \varepsilon\right) = 0"#,
    #"\operatorname{Var}(X) = \operatorname{E}[X^2] - (\operatorname{E}X)^2 \ge 0"#,
    #"\operatorname*{arg\,min}_\beta \|y - X\beta\|^2 + \lambda\|\beta\|_1"#,
    #"|x| = \begin{cases} x & \text{if } x \ge 0, \\ -x & \text{otherwise.} \end{cases}"#,
    #"\begin{aligned} (a+b)^2 &= a^2 + 2ab + b^2 \\[2pt] &\ge 4ab \end{aligned}"#,
    #"\begin{bmatrix} 1 & \cdots & n \\ \vdots & \ddots & \vdots \end{bmatrix}"#,
    #"\begin{vmatrix} a & b \\ c & d \end{vmatrix} = ad - bc"#,
    #"\begin{array}{lcr} [1] & 2 & 3 \\ [4] & 5 & 6 \end{array}"#,
    #"\binom{n}{k} p^k (1-p)^{n-k}"#,
    #"\dfrac{1}{2}\tfrac{1}{2}x^\frac12"#,
    #"\overline{AB}\underline{CD}\widehat{EF}\vec v\dot x\ddot x\tilde x"#,
    #"\overbrace{a + b}^{\text{sum}} \underbrace{c + d}_{\text{rest}}"#,
    #"\bigl( \Bigl[ \biggl\{ \Biggl| x \Biggr| \biggr\} \Bigr] \bigr) \big/ y"#,
    #"\left\{ x \in \mathbb{R} \,\middle|\, x > 1 \right\}"#,
    #"\left\langle \left\lfloor \frac{a}{b} \right\rfloor, \left\lceil c\right\rceil\right\rangle"#,
    #"X_n \xrightarrow{d} \mathcal{N}(0, 1), X \overset{\text{iid}}{\sim} F, \underset{x}{\to}"#,
    #"A \cup B \cap C \subset D, \forall x \exists y: x \notin A \Rightarrow y \propto z"#,
    #"f'(x) + f''_i + {}_nC_k + x^{y^{z^{w}}}"#,
    #"x_1, \ldots, x_n; x_1 \pm \cdots \mp x_n"#,
    ##"95\% \; \$5 \# a\_b \& \{c\}~d\ e\!f"##,
    #"\partial_t u = \nabla \cdot (k \nabla u), \oint_C f \times g\,\mathrm{d}s"#,
    #"\displaystyle\sum_i x_i \textstyle\sum_i y_i"#,
    #"{\displaystyle x} + {\mathit{word} \mathsf{s} \mathtt{t} \mathfrak{g}}"#,
    #"x ≤ y ≠ α · β − γ ∈ ℝ, é ½ 漢 👍 ∮"#,
    #"1{,}000 \approx 10^3 \sim 10^{3.0}"#,
    #"\limsup_{n} a_n \ge \liminf_n a_n, \det A, \gcd(a, b), \dim V"#,
    #"\prod_{i<j} (x_i - x_j) \ne 0, \bigcup_i A_i, \bigcap\limits_i A_i"#,
    "' ^2 _3",
    "{}",
  ]

  @Test(arguments: sources, [true, false])
  func `gives each element the children it needs`(_ source: String, _ isDisplay: Bool) throws {
    let math = try Formula(source).element(isDisplay: isDisplay)

    #expect(math.name == "math")
    check(math)
  }

  @Test(arguments: sources)
  func `has a plain text of one line`(_ source: String) throws {
    let text = try Formula(source).plainText

    #expect(!text.contains("\n"))
    #expect(!text.contains("  "))
    #expect(text.contains("\\") == false)
  }

  /// The numbers of children that MathML Core asks for; the others take any.
  private static let childCounts = [
    "mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "msubsup": 3, "munder": 2, "mover": 2,
    "munderover": 3, "mspace": 0,
  ]

  private static let tokens: Set<String> = ["mi", "mn", "mo", "mtext"]

  private static let rows: Set<String> = [
    "math", "mrow", "msqrt", "mstyle", "mtable", "mtr", "mtd",
  ]

  private func check(_ element: Element) {
    let attributes = element.attributes.entries.map(\.name)
    #expect(!attributes.contains("style"))
    if Self.tokens.contains(element.name) {
      guard case .text? = element.children.first, element.children.count == 1 else {
        Issue.record("<\(element.name)> should hold a text alone")
        return
      }
      return
    }
    if let count = Self.childCounts[element.name] {
      #expect(element.children.count == count, "\(element.render())")
    } else {
      #expect(Self.rows.contains(element.name), "\(element.name)")
    }
    for child in element.children {
      switch child {
      case .element(let child):
        if element.name == "mtable" { #expect(child.name == "mtr") }
        if element.name == "mtr" { #expect(child.name == "mtd") }
        check(child)
      case .fragment([]): continue
      case .text, .raw, .fragment: Issue.record("<\(element.name)> should hold elements alone")
      }
    }
  }
}
