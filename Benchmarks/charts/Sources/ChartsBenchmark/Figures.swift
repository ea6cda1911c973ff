import Charting
import Statistics

/// The ten figures: those that a report of a survey or of a service is made of.
enum Figures {
  static func all(_ generator: inout SeededGenerator) -> [Figure] {
    [
      bar(),
      histogram(&generator),
      line(&generator),
      scatter(60, &generator),
      scatter(1_500, &generator),
      boxPlot(&generator),
      heatmap(&generator),
      stackedBar(&generator),
      dotInterval(&generator),
      smallMultiples(&generator),
    ]
  }
}

// MARK: - Amounts

extension Figures {
  private static func bar() -> Figure {
    let labels = ["North", "South", "East", "West", "Centre", "Islands"]
    let values = [412.0, 388, 295, 243, 187, 64]
    return Figure(
      name: "bar, 6 groups", columns: ["label": .names(labels), "value": .numbers(values)]
    ) {
      Chart.bar(labels: labels, values: values, valueName: "Orders", groupName: "Region")
    }
  }

  private static func stackedBar(_ generator: inout SeededGenerator) -> Figure {
    let rows = product(
      ["2021", "2022", "2023", "2024", "2025"], ["Agree", "Neutral", "Disagree", "No answer"])
    let values = rows.map { _ in generator.uniform(from: 60, to: 400).rounded() }
    let (groups, parts) = (rows.map(\.0), rows.map(\.1))
    return Figure(
      name: "stacked bars of shares, 5 × 4",
      columns: ["group": .names(groups), "part": .names(parts), "value": .numbers(values)]
    ) {
      Chart.stackedBar(
        groups: groups, parts: parts, values: values, valueName: "Answers", groupName: "Year",
        partName: "Answer", stacking: .normalized)
    }
  }

  private static func heatmap(_ generator: inout SeededGenerator) -> Figure {
    let cells = product(
      ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat"], ["00", "04", "08", "12", "16", "20"])
    let values = cells.map { _ in generator.uniform(from: 5, to: 950).rounded() }
    let (rows, columns) = (cells.map(\.0), cells.map(\.1))
    return Figure(
      name: "heatmap, 6 × 6",
      columns: ["row": .names(rows), "column": .names(columns), "value": .numbers(values)]
    ) {
      Chart.heatmap(
        rows: rows, columns: columns, values: values, valueName: "Calls", rowName: "Day",
        columnName: "Hour")
    }
  }

  private static func dotInterval(_ generator: inout SeededGenerator) -> Figure {
    let labels = (1...10).map { "Factor \($0)" }
    let estimates = labels.map { _ in rounded(generator.logNormal(logDeviation: 0.5)) }
    let lower = estimates.map { rounded($0 * 0.75) }
    let upper = estimates.map { rounded($0 * 1.33) }
    return Figure(
      name: "dots with intervals, 10 rows",
      columns: [
        "label": .names(labels), "estimate": .numbers(estimates), "lower": .numbers(lower),
        "upper": .numbers(upper),
      ]
    ) {
      Chart.dotInterval(
        labels: labels, estimates: estimates, lower: lower, upper: upper, valueName: "Odds ratio",
        reference: 1, referenceName: "same odds", isLog: true)
    }
  }
}

// MARK: - Distributions

extension Figures {
  private static func histogram(_ generator: inout SeededGenerator) -> Figure {
    let values = (0..<5_000).map { _ in
      rounded(generator.normal(mean: 40, standardDeviation: 12))
    }
    return Figure(name: "histogram, 5,000 values", columns: ["value": .numbers(values)]) {
      Chart.histogram(values, name: "Minutes", countName: "Visits")
    }
  }

  private static func boxPlot(_ generator: inout SeededGenerator) -> Figure {
    let groups = ["A", "B", "C", "D", "E"].flatMap { Array(repeating: $0, count: 200) }
    let values = groups.map { _ in rounded(generator.logNormal(logMean: 3, logDeviation: 0.5)) }
    return Figure(
      name: "box plot, 5 × 200 values",
      columns: ["group": .names(groups), "value": .numbers(values)]
    ) {
      Chart.boxPlot(values, by: groups, name: "Seconds", groupName: "Server")
    }
  }

  private static func scatter(_ count: Int, _ generator: inout SeededGenerator) -> Figure {
    let x = (0..<count).map { _ in rounded(generator.normal(mean: 50, standardDeviation: 15)) }
    let y = x.map { rounded($0 * 0.6 + generator.normal(standardDeviation: 9)) }
    return Figure(
      name: "scatter, \(grouped(count)) points", columns: ["x": .numbers(x), "y": .numbers(y)]
    ) {
      Chart.scatter(x: x, y: y, xName: "Hours", yName: "Score")
    }
  }
}

// MARK: - Time

extension Figures {
  private static func line(_ generator: inout SeededGenerator) -> Figure {
    let rows = product(["Search", "Mail", "Maps", "Store"], months(30))
    let values = walk(rows.count, every: 30, &generator)
    let (teams, dates) = (rows.map(\.0), rows.map(\.1))
    return Figure(
      name: "line, 4 × 30 months",
      columns: ["team": .names(teams), "month": .names(dates), "value": .numbers(values)]
    ) {
      Chart.line(
        x: .time("Month", iso: dates), y: values, yName: "Reports", by: teams, groupName: "Team")
    }
  }

  private static func smallMultiples(_ generator: inout SeededGenerator) -> Figure {
    let rows = product(["Oslo", "Bern", "Rome", "Riga", "Kyiv", "Cork"], months(24))
    let values = walk(rows.count, every: 24, &generator)
    let (cities, dates) = (rows.map(\.0), rows.map(\.1))
    return Figure(
      name: "small multiples, 6 × 24 months",
      columns: ["city": .names(cities), "month": .names(dates), "value": .numbers(values)]
    ) {
      Chart.smallMultiples(
        x: .time("Month", iso: dates), y: values, yName: "Visits", by: cities, name: "City")
    }
  }

  /// The first days of so many months, from January 2023.
  private static func months(_ count: Int) -> [String] {
    (0..<count).map { month in
      let number = month % 12 + 1
      return "\(2023 + month / 12)-\(number < 10 ? "0" : "")\(number)-01"
    }
  }

  /// A random walk that begins anew, elsewhere, after so many steps.
  private static func walk(
    _ count: Int, every length: Int, _ generator: inout SeededGenerator
  ) -> [Double] {
    var level = 0.0
    return (0..<count).map { index in
      if index.isMultiple(of: length) { level = generator.uniform(from: 100, to: 500) }
      level = max(level + generator.normal(standardDeviation: 18), 10)
      return level.rounded()
    }
  }
}

// MARK: - Values

extension Figures {
  /// Two decimals, as a measurement has them; the peer reads every digit as text.
  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

  private static func product(_ first: [String], _ second: [String]) -> [(String, String)] {
    first.flatMap { a in second.map { b in (a, b) } }
  }

  /// `1500` as `1,500`; up to a thousand thousands.
  static func grouped(_ number: Int) -> String {
    guard number >= 1_000 else { return "\(number)" }
    let rest = "\(number % 1_000)"
    return grouped(number / 1_000) + "," + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
