import Themes

/// The stage between scales and marks: how large a drawing is and where its plot lies.
///
/// Margins are what labels ask for. Nothing here depends on installed fonts or on the machine.
struct ChartLayout {
  let context: ChartContext
  let form: DrawingForm
  let axes: AxisLabels
  let series: [any Series]

  private var chart: ChartMetrics { context.theme.chart }
  private var width: Double { form.pick(chart.width) }

  func plot() -> Plot {
    let x = merged(series.map { $0.x(in: form) })
    let y = merged(series.map { $0.y(in: form) })
    let xTicks = xTicks(x)
    let yTicks = ticks(y, wanted: form.pick(chart.yTicks), limit: chart.gridlineLimit)
    let margins = self.margins(x: x, y: y, xTicks: xTicks, yTicks: yTicks)
    let height = self.height(x: x, y: y, margins: margins)
    return Plot(
      form: form, width: width, height: height, margins: margins,
      x: direction(x, xTicks, from: margins.left, to: width - margins.right, isVertical: false),
      y: direction(y, yTicks, from: margins.top, to: height - margins.bottom, isVertical: true))
  }
}

// MARK: - Scales

extension ChartLayout {
  private func merged(_ channels: [Channel]) -> Channel {
    channels.reduce(.unused) { merged, channel in
      switch (merged, channel) {
      case (.unused, let other): other
      case (let other, .unused): other
      case (.band, _): merged
      case (.continuous, .band): channel
      case (.continuous(let first), .continuous(let second)):
        .continuous(
          Channel.Extent(
            Self.union(first.range, second.range),
            isCount: first.isCount && second.isCount,
            isLabelled: first.isLabelled || second.isLabelled))
      }
    }
  }

  private static func union(
    _ first: ClosedRange<Double>?, _ second: ClosedRange<Double>?
  ) -> ClosedRange<Double>? {
    guard let first, let second else { return first ?? second }
    return min(first.lowerBound, second.lowerBound)...max(first.upperBound, second.upperBound)
  }

  /// As many ticks as are wanted and as have room for their labels side by side.
  private func xTicks(_ channel: Channel) -> Ticks? {
    let wanted = min(form.pick(chart.xTicks), width / chart.xTickSpacing)
    var found: Ticks?
    for limit in (2...max(Int(form.pick(chart.xTicks)), 2)).reversed() {
      guard let ticks = ticks(channel, wanted: min(wanted, Double(limit)), limit: limit) else {
        return nil
      }
      found = ticks
      let widest =
        context.format.axis(ticks.values, step: ticks.step)
        .map { context.measure.width($0) }.max() ?? 0
      let room = (width - chart.width.narrow / 4) / Double(ticks.values.count - 1)
      if widest + chart.tickLabelGap <= room { break }
    }
    return found
  }

  private func ticks(_ channel: Channel, wanted: Double, limit: Int) -> Ticks? {
    guard case .continuous(let extent) = channel, !extent.isLabelled else { return nil }
    return Ticks(
      over: extent.range ?? 0...1, wanted: Int(wanted), limit: limit, isCount: extent.isCount)
  }

  private func direction(
    _ channel: Channel, _ ticks: Ticks?, from start: Double, to end: Double, isVertical: Bool
  ) -> Plot.Direction {
    switch channel {
    case .unused: return .unused
    case .band(let names):
      return .band(
        BandScale(names: names, start: start, step: (end - start) / Double(max(names.count, 1))))
    case .continuous(let extent):
      let domain = ticks?.domain ?? extent.range ?? 0...1
      let (first, last) = isVertical ? (end, start) : (start, end)
      return .linear(LinearScale(domain: domain, start: first, end: last), ticks: ticks)
    }
  }
}

// MARK: - Sizes

extension ChartLayout {
  private func margins(x: Channel, y: Channel, xTicks: Ticks?, yTicks: Ticks?) -> Margins {
    var margins = series.reduce(Margins()) { $0.union($1.space(in: form)) }
    if let xTicks {
      let labels = context.format.axis(xTicks.values, step: xTicks.step)
      let last = context.measure.width(labels.last ?? "")
      let first = context.measure.width(labels.first ?? "")
      margins.right = max(margins.right, last / 2 + chart.lastTickGap)
      margins.left = max(margins.left, first / 2 + chart.lastTickGap)
      margins.bottom = max(
        margins.bottom, axes.x == nil ? chart.bottomMargin : chart.bottomMarginWithName)
    }
    if let yTicks {
      let labels = context.format.axis(yTicks.values, step: yTicks.step)
      let widest = labels.map { context.measure.width($0) }.max() ?? 0
      margins.left = max(margins.left, widest + chart.tickLabelGap)
      margins.top = max(margins.top, axes.y == nil ? chart.topMargin : chart.topMarginWithName)
    }
    if case .band = x { margins.bottom = max(margins.bottom, chart.bottomMargin) }
    if case .band(let names) = y, form == .wide {
      let widest =
        names.flatMap { LabelText.wrapped($0, chart) }
        .map { context.measure.width($0) }.max() ?? 0
      margins.left += widest + chart.tickLabelGap
    }
    margins.left = max(margins.left, chart.hairline)
    margins.right = max(margins.right, chart.rightMargin)
    return margins
  }

  private func height(x: Channel, y: Channel, margins: Margins) -> Double {
    if case .band(let names) = y {
      return Double(names.count) * form.pick(chart.barRow) + margins.top + margins.bottom
    }
    if case .band = x { return form.pick(chart.lineHeight) }
    return form.pick(chart.plotHeight)
  }
}
