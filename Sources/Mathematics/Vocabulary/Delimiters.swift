/// The brackets that grow: what may follow `\left`, `\right`, `\middle` and `\big`.
enum Delimiters {
  /// The bracket that a token stands for; `.some(nil)` for the dot that draws none, `nil` when the
  /// token is no bracket.
  static func text(of kind: FormulaToken.Kind) -> String?? {
    switch kind {
    case .character("."): .some(nil)
    case .character("<"): "⟨"
    case .character(">"): "⟩"
    case .character(let text) where texts.contains(text): text
    case .command(let name):
      Symbol.named[name].flatMap { texts.contains($0.text) ? .some($0.text) : nil }
    default: nil
    }
  }

  /// The heights of the sizes, in ems, as plain TeX draws them in a font of ten points.
  static let sizes = ["big": 1.2, "Big": 1.8, "bigg": 2.4, "Bigg": 3.0]

  /// What the letter behind a size says about the bracket.
  static let roles: [(suffix: String, kind: AtomClass)] = [
    ("", .ordinary), ("l", .opening), ("r", .closing), ("m", .relation),
  ]

  static func isBracket(_ text: String) -> Bool { texts.contains(text) }

  private static let texts: Set<String> = [
    "(", ")", "[", "]", "{", "}", "|", "‖", "⟨", "⟩", "⌊", "⌋", "⌈", "⌉", "/", "\\", "↑", "↓",
  ]
}
