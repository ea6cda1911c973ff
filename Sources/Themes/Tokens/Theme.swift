/// Every design decision of a report and its drawings, once: colours, type, spacing, sizes, budgets.
///
/// Pages take them as CSS custom properties (``customProperties``), drawings as values. A theme of
/// one's own is the default with some values replaced, and is `Codable` so that it can be read
/// from a file:
///
///     var theme = Theme.default
///     theme.light.categories[1].fill = 0x7A1FA2
public struct Theme: Sendable, Hashable, Codable {
  /// Colours on a light page; print always uses these.
  public var light: Palette
  /// Colours for a reader who prefers dark pages.
  public var dark: Palette
  /// What tells the slots apart without colour, `c0` first.
  public var patterns: [SlotPattern]
  /// Fonts and type sizes.
  public var typography: Typography
  /// Widths and distances of the page.
  public var page: PageMetrics
  /// Sizes inside drawings.
  public var chart: ChartMetrics
  /// Sizes a report and its drawings should keep to.
  public var budgets: Budgets

  /// Makes a theme of its parts; each left out is the default's.
  public init(
    light: Palette = .light,
    dark: Palette = .dark,
    patterns: [SlotPattern] = SlotPattern.default,
    typography: Typography = Typography(),
    page: PageMetrics = PageMetrics(),
    chart: ChartMetrics = ChartMetrics(),
    budgets: Budgets = Budgets()
  ) {
    self.light = light
    self.dark = dark
    self.patterns = patterns
    self.typography = typography
    self.page = page
    self.chart = chart
    self.budgets = budgets
  }

  /// The theme every report has unless it brings its own.
  public static let `default` = Theme()
}

extension Theme {
  /// The dash of a slot's lines where colour alone must not tell them apart; empty is a solid line,
  /// also for a slot that does not exist.
  public func dash(ofSlot slot: Int) -> [Double] {
    patterns.indices.contains(slot) ? patterns[slot].dash : []
  }
}
