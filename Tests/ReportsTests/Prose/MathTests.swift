import Mathematics
import Records
import Testing

@testable import Notebooks
@testable import Reports

@Suite struct `A formula in a report` {
  private static func blocks() throws -> [Block] {
    [
      .paragraph([.text("The mean "), .math(try Formula("\\bar{x}"), isDisplay: false)], nowhere),
      .paragraph([.math(try Formula("y = x^2"), isDisplay: true)], nowhere),
    ]
  }

  @Test func `is MathML, and scrolls by keyboard where it stands alone`() throws {
    let part = try mainPart(try Self.blocks())

    #expect(part.contains("<p>The mean <math alttext=\"\\bar{x}\">"))
    #expect(
      part.contains(
        "<p><span class=\"formula\" role=\"group\" tabindex=\"0\" aria-label=\"Equation\"><math"))
  }

  @Test func `brings its rules along, and a page without one is without them`() throws {
    #expect(try html(document(try Self.blocks())).contains("math mtd"))
    #expect(try !html(document([paragraph("x")])).contains("math mtd"))
  }

  @Test func `is TeX in Markdown`() throws {
    let text = String(
      decoding: ReportRenderer().markdown(document(try Self.blocks()), Run(), provenance).text,
      as: UTF8.self)

    #expect(text.contains("The mean $`\\bar{x}`$"))
    #expect(text.contains("```math\ny = x^2\n```"))
  }

  @Test func `is read as words in a title`() throws {
    let formula = try Formula("R^2")
    let page = try html(
      document([paragraph("x")]) {
        $0.title = RichText(
          text: "", content: [.math(formula, isDisplay: false), .text(" is high")],
          range: nowhere)
      })

    #expect(page.contains("<title>R² is high</title>"))
  }
}
