/// The colours of one appearance, light or dark.
///
/// The contrasts that the values keep, text at least 4.5:1 and marks at least 3:1 on ``page`` and
/// ``surface``, and the distances between categories, are held by tests.
public struct Palette: Sendable, Hashable, Codable {
  /// Background of page and charts.
  public var page: Color
  /// Background of cards and findings.
  public var surface: Color
  /// Text and labels.
  public var ink: Color
  /// Ticks and subtitles.
  public var ink2: Color
  /// Source lines; the lightest text allowed.
  public var ink3: Color
  /// Baseline and borders of controls.
  public var axis: Color
  /// Gridlines and rules: decoration only.
  public var grid: Color
  /// Links, underlined, and the focus ring.
  public var link: Color
  /// A judged change for the better; always with a glyph and words.
  public var good: Color
  /// A judged change for the worse; always with a glyph and words.
  public var bad: Color
  /// Background of warnings.
  public var warn: Color
  /// Text of warnings.
  public var warnInk: Color
  /// Slots `c0` (other, context, totals) to `c6`, with the label ink inside each.
  public var categories: [Swatch]
  /// Seven steps from low to high, one hue.
  public var sequential: [Swatch]
  /// Seven steps around a reference value, which is the middle one.
  public var diverging: [Swatch]
  /// Opacity of an area band in its line's colour, 0 to 1.
  public var bandOpacity: Double

  /// The number of slots for categories, `c0` not counted.
  public var slotCount: Int { max(categories.count - 1, 0) }

  /// The swatch of a category's slot; slots that do not exist are `c0`.
  public func category(_ slot: Int) -> Swatch {
    if categories.indices.contains(slot) { return categories[slot] }
    return categories.first ?? Swatch(axis, ink: page)
  }
}

extension Palette {
  /// The default colours on a light page.
  public static let light = Palette(
    page: 0xFFFFFF, surface: 0xF4F6F9, ink: 0x17202B, ink2: 0x46515F, ink3: 0x5C6877,
    axis: 0x707C8B, grid: 0xDDE2E9, link: 0x1F49C0, good: 0x0B6A58, bad: 0xA83C00,
    warn: 0xFFF4DC, warnInk: 0x6A4B00,
    categories: [
      Swatch(0x848A90, ink: 0x17202B),
      Swatch(0x2F5BDD, ink: 0xFFFFFF),
      Swatch(0xCF7717, ink: 0x17202B),
      Swatch(0x05503C, ink: 0xFFFFFF),
      Swatch(0x9E1F76, ink: 0xFFFFFF),
      Swatch(0x6D5C00, ink: 0xFFFFFF),
      Swatch(0x1C98B5, ink: 0x17202B),
    ],
    sequential: [
      Swatch(0xE9F1FE, ink: 0x17202B),
      Swatch(0xBCD4FD, ink: 0x17202B),
      Swatch(0x8DB1F6, ink: 0x17202B),
      Swatch(0x5E8AE8, ink: 0x17202B),
      Swatch(0x3B61C6, ink: 0xFFFFFF),
      Swatch(0x244099, ink: 0xFFFFFF),
      Swatch(0x172764, ink: 0xFFFFFF),
    ],
    diverging: [
      Swatch(0x1F3C9C, ink: 0xFFFFFF),
      Swatch(0x5E87DF, ink: 0x17202B),
      Swatch(0xAAC5F6, ink: 0x17202B),
      Swatch(0xEFF0F3, ink: 0x17202B),
      Swatch(0xF1C08F, ink: 0x17202B),
      Swatch(0xD37A30, ink: 0x17202B),
      Swatch(0x7F3810, ink: 0xFFFFFF),
    ],
    bandOpacity: 0.18
  )

  /// The default colours on a dark page.
  ///
  /// The sequential steps run from the background to bright: more is always further from the page.
  public static let dark = Palette(
    page: 0x12161C, surface: 0x1B2129, ink: 0xE9EDF2, ink2: 0xB9C2CE, ink3: 0x98A4B3,
    axis: 0x7D8997, grid: 0x303945, link: 0xA3B6FF, good: 0x5FD3B8, bad: 0xFFA070,
    warn: 0x33290F, warnInk: 0xF2D48A,
    categories: [
      Swatch(0x969CA3, ink: 0x12161C),
      Swatch(0x7F94FF, ink: 0x12161C),
      Swatch(0xEA9102, ink: 0x12161C),
      Swatch(0x228158, ink: 0xFFFFFF),
      Swatch(0xB34A91, ink: 0xFFFFFF),
      Swatch(0xEDF1AF, ink: 0x12161C),
      Swatch(0x7CEDFE, ink: 0x12161C),
    ],
    sequential: [
      Swatch(0x1C263D, ink: 0xFFFFFF),
      Swatch(0x263B70, ink: 0xFFFFFF),
      Swatch(0x3453A2, ink: 0xFFFFFF),
      Swatch(0x4470D3, ink: 0xFFFFFF),
      Swatch(0x6B9DEF, ink: 0x12161C),
      Swatch(0x95CAFE, ink: 0x12161C),
      Swatch(0xD6F0FD, ink: 0x12161C),
    ],
    diverging: [
      Swatch(0xB3D4FE, ink: 0x12161C),
      Swatch(0x6796EE, ink: 0x12161C),
      Swatch(0x3656A3, ink: 0xFFFFFF),
      Swatch(0x2B2E32, ink: 0xFFFFFF),
      Swatch(0x86481E, ink: 0xFFFFFF),
      Swatch(0xD5863E, ink: 0x12161C),
      Swatch(0xF9CB92, ink: 0x12161C),
    ],
    bandOpacity: 0.22
  )
}
