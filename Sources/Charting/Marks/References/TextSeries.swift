import Themes

/// Texts at places of the plot.
struct TextSeries: Series {
  private let pairs: FinitePairs
  private let texts: [String]
  private let rows: [String]?
  private let isTime: (x: Bool, y: Bool)
  private let context: ChartContext
  private let warnings: [String]

  private var chart: ChartMetrics { context.theme.chart }

  init(_ channels: Channels, context: ChartContext) {
    self.context = context
    rows = channels[.y]?.numbers == nil ? channels[.y]?.names.map { context.groupName($0) } : nil
    let y = rows.map { $0.indices.map { Double?.some(Double($0)) } } ?? channels[.y]?.numbers ?? []
    pairs = FinitePairs(channels[.x]?.numbers ?? [], y)
    texts = (channels[.text]?.names ?? []).map { $0 ?? "" }
    isTime = (channels[.x]?.isTime ?? false, channels[.y]?.isTime ?? false)
    let metrics = context.theme.chart
    var warnings: [String] = []
    if texts.count > metrics.annotationLimit {
      warnings.append(
        context.fill(
          context.wording.tooManyAnnotations,
          ["count": "\(texts.count)", "limit": "\(metrics.annotationLimit)"]))
    }
    for text in texts where text.count > metrics.annotationLength {
      warnings.append(
        context.fill(
          context.wording.longAnnotation,
          ["text": text, "limit": "\(metrics.annotationLength)"]))
    }
    self.warnings = warnings
  }

  func x(in form: DrawingForm) -> Channel {
    pairs.count == 0 ? .unused : .continuous(Channel.Extent(of: pairs.x, isTime: isTime.x))
  }

  func y(in form: DrawingForm) -> Channel {
    if let rows, pairs.count > 0 { return .band(Channel.Bands(rows.uniqued)) }
    return pairs.count == 0 ? .unused : .continuous(Channel.Extent(of: pairs.y, isTime: isTime.y))
  }

  func draw(in plot: Plot, on canvas: inout Canvas) {
    guard let x = plot.x.numbers else { return }
    var placer = PointLabelPlacer(
      plot: plot, radius: 3, limit: chart.annotationLimit, context: context)
    for index in 0..<pairs.count {
      let row = pairs.rows[index]
      let y =
        rows.flatMap { plot.y.band?.index(of: $0[row]) }
        .flatMap { plot.rowMiddle($0, thickness: chart.barThickness) }
        ?? plot.y.numbers.map { $0(pairs.y[index]) }
      guard let y, let text = texts[safe: row] else { continue }
      let line = String(text.prefix(chart.annotationLength))
      placer.place(line, at: (x(pairs.x[index]), y), on: &canvas)
    }
  }

  var facts: SeriesFacts {
    let shown = pairs.rows.compactMap { texts[safe: $0] }.map { LabelText.singleLine($0) }
      .filter { !$0.isEmpty }
    return SeriesFacts(
      description: shown.isEmpty
        ? "" : "\(context.wording.marked): \(shown.joined(separator: "; ")).",
      warnings: warnings)
  }
}
