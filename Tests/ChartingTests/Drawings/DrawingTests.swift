import Charting
import Foundation
import Testing
import Themes

@Suite struct `Drawings` {
  @Test(arguments: ExampleChart.all)
  func `look as they did`(_ example: ExampleChart) {
    let drawing = example.chart.drawing(id: "fig-x", title: example.name)

    Snapshot.expect(drawing.wide, named: example.name + " (wide)")
    Snapshot.expect(drawing.narrow, named: example.name + " (narrow)")
  }

  @Test(arguments: ExampleChart.all)
  func `keep the rules of every SVG`(_ example: ExampleChart) {
    let drawing = example.chart.drawing(id: "fig-x")

    SVGInspection.expectSound(drawing.wide)
    SVGInspection.expectSound(drawing.narrow)
    SVGInspection.expectSound(drawing.wide + "\n")
    #expect(
      Set(SVGInspection(drawing.wide).ids).isDisjoint(with: SVGInspection(drawing.narrow).ids))
    #expect(!drawing.description.isEmpty)
    #expect(drawing.table.rows.allSatisfy { $0.count == drawing.table.columns.count })
  }

  @Test(arguments: ExampleChart.all)
  func `have no text that leaves them or meets another`(_ example: ExampleChart) {
    let issues = example.chart.drawing(id: "fig-x").layoutIssues

    #expect(issues.isEmpty, "\(issues.map(\.description))")
  }

  /// The first cell of a row is its header, and an empty header names nothing.
  @Test(arguments: ExampleChart.all.filter(\.isOrdinary))
  func `have tables whose rows are named`(_ example: ExampleChart) {
    let table = example.chart.drawing(id: "fig-x").table

    #expect(table.rows.allSatisfy { $0.first?.isEmpty == false }, "\(example.name)")
  }

  @Test(arguments: ExampleChart.all)
  func `are the same every time`(_ example: ExampleChart) {
    #expect(example.chart.drawing(id: "fig-x") == example.chart.drawing(id: "fig-x"))
  }

  @Test(arguments: [
    ("fig-reach", "fig-reach"), ("", "chart"), ("1", "c1"), ("a b\"<", "a-b--"), ("é", "c-"),
  ])
  func `take their ids from the figure's label`(_ label: String, _ expected: String) {
    let drawing = Chart.bar(labels: ["a"], values: [1]).drawing(id: label)

    #expect(drawing.wide.contains("id=\"\(expected)-w\""))
    #expect(drawing.narrow.contains("id=\"\(expected)-n\""))
    SVGInspection.expectSound(drawing.wide)
  }

  @Test func `escape what comes from data`() {
    let drawing = Chart.bar(labels: ["</text><script>\u{301}"], values: [1], valueName: "<b>")
      .drawing(id: "x", title: "\"</title>")

    SVGInspection.expectSound(drawing.wide)
    #expect(!drawing.wide.contains("<script"))
  }
}
