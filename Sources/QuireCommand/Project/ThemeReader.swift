import Notebooks
import Suggestions
import Themes

/// Puts the theme's values of `quire.yml` in place of Quire's own.
///
/// A colour that would be hard to read on the page is told: text keeps a contrast of 4.5:1, what is drawn 3:1 (WCAG 2.2).
struct ThemeReader {
  /// The theme with the project's values.
  private(set) var theme = Theme.default
  /// What is hard to read.
  private(set) var warnings: [Diagnostic] = []

  private let file: ProjectFile
  private var errors: [Diagnostic] = []
  /// Where colours are set, by palette and name.
  private var places: [[String]: SourceRange] = [:]

  /// Reads the values of a project's file.
  ///
  /// - Throws: `ParsingFailure` with all values that cannot be read.
  init(of file: ProjectFile) throws(ParsingFailure) {
    self.file = file
    for value in file.theme { read(value) }
    guard errors.isEmpty else { throw ParsingFailure(errors, source: file.source) }
    checkContrast(of: theme.light, named: "light")
    checkContrast(of: theme.dark, named: "dark")
  }
}

// MARK: - Values

private extension ThemeReader {
  static var colors: [(name: String, path: WritableKeyPath<Palette, Color>)] {
    [
      ("page", \.page), ("surface", \.surface), ("ink", \.ink), ("ink2", \.ink2),
      ("ink3", \.ink3), ("axis", \.axis), ("grid", \.grid), ("link", \.link), ("good", \.good),
      ("bad", \.bad), ("warn", \.warn), ("warn-ink", \.warnInk),
    ]
  }

  static let scales = ["categories", "sequential", "diverging"]

  mutating func read(_ value: ProjectFile.ThemeValue) {
    guard let part = value.names.first else { return }
    let name = value.names.count == 2 ? value.names[1] : ""
    switch part {
    case "light": read(value, name, into: \.light)
    case "dark": read(value, name, into: \.dark)
    case "fonts":
      switch name {
      case "text": readFamilies(value, into: \.typography.textFamilies)
      case "code": readFamilies(value, into: \.typography.codeFamilies)
      default: unknown(value, among: ["text", "code"], in: "fonts")
      }
    case "widths":
      switch name {
      case "column": readWidth(value, 20...120, into: \.page.columnWidth)
      case "wide": readWidth(value, 400...4_000, into: \.page.wideWidth)
      case "prose": readWidth(value, 30...200, into: \.page.proseWidth)
      default: unknown(value, among: ["column", "wide", "prose"], in: "widths")
      }
    default: unknown(value, among: ["light", "dark", "fonts", "widths"], in: "the theme")
    }
  }

  mutating func read(
    _ value: ProjectFile.ThemeValue, _ name: String, into palette: WritableKeyPath<Theme, Palette>
  ) {
    if let path = Self.colors.first(where: { $0.name == name })?.path {
      guard let color = color(value.value) else {
        return refuse(value, "a colour such as \"#1F49C0\"")
      }
      theme[keyPath: palette][keyPath: path] = color
      places[value.names] = value.range
    } else if Self.scales.contains(name) {
      readScale(value, name, into: palette)
    } else {
      unknown(value, among: Self.colors.map(\.name) + Self.scales, in: value.names[0])
    }
  }

  mutating func readScale(
    _ value: ProjectFile.ThemeValue, _ name: String, into palette: WritableKeyPath<Theme, Palette>
  ) {
    let isCategories = name == "categories"
    let expected = isCategories ? "one to six colours, the first category's first" : "seven colours"
    guard case .list(let elements) = value.value,
      isCategories ? (1...6).contains(elements.count) : elements.count == 7
    else { return refuse(value, expected) }
    let colors = elements.compactMap(color)
    guard colors.count == elements.count else {
      return refuse(value, expected + ", each such as \"#1F49C0\"")
    }
    let inks = [theme[keyPath: palette].ink, theme[keyPath: palette].page]
    let swatches = colors.map { color in
      let ink = inks.max { $0.contrast(with: color) < $1.contrast(with: color) }
      return Swatch(color, ink: ink ?? theme[keyPath: palette].ink)
    }
    switch name {
    case "categories":
      // The grey of what is context stays, and so do the colours of categories that are not named.
      theme[keyPath: palette].categories.replaceSubrange(1..<(1 + swatches.count), with: swatches)
    case "sequential": theme[keyPath: palette].sequential = swatches
    default: theme[keyPath: palette].diverging = swatches
    }
    places[value.names] = value.range
  }

