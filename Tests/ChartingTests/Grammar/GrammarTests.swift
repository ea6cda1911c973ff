import Charting
import Statistics
import Testing
import Themes

@Suite struct `The grammar` {
  private struct NoColumn: Error {}

  private static func column(_ name: String) throws -> PlottableValue.Column {
    switch name {
    case "status": .categories(["claim", "opinion", "claim", nil, "claim"])
    case "author": .categories(["a", "a", "b", "b", "b"])
    case "views": .numbers([10, 2, 30, nil, 50])
    default: throw NoColumn()
    }
  }

  @Test func `counts rows of a frame`() throws {
    let chart = try Chart(reading: Self.column) { BarMark(x: "status", y: .count(as: "Videos")) }

    #expect(
      chart.drawing(id: "x").table.rows == [["claim", "3"], ["opinion", "1"], ["no data", "1"]])
  }

  @Test func `computes sums, means and medians for each group`() throws {
    func values(_ aggregate: PlottableValue) throws -> [[String]] {
      try Chart(reading: Self.column) { BarMark(x: aggregate, y: "author") }
        .drawing(id: "x").table.rows
    }

    #expect(try values(.sum("views", as: "Views")) == [["b", "80"], ["a", "12"]])
    #expect(try values(.mean("views", as: "Views")) == [["b", "40"], ["a", "6"]])
    #expect(try values(.median("views", as: "Views")) == [["b", "40"], ["a", "6"]])
  }

  @Test func `splits a frame into panels before it computes`() throws {
    let drawing = try Chart(reading: Self.column, facets: "author") {
      BarMark(x: .sum("views", as: "Views"), y: "status")
    }.drawing(id: "x")

    #expect(
      drawing.table.rows == [
        ["b", "claim", "80"], ["b", "no data", "0"], ["a", "claim", "10"], ["a", "opinion", "2"],
      ])
    #expect(drawing.description.hasPrefix("2 panels. b: "))
  }

  @Test func `says when a column is not there`() {
    #expect(throws: NoColumn.self) {
      try Chart(reading: Self.column) { BarMark(x: "veiws", y: .count) }
    }
  }

  @Test func `joins rows given one at a time, whatever the mark`() {
    let data = [("Jan", 3.0), ("Feb", 4.0), ("Mar", 2.0)]
    let loop = Chart {
      for (month, value) in data { LineMark(x: .value("Month", month), y: .value("n", value)) }
      for (_, value) in data { RuleMark(y: .value("n", value)) }
    }

    #expect(loop.marks.count == 2)
    #expect(
      loop.drawing(id: "x").table.rows == [["Jan", "3"], ["Feb", "4"], ["Mar", "2"]])
  }

  @Test func `keeps a category's colour across drawings and reports`() {
    var slots = ColorSlots(["Content": ["opinion": 1]])
    func draw(_ names: [String]) -> Drawing {
      Chart.line(
        x: .value("x", names.map { _ in 1.0 }), y: names.map { _ in 1 }, by: names,
        groupName: "Content"
      ).drawing(id: "x", slots: slots)
    }

    slots = draw(["claim", "opinion"]).slots
    #expect(slots.fields == ["Content": ["opinion": 1, "claim": 2]])
    slots = draw(["other", "claim"]).slots
    #expect(slots.slot(of: "other", in: "Content") == 3)
    #expect(slots.slot(of: "claim", in: "Content") == 2)
  }

  @Test func `gives six colours and no more`() {
    var slots = ColorSlots()
    slots.assign((1...9).map { "c\($0)" }, of: "f")

    #expect(slots.fields["f"]?.values.sorted() == [1, 2, 3, 4, 5, 6])
    #expect(slots.slot(of: "c7", in: "f") == nil)
  }

  @Test func `leaves out what an axis has no place for, and says so`() {
    let log = Chart { PointMark(x: .value("n", [-1.0, 0, 10]), y: .value("y", [1.0, 2, 3])) }
      .chartXScale(type: .log).drawing(id: "x")
    let domain = Chart { PointMark(x: .value("n", [1.0, 5, 10]), y: .value("y", [1.0, 2, 3])) }
      .chartXScale(domain: 0...6).drawing(id: "x")

    #expect(
      log.notes.contains(
        "2 values at or below zero have no place on a logarithmic axis and are left out."))
    #expect(log.description.contains("1 point"))
    #expect(domain.notes.contains("1 value outside the drawn range left out."))
  }

  @Test func `says that an axis does not start at zero`() {
    let drawing = Chart.line(x: .value("x", [1.0, 2]), y: [90, 100]).drawing(id: "x")
    let zero = Chart.line(x: .value("x", [1.0, 2]), y: [10, 100]).drawing(id: "x")

    #expect(drawing.notes.contains("The axis starts at 90."))
    #expect(!zero.notes.contains { $0.hasPrefix("The axis starts") })
  }

  @Test func `says the same of the axis of rows`() {
    func notes(from low: Double) -> [String] {
      Chart.dotInterval(
        labels: ["a", "b"], estimates: [low + 2, 108], lower: [low, 106], upper: [low + 4, 110]
      ).drawing(id: "x").notes
    }

    #expect(notes(from: 100).contains("The axis starts at 100."))
    #expect(notes(from: 10).isEmpty)
  }

  @Test func `says where both drawings' axes start`() {
    let drawing = Chart.dotInterval(
      labels: ["Verified authors", "Other authors"], estimates: [204_000, 267_000],
      lower: [187_000, 247_000], upper: [222_000, 287_000]
    ).drawing(id: "x")

    #expect(drawing.notes == ["The axis starts at 180k, on a narrow screen at 150k."])
  }

  @Test func `names each point's category, also of shapes and beyond the six colours`() {
    let names = (1...8).map { "k\($0)" }
    let x = names.indices.map { Double($0) }
    let points = PointMark(x: .value("x", x), y: .value("y", x))
    for chart in [
      Chart { points.symbol(by: .value("Kind", names)) },
      Chart { points.foregroundStyle(by: .value("Kind", names)) },
    ] {
      let table = chart.drawing(id: "x").table
      #expect(table.columns == ["x", "y", "Kind"])
      #expect(table.rows.map(\.[2]) == names)
    }
  }

  @Test func `tells of lines that are drawn as context, and calls positions as their axis`() {
    let spark = Chart.sparkline([3, 1, 2]).drawing(id: "x")
    let curve = Chart.rocCurve(scores: [0.9, 0.1], isPositive: [true, false]).drawing(id: "x")

    #expect(spark.description == "Line chart, 0 to 2. From 3 to 2.")
    #expect(curve.table.columns == ["Wrongly called positive", "Positives found"])
  }

  /// One panel has up to 2,000 points in a square, the other one in each: its colour is that of one
  /// also beside the other panel's many steps, in the drawing and in the legend.
  @Test func `colours squares by the same steps in all panels`() {
    let places = (0..<10).map { Double($0) / 9 }
    let x = Array(repeating: 0.0, count: 2000) + places + places
    let kinds = Array(repeating: "many", count: 2010) + Array(repeating: "few", count: 10)
    let svg = Chart {
      PointMark(x: .value("x", x), y: .value("y", x)).binned(true)
    }
    .facets(by: .value("Kind", kinds), order: .asGiven)
    .drawing(id: "x").wide
    let paths = svg.split(separator: "<g class=\"").filter { $0.contains("<path") }
    let steps = paths.map { String($0.prefix { $0 != "\"" }) }.filter { $0.hasPrefix("q") }

    #expect(steps == ["q1", "q7", "q1"])
  }

  @Test func `warns of names that are a column's`() {
    let drawing = Chart.scatter(x: [1], y: [2], xName: "video_view_count", yName: "Likes")
      .drawing(id: "x")

    #expect(
      drawing.warnings == [
        "\"video_view_count\" is a column's name; give it a reader's words, "
          + "such as .column(\"video_view_count\", as: \"…\")."
      ])
  }
}

