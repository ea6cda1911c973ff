import Themes

/// A straight line that marks one value: a target, a median, an event.
///
/// Its label is the value's name with the value, or the text that ``Mark/annotation(_:)-(String)``
/// gives it; a value that is missing draws nothing. With names in the other direction it is a short
/// tick in each row: the target of a bullet.
public struct RuleMark: Mark, Hashable {
  /// The mark's data by channel.
  public var channels: Channels
  private var isToday = false
  private var isBehind = false

  /// Makes a vertical line at a value of the x axis.
  public init(x: PlottableValue) {
    channels = Channels([.x: x])
  }

  /// Makes a horizontal line at a value of the y axis.
  public init(y: PlottableValue) {
    channels = Channels([.y: y])
  }

  /// Makes a tick in each named row.
  public init(x: PlottableValue, y: PlottableValue) {
    channels = Channels([.x: x, .y: y])
  }

  /// Draws the line under the other marks: something to compare with and not the message.
  public func behind() -> RuleMark { changing { $0.isBehind = true } }

  /// Calls the line what it is called, or "Today" in the report's language.
  func namedToday(_ name: String?) -> RuleMark {
    changing {
      $0.isToday = true
      if let name { $0.channels[.text] = .value("", [name]) }
    }
  }

  /// Takes the finite numbers.
  public func series(in context: ChartContext) -> any Series {
    let channels = channels.expanded
    if let x = channels[.x], let y = channels[.y] {
      return RowTickSeries(values: x, names: y, context: context)
    }
    let value = channels[.x] ?? channels[.y]
    let numbers = FiniteValues(value?.numbers ?? []).values
    return RuleSeries(
      name: value?.label ?? "",
      text: channels[.text]?.names.compactMap { $0 }.first
        ?? (isToday ? context.wording.today : nil),
      values: Array(numbers.prefix(context.theme.chart.annotationLimit)),
      isTime: value?.isTime ?? false, isVertical: channels[.x] != nil, isBehind: isBehind,
      context: context)
  }
}
