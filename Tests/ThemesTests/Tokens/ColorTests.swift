import Testing
import Themes

@Suite struct `Colour tokens` {
  static let palettes = [Palette.light, Palette.dark]

  // MARK: Contrast

  /// Contrasts on page and surface as `report-design.md` §3 prints them.
  static let printed: [(name: String, light: [Double], dark: [Double])] = [
    ("ink", [16.4, 15.2], [15.4, 13.8]), ("ink2", [8.1, 7.5], [10.1, 9.0]),
    ("ink3", [5.7, 5.2], [7.2, 6.4]), ("axis", [4.2, 3.9], [5.1, 4.5]),
    ("link", [7.6, 7.0], [9.2, 8.2]), ("good", [6.5, 6.0], [9.9, 8.9]),
    ("bad", [6.3, 5.9], [9.1, 8.1]), ("c1", [5.7, 5.3], [6.6, 5.8]),
    ("c2", [3.3, 3.1], [7.4, 6.6]), ("c3", [9.5, 8.7], [3.8, 3.4]),
    ("c4", [7.2, 6.7], [3.7, 3.3]), ("c5", [6.6, 6.1], [15.4, 13.7]),
    ("c6", [3.4, 3.1], [13.3, 11.9]), ("c0", [3.5, 3.2], [6.6, 5.8]),
  ]

  static func color(_ name: String, in palette: Palette) -> Color {
    switch name {
    case "ink": palette.ink
    case "ink2": palette.ink2
    case "ink3": palette.ink3
    case "axis": palette.axis
    case "link": palette.link
    case "good": palette.good
    case "bad": palette.bad
    default: palette.category(Int(name.dropFirst()) ?? -1).fill
    }
  }

  @Test(arguments: printed.map(\.name))
  func `contrast with page and surface as much as the design says`(_ name: String) throws {
    let row = try #require(Self.printed.first { $0.name == name })
    for (palette, expected) in zip(Self.palettes, [row.light, row.dark]) {
      let color = Self.color(name, in: palette)
      let found = [palette.page, palette.surface].map { color.contrast(with: $0) }

      // Printed with one decimal, rounded or cut.
      #expect(abs(found[0] - expected[0]) < 0.1, "\(name): \(found)")
      #expect(abs(found[1] - expected[1]) < 0.1, "\(name): \(found)")
      #expect(found.allSatisfy { $0 >= 3 }, "\(name): \(found)")
    }
  }

  @Test func `of text contrast at least 4.5 with what they lie on`() {
    for palette in Self.palettes {
      for text in [
        palette.ink, palette.ink2, palette.ink3, palette.link, palette.good, palette.bad,
      ] {
        #expect(text.contrast(with: palette.page) >= 4.5)
        #expect(text.contrast(with: palette.surface) >= 4.5)
      }
      #expect(palette.warnInk.contrast(with: palette.warn) >= 7.3)
      for swatch in palette.categories + palette.sequential + palette.diverging {
        #expect(swatch.ink.contrast(with: swatch.fill) >= 4.5, "\(swatch.fill.hex)")
      }
    }
  }

  @Test func `of labels in colour steps contrast at least 4.7`() {
    let worst = Self.palettes.flatMap { $0.sequential + $0.diverging }
      .map { $0.ink.contrast(with: $0.fill) }.min()

    #expect((worst ?? 0) >= 4.65)
  }

  // MARK: Distance

  /// Smallest distances of the six slots, and of the first four, as §3 prints them; simulation
  /// after Machado et al. (2009), severity 1.0.
  @Test func `keep the six slots as far apart as the design says`() {
    let expected: [[Double]] = [[26.6, 15.4, 16.5, 16.1], [31.4, 20.1, 19.8, 19.4]]
    for (palette, expected) in zip(Self.palettes, expected) {
      let fills = palette.categories.dropFirst().map(\.fill)
      let found = ColorVision.allCases.map { Self.smallestDistance(Array(fills), $0) }

      for (found, expected) in zip(found, expected) {
        #expect(abs(found - expected) < 0.05)
        #expect(found >= 14)
      }
    }
  }

  @Test func `keep the first four slots further apart`() {
    for (palette, expected) in zip(Self.palettes, [17.1, 19.4]) {
      let fills = palette.categories[1...4].map(\.fill)
      let worst = ColorVision.allCases.map { Self.smallestDistance(fills, $0) }.min() ?? 0

      #expect(abs(worst - expected) < 0.05)
    }
  }

  @Test func `keep neighbouring steps 9.4 apart`() {
    for palette in Self.palettes {
      let fills = palette.sequential.map(\.fill)
      for (lower, upper) in zip(fills, fills.dropFirst()) {
        #expect(ColorVision.normal.distance(lower, upper) >= 9.35)
      }
    }
  }

  /// Pairs 1, 17, 20 and 25 of the test data of Sharma, Wu and Dalal (2005).
  @Test(
    arguments: [
      ([50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425), ([50, 2.5, 0], [73, 25, -18], 27.1492),
      ([50, 2.5, 0], [58, 24, 15], 19.4535),
      ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
    ] as [([Double], [Double], Double)])
  func `are measured as published pairs are`(
    _ first: [Double], _ second: [Double], _ expected: Double
  ) {
    let left = Lab(first[0], first[1], first[2])
    let right = Lab(second[0], second[1], second[2])

    #expect(abs(left.distance(to: right) - expected) < 0.00005)
    #expect(abs(right.distance(to: left) - expected) < 0.00005)
  }

  private static func smallestDistance(_ colors: [Color], _ vision: ColorVision) -> Double {
    colors.indices.flatMap { first in
      colors.indices.dropFirst(first + 1).map { vision.distance(colors[first], colors[$0]) }
    }.min() ?? 0
  }
}
