import Markup
import Themes

/// Lines after their transform, each with its name at its end.
struct LineSeries: Series {
  let rows: LineRows
  let options: LineMark.Options
  let context: ChartContext

  private var chart: ChartMetrics { context.theme.chart }
  private var budgets: Budgets { context.theme.budgets }

  init(_ channels: Channels, options: LineMark.Options, context: ChartContext) {
    rows = LineRows(channels, highlight: options.highlight, context: context)
    self.options = options
    self.context = context
  }

  private var drawn: [LineRows.Line] { rows.lines.filter { $0.last != nil } }
}

// MARK: - Channels and space

extension LineSeries {
  var shape: DrawingShape { options.shape }

  func x(in form: DrawingForm) -> Channel {
    guard !drawn.isEmpty else { return .unused }
    if let bands = rows.bands { return .band(Channel.Bands(bands, isPoints: true)) }
    return .continuous(
      Channel.Extent(of: drawn.flatMap { $0.points.map(\.x) }, isTime: rows.isTime))
  }

  func y(in form: DrawingForm) -> Channel {
    guard !drawn.isEmpty, !options.fitsPlot else { return .unused }
    var extent = Channel.Extent(
      of: drawn.flatMap(\.values), zero: options.zero, isShare: options.format == .percent,
      isCount: options.format == .count)
    extent.isLabelled = options.labelsBothEnds
    if options.labelsBothEnds, let range = extent.range {
      // Without an axis nothing rounds the ends, and no line shall lie on the drawing's edge.
      let reach = (range.upperBound / 2 - range.lowerBound / 2) * 0.12
      if reach.isFinite {
        extent.range = (range.lowerBound - reach)...(range.upperBound + reach)
      }
    }
    return .continuous(extent)
  }

  func space(in form: DrawingForm) -> Margins {
    guard !drawn.isEmpty else { return Margins() }
    if options.labelsBothEnds {
      let left = drawn.map { labelWidth(startLabel(of: $0)) }.max() ?? 0
      let right = drawn.map { labelWidth(endLabel(of: $0, form)) }.max() ?? 0
      return Margins(
        top: chart.topMargin, right: right + chart.endLabelGap, left: left + chart.endLabelGap)
    }
    let labels = endLabels(in: form)
    guard !labels.isEmpty else { return Margins(right: chart.endDotRadius + 1) }
    let widest = labels.map { labelWidth($0.text) }.max() ?? 0
    return Margins(right: widest + chart.endLabelGap)
  }

  private func labelWidth(_ text: String) -> Double { context.measure.width(text, isBold: true) }
}

// MARK: - End labels

extension LineSeries {
  private struct EndLabel {
    var text: String
    var point: LineRows.Point
  }

  /// The labels at the ends: of all lines, or of the five highest and one for the rest.
  private func endLabels(in form: DrawingForm) -> [EndLabel] {
    guard options.labelsEnds, !options.isContext else { return [] }
    let named = drawn.filter { !$0.name.isEmpty }
    let height = shape.height(in: form, chart) - chart.topMargin - chart.bottomMarginWithName
    let room = Int((height / chart.endLabelSpacing).rounded(.down)) + 1
    let isCrowded = named.count > room || named.count(where: { $0.slot == 0 }) > room
    let ranked = named.sorted { ($0.last?.y ?? 0) > ($1.last?.y ?? 0) }
    let shown = isCrowded || named.count > 12 ? Array(ranked.prefix(chart.endLabelLimit)) : ranked
    var labels = shown.compactMap { line in
      line.last.map { EndLabel(text: endLabel(of: line, form), point: $0) }
    }
    let rest = ranked.dropFirst(shown.count).compactMap(\.last)
    if let right = rest.map(\.x).max(), !rest.isEmpty {
      let mean = rest.compactMap(\.y).reduce(0, +) / Double(rest.count)
      let words = context.fill(
        context.wording.otherLines, ["count": context.format.count(rest.count)])
      labels.append(EndLabel(text: words, point: LineRows.Point(x: right, y: mean)))
    }
    return labels
  }

  private func startLabel(of line: LineRows.Line) -> String {
    line.first?.y.map { text(of: $0) } ?? ""
  }

  private func endLabel(of line: LineRows.Line, _ form: DrawingForm) -> String {
    let name = line.endLabel(in: form, context)
    guard options.labelsBothEnds, let value = line.last?.y else { return name }
    let words = line.name.isEmpty ? text(of: value) : "\(text(of: value))  \(name)"
    return LabelText.fitted(
      words, width: chart.width.narrow * form.pick(chart.bothEndsLabelShare), isBold: true,
      measure: context.measure)
  }

