import Foundation
import Records
import Testing

@testable import Notebooks
@testable import Reports

@Suite struct `A board of small charts` {
  static let check = ResultOutput.Check(
    assumption: "equal <spread>", evidence: "Breusch–Pagan: LM = 9", verdict: .violated,
    sentence: "The spread changes.")

  static let board = BoardOutput(
    id: "board", title: "1 of 1 assumptions does not hold",
    tiles: [
      .init(title: "Spread", figure: figure("s"), checks: [check]),
      .init(title: "Also looked at", figure: nil, note: "Nothing."),
    ])

  @Test func `is one figure with a tile for each part`() throws {
    let part = try mainPart([cell(0, "checks")], run([0: [.board(Self.board)]]))

    #expect(part.contains("Figure\u{A0}1</p><h2 id=\"board-h\" class=\"takeaway\">1 of 1"))
    #expect(part.components(separatedBy: "class=\"tile\"").count == 3)
    #expect(part.contains("<span class=\"verdict violated\">violated:</span> The spread changes."))
    #expect(part.contains("class=\"chart narrow\"") && !part.contains("class=\"chart wide\""))
    #expect(part.contains("<th scope=\"row\">equal &lt;spread&gt;</th>"))
    #expect(part.contains("Nothing."))
  }

  @Test func `is what a label of its cell means`() throws {
    let part = try mainPart(
      [
        .paragraph([reference("fig-board")], nowhere),
        cell(0, "checks") {
          $0.label = "fig-board"
          $0.figureCaption = rich("Takeaway")
        },
      ], run([0: [.board(Self.board)]]))

    #expect(part.contains("<a href=\"#fig-board\">Figure\u{A0}1</a>"))
    #expect(part.contains("class=\"takeaway\">Takeaway</h2>"))
  }
}

@Suite struct `Cautions` {
  @Test func `follow an inline value, and are told once`() throws {
    var run = run([:], inlines: [0: .text("0.62"), 1: .text("0.70")])
    run.cautions = [0: ["Linear regression: <bent>."], 1: ["Linear regression: <bent>."]]
    let page = try mainPart(
      [.paragraph([expression(0, "a"), .text(" and "), expression(1, "b")], nowhere)], run)

    #expect(page.contains("0.62<sup class=\"caution\"><a href=\"#caution-1\""))
    #expect(page.components(separatedBy: "href=\"#caution-1\"").count == 3)
  }
}
