import Markup
import Themes

/// Cells in rows and columns.
struct CellSeries: Series {
  private let rows: [String]
  private let columns: [String]
  private let values: [[Double?]]
  private let texts: [[String]]
  private let steps: ColorSteps
  private let labels: (x: String, y: String, amount: String)
  private let options: CellMark.Options
  private let context: ChartContext
  private let notes: [String]

  private var chart: ChartMetrics { context.theme.chart }

  init(_ channels: Channels, options: CellMark.Options, context: ChartContext) {
    self.options = options
    self.context = context
    let wording = context.wording
    let isConfusion = options.kind == .confusion
    func names(_ role: Channels.Role, _ template: String) -> [String] {
      (channels[role]?.names ?? []).map { name in
        let name = context.groupName(name)
        return isConfusion ? context.fill(template, ["name": name]) : name
      }
    }
    let x = names(.x, wording.predicted)
    let y = names(.y, wording.truly)
    let amounts = channels[.amount]?.numbers ?? []
    let isMap = options.kind == .missingness
    labels = (
      context.named(channels[.x]?.label ?? "", or: isMap ? wording.row : wording.group),
      context.named(channels[.y]?.label ?? "", or: isMap ? wording.column : wording.group),
      context.named(channels[.amount]?.label ?? "", or: Self.amountName(options.kind, wording))
    )
    let metrics = context.theme.chart
    var notes: [String] = []
    var rows = context.limited(
      y.uniqued, to: metrics.cellRowLimit, wording.rowsLeftOut, notes: &notes)
    var columns = context.limited(
      x.uniqued, to: options.isStrip ? metrics.stripBlocks : metrics.cellColumnLimit,
      wording.columnsLeftOut, notes: &notes)
    let rowPlaces = Dictionary(rows.enumerated().map { ($1, $0) }) { first, _ in first }
    let columnPlaces = Dictionary(columns.enumerated().map { ($1, $0) }) { first, _ in first }
    var values = rows.map { _ in columns.map { _ in Double?.none } }
    var given = rows.map { _ in columns.map { _ in String?.none } }
    for index in 0..<min(x.count, y.count, amounts.count) {
      guard let row = rowPlaces[y[index]], let column = columnPlaces[x[index]] else { continue }
      values[row][column] = amounts[index].flatMap { $0.isFinite ? $0 : nil }
      if let count = options.counts?[safe: index] {
        let share = values[row][column].map { " (\(context.format.percent($0)))" }
        given[row][column] = context.format.count(count) + (share ?? "")
      }
    }
    let flat = options.format.labels(values.flatMap(\.self), context)
    texts = rows.indices.map { row in
      columns.indices.map { given[row][$0] ?? flat[row * columns.count + $0] }
    }
    let known = values.flatMap { $0.compactMap(\.self) }
    steps = ColorSteps(
      for: known, given: options.edges, reference: options.reference, reach: options.reach,
      isCount: options.format == .count)
    if options.numbersColumns, columns == rows {
      rows = rows.enumerated().map { "\($0 + 1) \($1)" }
      columns = columns.indices.map { "\($0 + 1)" }
    }
    self.rows = known.isEmpty ? [] : rows
    self.columns = columns
    self.values = values
    self.notes = notes
  }

  private static func amountName(_ kind: CellMark.Kind, _ wording: Wording) -> String {
    switch kind {
    case .heatmap: wording.value
    case .correlations: wording.correlation
    case .confusion: wording.shareOfRow
    case .missingness: wording.missing
    }
  }
}

// MARK: - Channels and space

extension CellSeries {
  var isFilled: Bool { true }

  func x(in form: DrawingForm) -> Channel {
    rows.isEmpty ? .unused : .band(Channel.Bands(columns, isPoints: false))
  }

  func y(in form: DrawingForm) -> Channel {
    guard !rows.isEmpty else { return .unused }
    return .band(
      Channel.Bands(
        rows, rowHeight: options.rowHeight ?? form.pick(chart.cellRow), isNameAbove: false))
  }

  func space(in form: DrawingForm) -> Margins {
    Margins(top: legend(in: form) == nil ? chart.topMargin : 0)
  }

  /// Whether every printed value fits its cell.
  private func showsValues(in form: DrawingForm) -> Bool {
    guard options.showsValues, rows.count <= chart.cellLabelLimit,
      columns.count <= chart.cellLabelLimit
    else { return false }
    let names =
      rows.flatMap { RowNames.lines($0, form, chart, context.measure) }
      .map { context.measure.width($0) }.max() ?? 0
    let width =
      (form.pick(chart.width) - names - chart.tickLabelGap - chart.rightMargin)
      / Double(max(columns.count, 1))
    let widest = texts.joined().map { context.measure.width($0, isBold: true) }.max() ?? 0
    return widest + 6 <= width - chart.neighbourGap
  }

