import Charting

// Every ready-made chart with ordinary data, with what data can do to it, and with next to nothing.
extension ExampleChart {
  static let kinds: [ExampleChart] =
    bars + distributions + relations + series + tables + estimates + classifiers + diagnostics
    + grammar

  private static func ordinary(_ name: String, _ chart: Chart) -> ExampleChart {
    ExampleChart(name: name, chart: chart)
  }

  private static func extreme(_ name: String, _ chart: Chart) -> ExampleChart {
    ExampleChart(name: name + ", extreme", chart: chart, isOrdinary: false)
  }

  private static func empty(_ name: String, _ chart: Chart) -> ExampleChart {
    ExampleChart(name: name + ", empty", chart: chart, isOrdinary: false)
  }

  // MARK: Data

  static let months = (0..<30).map { month in
    let number = month % 12 + 1
    return "\(2024 + month / 12)-\(number < 10 ? "0" : "")\(number)-01"
  }

  static func wave(_ start: Double, _ slope: Double, seed: UInt64) -> [Double?] {
    var generator = SeededGenerator(seed: seed)
    return months.indices.map {
      start + slope * Double($0) + .random(in: -0.04...0.04, using: &generator) * start
    }
  }

  static let strange: [String?] = [
    "👩‍👩‍👧‍👦 families 🇩🇪", "שלום עולם", String(repeating: "long ", count: 60), "", nil,
    "<script>alert('x')</script>", "\u{202E}override", String(repeating: "W", count: 300),
  ]

  static let wild: [Double?] = [
    .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNonzeroMagnitude, .infinity, .nan,
    nil, -0.0, 1e-9,
  ]

  static func cloud(_ count: Int) -> (x: [Double?], y: [Double?]) {
    var generator = SeededGenerator(seed: 9)
    let x = (0..<count).map { _ in Double.random(in: 0...1_000_000, using: &generator) }
    let y = x.map { $0 * .random(in: 0...0.66, using: &generator) }
    return (x, y)
  }

  private static let gapped: [Double?] = (1...20).map { (week: Int) -> Double? in
    week % 7 == 0 || week == 9 ? nil : 80 + Double(week * week % 11)
  }

  private static let sixWaves: [Double?] = (0..<6).flatMap { (region: Int) -> [Double?] in
    wave(60 + 30 * Double(region), 2, seed: UInt64(region))
  }

  private static let leverages: [Double?] = (0..<200).map { (row: Int) -> Double? in
    0.005 + Double(row % 23) / 200
  }

  private static let farResiduals: [Double?] = (0..<200).map { (row: Int) -> Double? in
    Double((row * 37) % 61) / 12 - 2.4
  }

  private static let days: [Double] = (0..<40).map(Double.init)

  private static let engagement: [[Double?]] = (0..<6).map { (row: Int) -> [Double?] in
    (0..<6).map { (column: Int) -> Double? in
      if row == column { return 1 }
      return row == 0 || column == 0 ? 0.01 : 0.9 - 0.12 * Double(abs(row - column))
    }
  }

  // MARK: Kinds

  private static let statuses = ["active", "under review", "banned"]

