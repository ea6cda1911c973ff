import Markup
import Mathematics
import Testing

@Suite struct `Letters of an alphabet` {
  @Test(arguments: [
    (#"\mathbb{NZQRCPHA}"#, "ℕℤℚℝℂℙℍ𝔸"), (#"\mathbb{1}"#, "𝟙"),
    (#"\mathcal{BEFHILMRN}"#, "ℬℰℱℋℐℒℳℛ𝒩"),
    (#"\mathcal{ego}"#, "ℯℊℴ"), (#"\mathfrak{CHIRZg}"#, "ℭℌℑℜℨ𝔤"), (#"\mathit{gh}"#, "𝑔ℎ"),
    (#"\mathbf{Ax1}"#, "𝐀𝐱𝟏"), (#"\mathbf{\alpha\Omega}"#, "𝛂𝛀"),
    (#"\boldsymbol{\beta\Sigma x}"#, "𝜷𝚺𝒙"), (#"\boldsymbol{\nabla\partial}"#, "𝛁𝝏"),
    (#"\mathsf{Az0}"#, "𝖠𝗓𝟢"), (#"\mathtt{Az0}"#, "𝙰𝚣𝟶"), (#"\mathrm{Az0}"#, "Az0"),
    (#"\mathbf{é+}"#, "é+"),
  ])
  func `are those of Unicode`(_ source: String, _ expected: String) throws {
    #expect(try text(source) == expected)
  }

  @Test func `are upright where MathML would slant them`() throws {
    #expect(try markup(#"\mathrm{d}"#) == "<mi mathvariant=\"normal\">d</mi>")
    #expect(try markup(#"\mathrm{SE}"#) == "<mi>SE</mi>")
    #expect(try markup(#"\Sigma\sigma"#) == "<mi mathvariant=\"normal\">Σ</mi><mi>σ</mi>")
    #expect(try markup(#"\operatorname{E}"#) == "<mi mathvariant=\"normal\">E</mi>")
    #expect(try markup(#"\infty"#) == "<mi>∞</mi>")
  }

  @Test func `end with their argument`() throws {
    #expect(try text(#"\mathbf{x}x\mathbf xx\mathbf{a\mathbb{R}a}"#) == "𝐱x𝐱x𝐚ℝ𝐚")
  }

  @Test func `may be typed instead of named`() throws {
    #expect(try markup("αΣ") == (try markup(#"\alpha\Sigma"#)))
    #expect(try markup("a≤b−c") == (try markup(#"a \le b - c"#)))
  }

  @Test(arguments: [
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
    "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi",
    "psi", "omega", "Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta", "Iota",
    "Kappa", "Lambda", "Mu", "Nu", "Xi", "Omicron", "Pi", "Rho", "Sigma", "Tau", "Upsilon", "Phi",
    "Chi", "Psi", "Omega", "varepsilon", "vartheta", "varkappa", "varpi", "varrho", "varsigma",
    "varphi",
  ])
  func `are Greek by name`(_ name: String) throws {
    let letter = try text("\\\(name)")

    #expect(letter.unicodeScalars.count == 1)
    #expect(letter.unicodeScalars.allSatisfy { (0x370...0x3FF).contains($0.value) })
    #expect(Formula.commands.contains(name))
  }

  private func markup(_ source: String) throws -> String {
    Node.fragment(try Formula(source).element(isDisplay: false).children).render()
  }

  private func text(_ source: String) throws -> String {
    Node.element(try Formula(source).element(isDisplay: false)).plainText
  }
}
