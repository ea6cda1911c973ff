import Themes

/// How the bars of a chart follow each other.
public enum BarOrder: Sendable, Hashable {
  /// The largest value first; equal values in the order of the data, missing ones last.
  case byValue
  /// As in the data: for categories that have an order of their own.
  case asGiven
}

/// What becomes of the bars beyond the limit, which are joined as "Other".
public enum BarRest: Sendable, Hashable {
  /// The row says between which values they lie: right for medians, means, shares.
  case range
  /// The row shows their sum: right for counts and amounts.
  case sum
}

/// How bars of one row and several colours share it.
public enum BarStacking: Sendable, Hashable {
  /// End to end, as long as their values.
  case standard
  /// End to end, all rows equally long: parts of a whole.
  case normalized
}

/// What a bar says beside its value.
public enum BarTone: Sendable, Hashable {
  /// What the drawing is about.
  case subject
  /// Context: others, totals.
  case context
  /// A change for the better.
  case good
  /// A change for the worse.
  case bad
}

/// Bars that compare groups, one a row of the data.
///
/// A numeric `x` makes horizontal bars, the default for groups; a numeric `y` makes columns, which
/// are for at most twelve periods with short names; where that does not hold the columns are drawn
/// as rows. Bars start at zero and carry their value. A value that is missing, NaN or infinite
/// leaves a row that says "no data". Groups of the same name stay rows of their own.
///
/// With ``Mark/foregroundStyle(by:)`` the bars of a row lie end to end, as shares at most four of
/// them; with ``Mark/position(by:)`` too, they lie side by side, at most three rows of four or four
/// of three.
/// With `xStart` and `xEnd` bars span from one to the other: tasks over time, steps of a waterfall.
public struct BarMark: Mark, Hashable {
  struct Options: Sendable, Hashable {
    var order = BarOrder.byValue
    var highlight: Set<String>?
    var limit: Int?
    var rest = BarRest.range
    var showsValues = true
    var stacking = BarStacking.standard
    var format = ValueFormat.automatic
    var tones: [BarTone]?
    var connects = false
    /// Whether spans of days are drawn to the end of their last day, which is the day that words name.
    var includesLastDay = false
    var countsNames = false
    /// The amounts that spans stand for; the first and the last are totals.
    var amounts: [Double?]?
    var isThin = false
    /// Whether each bar says what it has lost since the one before.
    var showsLosses = false
  }

  /// The mark's data by channel.
  public var channels: Channels
  var options = Options()

  /// Makes bars of numbers in one direction and names in the other.
  public init(x: PlottableValue, y: PlottableValue) {
    channels = Channels([.x: x, .y: y])
    // Columns are periods, which have an order.
    if y.numbers != nil, x.isCategorical || x.isTime { options.order = .asGiven }
  }

  /// Makes bars that span from one number or moment to another, in named rows in their order.
  public init(xStart: PlottableValue, xEnd: PlottableValue, y: PlottableValue) {
    channels = Channels([.xStart: xStart, .xEnd: xEnd, .y: y])
    options.order = .asGiven
  }

  /// Makes a horizontal bar for each name, as long as the name is frequent; `nil` names are counted
  /// as "no data".
  ///
  /// - Parameters:
  ///   - names: a name for each observation.
  ///   - label: what is counted, such as "Videos".
  public init(counting names: PlottableValue, as label: String) {
    channels = Channels([.x: PlottableValue(label, .numbers([])), .y: names])
    options.countsNames = true
    options.rest = .sum
    options.format = .count
  }
}

// MARK: - Options

extension BarMark {
  /// Puts the bars in an order; by value unless they are columns or spans.
  public func sorted(_ order: BarOrder) -> BarMark {
    changing { $0.options.order = order }
  }

  /// Draws these groups in the first colour and all others in grey; `nil` gives all the first.
  public func highlighting(_ names: Set<String>?) -> BarMark {
    changing { $0.options.highlight = names }
  }

  /// Draws at most so many bars, at least two; the rest is joined as "Other". `nil` is the theme's.
  public func limited(to count: Int?, rest: BarRest = .range) -> BarMark {
    changing {
      $0.options.limit = count
      $0.options.rest = rest
    }
  }

  /// Shows values at the bars, the default, or an axis with gridlines instead.
  public func valueLabels(_ areShown: Bool) -> BarMark {
    changing { $0.options.showsValues = areShown }
  }

  /// Writes values as counts or percentages.
  public func valueFormat(_ format: ValueFormat) -> BarMark {
    changing { $0.options.format = format }
  }

  /// Lays bars of one row end to end, as long as their values or all rows equally long.
  public func stacking(_ stacking: BarStacking) -> BarMark {
    changing { $0.options.stacking = stacking }
  }

  /// Says of each bar what it is: subject, context, a change for the better or for the worse.
  public func tones(_ tones: [BarTone]) -> BarMark {
    changing { $0.options.tones = tones }
  }

