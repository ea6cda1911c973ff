public import Markup

/// A formula that was written in TeX, ready to be drawn in a page or read as plain text.
///
/// Reach for it wherever an author writes mathematics between dollars:
///
///     let formula = try Formula(#"\bar{x} = \frac{1}{n} \sum_{i=1}^{n} x_i"#)
///     formula.element(isDisplay: true).render()  // <math display="block" alttext="…">…</math>
///     formula.plainText                          // "x̄ = 1/n ∑ᵢ₌₁ⁿ xᵢ"
///
/// It knows a named subset of TeX's mathematics, ``commands``, and none of its programming: there
/// are no macros, no packages and no comments. What it does not know is a ``FormulaError`` that
/// says where. Any text may be tried: nesting is limited and the work grows linearly with the
/// length.
public struct Formula: Sendable {
  /// The formula as it was written, without the dollars.
  let source: String
  let items: [FormulaNode]

  /// Reads a formula.
  ///
  /// - Parameter source: TeX without the dollars around it; white space means nothing except in
  ///   `\text{…}`.
  /// - Throws: ``FormulaError`` at the first place that cannot be understood.
  public init(_ source: String) throws(FormulaError) {
    var parser = FormulaParser(tokens: try FormulaLexer.tokens(of: source))
    self.source = source
    items = try parser.formula()
  }

  /// The formula as a `math` element in MathML Core.
  ///
  /// The TeX source is its `alttext`. It needs no scripts and no style attributes. What MathML Core
  /// has no attributes for is left to the page's style sheet, and reads well without: `mtd`
  /// elements that are not centred carry `columnalign`, the tables of `aligned` and `cases` their
  /// name as `class`, and cells to the right of a rule (`{c|c}`) the class `ruled`.
  ///
  /// - Parameter isDisplay: whether the formula stands on a line of its own, where sums carry their
  ///   limits above and below, or in a line of text.
  public func element(isDisplay: Bool) -> Element {
    Element(
      "math", ["display": isDisplay ? "block" : nil, "alttext": source],
      MathMLWriter(isDisplay: isDisplay).nodes(of: items))
  }

  /// The formula in Unicode, as well as it goes, for places without markup such as titles.
  ///
  /// `x^2 + \sqrt y` gives "x² + √y", `x^{k/2}` gives "x^(k/2)". It is one line, and two formulas
  /// may give the same.
  public var plainText: String {
    PlainTextWriter().formula(items)
  }

  /// The names of all commands that a formula may use, sorted and without their backslash.
  ///
  /// Among them are those of one sign, such as `,` and `{`.
  public static let commands: [String] = Command.all.keys.sorted()
}
