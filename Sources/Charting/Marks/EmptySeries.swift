import Themes

/// What is drawn when there is nothing to draw: the words that say so.
struct EmptySeries: Series {
  let facts: SeriesFacts
  private let context: ChartContext

  init(facts: SeriesFacts, context: ChartContext) {
    self.facts = facts
    self.context = context
  }

  func x(in form: DrawingForm) -> Channel { .unused }

  func y(in form: DrawingForm) -> Channel { .band(Channel.Bands([])) }

  func space(in form: DrawingForm) -> Margins {
    Margins(top: 2 * context.theme.chart.textLineHeight)
  }

  func draw(in plot: Plot, on canvas: inout Canvas) {
    let words = LabelText.fitted(
      context.wording.nothingToDraw, width: plot.width, measure: context.measure)
    canvas.addText([words], x: 0, y: plot.height / 2, role: .note)
  }
}
