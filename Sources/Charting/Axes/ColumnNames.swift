import Themes

/// The names of columns below a plot.
struct ColumnNames {
  /// The lines of each column's name; empty where it is left out for want of room.
  let lines: [[String]]

  /// The lines of the highest name.
  var lineCount: Int { lines.map(\.count).max() ?? 0 }

  init(_ bands: Channel.Bands, step: Double, _ context: ChartContext) {
    let measure = context.measure
    let metrics = context.theme.chart
    let room = max(step - metrics.tickLength, 8)
    let whole = bands.names.map { LabelText.singleLine($0) }
    let widest = whole.map { measure.width($0) }.max() ?? 0
    if widest <= room {
      lines = whole.map { [$0] }
      return
    }
    // Periods, which are many and short: every second, third, … is left out, as many as have no room
    // and as would be more than an axis carries.
    let stride = max(
      Int(((widest + metrics.tickLabelGap) / max(step, 1)).rounded(.up)),
      (whole.count + metrics.gridlineLimit - 1) / metrics.gridlineLimit)
    let isShort = widest <= 80
    if isShort && bands.names.count > 6 && stride > 1 && (bands.isPoints || step < 44) {
      lines = whole.indices.map { $0.isMultiple(of: stride) ? [whole[$0]] : [] }
      return
    }
    guard step >= 44 else {
      let fitted = whole.map {
        LabelText.fitted($0, width: max(44, room), measure: measure)
      }
      let every = Int((48 / max(step, 1)).rounded(.up))
      lines = fitted.indices.map { $0.isMultiple(of: every) ? [fitted[$0]] : [] }
      return
    }
    let wrapped = whole.map { LabelText.wrapped($0, width: room, lines: 2, measure: measure) }
    if wrapped.allSatisfy({ !$0.contains { $0.hasSuffix("…") } }) || !isShort {
      lines = wrapped
    } else {
      lines = whole.indices.map { index in
        index.isMultiple(of: stride) ? [whole[index]] : []
      }
    }
  }
}
