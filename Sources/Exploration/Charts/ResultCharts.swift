import Charting
import Statistics

/// The charts of statistics results, by what the results have to show.
enum ResultCharts {
  /// The differences of pairs with their intervals, zero being no difference.
  static func comparisons(_ pairs: any PairwiseComparisons) -> Chart {
    let rows = pairs.comparisons
    return Chart.dotInterval(
      labels: rows.map(\.term), estimates: rows.map(\.estimate), lower: rows.map(\.interval?.lower),
      upper: rows.map(\.interval?.upper), valueName: named("Difference", unit: pairs.unit),
      reference: 0, order: .asGiven)
  }

  static func correlations(_ pairs: PairwiseCorrelations) -> Chart {
    let matrix = pairs.names.map { row in
      pairs.names.map { column -> Double? in
        row == column
          ? 1 : pairs.correlation(of: row, with: column).flatMap { $0.parameter?.estimate }
      }
    }
    return Chart.correlationHeatmap(names: pairs.names, matrix: matrix)
  }

  /// The effect of each test with its interval; of tests without effects the corrected p-values.
  static func members(_ tests: MultipleTests) -> Chart {
    let effects = tests.members.filter { $0.effectSize != nil }
    let names = Set(effects.compactMap(\.effectSize?.name))
    if effects.count == tests.members.count, names.count == 1 {
      return Chart.dotInterval(
        labels: effects.map(\.name), estimates: effects.map { $0.effectSize?.estimate },
        lower: effects.map { $0.effectSize?.interval?.lower },
        upper: effects.map { $0.effectSize?.interval?.upper }, valueName: names.first ?? "",
        reference: 0)
    }
    // Effects of different kinds share no axis; what they share is how surprising they are.
    let known = tests.members.filter { ($0.adjustedPValue ?? 0) > 0 }
    return Chart {
      PointMark(
        x: .value("Corrected p-value", known.map(\.adjustedPValue)),
        y: .value("Question", known.map(\.name)))
      RuleMark(x: .value("alpha", tests.alpha))
    }
    .chartXScale(type: .log)
    .chartXAxisLabel("Corrected p-value")
  }

  static func replicates(_ bootstrap: Bootstrap) -> Chart {
    let interval = bootstrap.confidenceInterval
    return Chart {
      RectangleMark(
        xStart: .value("", interval.lower), xEnd: .value("", interval.upper)
      ).annotation("likely range")
      HistogramMark(
        x: .value(named(bootstrap.statisticName, unit: bootstrap.unit), bootstrap.replicates),
        countName: "Replicates")
      RuleMark(x: .value("Estimate", bootstrap.estimate))
    }
    .chartXAxisLabel(named(bootstrap.statisticName, unit: bootstrap.unit))
    .chartYAxisLabel("Replicates")
  }

  static func means(_ analysis: FactorialANOVA) -> Chart {
    let means = analysis.cellMeans
    return Chart.dotInterval(
      labels: means.map(\.name), estimates: means.map(\.estimate),
      lower: means.map(\.interval?.lower), upper: means.map(\.interval?.upper), valueName: "Mean",
      order: .asGiven)
  }

  static func power(_ analysis: PowerAnalysis) -> Chart {
    Chart.bar(labels: [analysis.method], values: [analysis.power], valueName: "Power")
      .chartXScale(domain: 0...1)
  }

  /// Skewness and excess kurtosis with the ranges that normal data of this size would keep to:
  /// ± 1.96 √(6/n) and ± 1.96 √(24/n), the large-sample standard errors.
  static func shape(_ test: any NormalityTest) -> Chart {
    let n = Double(max(test.sample.count, 1))
    let reaches = [1.96 * (6 / n).squareRoot(), 1.96 * (24 / n).squareRoot()]
    let values = [test.skewness, test.excessKurtosis]
    return Chart.dotInterval(
      labels: ["Skewness", "Excess kurtosis"], estimates: values.map { $0 },
      lower: zip(values, reaches).map { $0 - $1 }, upper: zip(values, reaches).map { $0 + $1 },
      valueName: "Distance from normal", reference: 0, referenceName: "normal")
  }

