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
}