  private static let bars: [ExampleChart] = [
    ordinary(
      "grouped bars",
      .groupedBar(
        groups: ["claim", "claim", "claim", "opinion", "opinion", "opinion"],
        parts: statuses + statuses, values: [500_123, 501_456, 513_022, 4958, 4884, 5084],
        valueName: "Median views per video", groupName: "Content", partName: "Author")),
    extreme("grouped bars", .groupedBar(groups: strange, parts: strange.reversed(), values: wild)),
    empty("grouped bars", .groupedBar(groups: [], parts: [], values: [])),
    ordinary(
      "grouped bars beyond the limit",
      .groupedBar(
        groups: (0..<30).map { "Region \($0 / 5 + 1)" }, parts: (0..<30).map { "part \($0 % 5)" },
        values: (0..<30).map { Double(($0 * 7) % 31 + 3) }, valueName: "Reports",
        groupName: "Region", partName: "Part")),
    ordinary(
      "stacked bars",
      .stackedBar(
        groups: ["active", "active", "under review", "under review", "banned", "banned"],
        parts: ["claim", "opinion", "claim", "opinion", "claim", "opinion"],
        values: [6566, 8817, 1603, 463, 1439, 196], valueName: "Videos", groupName: "Author",
        partName: "Content", format: .count)),
    ordinary(
      "shares of groups",
      .stackedBar(
        groups: ["active", "active", "under review", "under review", "banned", "banned"],
        parts: ["claim", "opinion", "claim", "opinion", "claim", "opinion"],
        values: [6566, 8817, 1603, 463, 1439, 196], valueName: "Videos", groupName: "Author",
        partName: "Content", stacking: .normalized)),
    ordinary(
      "shares of one whole",
      .stackedBar(
        groups: ["All videos", "All videos", "All videos"],
        parts: ["claim", "opinion", "not labelled"],
        values: [9608, 9476, 298], valueName: "Videos", partName: "Content", stacking: .normalized)),
    extreme("stacked bars", .stackedBar(groups: strange, parts: strange.reversed(), values: wild)),
    extreme(
      "shares of groups",
      .stackedBar(
        groups: (0..<40).map { "g\($0 / 10)" }, parts: (0..<40).map { "part \($0 % 10)" },
        values: (0..<40).map { Double($0 % 7) - 1 }, stacking: .normalized)),
    empty("stacked bars", .stackedBar(groups: ["a"], parts: ["b"], values: [nil])),
    ordinary(
      "stacked columns",
      Chart {
        BarMark(
          x: .time("Month", iso: Array(months.prefix(6)) + Array(months.prefix(6))),
          y: .value("Reports", (0..<12).map { Double(120 + $0 * 9 % 50) })
        ).foregroundStyle(
          by: .value("Kind", (0..<12).map { $0 < 6 ? "claims" : "comments" }))
      }),
    ordinary(
      "pie",
      .pie(
        parts: ["claim", "opinion", "not labelled"], values: [9608, 9476, 298], valueName: "Videos",
        partName: "Content")),
    extreme("pie", .pie(parts: strange, values: [1, 2, 3, 4, 5, 6, 7, 8])),
    empty("pie", .pie(parts: ["a", "b"], values: [0, nil])),
    ordinary(
      "waterfall",
      .waterfall(
        labels: ["Opened", "Closed as claims", "Closed as opinions", "Reopened"],
        changes: [640, -298, -410, 41], start: 1200, startName: "Backlog in May",
        endName: "Backlog in June", downIsGood: true)),
    extreme(
      "waterfall",
      .waterfall(
        labels: ["a", "a", "b", "c"], changes: [-5000, nil, .nan, 1e-9], start: 100,
        startName: "a", endName: "a")),
    empty("waterfall", .waterfall(labels: [], changes: [], start: 0, startName: "", endName: "")),
    ordinary(
      "bullets",
      .bullet(
        labels: ["North", "South and islands", "East"], values: [270, 188, 96],
        targets: [250, 200, 120], bands: [100, 200, 300], valueName: "Reports closed",
        targetName: "Target")),
    extreme("bullets", .bullet(labels: ["a", "b"], values: wild, targets: [nil, .infinity])),
    empty("bullets", .bullet(labels: [], values: [], targets: [])),
    ordinary(
      "funnel of rows",
      .funnelOfRows(
        steps: ["Rows in the file", "With a label", "With every count", "Of known authors"],
        counts: [19_382, 19_084, 19_084, 18_872], countName: "Videos", stepName: "Step")),
    extreme("funnel of rows", .funnelOfRows(steps: ["a", "b", "c"], counts: [0, 5, Int.max])),
    empty("funnel of rows", .funnelOfRows(steps: [], counts: [])),
  ]

