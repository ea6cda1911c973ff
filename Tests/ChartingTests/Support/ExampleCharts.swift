import Charting
import Testing

/// Charts that tests draw: each with the name that its snapshot has.
struct ExampleChart: Sendable, CustomTestStringConvertible {
  let name: String
  let chart: Chart
  var isOrdinary = true

  var testDescription: String { name }

  static let all = ordinary + extreme + kinds

  /// What reports show; their layout must be flawless.
  static let ordinary: [ExampleChart] = [
    ExampleChart(
      name: "bars of six groups",
      chart: .bar(
        labels: [
          "Claim, active", "Claim, under review", "Claim, banned", "Opinion, active",
          "Opinion, under review", "Opinion, banned",
        ],
        values: [500_123, 501_456, 513_022, 4958, 4884, 5084],
        valueName: "Median views per video", groupName: "Content type and author status",
        highlight: ["Claim, active", "Claim, under review", "Claim, banned"])),
    ExampleChart(
      name: "bars that were counted",
      chart: .bar(
        counting: Array(repeating: "claim", count: 9608) + Array(repeating: "opinion", count: 9476)
          + Array(repeating: nil, count: 298), countName: "Videos", groupName: "Claim status")),
    ExampleChart(
      name: "bars with a negative one and a zero",
      chart: .bar(
        labels: ["Rows read", "Incomplete", "Added later", "Corrected"],
        values: [19_382, -298, 640, 0], valueName: "Rows", groupName: "Step", order: .asGiven)),
    ExampleChart(
      name: "bars with a reference line",
      chart: Chart {
        BarMark(
          x: .value("Reports", [312.0, 271, 188, 96]),
          y: .value("Team", ["North", "South and islands", "East", "West"]))
        RuleMark(x: .value("Target", 250))
      }),
    ExampleChart(
      name: "bars with an axis",
      chart: Chart {
        BarMark(
          x: .value("Views", [312_000.0, 271_000, 188_000, 96_000]),
          y: .value("Team", ["North", "South", "East", "West"])
        ).valueLabels(false)
      }.chartXAxisLabel("Views per month")),
    ExampleChart(
      name: "bars with a missing value",
      chart: .bar(
        labels: ["North", "South", "East"], values: [0.512, nil, 0.334], valueName: "Share",
        groupName: "Region")),
    ExampleChart(
      name: "columns of twelve months",
      chart: .columns(
        periods: [
          "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ],
        values: [812, 930, 1104, 1001, 1210, 1333, 1290, 1402, 1377, 1511, 1620, 1588],
        valueName: "Reports", periodName: "Month")),
    ExampleChart(
      name: "columns with negative values",
      chart: .columns(
        periods: ["Q1", "Q2", "Q3", "Q4"], values: [12.5, -3.2, 8, -15.75], valueName: "Change",
        periodName: "Quarter", highlight: ["Q4"])),
    ExampleChart(name: "columns without room for values", chart: crowdedColumns),
    ExampleChart(
      name: "histogram of heavy tails",
      chart: .histogram(
        heavyTail(count: 5000), name: "Views per video", countName: "Videos")),
    ExampleChart(
      name: "histogram of whole numbers",
      chart: .histogram(
        (0..<600).map { Double(($0 * $0) % 7 + 1) }, name: "Stars", countName: "Ratings")),
    ExampleChart(
      name: "histogram with a median",
      chart: Chart {
        HistogramMark(x: .value("Seconds", normal(count: 2000)), countName: "Videos")
        RuleMark(x: .value("Median", 32.5))
      }.chartXAxisLabel("Seconds").chartYAxisLabel("Videos")),
    ExampleChart(
      name: "histogram with values left out",
      chart: .histogram(
        normal(count: 300).map { $0.flatMap { $0 > 40 ? nil : $0 } } + [.nan, .infinity],
        name: "Seconds",
        showsAxisNames: false)),
    ExampleChart(
      name: "histogram with given edges",
      chart: .histogram(
        normal(count: 300), name: "Seconds", bins: .edges([10, 20, 30, 35, 40, 60]))),
  ]

  /// What data can do to a chart.
  static let extreme: [ExampleChart] = [
    extreme("no bars", .bar(labels: [], values: [])),
    extreme("no marks", Chart {}),
    extreme("one bar", .bar(labels: ["only"], values: [3])),
    extreme("one zero", .bar(labels: ["only"], values: [0])),
    extreme("bars all missing", .bar(labels: ["a", "b"], values: [nil, .nan])),
    extreme(
      "bars with infinities", .bar(labels: ["a", "b", "c"], values: [.infinity, -.infinity, 1])),
    extreme(
      "ten thousand bars",
      .bar(
        labels: (0..<10_000).map { "group \($0)" }, values: (0..<10_000).map { Double($0) },
        valueName: "Mean", groupName: "Group")),
    extreme(
      "ten thousand counted bars",
      .bar(counting: (0..<30_000).map { "g\($0 % 10_000 / (1 + $0 % 3))" })),
    extreme(
      "bars with long names",
      .bar(
        labels: [
          String(repeating: "word ", count: 60), String(repeating: "W", count: 300),
          "two  lines\nand a\ttab that is rather longer than one line",
        ], values: [1, 2, 3])),
    extreme(
      "bars with every script",
      .bar(
        labels: [
          "👩‍👩‍👧‍👦 families 🇩🇪", "שלום עולם", "日本語のラベルはとても長いので折り返します。二行目もあります。",
          "مرحبا \u{202E}override", "<script>alert('x')</script>", "\"quoted\" & 'too'",
          "e\u{301}\u{301}\u{301}", "", " ", "N/A", "\u{0}\u{1F}\u{FFFF}",
        ], values: [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])),
    extreme(
      "bars tiny and huge",
      .bar(
        labels: ["a", "b", "c", "d", "e"],
        values: [
          .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNonzeroMagnitude, 1e-9, -0.0,
        ])),
    extreme("bars of twins", .bar(labels: ["a", "a", "a"], values: [1, 1, 1])),
    extreme("bars of unequal arrays", .bar(labels: ["a", "b", "c"], values: [1])),
    extreme("bars only negative", .bar(labels: ["a", "b"], values: [-5, -50_000])),
    extreme("columns with one period", .columns(periods: ["2026"], values: [5])),
    extreme(
      "columns with long names",
      .columns(
        periods: (0..<12).map { "the period with the number \($0)" },
        values: (0..<12).map { Double($0) })),
    extreme("columns all missing", .columns(periods: ["a", "b"], values: [nil, nil])),
    extreme("histogram of nothing", .histogram([], name: "Views")),
    extreme("histogram all missing", .histogram([nil, .nan, .infinity], name: "Views")),
    extreme("histogram of one value", .histogram([42], name: "Views")),
    extreme(
      "histogram of equal values", .histogram(Array(repeating: 0.1, count: 9), name: "Views")),
    extreme("histogram of zeros", .histogram([0, 0, 0], name: "Views")),
    extreme("histogram of two values", .histogram([1, 2], name: "Views")),
    extreme(
      "histogram of the largest doubles",
      .histogram([.greatestFiniteMagnitude, -.greatestFiniteMagnitude, 0], name: "Views")),
    extreme(
      "histogram of the smallest doubles",
      .histogram([.leastNonzeroMagnitude, 0, .leastNormalMagnitude], name: "Views")),
    extreme("histogram far from zero", .histogram([1e15, 1e15 + 1, 1e15 + 2], name: "Views")),
    extreme("histogram with one outlier", .histogram([1, 2, 3, 2, 1, 2, 3, 1e12], name: "Views")),
    extreme(
      "rules alone",
      Chart {
        RuleMark(x: .value("Limit", 5))
        RuleMark(y: .value("", .nan))
      }),
  ]

  private static func extreme(_ name: String, _ chart: Chart) -> ExampleChart {
    ExampleChart(name: name, chart: chart, isOrdinary: false)
  }

  private static let crowdedColumns = Chart.columns(
    periods: (1...12).map { "2026-\($0 < 10 ? "0" : "")\($0)" },
    values: (1...12).map { Double($0) * 123_456.789 }, valueName: "Views", periodName: "Month")

  /// Sums of uniform numbers: near enough to a bell.
  static func normal(count: Int) -> [Double?] {
    var generator = SeededGenerator(seed: 1)
    return (0..<count).map { _ in
      (0..<12).reduce(0.0) { sum, _ in sum + .random(in: 0...1, using: &generator) } * 5 + 2.5
    }
  }

  static func heavyTail(count: Int) -> [Double?] {
    var generator = SeededGenerator(seed: 2)
    return (0..<count).map { _ in
      let share = Double.random(in: 0..<1, using: &generator)
      return (share * share * share * 999_817).rounded()
    }
  }
}