  /// Draws thin lines from the end of each span to the start of the next, as in a waterfall.
  func connected() -> BarMark {
    changing { $0.options.connects = true }
  }

  /// Writes at each span what it adds, and at the first and the last what they come to.
  func amounts(_ amounts: [Double?]) -> BarMark { changing { $0.options.amounts = amounts } }

  /// Draws thinner bars, so that what lies behind them can be seen.
  func thin() -> BarMark { changing { $0.options.isThin = true } }

  /// Writes at each bar what was lost since the one before.
  func losses() -> BarMark { changing { $0.options.showsLosses = true } }

  /// Bars of an aggregate. Names that are counted are groups and not periods, so they are rows.
  func ofCounts(_ isCount: Bool, along role: Channels.Role) -> BarMark {
    changing { mark in
      if isCount {
        mark.options.rest = .sum
        mark.options.format = .count
      }
      mark.options.order = .byValue
      if role == .y, let names = mark.channels[.x], names.isCategorical {
        mark.channels[.x] = mark.channels[.y]
        mark.channels[.y] = names
      }
    }
  }

  /// Whether lengths are compared along an axis that has these channels.
  func isLength(along roles: [Channels.Role]) -> Bool {
    if channels[.xStart] != nil { return false }
    let isColumns = channels[.y]?.numbers != nil && channels[.x]?.numbers == nil
    return roles.contains(isColumns ? .y : .x)
  }
}

// MARK: - Series

extension BarMark {
  /// Runs the count where one was asked for, orders the rows and joins those beyond the limit.
  public func series(in context: ChartContext) -> any Series {
    // One value for many names is no value for all of them but an array that is too short.
    let isSpan = channels[.xStart] != nil
    let channels = isSpan ? channels.expanded : channels.expanded(except: [.x, .y])
    if let start = channels[.xStart], let end = channels[.xEnd], let names = channels[.y] {
      return SpanSeries(
        start: start, end: end, names: names,
        texts: options.amounts.map { Self.amountTexts($0, context) } ?? channels[.text]?.names,
        colors: channels[.color], options: options, context: context)
    }
    let (names, values, isColumns) = rows(channels)
    let group = isColumns ? channels[.x] : channels[.y]
    let value = isColumns ? channels[.y] : channels[.x]
    let colors = channels[.color]
    if let colors, colors.names != names, !isOneColor(names, colors.names) {
      let parts = BarParts(
        rows: group?.isTime == true ? PeriodNames.of(names, context.language) : names,
        parts: colors.names, values: values, options: options,
        rowLabel: group?.label ?? "", partLabel: colors.label, valueLabel: value?.label ?? "",
        context: context)
      return channels[.position] == nil
        ? StackedBarSeries(
          parts: parts, options: options, wantsColumns: isColumns, context: context)
        : GroupedBarSeries(parts: parts, options: options, context: context)
    }
    return BarSeries(
      rows: BarRows(
        names: names, values: values, colors: colors, options: options,
        format: group?.isTime == true ? .time : .plain, context: context),
      valueName: value?.label ?? "", groupName: group?.label ?? "", format: options.format,
      wantsColumns: isColumns, showsValues: options.showsValues,
      notes: options.showsLosses ? Self.lossTexts(values, context) : channels[.text]?.names,
      legend: colors.flatMap { $0.names == names ? nil : Legend(of: $0, context) },
      thickness: options.isThin ? context.theme.chart.bulletThickness : nil, context: context)
  }

  /// Steps with their signs, totals without.
  private static func amountTexts(_ amounts: [Double?], _ context: ChartContext) -> [String?] {
    let labels = context.format.valueLabels(amounts)
    return labels.enumerated().map { index, label in
      let isStep = index > 0 && index < amounts.count - 1
      return isStep && (amounts[index] ?? 0) > 0 ? "+\(label)" : label
    }
  }

  private static func lossTexts(_ values: [Double?], _ context: ChartContext) -> [String?] {
    values.indices.map { index in
      guard index > 0, let value = values[index], let before = values[index - 1], before > 0,
        value != before
      else { return nil }
      let lost = context.format.change(Int(clamping: value - before))
      let share = context.format.percent(abs(value - before) / before)
      return "(\(lost), \(share))"
    }
  }

  /// Whether each row has one colour only, and each name one row.
  private func isOneColor(_ names: [String?], _ colors: [String?]) -> Bool {
    names.count > 1 && Set(names).count == names.count && options.stacking == .standard
  }

  private func rows(_ channels: Channels) -> (names: [String?], values: [Double?], isColumns: Bool)
  {
    guard let x = channels[.x], let y = channels[.y] else { return ([], [], false) }
    if options.countsNames {
      let counts = CategoryCounts(y.names)
      return (counts.names, counts.counts, false)
    }
    switch (x.column, y.column) {
    case (.numbers(let values), _): return (y.names, values, false)
    case (_, .numbers(let values)): return (x.names, values, true)
    default: return (x.names, x.names.map { _ in nil }, false)
    }
  }
}