  private static let distributions: [ExampleChart] = [
    ordinary(
      "density of two groups",
      .density(
        normal(count: 500) + normal(count: 500).map { $0.map { $0 * 1.2 + 4 } },
        by: Array(repeating: "claim", count: 500) + Array(repeating: "opinion", count: 500),
        name: "Seconds", groupName: "Content")),
    ordinary("density", .density(normal(count: 500), name: "Seconds")),
    extreme("density", .density(wild, by: strange, name: "x")),
    empty("density", .density([3, 3, 3], name: "x")),
    ordinary(
      "box plots",
      .boxPlot(
        heavyTail(count: 900), by: (0..<900).map { statuses[$0 % 3] }, name: "Views per video",
        groupName: "Author")),
    extreme("box plots", .boxPlot(wild, by: strange, name: "x")),
    empty("box plots", .boxPlot([nil], name: "x")),
    ordinary(
      "violins",
      .violin(
        normal(count: 600), by: (0..<600).map { statuses[$0 % 3] }, name: "Seconds",
        groupName: "Author")),
    extreme("violins", .violin(wild, by: strange, name: "x")),
    empty("violins", .violin([1], name: "x")),
    ordinary(
      "range chart",
      .rangeChart(
        heavyTail(count: 900), by: (0..<900).map { statuses[$0 % 3] }, name: "Views per video",
        groupName: "Author")),
    ordinary("range of one", .rangeChart(normal(count: 300), name: "Seconds")),
    extreme("range chart", .rangeChart(wild, by: strange, name: "x")),
    empty("range chart", .rangeChart([], name: "x")),
  ]

  private static let relations: [ExampleChart] = [
    ordinary(
      "scatter",
      .scatter(
        x: Array(cloud(60).x), y: Array(cloud(60).y), xName: "Views", yName: "Likes",
        names: (0..<60).map { $0 < 14 ? "video \($0 + 1)" : nil }, fit: .line)),
    ordinary(
      "scatter of two groups",
      .scatter(
        x: cloud(120).x, y: cloud(120).y, xName: "Views", yName: "Likes",
        by: (0..<120).map { $0 % 3 == 0 ? "opinion" : "claim" }, groupName: "Content")),
    ordinary(
      "scatter of 1,500 points",
      .scatter(
        x: cloud(1500).x, y: cloud(1500).y, xName: "Views", yName: "Likes", fit: .lowess)),
    ordinary(
      "scatter in squares",
      .scatter(x: cloud(20_000).x, y: cloud(20_000).y, xName: "Views", yName: "Likes")),
    ordinary(
      "scatter in squares by group",
      .scatter(
        x: cloud(6000).x, y: cloud(6000).y, xName: "Views", yName: "Likes",
        by: (0..<6000).map { $0 % 3 == 0 ? "opinion" : "claim" }, groupName: "Content")),
    ordinary(
      "scatter on logarithmic axes",
      Chart {
        PointMark(
          x: .value("Views", cloud(200).x.map { $0.map { $0 * $0 / 1e6 } }),
          y: .value("Likes", cloud(200).y))
      }
      .chartXScale(type: .log).chartYScale(type: .log)
      .chartXAxisLabel("Views").chartYAxisLabel("Likes")),
    extreme(
      "scatter",
      .scatter(x: wild, y: wild.reversed(), names: strange, fit: .line)),
    empty("scatter", .scatter(x: [nil], y: [1])),
  ]

