public import Charting
public import Exploration

/// Residuals against fitted values, with a smooth line that should be flat.
public func residualPlot(
  fitted: some ChartData, residuals: some ChartData, names: [String]? = nil
) -> Chart {
  Chart.residualPlot(
    fitted: fitted.chartNumbers, residuals: residuals.chartNumbers, names: names)
}

/// The root of absolute standardized residuals against fitted values: a line that is not flat says
/// that the spread is not the same everywhere.
public func scaleLocation(
  fitted: some ChartData, standardizedResiduals: some ChartData, names: [String]? = nil
) -> Chart {
  Chart.scaleLocation(
    fitted: fitted.chartNumbers, standardizedResiduals: standardizedResiduals.chartNumbers,
    names: names)
}

/// Standardized residuals against leverage, with curves of equal influence.
public func leveragePlot(
  leverage: some ChartData, standardizedResiduals: some ChartData, parameterCount: Int,
  names: [String]? = nil
) -> Chart {
  Chart.leveragePlot(
    leverage: leverage.chartNumbers, standardizedResiduals: standardizedResiduals.chartNumbers,
    parameterCount: parameterCount, names: names)
}

/// Positives found against negatives wrongly called positive, for every threshold.
public func rocCurve(scores: some ChartData, isPositive: [Bool]) -> Chart {
  Chart.rocCurve(scores: scores.chartNumbers, isPositive: isPositive)
}

/// How many of those called positive are, against how many positives are found.
public func precisionRecallCurve(scores: some ChartData, isPositive: [Bool]) -> Chart {
  Chart.precisionRecallCurve(scores: scores.chartNumbers, isPositive: isPositive)
}

/// What came about against what was predicted, in groups of equal size.
public func calibrationCurve(
  probabilities: some ChartData, isPositive: [Bool], groups: Int = 10
) -> Chart {
  Chart.calibrationCurve(
    probabilities: probabilities.chartNumbers, isPositive: isPositive, groups: groups)
}

/// How many times more positives than by chance are among the most likely cases.
public func liftCurve(scores: some ChartData, isPositive: [Bool]) -> Chart {
  Chart.liftCurve(scores: scores.chartNumbers, isPositive: isPositive)
}

/// What is true in rows, what was predicted in columns, with counts and shares of each row.
public func confusionMatrix(labels: [String], counts: [[Int]]) -> Chart {
  Chart.confusionMatrix(labels: labels, counts: counts)
}