  static func test(_ test: any HypothesisTest) -> Chart {
    if let table = (test as? FisherExactTest)?.table ?? (test as? McNemarTest)?.table {
      return table.chart()
    }
    if test is ChiSquareTest || test is GTest, let mosaic = mosaic(of: test.tables) {
      return mosaic
    }
    if let test = test as? AndersonDarlingTest {
      return Chart.qqPlot(test.sample.values.map { $0 }, name: test.sample.name ?? "")
    }
    if let groups = groupMeans(of: test) { return groups }
    if let parameter = test.parameter, parameter.interval != nil || test.samples.count < 2 {
      return estimate(
        parameter.name, parameter.estimate, parameter.interval, reference: parameter.nullValue,
        unit: parameter.unit, ratio: isRatio(parameter))
    }
    if let effect = test.effectSizes.first(where: { $0.interval != nil }) {
      return estimate(effect.name, effect.estimate, effect.interval, reference: 0, unit: nil)
    }
    if let facts = groupFacts(of: test) { return facts }
    return rows(of: test)
  }

  /// The coefficients beside the intercept with their ranges, in the response's unit.
  static func coefficients(_ model: LinearModel) -> Chart {
    let rows = model.coefficients.filter { $0.name != "(Intercept)" && $0.estimate != nil }
    let intervals = rows.map { $0.interval(level: model.level) }
    return Chart.dotInterval(
      labels: rows.map(\.name), estimates: rows.map(\.estimate),
      lower: intervals.map { $0?.lower }, upper: intervals.map { $0?.upper },
      valueName: "Change of \(model.responseName)", reference: 0)
  }

  /// Odds or rate ratios where the link has them, else the coefficients.
  static func coefficients(_ model: GeneralizedLinearModel) -> Chart {
    guard let ratios = model.ratios(level: model.level) else { return rows(of: model) }
    let shown = ratios.filter { $0.name != "(Intercept)" && $0.estimate != nil }
    let isUsable = shown.allSatisfy { ratio in
      ratio.interval.map { $0.lower > 0 && $0.upper.isFinite } ?? true
    }
    return Chart.dotInterval(
      labels: shown.map(\.name), estimates: shown.map(\.estimate),
      lower: shown.map { $0.interval?.lower }, upper: shown.map { $0.interval?.upper },
      valueName: model.family.link == .logit ? "Odds ratio" : "Rate ratio", reference: 1,
      isLog: isUsable)
  }

  /// The rows that every result has, each estimate with its interval.
  static func rows(of result: some StatisticalResult) -> Chart {
    let table = result.tidy()
    let names = table["term"]?.cells.map { $0.map(text) ?? "" }
    let estimates = numbers(table["estimate"], table.rowCount)
    // A test of a whole distribution estimates nothing; its statistic is what there is.
    let isEstimate = estimates.contains { $0 != nil }
    return Chart.dotInterval(
      labels: names ?? (0..<table.rowCount).map { _ in result.method },
      estimates: isEstimate ? estimates : numbers(table["statistic"], table.rowCount),
      lower: numbers(table["lower"], table.rowCount), upper: numbers(table["upper"], table.rowCount)
    )
  }
}

// MARK: - Groups