@Suite struct `Refusals` {
  @Test func `of a pie of four parts draw one bar and name it`() {
    let drawing = Chart.pie(parts: ["a", "b", "c", "d"], values: [1, 2, 3, 4]).drawing(id: "x")

    #expect(drawing.description.hasPrefix("Stacked bars"))
    #expect(drawing.warnings.first?.contains("One stacked bar is drawn") == true)
    #expect(!drawing.wide.contains("<path"))
  }

  @Test func `of too many grouped bars draw small multiples and name them`() {
    let drawing = Chart.groupedBar(
      groups: (0..<20).map { "g\($0 / 4)" }, parts: (0..<20).map { "p\($0 % 4)" },
      values: (0..<20).map(Double.init)
    ).drawing(id: "x")

    #expect(drawing.description.hasPrefix("5 panels."))
    #expect(drawing.warnings.first?.contains("Small multiples are drawn") == true)
  }

  @Test func `of bars on a logarithmic axis draw them from zero and name dots`() {
    let drawing = Chart { BarMark(x: .value("n", [1.0, 10]), y: .value("g", ["a", "b"])) }
      .chartXScale(type: .log).drawing(id: "x")

    #expect(drawing.warnings.first?.contains("Use PointMark or IntervalMark") == true)
  }

  @Test func `of negative parts leave them out`() {
    let drawing = Chart.stackedBar(
      groups: ["a", "a"], parts: ["p", "q"], values: [1, -1], stacking: .normalized
    ).drawing(id: "x")

    #expect(drawing.warnings == [Wording.english.refusedNegativeParts])
  }
}

