import Themes

/// The names of rows left of a plot.
enum RowNames {
  /// The lines of a name: two at most, in a narrow drawing one short one.
  static func lines(
    _ name: String, _ form: DrawingForm, _ metrics: ChartMetrics, _ measure: TextMeasure
  ) -> [String] {
    guard !name.isEmpty else { return [""] }
    guard form == .narrow else {
      // Letters that are all wide must leave room for the plot.
      let most = metrics.width.wide * metrics.rowNameShare.wide
      return LabelText.wrapped(name, metrics).map {
        LabelText.fitted($0, width: most, measure: measure)
      }
    }
    let most = metrics.width.narrow * metrics.rowNameShare.narrow
    return [LabelText.fitted(LabelText.limited(name, metrics), width: most, measure: measure)]
  }

  /// The width that lines take which end at the plot: the widest, and before it what a reader needs who spaces letters, beyond the
  /// page's own margin; 0 without any text.
  static func room(
    for lines: [String], _ metrics: ChartMetrics, _ measure: TextMeasure
  ) -> Double {
    let widest = lines.map { measure.width($0) }.max() ?? 0
    guard widest > 0 else { return 0 }
    let longest = Double(lines.map(\.count).max() ?? 0)
    return widest + max(0, metrics.letterSpacing * metrics.textSize * longest - metrics.pageMargin)
  }
}