  private static let series: [ExampleChart] = [
    ordinary(
      "line",
      .line(x: .time("Month", iso: months), y: wave(200_000, 3500, seed: 5), yName: "Reports")),
    ordinary(
      "lines",
      .line(
        x: .time("Month", iso: months + months + months + months),
        y: wave(200_000, 3500, seed: 5) + wave(145_000, 2000, seed: 6)
          + wave(90_000, 2500, seed: 7) + wave(62_000, 3300, seed: 8),
        yName: "Reports",
        by: ["Claims", "Opinions", "Appeals", "Reviews"].flatMap {
          Array(repeating: $0, count: 30)
        }, groupName: "Kind")),
    ordinary(
      "line with band, target and event",
      Chart {
        AreaMark(
          x: .time("Month", iso: months),
          yStart: .value("From", wave(200_000, 3500, seed: 5).map { $0.map { $0 - 18_000 } }),
          yEnd: .value("To", wave(200_000, 3500, seed: 5).map { $0.map { $0 + 18_000 } }))
        LineMark(x: .time("Month", iso: months), y: .value("Reports", wave(200_000, 3500, seed: 5)))
        RuleMark(y: .value("Target", 250_000))
        RuleMark(x: .time("Policy change", iso: "2025-07-01")).annotation("Policy change")
      }),
    ordinary(
      "lines with a subject",
      .line(
        x: .time("Month", iso: months + months),
        y: wave(200, 3.5, seed: 5) + wave(145, 2, seed: 6), yName: "Reports",
        by: Array(repeating: "Claims", count: 30) + Array(repeating: "Opinions", count: 30),
        highlight: ["Claims"])),
    ordinary(
      "line with gaps",
      .line(
        x: .value("Week", (1...20).map { Double($0) }),
        y: gapped,
        yName: "Index")),
    ordinary(
      "line of ten thousand values",
      .line(
        x: .value("Second", (0..<10_000).map(Double.init)),
        y: normal(count: 10_000), yName: "Load")),
    ordinary(
      "line of sixty years",
      .line(
        x: .time("Year", iso: (0..<60).map { "\(1965 + $0)-01-01" }),
        y: (0..<60).map { Double($0 * $0) }, yName: "Rows")),
    ordinary(
      "line of a day in Berlin",
      Chart {
        LineMark(
          x: .time("Hour", iso: (0..<24).map { "2026-03-29T\($0 < 10 ? "0" : "")\($0):00:00Z" }),
          y: .value("Reports", (0..<24).map { 40 + Double($0 * 5 % 13) }))
      }.chartXScale(type: .date(timeZone: "Europe/Berlin"))),
    extreme(
      "lines",
      .line(
        x: .value("x", (0..<4000).map { Double($0 / 40) }),
        y: (0..<4000).map { Double(($0 * 7919) % 1009) },
        by: (0..<4000).map { "line with the number \($0 % 40)" })),
    extreme("line", .line(x: .value("x", wild), y: wild.reversed(), by: strange)),
    empty("line", .line(x: .time("x", iso: ["nonsense"]), y: [1])),
    ordinary("one value", .line(x: .value("x", [1.0]), y: [5])),
    ordinary(
      "area", .area(x: .time("Month", iso: months), y: wave(200, 3.5, seed: 5), yName: "Reports")),
    ordinary(
      "areas on each other",
      .area(
        x: .time("Month", iso: months + months), y: wave(200, 3.5, seed: 5) + wave(90, 2, seed: 6),
        yName: "Reports",
        by: Array(repeating: "Claims", count: 30) + Array(repeating: "Opinions", count: 30))),
    ordinary(
      "areas as shares",
      .area(
        x: .time("Month", iso: months + months), y: wave(200, 3.5, seed: 5) + wave(90, 2, seed: 6),
        yName: "Reports",
        by: Array(repeating: "Claims", count: 30) + Array(repeating: "Opinions", count: 30),
        stacking: .normalized)),
    extreme("area", .area(x: .value("x", wild), y: wild.reversed(), by: strange)),
    empty("area", .area(x: .value("x", [Double]()), y: [])),
    ordinary(
      "slope",
      .slope(
        labels: ["North", "South", "East", "West"], start: [312, 271, 188, 96],
        end: [290, 301, 240, 99], moments: ("May", "June"), valueName: "Reports",
        groupName: "Team", highlight: ["East"])),
    extreme(
      "slope",
      .slope(
        labels: strange.map { $0 ?? "none" }, start: wild, end: wild.reversed(),
        moments: ("a", "b"))),
    empty("slope", .slope(labels: [], start: [], end: [], moments: ("a", "b"))),
    ordinary(
      "small multiples",
      .smallMultiples(
        x: .time("Month", iso: (0..<6).flatMap { _ in months }),
        y: sixWaves, yName: "Reports",
        by: ["North", "South", "East", "West", "Islands", "Abroad"].flatMap {
          Array(repeating: $0, count: 30)
        }, name: "Region")),
    extreme(
      "small multiples",
      .smallMultiples(
        x: .value("x", (0..<100).map { Double($0 / 20) }), y: (0..<100).map { Double($0 % 9) },
        by: (0..<100).map { index in strange[index % 8].map { name in "\(name) \(index % 20)" } })),
    empty("small multiples", .smallMultiples(x: .value("x", [Double]()), y: [], by: [])),
    ordinary("sparkline", .sparkline(wave(100, 1, seed: 3), name: "Reports")),
    extreme("sparkline", .sparkline(wild)),
    empty("sparkline", .sparkline([])),
  ]

