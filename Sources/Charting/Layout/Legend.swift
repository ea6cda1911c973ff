/// The key to the colours of a drawing: one row above the plot, in the order of drawing.
public struct Legend: Sendable, Hashable {
  /// One colour and what it means.
  public struct Entry: Sendable, Hashable {
    /// What the colour means.
    public var name: String
    /// The swatch's look.
    public var style: Canvas.Style
    /// How the swatch is drawn.
    public var symbol: Symbol

    /// Makes an entry.
    public init(_ name: String, style: Canvas.Style, symbol: Symbol = .area) {
      self.name = name
      self.style = style
      self.symbol = symbol
    }
  }

  /// How a swatch is drawn.
  public enum Symbol: Sendable, Hashable {
    /// A square of 10 × 10.
    case area
    /// A short line.
    case line
    /// A point of a slot's shape.
    case point(slot: Int)
    /// Shown for values that are missing: the page with a hatch.
    case missing
  }

  /// What the colours measure, before the first swatch; empty for none.
  public var title: String
  /// The entries, first to last.
  public var entries: [Entry]
  /// Whether the entries are steps side by side, each named at its lower edge.
  public var isSteps: Bool

  /// Makes a legend.
  public init(title: String = "", entries: [Entry], isSteps: Bool = false) {
    self.title = title
    self.entries = entries
    self.isSteps = isSteps
  }
}

extension Legend {
  /// A filled swatch for each category of a channel, in order of first appearance.
  init(of colors: PlottableValue, _ context: ChartContext) {
    self.init(
      entries: colors.names.uniqueNames(context).map { name in
        Entry(
          name,
          style: .fill(slot: context.slots.slot(of: name, in: colors.label) ?? 0, context.theme))
      })
  }

  /// A filled swatch for each part.
  init(of parts: BarParts, _ context: ChartContext) {
    self.init(
      entries: zip(parts.parts, parts.slots).map { name, slot in
        Entry(name, style: .fill(slot: slot, context.theme))
      })
  }
}