  private func drawEndLabels(
    _ labels: [EndLabel], in plot: Plot, _ y: NumberScale, on canvas: inout Canvas
  ) {
    let wanted = labels.map { y($0.point.y ?? 0) }
    let range = plot.top...max(plot.bottom, plot.top)
    var places = LabelSpread.spread(wanted, gap: chart.endLabelSpacing, within: range)
    var labels = labels
    if places == nil {
      labels = Array(labels.prefix(chart.endLabelLimit))
      places = LabelSpread.spread(
        labels.map { y($0.point.y ?? 0) }, gap: chart.endLabelSpacing, within: range)
    }
    let rightmost = labels.map { plot.x($0.point.x) }.max() ?? plot.right
    let labelStart = min(rightmost, plot.right) + chart.endLabelGap
    for (label, place) in zip(labels, places ?? []) {
      let end = plot.x(label.point.x)
      let middle = y(label.point.y ?? 0)
      if abs(place - middle) > chart.leaderDistance {
        var path = Path()
        path.lines([(end + chart.endDotRadius, middle), (labelStart - 2, place)])
        canvas.addPath(path, to: .axis, style: .leader(context.theme))
      }
      canvas.addText([label.text], x: labelStart, y: place, role: .label)
    }
  }
}

// MARK: - Drawing

extension LineSeries {
  func draw(in plot: Plot, on canvas: inout Canvas) {
    guard let y = plot.y.numbers else { return }
    let order = drawn.sorted { ($0.slot == 0 ? 0 : 1) < ($1.slot == 0 ? 0 : 1) }
    for line in order { draw(line, in: plot, y, on: &canvas) }
    if options.labelsBothEnds {
      drawBothEnds(in: plot, y, on: &canvas)
    } else {
      drawEndLabels(endLabels(in: plot.form), in: plot, y, on: &canvas)
    }
  }

  private func drawBothEnds(in plot: Plot, _ y: NumberScale, on canvas: inout Canvas) {
    drawEndLabels(
      drawn.compactMap { line in
        line.last.map { EndLabel(text: endLabel(of: line, plot.form), point: $0) }
      }, in: plot, y, on: &canvas)
    let starts = drawn.compactMap { line in line.first.map { (startLabel(of: line), $0) } }
    let places = LabelSpread.spread(
      starts.map { y($0.1.y ?? 0) }, gap: chart.endLabelSpacing,
      within: plot.top...max(plot.bottom, plot.top))
    for (start, place) in zip(starts, places ?? []) {
      canvas.addText(
        [start.0], x: plot.left - chart.endLabelGap, y: place, role: .value, anchor: .end)
    }
  }

  private func draw(
    _ line: LineRows.Line, in plot: Plot, _ y: NumberScale, on canvas: inout Canvas
  ) {
    let isContext = options.isContext || (line.slot == 0)
    let slot = options.isContext ? 0 : options.slot ?? line.slot
    var path = Path()
    var singles: [(x: Double, y: Double)] = []
    let limit = vertexLimit(plot.right - plot.left)
    for run in runs(of: line, in: plot, y) {
      let kept = LineThinning.thinned(run, to: limit)
      if kept.count == 1 { singles.append(kept[0]) } else { path.lines(kept) }
    }
    let dash = line.dashSlot > 0 ? context.theme.dash(ofSlot: line.dashSlot) : []
    canvas.addPath(
      path, style: .line(slot: slot, context.theme, isContext: isContext, dash: dash))
    if options.showsDots || options.labelsBothEnds {
      singles = line.points.compactMap { point in
        point.y.map { (plot.x(point.x), y($0)) }
      }
    }
    let isEnded = !isContext && options.kind == .line && !options.isSilent
    if isEnded, let last = line.last, let value = last.y {
      singles.append((plot.x(last.x), y(value)))
    }
    for point in singles where singles.count <= budgets.pointElements {
      canvas.addCircle(
        x: point.x, y: point.y, radius: isContext ? 2 : chart.endDotRadius,
        style: .points(slot: slot, context.theme))
    }
  }

  /// What can be seen, and what all lines together may cost.
  private func vertexLimit(_ width: Double) -> Int {
    let visible = Int(budgets.verticesPerUnit * width)
    return max(min(visible, budgets.lineVertices / max(drawn.count, 1)), 24)
  }

