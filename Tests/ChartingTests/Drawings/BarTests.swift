import Charting
import Testing
import Themes

@Suite struct `Bars` {
  @Test func `say kind, number and extremes`() {
    let chart = Chart.bar(
      labels: ["claim, banned", "opinion, under review", "gone"], values: [513_022, 4884, nil],
      valueName: "Median views", groupName: "Type")

    let drawing = chart.drawing(id: "x")

    #expect(
      drawing.description
        == "Horizontal bars, 3 groups. Highest: claim, banned, 513,000. "
        + "Lowest: opinion, under review, 4,880. Without a value: gone.")
    #expect(drawing.table.columns == ["Type", "Median views"])
    #expect(
      drawing.table.rows == [
        ["claim, banned", "513,000"], ["opinion, under review", "4,880"], ["gone", "—"],
      ])
    #expect(drawing.wide.contains(">Median views by Type</title>"))
    #expect(drawing.wide.contains(">no data</text>"))
    #expect(drawing.wide.contains("viewBox=\"0 0 720 102\""))
    #expect(drawing.narrow.contains("viewBox=\"0 0 340 150\""))
  }

  @Test func `are sorted by value unless the groups have an order`() {
    let labels = ["low", "none", "high", "tie", "tie 2"]
    let values: [Double?] = [1, nil, 9, 5, 5]

    let sorted = Chart.bar(labels: labels, values: values).drawing(id: "x").table.rows
    let given = Chart.bar(labels: labels, values: values, order: .asGiven).drawing(id: "x").table

    #expect(sorted.map(\.[0]) == ["high", "tie", "tie 2", "low", "none"])
    #expect(given.rows.map(\.[0]) == labels)
  }

  @Test func `beyond the limit become one row that says what it holds`() {
    let labels = (1...30).map { "g\($0)" }
    let values = (1...30).map { Double?.some(Double($0)) }

    let ranged = Chart.bar(labels: labels, values: values, limit: 5).drawing(id: "x")
    let summed = Chart.bar(labels: labels, values: values, limit: 5, rest: .sum).drawing(id: "x")

    #expect(ranged.table.rows.map(\.[0]) == ["g30", "g29", "g28", "g27", "Other, 26 groups"])
    #expect(ranged.table.rows.last?[1] == "1 to 26 each")
    #expect(ranged.notes == ["The 26 smallest groups are joined as \"Other\"."])
    #expect(summed.table.rows.last?[1] == "351")
    #expect(summed.notes.contains("Their values are added."))
  }

  @Test func `keep the subject however small it is`() {
    let chart = Chart.bar(
      labels: (1...30).map { "g\($0)" }, values: (1...30).map { Double($0) }, highlight: ["g1"],
      limit: 4)

    #expect(
      chart.drawing(id: "x").table.rows.map(\.[0]) == ["g30", "g29", "g1", "Other, 27 groups"])
  }

  @Test func `give the subject the first colour and the rest grey`() {
    let drawing = Chart.bar(labels: ["a", "b"], values: [1, 2], highlight: ["a"]).drawing(id: "x")
    let lines = drawing.wide.split(separator: "\n")

    #expect(lines.contains("<g class=\"f0\" fill=\"#848A90\">"))
    #expect(lines.contains("<g class=\"f1\" fill=\"#2F5BDD\">"))
  }

  @Test func `count names themselves`() {
    let drawing = Chart.bar(counting: ["a", nil, "b", "a"], countName: "Videos", groupName: "Type")
      .drawing(id: "x")

    #expect(drawing.table.rows == [["a", "2"], ["no data", "1"], ["b", "1"]])
  }

  @Test func `given one at a time are one series`() {
    let data = [("a", 1.0), ("b", 2)]
    let loop = Chart {
      for (name, value) in data { BarMark(x: .value("n", value), y: .value("g", name)) }
    }
    let whole = Chart { BarMark(x: .value("n", [1.0, 2]), y: .value("g", ["a", "b"])) }

    #expect(loop.marks.count == 1)
    #expect(loop.drawing(id: "x") == whole.drawing(id: "x"))
  }

  @Test func `say what arrays of different lengths left out`() {
    #expect(
      Chart.bar(labels: ["a", "b"], values: [1]).drawing(id: "x").notes
        == ["1 labels without a value left out."])
    #expect(
      Chart.bar(labels: ["a"], values: [1, .infinity, 3]).drawing(id: "x").notes
        == ["2 values without a label left out."])
  }

  @Test func `become rows when there are too many columns or too long names`() {
    let many = Chart.columns(
      periods: (1...13).map(String.init), values: (1...13).map { Double($0) })
    let long = Chart.columns(
      periods: Array(repeating: "a rather long name", count: 8),
      values: Array(repeating: 1, count: 8))

    #expect(many.drawing(id: "x").description.hasPrefix("Horizontal bars, 13 groups"))
    #expect(long.drawing(id: "x").description.hasPrefix("Horizontal bars, 8 groups"))
  }

  @Test func `of columns keep their order`() {
    let drawing = Chart.columns(periods: ["Q1", "Q2", "Q3"], values: [2, 1, 3]).drawing(id: "x")

    #expect(drawing.description == "Columns, 3 periods. Highest: Q3, 3. Lowest: Q2, 1.")
    #expect(drawing.table.rows.map(\.[0]) == ["Q1", "Q2", "Q3"])
  }
}
