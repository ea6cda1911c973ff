/// What is drawn in the place of something that was refused.
struct SubstituteSeries: Series {
  private let series: any Series
  private let warning: String

  init(of series: any Series, warning: String) {
    self.series = series
    self.warning = warning
  }

  var shape: DrawingShape { series.shape }
  var isFilled: Bool { series.isFilled }
  func x(in form: DrawingForm) -> Channel { series.x(in: form) }
  func y(in form: DrawingForm) -> Channel { series.y(in: form) }
  func space(in form: DrawingForm) -> Margins { series.space(in: form) }
  func legend(in form: DrawingForm) -> Legend? { series.legend(in: form) }

  func settled(in plot: Plot) -> any Series {
    SubstituteSeries(of: series.settled(in: plot), warning: warning)
  }

  func agreeing(with others: [any Series]) -> any Series {
    SubstituteSeries(of: series.agreeing(with: others), warning: warning)
  }

  func draw(in plot: Plot, on canvas: inout Canvas) { series.draw(in: plot, on: &canvas) }

  var facts: SeriesFacts {
    var facts = series.facts
    facts.warnings.append(warning)
    return facts
  }
}
