public import Themes

extension Chart {
  /// Draws the chart for pages and for phones.
  ///
  /// The stages, each a value that the next one takes: data → series (transform, channels) →
  /// layout (scales, margins) → canvas (marks, axes) → SVG. The bytes depend on the arguments
  /// alone.
  ///
  /// - Parameters:
  ///   - id: the figure's label, from which all ids are made.
  ///   - title: the drawing's accessible name; `nil` or empty names it after its data.
  ///   - theme: colours and sizes.
  ///   - language: words and separators.
  ///   - slots: the colours that categories have already, in this report or in the one before.
  public func drawing(
    id: String,
    title: String? = nil,
    theme: Theme = .default,
    language: Language = .english,
    slots: ColorSlots = ColorSlots()
  ) -> Drawing {
    var context = ChartContext(theme: theme, language: language, slots: slots)
    let preparation = Preparation(of: self, context)
    context.slots = preparation.slots
    var panels = preparation.panels(context)
    let facts = preparation.facts(of: panels, context)
    if !panels.contains(where: { $0.series.contains(where: \.hasContent) }) {
      panels = [(nil, [EmptySeries(facts: facts, context: context)])]
    }
    let name =
      [title, neutralTitle, facts.title, facts.description].compactMap { $0 }
      .first { !LabelText.singleLine($0).isEmpty } ?? facts.description
    let writer = SVGWriter(
      context: context, id: SVGWriter.identifier(id), title: name, description: facts.description)
    let pages = DrawingForm.allCases.map { form in
      let layout = ChartLayout(
        context: context, form: form, chart: preparation.chart, panels: panels)
      return Self.page(layout, writer)
    }
    return Drawing(
      wide: pages[0].svg, narrow: pages[1].svg, title: name, description: facts.description,
      table: facts.table ?? DrawnTable(), layoutIssues: pages.flatMap(\.issues),
      notes: (facts.notes
        + preparation.axisNotes(wide: pages[0].plots, narrow: pages[1].plots, context)).uniqued,
      warnings: facts.warnings.uniqued, slots: context.slots)
  }

  private static func page(
    _ unsettled: ChartLayout, _ writer: SVGWriter
  ) -> (svg: String, issues: [LayoutIssue], plots: [Plot]) {
    let plots = unsettled.plots()
    let layout = unsettled.settled(in: plots)
    var canvas = Canvas(layout.context)
    let axes = AxisMarks(context: layout.context, layout: layout)
    axes.drawHeader(of: plots, on: &canvas)
    for plot in plots { axes.draw(in: plot, on: &canvas) }
    for (plot, panel) in zip(plots, layout.panels) {
      for one in panel.series { one.draw(in: plot, on: &canvas) }
    }
    return (
      writer.svg(canvas, plot: plots[0]), LayoutIssue.find(in: canvas, plot: plots[0]), plots
    )
  }
}

extension Array where Element == String {
  /// Each text once, in the order of their first appearance.
  var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