@Suite struct `Large data` {
  @Test func `a million points become squares that stay small`() {
    var generator = SeededGenerator(seed: 41)
    let x = (0..<1_000_000).map { _ in Double?(Double.random(in: 0...1, using: &generator)) }
    let y = x.map { $0.map { $0 * $0 } }
    let drawing = Chart.scatter(x: x, y: y, xName: "x", yName: "y").drawing(id: "x")

    #expect(drawing.wide.utf8.count < 40_000 && drawing.narrow.utf8.count < 40_000)
    #expect(drawing.notes == ["1,000,000 points are counted in squares."])
    #expect(drawing.table.rows.first == ["Values", "1,000,000", "1,000,000"])
  }

  @Test func `2,000 points are one path`() {
    var generator = SeededGenerator(seed: 42)
    let x = (0..<2000).map { _ in Double?(Double.random(in: 0...1, using: &generator)) }
    let drawing = Chart.scatter(x: x, y: x).drawing(id: "x")

    #expect(SVGInspection(drawing.wide).names["path"] == 1)
    #expect(drawing.wide.utf8.count < 40_000)
  }

  @Test func `squares count every point once`() {
    let values = (0..<5000).map { Double?(Double($0 % 71)) }
    let drawing = Chart.scatter(x: values, y: values).drawing(id: "x")

    #expect(drawing.description.contains("5,000 points"))
    #expect(drawing.description.contains("correlation 1.00"))
  }
}

@Suite struct `Curves of classifiers` {
  /// scikit-learn 1.7: `roc_auc_score` 0.88, `average_precision_score` 0.8761904761904762.
  @Test func `have the areas of scikit-learn`() {
    let curve = ClassifierCurve(
      scores: [0.1, 0.4, 0.35, 0.8, 0.4, 0.7, 0.2, 0.9, 0.4, 0.05],
      isPositive: [false, false, true, true, false, true, false, true, true, false])

    #expect(abs((curve.areaUnderROC ?? 0) - 0.88) < 1e-12)
    #expect(abs((curve.averagePrecision ?? 0) - 0.8761904761904762) < 1e-12)
  }

  @Test func `without both classes have none`() {
    #expect(ClassifierCurve(scores: [1, 2], isPositive: [true, true]).areaUnderROC == nil)
    #expect(ClassifierCurve(scores: [], isPositive: []).averagePrecision == nil)
  }

  @Test func `say their area`() {
    let drawing = Chart.rocCurve(
      scores: [0.9, 0.8, 0.2, 0.1], isPositive: [true, false, true, false]
    ).drawing(id: "x")

    #expect(drawing.description.hasSuffix("Area under the curve: 0.750."))
  }
}

@Suite struct `Lines of regression` {
  /// Ezekiel's cars; statsmodels' OLS: −17.57909489 + 3.93240876 x, at 10 from 15.46191734 to
  /// 28.02806806.
  @Test func `agree with statsmodels`() throws {
    let speed: [Double?] = [
      4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15,
      15, 16, 16, 17, 17, 17, 18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24,
      24,
      25,
    ]
    let distance: [Double?] = [
      2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20,
      26, 54, 32, 40, 32, 40, 50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92,
      93,
      120, 85,
    ]
    let line = try #require(RegressionLine(speed, distance))
    let interval = line.interval(at: 10)

    #expect(abs(line.intercept + 17.57909489) < 1e-8)
    #expect(abs(line.slope - 3.93240876) < 1e-8)
    #expect(abs(interval.lowerBound - 15.46191734) < 1e-8)
    #expect(abs(interval.upperBound - 28.02806806) < 1e-8)
  }

  @Test func `of too little are none`() {
    #expect(RegressionLine([1, 2], [1, 2]) == nil)
    #expect(RegressionLine([1, 1, 1], [1, 2, 3]) == nil)
  }
}

@Suite struct `Framed drawings` {
  @Test func `carry title, measure and source, and stay sound`() {
    let drawing = Chart.bar(labels: ["a", "b"], values: [1, 2]).drawing(id: "fig-x")
    let framed = FramedDrawing(
      drawing.wide,
      title: "A <b>title</b> that is long enough to need a second line, which it gets",
      subtitle: "Values, by group", source: "Source: a file.")
    let found = SVGInspection(framed.svg)

    #expect(found.isWellFormed)
    #expect(Set(found.references).isSubset(of: found.ids) && found.references.count == 2)
    #expect(framed.svg.contains("A &lt;b&gt;title&lt;/b&gt;"))
    #expect(framed.svg.contains("Source: a file."))
    #expect(framed.svg.contains("viewBox=\"0 0 760 "))
  }

  @Test func `take any text`() {
    for text in ["", "<svg>", "not a drawing", "<svg width=\"x\"></svg>"] {
      #expect(!FramedDrawing(text, title: "", subtitle: "", source: "").svg.isEmpty)
    }
  }
}

@Suite struct `Rolling means` {
  @Test func `begin when the window is full and break at missing values`() {
    #expect(
      Rolling.mean([1, 2, 3, nil, 5, 6, 7], window: 3) == [nil, nil, 2, nil, nil, nil, 6])
    #expect(Rolling.mean([1, 2], window: 0) == [1, 2])
    #expect(Rolling.mean([], window: 3) == [])
  }
}
