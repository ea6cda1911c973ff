public import Charting
public import Statistics

// Which chart shows a result. Here and not in `Statistics`, which draws nothing, nor in `Charting`, which knows no
// tests.

extension StatisticalResult {
  /// The chart that shows the result: what a reader should look at instead of its p-value.
  ///
  /// - Tests of means and analyses of variance: the mean of each group with its likely range.
  /// - Tests of two classifications: a mosaic of the table.
  /// - Comparisons of pairs, correlations, odds, rates, shares: the estimate with its interval, and the value of no
  ///   difference; grey where the interval holds it.
  /// - Models: the coefficients, or the odds and rate ratios, with their intervals; a classification: its ROC curve.
  /// - Many correlations: a heatmap. A bootstrap: its replicates. Many tests: their effects.
  /// - Tests of normality: how far skewness and kurtosis are from those of a normal distribution;
  ///   ``NormalityTest/chart(of:)`` draws the quantile plot.
  public func chart() -> Chart {
    switch self {
    case let advice as TestAdvice: advice.recommended.test.chart()
    case let pairs as any PairwiseComparisons: ResultCharts.comparisons(pairs)
    case let pairs as PairwiseCorrelations: ResultCharts.correlations(pairs)
    case let tests as MultipleTests: ResultCharts.members(tests)
    case let bootstrap as Bootstrap: ResultCharts.replicates(bootstrap)
    case let analysis as FactorialANOVA: ResultCharts.means(analysis)
    case let power as PowerAnalysis: ResultCharts.power(power)
    case let model as LinearModel: ResultCharts.coefficients(model)
    case let model as GeneralizedLinearModel: ResultCharts.coefficients(model)
    case let advice as RegressionAdvice: advice.recommended.model?.chart() ?? Chart {}
    case let readout as BinaryClassification:
      Chart.rocCurve(scores: readout.probabilities.map { $0 }, isPositive: readout.isPositive)
    case let test as any NormalityTest: ResultCharts.shape(test)
    case let test as any HypothesisTest: ResultCharts.test(test)
    default: ResultCharts.rows(of: self)
    }
  }
}

extension NormalityTest {
  /// The normal quantile plot of the values that were tested.
  ///
  /// - Parameter values: the tested values; the result keeps only what it needs.
  public func chart(of values: some Sequence<Double?>) -> Chart {
    Chart.qqPlot(Array(values), name: sample.name)
  }
}

extension CorrelationMatrix {
  /// The matrix as a heatmap; measures that go together stand together.
  public func chart() -> Chart {
    Chart.correlationHeatmap(names: names, matrix: rows, isClustered: true)
  }
}

extension ContingencyTable {
  /// The table as a mosaic: a column for each row's name, as wide as its total, cut by share.
  public func chart() -> Chart {
    var (groups, parts, counts): ([String], [String], [Double?]) = ([], [], [])
    for (row, values) in zip(rows, self.counts) {
      for (column, count) in zip(columns, values) {
        groups.append(row)
        parts.append(column)
        counts.append(Double(count))
      }
    }
    return Chart.mosaic(
      groups: groups, parts: parts, counts: counts, groupName: rowName ?? "",
      partName: columnName ?? "")
  }
}

extension NumericSummary {
  /// The values as a histogram.
  ///
  /// - Parameter name: what they are, in a reader's words.
  public func chart(name: String = "") -> Chart {
    Chart.histogram(sortedValues.map { $0 }, name: name)
  }
}

extension BoxPlotStatistics {
  /// The box, its whiskers and what lies beyond them.
  ///
  /// - Parameter name: what the values are, in a reader's words.
  public func chart(name: String = "") -> Chart {
    return Chart {
      RectangleMark(
        xStart: .value("", [summary.lowerQuartile]), xEnd: .value("", [summary.upperQuartile]),
        y: .value("", [name]))
      IntervalMark(
        xStart: .value("", [lowerWhisker]), xEnd: .value("", [upperWhisker]),
        y: .value("", [name])
      ).estimate(.value("Median", [summary.median]))
      if !outliers.isEmpty {
        PointMark(x: .value("", outliers), y: .value("", outliers.map { _ in name }))
      }
    }
  }
}
