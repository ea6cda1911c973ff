/// A style of letters that means something: 𝐱 is not x.
enum Alphabet: Sendable, Hashable {
  case upright, bold, italic, boldItalic, doubleStruck, script, fraktur, sansSerif, monospace
}

extension Alphabet {
  /// The alphabets by the names of their commands.
  static let named: [String: Alphabet] = [
    "mathrm": .upright, "mathbf": .bold, "mathit": .italic, "boldsymbol": .boldItalic,
    "bm": .boldItalic, "mathbb": .doubleStruck, "mathcal": .script, "mathscr": .script,
    "mathfrak": .fraktur, "mathsf": .sansSerif, "mathtt": .monospace,
  ]

  /// Whether letters in a row are a word rather than a product.
  var spellsWords: Bool {
    switch self {
    case .upright, .italic, .sansSerif, .monospace: true
    case .bold, .boldItalic, .doubleStruck, .script, .fraktur: false
    }
  }

  /// Whether the letters say the same when they are written in the font of the text.
  var isDecoration: Bool {
    switch self {
    case .doubleStruck, .script, .fraktur: false
    case .upright, .bold, .italic, .boldItalic, .sansSerif, .monospace: true
    }
  }

  /// Writes a text with the Mathematical Alphanumeric Symbols of Unicode.
  ///
  /// MathML Core has no `mathvariant` but `normal`, so the letters themselves carry the style.
  /// Whatever has no such letter stays as it is.
  func styled(_ text: String) -> String {
    guard self != .upright else { return text }
    var styled = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { styled.append(self.styled(scalar) ?? scalar) }
    return String(styled)
  }

  /// Whether browsers slant an `mi` element that holds this text alone.
  ///
  /// The "italic" table of MathML Core: single letters, Latin and Greek, and ∂ and ∇ among them.
  static func isSlanted(_ text: String) -> Bool {
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 else {
      return false
    }
    return Alphabet.italic.styled(scalar) != nil || scalar == "ı" || scalar == "ȷ"
  }
}

// MARK: - Code points

extension Alphabet {
  private func styled(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if let exception = Self.exceptions[self]?[scalar] { return exception }
    let value = scalar.value
    switch scalar {
    case "A"..."Z": return latinBase.flatMap { Unicode.Scalar($0 + value - 0x41) }
    case "a"..."z": return latinBase.flatMap { Unicode.Scalar($0 + 26 + value - 0x61) }
    case "0"..."9": return digitBase.flatMap { Unicode.Scalar($0 + value - 0x30) }
    default:
      guard let base = greekBase(for: scalar), let place = Self.greekPlaces[scalar] else {
        return nil
      }
      return Unicode.Scalar(base + place)
    }
  }

  private var latinBase: UInt32? {
    switch self {
    case .upright: nil
    case .bold: 0x1D400
    case .italic: 0x1D434
    case .boldItalic: 0x1D468
    case .script: 0x1D49C
    case .fraktur: 0x1D504
    case .doubleStruck: 0x1D538
    case .sansSerif: 0x1D5A0
    case .monospace: 0x1D670
    }
  }

  private var digitBase: UInt32? {
    switch self {
    case .bold, .boldItalic: 0x1D7CE
    case .doubleStruck: 0x1D7D8
    case .sansSerif: 0x1D7E2
    case .monospace: 0x1D7F6
    case .upright, .italic, .script, .fraktur: nil
    }
  }

  private func greekBase(for scalar: Unicode.Scalar) -> UInt32? {
    switch self {
    case .bold: 0x1D6A8
    case .italic: 0x1D6E2
    // Upper-case Greek is upright in TeX, and stays so when it is bold.
    case .boldItalic: (Self.greekPlaces[scalar] ?? 0) < 26 ? 0x1D6A8 : 0x1D71C
    case .upright, .script, .fraktur, .doubleStruck, .sansSerif, .monospace: nil
    }
  }

  /// The order of Greek letters in Unicode's blocks of mathematical letters.
  private static let greekPlaces: [Unicode.Scalar: UInt32] = Dictionary(
    uniqueKeysWithValues: zip(
      "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡϴΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ".unicodeScalars, 0...))

  /// Letters that Unicode had before the others of their style, elsewhere.
  private static let exceptions: [Alphabet: [Unicode.Scalar: Unicode.Scalar]] = [
    .italic: ["h": "ℎ"],
    .script: [
      "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ",
      "e": "ℯ", "g": "ℊ", "o": "ℴ",
    ],
    .fraktur: ["C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"],
    .doubleStruck: ["C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ"],
  ]
}
