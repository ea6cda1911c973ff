/// The functions of `Quire` that notebooks use as directives, for suggestions only.
///
/// Any function can be a directive; this list merely lets a misspelt one be told from its
/// neighbours. A test holds it against the sources.
enum DirectiveNames {
  static let all: Set<String> = [
    "area", "bar", "boxPlot", "bullet", "calibrationCurve", "chart", "chiSquareTest", "columns",
    "compare", "confusionMatrix", "contingencyTable", "corrected", "correlationHeatmap", "density",
    "dotInterval", "dumbbell", "expect", "finding", "funnelOfRows", "gamesHowell", "groupedBar",
    "heatmap", "histogram", "kruskalWallisTest", "leveragePlot", "liftCurve", "line",
    "mannWhitneyTest", "missingnessMap", "mosaic", "oneWayANOVA", "pearsonCorrelation", "pie",
    "precisionRecallCurve", "qqPlot", "rangeChart", "record", "residualPlot", "rocCurve",
    "scaleLocation", "scatter", "slope", "smallMultiples", "sparkline", "spearmanCorrelation",
    "stackedBar", "tTest", "timeline", "violin", "waterfall", "welchANOVA", "whichTest",
  ]
}