  private static let tables: [ExampleChart] = [
    ordinary(
      "heatmap",
      .heatmap(
        rows: ["claim", "claim", "claim", "opinion", "opinion", "opinion"],
        columns: statuses + statuses, values: [6566, 1603, 1439, 8817, 463, nil],
        valueName: "Videos", rowName: "Content", columnName: "Author", format: .count)),
    ordinary(
      "heatmap beyond printed values",
      .heatmap(
        rows: (0..<280).map { "Hour \($0 / 20)" }, columns: (0..<280).map { "\($0 % 20 + 1)" },
        values: (0..<280).map { Double(($0 * 37) % 101) }, valueName: "Reports")),
    extreme(
      "heatmap", .heatmap(rows: strange, columns: strange.reversed(), values: wild)),
    empty("heatmap", .heatmap(rows: [], columns: [], values: [])),
    ordinary(
      "correlation heatmap",
      .correlationHeatmap(
        names: ["Duration", "Views", "Likes", "Shares", "Downloads", "Comments"],
        matrix: engagement, isClustered: true)),
    extreme(
      "correlation heatmap",
      .correlationHeatmap(
        names: (0..<20).map { "a measure with the number \($0)" },
        matrix: (0..<20).map { row in (0..<20).map { Double((row * $0) % 21) / 10 - 1 } })),
    empty("correlation heatmap", .correlationHeatmap(names: [], matrix: [])),
    ordinary(
      "confusion matrix",
      .confusionMatrix(labels: ["claim", "opinion"], counts: [[1889, 33], [4, 1891]])),
    extreme(
      "confusion matrix",
      .confusionMatrix(
        labels: ["a", "b", "c"], counts: [[0, 0, 0], [1, Int.max / 4, 3], [1, 2, 3]])),
    empty("confusion matrix", .confusionMatrix(labels: [], counts: [])),
    ordinary(
      "missingness map",
      .missingnessMap(
        names: ["Content", "Views", "Likes", "Author status"],
        isMissing: [
          (0..<1000).map { $0 > 940 }, (0..<1000).map { $0 > 940 }, (0..<1000).map { $0 % 97 == 0 },
          (0..<1000).map { _ in false },
        ])),
    extreme(
      "missingness map",
      .missingnessMap(
        names: (0..<80).map { "column \($0)" },
        isMissing: (0..<80).map { column in (0..<(column % 5)).map { _ in true } })),
    empty("missingness map", .missingnessMap(names: [], isMissing: [])),
    ordinary(
      "mosaic",
      .mosaic(
        groups: ["active", "active", "under review", "under review", "banned", "banned"],
        parts: ["claim", "opinion", "claim", "opinion", "claim", "opinion"],
        counts: [6566, 8817, 1603, 463, 1439, 196], groupName: "Author", partName: "Content",
        countName: "Videos")),
    extreme("mosaic", .mosaic(groups: strange, parts: strange.reversed(), counts: wild)),
    empty("mosaic", .mosaic(groups: [], parts: [])),
  ]

