import Charting
import Testing
import Themes

@Suite struct `Histograms` {
  @Test func `say number, bins and extremes, and what was left out`() {
    let drawing = Chart.histogram(
      [1, 2, 2, 3, 9, nil, .nan, .infinity], name: "Stars", countName: "Ratings",
      bins: .width(2)
    ).drawing(id: "x")

    #expect(
      drawing.description
        == "Histogram, 5 values, 5 bins. Fullest bin: 2 to 4, 3. Lowest: 1. Highest: 9.")
    #expect(drawing.table.columns == ["Stars", "Ratings"])
    #expect(
      drawing.table.rows == [
        ["0 to 2", "1"], ["2 to 4", "3"], ["4 to 6", "0"], ["6 to 8", "0"], ["8 to 10", "1"],
      ])
    #expect(
      drawing.notes == [
        "Values are counted in bins of 2.", "2 missing values left out.",
        "1 infinite value left out.",
      ])
  }

  @Test func `leave values outside given edges out and say so`() {
    let drawing = Chart.histogram([1, 5, 9, 20], name: "n", bins: .edges([9, 0, 5]))
      .drawing(id: "x")

    #expect(drawing.table.rows == [["0 to 5", "1"], ["5 to 9", "2"]])
    #expect(
      drawing.notes == [
        "The bins differ in width; heights are counts.",
        "1 value outside the drawn range left out.",
      ])
  }

  @Test func `repeat the table in their tooltips`() {
    let drawing = Chart.histogram([1, 2, 2, 3], name: "n").drawing(id: "x")

    #expect(drawing.wide.contains("<title>2 to 3: 2</title></rect>"))
  }
}
