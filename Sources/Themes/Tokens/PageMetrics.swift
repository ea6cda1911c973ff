/// Widths and distances of the page.
public struct PageMetrics: Sendable, Hashable, Codable {
  /// The width of the page's column in rem, its padding included.
  public var columnWidth = 47.5
  /// The space between column and text at both sides, in rem.
  public var padding = 1.25
  /// The same on a phone, in rem.
  public var phonePadding = 1.0
  /// The width of what asks for `column: page`, in px.
  public var wideWidth = 1040.0
  /// The longest line of prose, in characters.
  public var proseWidth = 68.0
  /// The steps that all spacing is taken from, in px.
  public var spacing: [Double] = [4, 8, 12, 16, 24, 32, 48]
  /// The width of a figure up to which its narrow drawing is shown, in rem.
  public var narrowFigure = 38.0
  /// The widest a drawing is printed, in mm.
  public var printWidth = 165.0
  /// The margin of printed pages, in mm.
  public var printMargin = 16.0
  /// The size of printed text, in pt.
  public var printSize = 10.5

  /// Makes the default measures.
  public init() {}
}