  private static let estimates: [ExampleChart] = [
    ordinary(
      "odds ratios",
      .dotInterval(
        labels: [
          "Claim (against opinion)", "Verified author", "Video 30 to 45 s (against under 30)",
          "Video over 45 s (against under 30)", "Long caption",
        ],
        estimates: [6.8, 0.62, 1.08, 1.02, 1.31], lower: [5.9, 0.51, 0.97, 0.91, 1.18],
        upper: [7.9, 0.75, 1.21, 1.14, 1.46], valueName: "Odds ratio", reference: 1,
        referenceName: "same odds", isLog: true)),
    ordinary(
      "means with intervals",
      .dotInterval(
        labels: ["Verified authors", "Other authors"], estimates: [91_439, 265_664],
        lower: [81_000, 260_900], upper: [101_700, 270_400], valueName: "Mean views")),
    extreme(
      "odds ratios",
      .dotInterval(
        labels: strange.map { $0 ?? "none" }, estimates: wild, lower: wild, upper: wild.reversed(),
        reference: 1, isLog: true)),
    empty("odds ratios", .dotInterval(labels: ["a"], estimates: [nil], lower: [nil], upper: [nil])),
    ordinary(
      "dumbbells",
      .dumbbell(
        labels: ["North", "South and islands", "East", "West"], start: [312, 271, 188, 96],
        end: [290, 301, 240, 99], startName: "May", endName: "June", groupName: "Team")),
    extreme(
      "dumbbells",
      .dumbbell(labels: strange.map { $0 ?? "none" }, start: wild, end: wild.reversed())),
    empty("dumbbells", .dumbbell(labels: [], start: [], end: [])),
    ordinary(
      "timeline",
      .timeline(
        [
          .init("Proposal", start: "2026-01-05", end: "2026-01-16", group: "Plan"),
          .init("Proposal agreed", start: "2026-01-19", group: "Plan", after: ["Proposal"]),
          .init(
            "Understand the data", start: "2026-01-19", end: "2026-02-06", group: "Analyze",
            after: ["Proposal"]),
          .init(
            "Tests and regression", start: "2026-02-09", end: "2026-03-06", group: "Construct",
            after: ["Understand the data"]),
          .init(
            "Leadership meeting", start: "2026-03-20", group: "Execute",
            after: ["Tests and regression"]),
        ], today: "2026-02-17", groupName: "Stage")),
    extreme(
      "timeline",
      .timeline(
        [
          .init(
            "backwards", start: "2026-05-01", end: "2026-01-01", after: ["nobody", "backwards"]),
          .init("unreadable", start: "soon", end: "later"),
          .init("old", start: "0001-01-01", end: "9999-12-31"),
        ], today: "2026-02-17")),
    empty("timeline", .timeline([])),
  ]

  private static var scores: (scores: [Double?], isPositive: [Bool]) {
    var generator = SeededGenerator(seed: 11)
    let positive = (0..<800).map { $0 % 4 == 0 }
    let scores = positive.map { isPositive -> Double? in
      let draw = Double.random(in: 0...1, using: &generator)
      return isPositive ? 1 - draw * draw * 0.8 : draw * draw
    }
    return (scores, positive)
  }

  private static let classifiers: [ExampleChart] = [
    ordinary("ROC curve", .rocCurve(scores: scores.scores, isPositive: scores.isPositive)),
    extreme("ROC curve", .rocCurve(scores: wild, isPositive: wild.indices.map { $0 > 4 })),
    empty("ROC curve", .rocCurve(scores: [0.5], isPositive: [true])),
    ordinary(
      "precision–recall curve",
      .precisionRecallCurve(scores: scores.scores, isPositive: scores.isPositive)),
    extreme(
      "precision–recall curve",
      .precisionRecallCurve(scores: wild, isPositive: wild.indices.map { $0 > 4 })),
    empty("precision–recall curve", .precisionRecallCurve(scores: [], isPositive: [])),
    ordinary(
      "calibration curve",
      .calibrationCurve(probabilities: scores.scores, isPositive: scores.isPositive)),
    extreme(
      "calibration curve",
      .calibrationCurve(probabilities: wild, isPositive: wild.indices.map { $0 > 4 })),
    empty("calibration curve", .calibrationCurve(probabilities: [], isPositive: [])),
    ordinary("lift curve", .liftCurve(scores: scores.scores, isPositive: scores.isPositive)),
    extreme("lift curve", .liftCurve(scores: wild, isPositive: wild.indices.map { $0 > 4 })),
    empty("lift curve", .liftCurve(scores: [], isPositive: [])),
  ]

