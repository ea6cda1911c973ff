import Themes

/// The proportions of a drawing whose rows do not decide its height.
public enum DrawingShape: Sendable, Hashable {
  /// Histograms and scatter plots.
  case plot
  /// Lines over time.
  case lines
  /// Diagnostic plots, as wide as high in both drawings.
  case square
  /// A small line beside a number, the same in both drawings.
  case sparkline
  /// A width and a height for both drawings, in drawing units.
  case fixed(width: Double, height: Double)

  func width(in form: DrawingForm, _ chart: ChartMetrics) -> Double {
    switch self {
    case .plot, .lines: form.pick(chart.width)
    case .square: chart.square
    case .sparkline: chart.sparkline.wide
    case .fixed(let width, _): width
    }
  }

  func height(in form: DrawingForm, _ chart: ChartMetrics) -> Double {
    switch self {
    case .plot: form.pick(chart.plotHeight)
    case .lines: form.pick(chart.lineHeight)
    case .square: chart.square
    case .sparkline: chart.sparkline.narrow
    case .fixed(_, let height): height
    }
  }
}