  func legend(in form: DrawingForm) -> Legend? {
    guard !rows.isEmpty else { return nil }
    let hasMissing = values.contains { $0.contains { $0 == nil } }
    let missing = Legend.Entry(
      context.wording.noData, style: Canvas.Style("missing"), symbol: .missing)
    guard !showsValues(in: form) else {
      return hasMissing ? Legend(entries: [missing]) : nil
    }
    let edges =
      options.format == .percent
      ? steps.edges.map { edge in
        let isWhole = (edge * 100).rounded() == (edge * 100)
        return context.format.percent(edge, decimals: isWhole ? 0 : 1)
      } : options.format.labels(steps.edges.map { $0 }, context)
    return Legend(
      title: labels.amount,
      entries: (0..<steps.count).map { index in
        .init(edges[index], style: style(index))
      }, isSteps: true)
  }

  private func style(_ index: Int) -> Canvas.Style {
    steps.isDiverging
      ? .divergingStep(steps.color(of: index), context.theme)
      : .step(steps.color(of: index), context.theme)
  }
}

// MARK: - Drawing

extension CellSeries {
  func draw(in plot: Plot, on canvas: inout Canvas) {
    guard let x = plot.x.band, let y = plot.y.band else { return }
    if options.isStrip {
      drawStrips(x, y, on: &canvas)
      return
    }
    let showsValues = showsValues(in: plot.form)
    let gap = x.step > 12 ? chart.neighbourGap : 0
    var paths = (0..<steps.count).map { _ in Path() }
    for (row, cells) in values.enumerated() {
      for (column, value) in cells.enumerated() {
        let (left, top) = (x(column), y(row))
        guard let value else {
          canvas.addHatch(
            x: left + gap / 2, y: top + gap / 2, width: x.step - gap, height: y.step - gap)
          continue
        }
        let step = steps.index(of: value)
        paths[step].rectangle(
          x: left + gap / 2, y: top + (gap > 0 ? gap / 2 : 1), width: x.step - gap,
          height: y.step - (gap > 0 ? gap : 2))
        guard showsValues else { continue }
        canvas.addText(
          [texts[row][column]], x: x.center(column), y: y.center(row), role: .value,
          anchor: .middle, ink: .ink(on: style(step), context.theme))
      }
    }
    for (index, path) in paths.enumerated() { canvas.addPath(path, style: style(index)) }
  }
}

extension CellSeries {
  /// Rows without gaps, neighbours of one colour as one rectangle.
  private func drawStrips(_ x: BandScale, _ y: BandScale, on canvas: inout Canvas) {
    var paths = (0..<steps.count).map { _ in Path() }
    for (row, cells) in values.enumerated() {
      var column = 0
      while column < cells.count {
        let step = cells[column].map { steps.index(of: $0) }
        var end = column + 1
        while end < cells.count, cells[end].map({ steps.index(of: $0) }) == step { end += 1 }
        let (left, width) = (x(column), x(end) - x(column))
        if let step {
          paths[step].rectangle(x: left, y: y(row) + 1, width: width, height: y.step - 2)
        }
        column = end
      }
    }
    for (index, path) in paths.enumerated() { canvas.addPath(path, style: style(index)) }
  }
}

// MARK: - Facts

extension CellSeries {
  var facts: SeriesFacts {
    let wording = context.wording
    return SeriesFacts(
      description: description,
      title: options.kind == .heatmap
        ? context.fill(
          wording.valueByTwo, ["value": labels.amount, "group": labels.y, "other": labels.x])
        : "",
      table: table, notes: notes)
  }

  private var table: DrawnTable {
    let wording = context.wording
    guard let counts = options.rowCounts else {
      return DrawnTable(columns: [labels.y] + columns, rows: zip(rows, texts).map { [$0] + $1 })
    }
    return DrawnTable(
      columns: [labels.y, wording.missing, wording.share],
      rows: zip(rows, counts).map { name, count in
        let share = count.total > 0 ? Double(count.missing) / Double(count.total) : 0
        return [name, context.format.count(count.missing), context.format.percent(share)]
      })
  }

  private var description: String {
    let wording = context.wording
    let kind =
      switch options.kind {
      case .heatmap: wording.heatmap
      case .correlations: wording.correlations
      case .confusion: wording.confusionMatrix
      case .missingness: wording.missingnessMap
      }
    var sentences = [
      context.fill(
        wording.rowsAndColumns,
        [
          "kind": kind, "rows": context.format.count(rows.count),
          "columns": context.format.count(columns.count),
        ])
    ]
    if let counts = options.rowCounts {
      let incomplete = zip(rows, counts).filter { $1.missing > 0 }
      let words = incomplete.prefix(chart.pointLabelLimit).map { name, count in
        "\(name) \(context.format.count(count.missing))"
      }
      sentences.append(
        words.isEmpty
          ? wording.nothingMissing : "\(wording.missing): \(words.joined(separator: ", ")).")
      return sentences.joined(separator: " ")
    }
    var all: [(name: String, value: Double, text: String)] = []
    for (row, cells) in values.enumerated() {
      for (column, value) in cells.enumerated() {
        guard let value, rows.indices.contains(row) else { continue }
        // A measure goes with itself entirely, which says nothing.
        if options.kind == .correlations && row == column { continue }
        all.append(("\(rows[row]), \(columns[column])", value, texts[row][column]))
      }
    }
    if options.kind == .confusion, all.count <= 16 {
      sentences += all.map { "\($0.name): \($0.text)." }
    } else {
      sentences += context.extremes(of: all)
    }
    return sentences.joined(separator: " ")
  }
}