extension ResultCharts {
  /// The mean of each group with its 95% range, by Student's t on its own standard deviation.
  private static func groupMeans(of test: any HypothesisTest) -> Chart? {
    let samples = test.samples
    guard samples.count > 1, !(test is PairedTTest) else { return nil }
    let known = samples.map { (number("mean", of: $0), number("standard deviation", of: $0)) }
    guard known.allSatisfy({ $0.0 != nil && $0.1 != nil }) else { return nil }
    let reaches = zip(samples, known).map { sample, facts -> Double? in
      guard let deviation = facts.1, sample.count > 1,
        let t = try? StudentT(degreesOfFreedom: Double(sample.count - 1))
      else { return nil }
      return t.quantile(0.975) * deviation / Double(sample.count).squareRoot()
    }
    let means = known.map { $0.0 }
    return Chart.dotInterval(
      labels: samples.map(\.name), estimates: means,
      lower: zip(means, reaches).map { mean, reach in
        mean.flatMap { mean in reach.map { mean - $0 } }
      },
      upper: zip(means, reaches).map { mean, reach in
        mean.flatMap { mean in reach.map { mean + $0 } }
      },
      valueName: named("Mean", unit: test.parameter?.unit))
  }

  /// What is known of each group beside its size: medians, mean ranks, shares, rates.
  private static func groupFacts(of test: any HypothesisTest) -> Chart? {
    guard test.samples.count > 1, let label = test.samples.first?.facts.last?.label else {
      return nil
    }
    let values = test.samples.map { number(label, of: $0) }
    guard values.contains(where: { $0 != nil }) else { return nil }
    return Chart.bar(
      labels: test.samples.map(\.name), values: values,
      valueName: label.prefix(1).uppercased()
        + label.dropFirst(), order: .asGiven)
  }

  private static func number(_ label: String, of sample: TestedSample) -> Double? {
    sample.facts.first { $0.label == label }.flatMap { fact in
      switch fact.value {
      case .number(let value): value
      case .count(let count): Double(count)
      default: nil
      }
    }
  }

  private static func mosaic(of tables: [ResultTable]) -> Chart? {
    guard let cells = tables.first, let observed = cells["observed"] else { return nil }
    let counts = numbers(observed, cells.rowCount)
    guard let rows = cells["row"], let columns = cells["column"] else {
      // A test of one classification against given shares has no second one.
      guard let names = cells["category"] ?? cells.columns.first else { return nil }
      return Chart.bar(
        labels: names.cells.map { $0.map(text) ?? "" }, values: counts, valueName: "Observed",
        order: .asGiven, rest: .sum)
    }
    return Chart.mosaic(
      groups: rows.cells.map { $0.map(text) }, parts: columns.cells.map { $0.map(text) },
      counts: counts, groupName: rows.label, partName: columns.label)
  }
}

// MARK: - One estimate

extension ResultCharts {
  private static func estimate(
    _ name: String, _ value: Double, _ interval: ConfidenceInterval?, reference: Double,
    unit: String?, ratio: Bool = false
  ) -> Chart {
    let isLog = ratio && value > 0 && (interval?.lower ?? value) > 0
    return Chart.dotInterval(
      labels: [name.prefix(1).uppercased() + name.dropFirst()], estimates: [value],
      lower: [interval?.lower], upper: [interval?.upper],
      valueName: unit.map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? "",
      reference: reference.isFinite ? reference : nil, isLog: isLog)
  }

  /// Ratios have 1 as their value of no difference.
  private static func isRatio(_ parameter: TestedParameter) -> Bool {
    parameter.name.contains("ratio") && parameter.nullValue == 1
  }

  private static func named(_ name: String, unit: String?) -> String {
    let name = name.prefix(1).uppercased() + name.dropFirst()
    return unit.map { "\(name), \($0)" } ?? name
  }

  private static func numbers(_ column: ResultTable.Column?, _ count: Int) -> [Double?] {
    guard let column else { return Array(repeating: nil, count: count) }
    return column.cells.map { cell in
      switch cell {
      case .number(let value): value
      case .count(let count): Double(count)
      case .pValue(let p, _): p
      default: nil
      }
    }
  }

  private static func text(_ value: ResultSection.Value) -> String {
    switch value {
    case .text(let text): text
    case .count(let count): "\(count)"
    case .number(let number): "\(number)"
    default: ""
    }
  }
}
