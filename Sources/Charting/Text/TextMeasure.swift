public import Themes

/// The width of text, from Arial's advance widths alone.
///
/// Every size is widened for the widest common fallback font (``ChartMetrics/textWidthFactor``), so
/// that a drawing's bytes do not depend on the fonts of the machine that drew it.
public struct TextMeasure: Sendable, Hashable {
  private let unit: Double
  private let boldFactor: Double

  /// Makes a measure for a theme's drawings.
  public init(_ chart: ChartMetrics) {
    unit = chart.textSize * chart.textWidthFactor / 1000
    boldFactor = chart.boldWidthFactor
  }

  /// The width of a line of text, in drawing units.
  public func width(_ text: String, isBold: Bool = false) -> Double {
    let thousandths = text.reduce(0) { $0 + Self.advance($1) }
    return Double(thousandths) * unit * (isBold ? boldFactor : 1)
  }
}

extension TextMeasure {
  /// Signs that DejaVu Sans draws 838 thousandths wide, more than the theme's factor allows for.
  private static let wideSigns: Set<Unicode.Scalar> = ["−", "+", "±", "=", "<", ">", "×", "÷", "¬"]

  /// The advance of what a reader sees as one character, in thousandths of the text's size.
  private static func advance(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    let own = max(ArialAdvance.of(first), wideSigns.contains(first) ? 729 : 0)
    let isPicture =
      first.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}")
    guard !isPicture else { return 1300 }
    // Indic and Thai clusters put spacing signs beside their letter.
    return character.unicodeScalars.dropFirst().reduce(own) { total, scalar in
      scalar.properties.generalCategory == .spacingMark ? total + 500 : total
    }
  }
}