  func color(_ value: OptionValue) -> Color? {
    guard case .text(let text) = value else { return nil }
    return Color(hex: text)
  }

  mutating func readFamilies(
    _ value: ProjectFile.ThemeValue, into path: WritableKeyPath<Theme, String>
  ) {
    guard case .text(let text) = value.value, !text.isEmpty,
      text.allSatisfy({ $0.isLetter || $0.isNumber || " ,-_'\"".contains($0) }),
      Self.closesItsQuotes(text)
    else { return refuse(value, "names of fonts, such as \"Inter, Arial, sans-serif\"") }
    theme[keyPath: path] = text
  }

  static func closesItsQuotes(_ text: String) -> Bool {
    var open: Character?
    for character in text where character == "'" || character == "\"" {
      if open == nil { open = character } else if open == character { open = nil }
    }
    return open == nil
  }

  mutating func readWidth(
    _ value: ProjectFile.ThemeValue, _ range: ClosedRange<Double>,
    into path: WritableKeyPath<Theme, Double>
  ) {
    let number: Double? =
      switch value.value {
      case .integer(let number): Double(number)
      case .real(let number): number
      default: nil
      }
    guard let number, range.contains(number) else {
      return refuse(
        value, "a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))")
    }
    theme[keyPath: path] = number
  }
}

// MARK: - Messages

private extension ThemeReader {
  mutating func refuse(_ value: ProjectFile.ThemeValue, _ expected: String) {
    errors.append(
      Diagnostic(
        .error, "theme-value", "\(value.names.joined(separator: ".")) takes \(expected)",
        file: file.file, range: value.range,
        suggestion: value.value == .null
          ? "write a colour in quotes: # begins a comment" : nil))
  }

  mutating func unknown(
    _ value: ProjectFile.ThemeValue, among known: [String], in place: String
  ) {
    let name = value.names.last ?? ""
    errors.append(
      Diagnostic(
        .error, "theme-unknown", "\(place) has no value \"\(name)\"", file: file.file,
        range: value.nameRange,
        suggestion: NearestName.of(name, among: known).map { "write \"\($0)\"" }
          ?? "it may be: \(known.joined(separator: ", "))"))
  }

  /// Tells of colours that the project has set, or whose background it has set.
  mutating func checkContrast(of palette: Palette, named part: String) {
    let inks: [(String, Color)] = [
      ("ink", palette.ink), ("ink2", palette.ink2), ("ink3", palette.ink3),
      ("link", palette.link), ("good", palette.good), ("bad", palette.bad),
    ]
    var pairs:
      [(name: String, color: Color, background: (name: String, color: Color), least: Double)] = []
    for background in [("page", palette.page), ("surface", palette.surface)] {
      pairs += inks.map { ($0.0, $0.1, background, 4.5) }
    }
    pairs.append(("warn-ink", palette.warnInk, ("warn", palette.warn), 4.5))
    pairs.append(("axis", palette.axis, ("page", palette.page), 3))
    pairs += palette.categories.dropFirst().map {
      ("categories", $0.fill, ("page", palette.page), 3)
    }
    for pair in pairs {
      let contrast = pair.color.contrast(with: pair.background.color)
      guard contrast < pair.least,
        let range = places[[part, pair.name]] ?? places[[part, pair.background.name]]
      else { continue }
      let found = (contrast * 100).rounded(.down) / 100
      warnings.append(
        Diagnostic(
          .warning, "theme-contrast",
          "\(pair.color.hex) (\(pair.name)) is hard to see on \(pair.background.color.hex) (\(pair.background.name)): a contrast of \(found):1, and \(pair.least == 3 ? "3" : "4.5"):1 is asked for",
          file: file.file, range: range,
          suggestion: "take a \(part == "light" ? "darker" : "lighter") colour"))
    }
  }
}