  private static let diagnostics: [ExampleChart] = [
    ordinary("quantile plot", .qqPlot(normal(count: 300), name: "Seconds")),
    extreme("quantile plot", .qqPlot(heavyTail(count: 5000) + wild)),
    empty("quantile plot", .qqPlot([1])),
    ordinary(
      "residual plot",
      .residualPlot(
        fitted: cloud(300).x, residuals: cloud(300).y.map { $0.map { $0 - 200_000 } })),
    extreme("residual plot", .residualPlot(fitted: wild, residuals: wild.reversed())),
    empty("residual plot", .residualPlot(fitted: [], residuals: [])),
    ordinary(
      "scale–location plot",
      .scaleLocation(
        fitted: cloud(300).x,
        standardizedResiduals: cloud(300).y.map { $0.map { $0 / 150_000 - 1.3 } })),
    extreme(
      "scale–location plot", .scaleLocation(fitted: wild, standardizedResiduals: wild.reversed())),
    empty("scale–location plot", .scaleLocation(fitted: [], standardizedResiduals: [])),
    ordinary(
      "leverage plot",
      .leveragePlot(
        leverage: leverages, standardizedResiduals: farResiduals,
        parameterCount: 3)),
    extreme(
      "leverage plot",
      .leveragePlot(leverage: wild, standardizedResiduals: wild.reversed(), parameterCount: 0)),
    empty(
      "leverage plot", .leveragePlot(leverage: [], standardizedResiduals: [], parameterCount: 2)),
  ]

  private static let grammar: [ExampleChart] = [
    ordinary(
      "bars in panels",
      Chart {
        BarMark(
          x: .value("Videos", [6566.0, 1603, 1439, 8817, 463, 196]),
          y: .value("Author", statuses + statuses))
      }.facets(
        by: .value("Content", ["claim", "claim", "claim", "opinion", "opinion", "opinion"]))),
    ordinary(
      "symmetric logarithmic axis",
      Chart {
        PointMark(
          x: .value("Day", days),
          y: .value("Change", days.map { ($0 - 20) * ($0 - 20) * ($0 - 20) }))
      }.chartYScale(type: .symmetricLog(linearWithin: 10)).chartYAxisLabel("Change")),
    ordinary(
      "root axis",
      Chart {
        PointMark(
          x: .value("Day", days), y: .value("Area", days.map { $0 * $0 }))
      }.chartYScale(type: .squareRoot)),
    ordinary(
      "points in rows with a period marked",
      Chart {
        RectangleMark(xStart: .value("", 20), xEnd: .value("", 40)).annotation("usual")
        PointMark(
          x: .value("Seconds", [12.0, 33, 47]), y: .value("Content", ["claim", "opinion", "none"]))
      }),
    ordinary(
      "lines by dash",
      Chart {
        LineMark(
          x: .value("Week", (0..<20).map { Double($0 % 10) }),
          y: .value("Reports", (0..<20).map { Double($0 * 3 % 17) })
        ).lineStyle(by: .value("Team", (0..<20).map { $0 < 10 ? "North" : "South" }))
      }),
    ordinary(
      "upright intervals",
      Chart {
        IntervalMark(
          x: .value("Group", ["a", "b", "c"]), yStart: .value("", [1.0, 2, 3]),
          yEnd: .value("", [3.0, 5, 4])
        ).estimate(.value("Mean", [2.0, 3.5, 3.6]))
      }),
    ordinary(
      "texts at points",
      Chart {
        PointMark(x: .value("x", [1.0, 2, 3]), y: .value("y", [3.0, 1, 2]))
        TextMark(x: .value("x", 2.0), y: .value("y", 1.0), text: "here it turned")
      }),
    ExampleChart(
      name: "bars on a logarithmic axis, refused",
      chart: Chart { BarMark(x: .value("n", [1.0, 10]), y: .value("g", ["a", "b"])) }
        .chartXScale(type: .log), isOrdinary: false),
    ExampleChart(
      name: "negative values on a logarithmic axis",
      chart: Chart { PointMark(x: .value("n", [-1.0, 0, 10]), y: .value("y", [1.0, 2, 3])) }
        .chartXScale(type: .log), isOrdinary: false),
    ExampleChart(
      name: "ten thousand categories of lines",
      chart: .line(
        x: .value("x", (0..<20_000).map { Double($0 % 2) }),
        y: (0..<20_000).map { Double($0 % 97) },
        by: (0..<20_000).map { "c\($0 / 2)" }), isOrdinary: false),
  ]
}