  /// The pieces of a line between its gaps.
  private func runs(
    of line: LineRows.Line, in plot: Plot, _ y: NumberScale
  ) -> [[(x: Double, y: Double)]] {
    var runs: [[(x: Double, y: Double)]] = []
    var run: [(x: Double, y: Double)] = []
    for point in line.points {
      if let value = point.y, !options.fitsPlot || y.domain.contains(value) {
        run.append((plot.x(point.x), y(value)))
      } else if !run.isEmpty {
        runs.append(run)
        run = []
      }
    }
    if !run.isEmpty { runs.append(run) }
    return runs
  }
}

// MARK: - Facts

extension LineSeries {
  private func text(of value: Double) -> String {
    options.format.labels([value], context)[0]
  }

  private func xText(_ x: Double) -> String { rows.text(ofX: x, options.xFormat, context) }

  var facts: SeriesFacts {
    guard !options.isSilent else { return SeriesFacts(description: "") }
    let wording = context.wording
    let isNamed = rows.lines.contains { !$0.name.isEmpty }
    let value = context.named(rows.yLabel, or: wording.value)
    var notes = rows.notes(context)
    let limit = vertexLimit(DrawingForm.narrow.pick(chart.width))
    if drawn.contains(where: { $0.points.count > limit }), options.kind == .line {
      notes.append(wording.lineThinned)
    }
    return SeriesFacts(
      description: description,
      title: isNamed
        ? context.fill(
          wording.valueByTwo,
          [
            "value": value, "group": context.named(rows.xLabel, or: wording.group),
            "other": context.named(rows.lineLabel, or: wording.group),
          ])
        : context.fill(
          wording.valueByGroup,
          ["value": value, "group": context.named(rows.xLabel, or: wording.group)]),
      table: table, notes: notes)
  }

  private var description: String {
    let wording = context.wording
    let kind: String
    switch options.kind {
    case .line: kind = wording.lines
    case .density: kind = wording.densityCurve
    case .curve: kind = wording.curve
    case .fit: kind = wording.fittedLine
    }
    guard let first = drawn.flatMap({ $0.points.map(\.x) }).min(),
      let last = drawn.flatMap({ $0.points.map(\.x) }).max()
    else { return "\(kind). \(wording.nothingToDraw)" }
    let count =
      drawn.count > 1
      ? ", " + context.counted(wording.lineCount, drawn.count, one: wording.oneLine) : ""
    var sentences = ["\(kind)\(count), \(context.format.range(xText(first), xText(last)))."]
    for line in drawn.prefix(chart.pointLabelLimit) {
      guard let start = line.first?.y, let end = line.last?.y,
        let high = line.points.max(by: { ($0.y ?? -.infinity) < ($1.y ?? -.infinity) }),
        let highest = high.y
      else { continue }
      let words = context.fill(
        options.kind == .line ? wording.fromTo : wording.highestAt,
        [
          "first": text(of: start), "last": text(of: end), "value": text(of: highest),
          "place": xText(high.x),
        ])
      let change =
        options.kind == .line && high.x != line.last?.x && high.x != line.first?.x
        ? "; \(context.fill(wording.highestAt, ["value": text(of: highest), "place": xText(high.x)]))"
        : ""
      sentences.append(context.sentence(words + change, of: line.name))
    }
    return sentences.joined(separator: " ")
  }

  /// A column for each line where they share their positions and are few, else a row a value.
  private var table: DrawnTable {
    let wording = context.wording
    let xName = context.named(rows.xLabel, or: wording.position)
    let yName = context.named(rows.yLabel, or: wording.value)
    let lines = drawn
    let positions = Array(Set(lines.flatMap { $0.points.map(\.x) })).sorted()
    let isCommon =
      lines.count <= 6
      && lines.allSatisfy { Set($0.points.map(\.x)).count == $0.points.count }
      && positions.count <= 3 * (lines.map(\.points.count).max() ?? 0)
    guard isCommon else {
      // A line alone has no name, and a row without a name is no help to anybody.
      let isNamed = lines.contains { !$0.name.isEmpty }
      let group = isNamed ? [context.named(rows.lineLabel, or: wording.group)] : []
      return DrawnTable(
        columns: group + [xName, yName],
        rows: lines.flatMap { line in
          let labels = options.format.labels(line.points.map(\.y), context)
          return zip(line.points, labels).map {
            (isNamed ? [line.name] : []) + [xText($0.x), $1]
          }
        })
    }
    let columns = lines.map { line -> [Double: String] in
      let labels = options.format.labels(line.points.map(\.y), context)
      return Dictionary(zip(line.points.map(\.x), labels)) { first, _ in first }
    }
    return DrawnTable(
      columns: [xName] + lines.map { $0.name.isEmpty ? yName : $0.name },
      rows: positions.map { x in
        [xText(x)] + columns.map { $0[x] ?? NumberFormat.missing }
      })
  }
}
