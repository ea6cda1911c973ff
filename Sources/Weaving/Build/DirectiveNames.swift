/// The functions of `Quire` that notebooks use as directives, for suggestions only.
///
/// Any function can be a directive; this list merely lets a misspelt one be told from its
/// neighbours. A test holds it against the sources.
enum DirectiveNames {
  static let all: Set<String> = [
    "area", "associations", "bar", "boxPlot", "bullet", "calibrationCurve", "callout", "chart",
    "checks",
    "chiSquareTest", "columns", "compare", "confusionMatrix", "contingencyTable", "corrected",
    "correlationHeatmap", "correlations", "density", "dotInterval", "dumbbell", "environment",
    "expect", "finding", "funnelOfRows", "gamesHowell", "groupedBar", "heatmap", "histogram",
    "kruskalWallisTest", "leveragePlot", "liftCurve", "likelyRange", "line", "mannWhitneyTest",
    "metric", "milestones",
    "missingness", "missingnessMap", "mosaic", "oneWayANOVA", "outOfHundred", "outliers",
    "pearsonCorrelation",
    "pie", "plan", "precisionRecallCurve", "profile", "qqPlot", "rangeChart", "record", "report",
    "residualPlot",
    "rocCurve", "scaleLocation", "scatter", "slope", "smallMultiples", "sparkline",
    "spearmanCorrelation", "stackedBar", "tTest", "table", "timeline", "trend", "violin",
    "waterfall", "welchANOVA",
    "whichRegression", "whichTest",
  ]
}
