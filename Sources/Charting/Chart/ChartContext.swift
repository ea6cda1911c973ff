public import Themes

/// What every stage of drawing knows: the theme, the language and the colours of categories.
public struct ChartContext: Sendable, Hashable {
  /// Colours and sizes.
  public let theme: Theme
  /// Words, separators and names of months.
  public let language: Language
  /// The colours that categories have.
  public var slots: ColorSlots

  /// Makes a context.
  public init(
    theme: Theme = .default, language: Language = .english, slots: ColorSlots = ColorSlots()
  ) {
    self.theme = theme
    self.language = language
    self.slots = slots
  }

  /// The formatter of the language.
  public var format: NumberFormat { NumberFormat(language) }

  /// The measure of text in the theme's size.
  public var measure: TextMeasure { TextMeasure(theme.chart) }

  /// The fixed words of the language.
  var wording: Wording { language.wording }

  /// Words with a number in them, in the singular where the language has one for it.
  func counted(_ words: String, _ count: Int, one: String? = nil) -> String {
    if count == 1, let one { return one }
    return language.wording.fill(words, with: ["count": format.count(count)])
  }

  /// A template with its parts.
  func fill(_ template: String, _ values: [String: String]) -> String {
    language.wording.fill(template, with: values)
  }

  /// The name, or what stands for it when there is none.
  func named(_ name: String, or fallback: String) -> String {
    let line = LabelText.singleLine(name)
    return line.isEmpty ? fallback : line
  }

  /// The name of a group; `nil` is "no data".
  func groupName(_ name: String?) -> String {
    guard let name else { return wording.noData }
    return named(name, or: NumberFormat.missing)
  }
}
