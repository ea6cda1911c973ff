/// A mark above or below a part of a formula.
struct Accent: Sendable, Hashable {
  /// The mark's command.
  let name: String
  /// The mark by itself.
  let text: String
  /// The mark as it combines with the letter before it, or `nil`.
  let combining: String?
  /// The size of the mark, where it is not that of the formula.
  var size: String?
  var isBelow = false
  /// Whether the mark grows as wide as what it belongs to.
  var isStretchy = false
  /// Whether the mark goes over every letter, and not once over all of them.
  var isLine = false
  /// Whether scripts are written on the mark's side, as with braces.
  var takesLimits = false
}

extension Accent {
  /// The accents by the names of their commands.
  static let named: [String: Accent] = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  // Which code points look right is a matter of the fonts: those for mathematics can widen the
  // combining marks, and of the spacing ones hardly any. U+0332 is the one line that they all
  // widen; browsers place it by its ink, so it serves above as well as below.
  private static let all = [
    Accent(name: "hat", text: "\u{2C6}", combining: "\u{302}"),
    Accent(name: "bar", text: "¯", combining: "\u{304}"),
    Accent(name: "tilde", text: "\u{2DC}", combining: "\u{303}"),
    Accent(name: "vec", text: "→", combining: "\u{20D7}", size: "70%"),
    Accent(name: "dot", text: "˙", combining: "\u{307}"),
    Accent(name: "ddot", text: "¨", combining: "\u{308}"),
    Accent(name: "check", text: "ˇ", combining: "\u{30C}"),
    Accent(name: "breve", text: "˘", combining: "\u{306}"),
    Accent(name: "widehat", text: "\u{302}", combining: "\u{302}", isStretchy: true),
    Accent(name: "widetilde", text: "\u{2DC}", combining: "\u{303}", isStretchy: true),
    Accent(
      name: "overline", text: "\u{332}", combining: "\u{305}", isStretchy: true, isLine: true),
    Accent(
      name: "underline", text: "\u{332}", combining: "\u{332}", isBelow: true, isStretchy: true,
      isLine: true),
    Accent(name: "overrightarrow", text: "→", combining: "\u{20D7}", isStretchy: true),
    Accent(name: "overbrace", text: "⏞", combining: nil, isStretchy: true, takesLimits: true),
    Accent(
      name: "underbrace", text: "⏟", combining: nil, isBelow: true, isStretchy: true,
      takesLimits: true),
  ]
}
