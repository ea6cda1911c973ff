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
  public func drawing(
    id: String,
    title: String? = nil,
    theme: Theme = .default,
    language: Language = .english
  ) -> Drawing {
    let context = ChartContext(theme: theme, language: language)
    var series = Self.aligned(marks.map { $0.series(in: context) })
    let facts = Self.facts(of: series, context)
    if !series.contains(where: \.hasContent) {
      series = [EmptySeries(facts: facts, context: context)]
    }
    let writer = SVGWriter(
      context: context,
      id: SVGWriter.identifier(id),
      title: [title, facts.title, facts.description].compactMap { $0 }
        .first { !LabelText.singleLine($0).isEmpty } ?? facts.description,
      description: facts.description)
    let pages = DrawingForm.allCases.map { form in
      let plot = ChartLayout(context: context, form: form, axes: axisLabels, series: series).plot()
      var canvas = Canvas(context)
      AxisMarks(context: context, labels: axisLabels).draw(in: plot, on: &canvas)
      for one in series { one.draw(in: plot, on: &canvas) }
      return (
        svg: writer.svg(canvas, plot: plot), issues: LayoutIssue.find(in: canvas, plot: plot)
      )
    }
    return Drawing(
      wide: pages[0].svg, narrow: pages[1].svg, description: facts.description,
      table: facts.table ?? DrawnTable(), layoutIssues: pages.flatMap(\.issues),
      notes: facts.notes)
  }
}

extension Chart {
  /// Turns reference lines along with columns that are drawn as rows.
  private static func aligned(_ series: [any Series]) -> [any Series] {
    guard series.contains(where: { ($0 as? BarSeries)?.isTurned == true }) else { return series }
    return series.map { ($0 as? RuleSeries)?.turned() ?? $0 }
  }

  private static func facts(of series: [any Series], _ context: ChartContext) -> SeriesFacts {
    let all = series.map(\.facts)
    guard !all.isEmpty else {
      return SeriesFacts(description: context.language.wording.nothingToDraw)
    }
    return SeriesFacts(
      description: all.map(\.description).filter { !$0.isEmpty }.joined(separator: " "),
      title: all.first { !$0.title.isEmpty }?.title ?? "",
      table: all.lazy.compactMap(\.table).first,
      notes: all.flatMap(\.notes))
  }
}

extension Series {
  fileprivate var hasContent: Bool {
    x(in: .wide) != .unused || y(in: .wide) != .unused
  }
}
