/// Fonts and type sizes of a page. None are embedded: they are the reader's own.
public struct Typography: Sendable, Hashable, Codable {
  /// The size, line height and weight of one role of text.
  public struct Style: Sendable, Hashable, Codable {
    /// The size in rem.
    public var size: Double
    /// The size in rem on a phone.
    public var phoneSize: Double
    /// The line height as a multiple of the size.
    public var lineHeight: Double
    /// The weight, 400 regular to 700 bold.
    public var weight: Int

    /// Makes a style; without a phone size it is the same everywhere.
    public init(_ size: Double, phone: Double? = nil, lineHeight: Double, weight: Int = 400) {
      self.size = size
      self.phoneSize = phone ?? size
      self.lineHeight = lineHeight
      self.weight = weight
    }
  }

  /// The font families of text, as CSS lists them.
  public var textFamilies =
    "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, sans-serif"
  /// The font families of code, as CSS lists them.
  public var codeFamilies =
    "ui-monospace, \"SF Mono\", \"Cascadia Mono\", Consolas, Menlo, monospace"
  /// The width up to which a screen counts as a phone, in px.
  public var phoneWidth = 640.0

  /// The report's title.
  public var title = Style(2, phone: 1.625, lineHeight: 1.2, weight: 700)
  /// A section's heading.
  public var section = Style(1.375, phone: 1.25, lineHeight: 1.3, weight: 650)
  /// A third heading, and a figure's takeaway.
  public var takeaway = Style(1.125, lineHeight: 1.35, weight: 650)
  /// The report's subtitle.
  public var subtitle = Style(1.1875, lineHeight: 1.45)
  /// Running text.
  public var body = Style(1.0625, phone: 1, lineHeight: 1.55)
  /// A figure's measure.
  public var figureSubtitle = Style(0.9375, lineHeight: 1.4)
  /// The meta line, labels of cards, tables.
  public var small = Style(0.875, lineHeight: 1.4)
  /// Figure numbers, source lines, the footer.
  public var source = Style(0.8125, lineHeight: 1.45)
  /// The number on a card.
  public var cardValue = Style(1.875, lineHeight: 1.2, weight: 650)
  /// The change on a card.
  public var cardChange = Style(0.875, lineHeight: 1.4, weight: 600)

  /// Makes the default type.
  public init() {}
}
