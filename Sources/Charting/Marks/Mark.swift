/// Something a chart draws: bars, lines, points, a line of reference.
///
/// A mark is a description: data by channel, and options. ``series(in:)`` runs its transform and
/// yields what is drawn, which the following stages ask for its channels, its space and its
/// elements. A protocol, because a chart may hold marks of its author's own.
public protocol Mark: Sendable {
  /// The mark's data by channel.
  var channels: Channels { get set }

  /// Runs the mark's transform on its data.
  func series(in context: ChartContext) -> any Series

  /// Whether the rows of the next mark, which follows it in the chart, are more rows of this one.
  func joins(_ next: any Mark) -> Bool
}

extension Mark {
  /// Marks stay apart unless they say otherwise.
  public func joins(_ next: any Mark) -> Bool { false }
}

extension Mark where Self: Hashable {
  /// Marks of one kind with equal options and channels of equal labels are rows of one mark.
  public func joins(_ next: any Mark) -> Bool {
    guard let next = next as? Self, channels.joins(next.channels) else { return false }
    var (first, second) = (self, next)
    first.channels = Channels()
    second.channels = Channels()
    return first == second
  }
}

// MARK: - Channels

extension Mark {
  /// The mark with its data changed.
  func changing(_ change: (inout Self) -> Void) -> Self {
    var mark = self
    change(&mark)
    return mark
  }

  /// Gives each category a colour: lines, areas, points and segments of bars.
  ///
  /// A category keeps its colour in a whole report; see ``ColorSlots``.
  public func foregroundStyle(by value: PlottableValue) -> Self {
    changing { $0.channels[.color] = value }
  }

  /// Gives each category a shape of its points.
  public func symbol(by value: PlottableValue) -> Self {
    changing { $0.channels[.symbol] = value }
  }

  /// Gives each category a dash of its lines.
  public func lineStyle(by value: PlottableValue) -> Self {
    changing { $0.channels[.dash] = value }
  }

  /// Puts each category at a place of its own beside others, instead of on top of them.
  public func position(by value: PlottableValue) -> Self {
    changing { $0.channels[.position] = value }
  }

  /// Writes a text at each row; what does not fit is left out. At most twelve are written.
  public func annotation(_ value: PlottableValue) -> Self {
    changing { $0.channels[.text] = value }
  }

  /// Writes a text at each row; what does not fit is left out. At most twelve are written.
  public func annotation(_ texts: [String?]) -> Self {
    annotation(.value("", texts))
  }

  /// Writes a text at the mark.
  public func annotation(_ text: String) -> Self {
    annotation(.value("", [text]))
  }
}
