public import Themes

/// What every stage of drawing knows: the theme and the language.
public struct ChartContext: Sendable, Hashable {
  /// Colours and sizes.
  public let theme: Theme
  /// Words, separators and names of months.
  public let language: Language

  /// Makes a context.
  public init(theme: Theme = .default, language: Language = .english) {
    self.theme = theme
    self.language = language
  }

  /// The formatter of the language.
  public var format: NumberFormat { NumberFormat(language) }

  /// The measure of text in the theme's size.
  public var measure: TextMeasure { TextMeasure(theme.chart) }

  /// Words with a number in them, in the singular where the language has one for it.
  func counted(_ words: String, _ count: Int, one: String? = nil) -> String {
    if count == 1, let one { return one }
    return language.wording.fill(words, with: ["count": format.count(count)])
  }
}
