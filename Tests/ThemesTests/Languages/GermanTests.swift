import Testing
import Themes

@Suite struct `German` {
  let format = NumberFormat(.german)

  // MARK: Words

  /// Words that German writes as English does, and patterns without a word.
  static let shared: Set = [
    "binOf", "code", "heatmap", "kindOfParts", "median", "name", "position", "rowsAndColumns",
    "software",
  ]

  @Test func `has words of its own for everything but a few that both languages share`() {
    let english = words(of: .english)

    let same = words(of: .german).filter { english[$0.key] == $0.value }

    #expect(Set(same.keys) == Self.shared)
  }

  @Test func `leaves open what English leaves open`() {
    let german = words(of: .german)
    for (name, text) in words(of: .english) {
      #expect(placeholders(in: german[name] ?? "") == placeholders(in: text), "\(name)")
    }
  }

  @Test func `names all kinds of changes`() {
    let (german, english) = (Wording.german.changeKinds, Wording.english.changeKinds)

    #expect(Set(german.keys) == Set(english.keys))
    let same = german.filter { english[$0.key] == $0.value }.keys.sorted()
    #expect(same == ["notebook", "parameter", "software"])
  }

  @Test func `names all charts of a board of checks`() {
    let (german, english) = (Wording.german.checkTiles, Wording.english.checkTiles)

    #expect(Set(german.keys) == Set(english.keys))
    #expect(german.allSatisfy { english[$0.key] != $0.value && !$0.value.contains("ß") })
  }

  @Test func `knows every member that English has`() {
    let members = Mirror(reflecting: Wording.english).children.compactMap(\.label)

    #expect(Set(members).subtracting(words(of: .english).keys) == ["changeKinds", "checkTiles"])
  }

  @Test func `can be read in Switzerland too: without ß, and without the marks of numbers`() {
    for (name, text) in words(of: .german) {
      #expect(!text.contains("ß"), "\(name)")
      let characters = Array(text)
      for index in characters.indices.dropFirst().dropLast()
      where characters[index - 1].isNumber && characters[index + 1].isNumber {
        #expect(!",.’".contains(characters[index]), "\(name)")
      }
    }
  }

  @Test(arguments: ["de", "de-DE", "DE_lu", "de-CH", "de-AT"])
  func `is complete in every region, and keeps the tag that was asked for`(_ tag: String) {
    #expect(Language.isComplete(tag))
    #expect(Language(for: tag).tag == tag)
    #expect(Language(for: tag).wording == .german)
    #expect(Wording(for: tag).figure == "Abbildung")
  }

  // MARK: Numbers

  @Test(arguments: [
    (4950, "4.950", "4.950"), (501_555.4, "502.000", "502\u{A0}Tsd"),
    (1_200_000, "1,2\u{A0}Mio", "1,2\u{A0}Mio"),
    (3_450_000_000, "3,45\u{A0}Mrd", "3,45\u{A0}Mrd"), (12.345, "12,3", "12,3"),
    (-43_210, "\u{2212}43.200", "\u{2212}43,2\u{A0}Tsd"),
    (3.2e-9, "3,20 × 10⁻⁹", "3,20 × 10⁻⁹"),
  ])
  func `writes amounts with a comma and points`(_ value: Double, _ text: String, _ short: String) {
    #expect(format.measured(value) == text)
    #expect(format.compact(value) == short)
  }

  @Test func `writes axes with one suffix`() {
    #expect(
      format.axis([0, 500_000, 1_000_000], step: 500_000)
        == ["0", "0,5\u{A0}Mio", "1,0\u{A0}Mio"])
    #expect(
      format.percentAxis([0, 0.25, 0.5], step: 0.25) == ["0\u{A0}%", "25\u{A0}%", "50\u{A0}%"])
  }

  @Test func `sets the percent sign apart`() {
    #expect(format.percent(0.123) == "12,3\u{A0}%")
    #expect(format.percent(0.0004) == "< 0,1\u{A0}%")
    #expect(format.points(0.004) == "+0,4 Prozentpunkte")
  }

  @Test(arguments: [
    (8.3, "8,3-mal"), (1.31, "31\u{A0}% höher"), (0.88, "12\u{A0}% niedriger"),
    (0.001, "mehr als 99\u{A0}% niedriger"), (1.001, "gleich"),
  ])
  func `puts ratios into words`(_ ratio: Double, _ expected: String) {
    #expect(format.ratio(ratio) == expected)
  }

  @Test func `writes ranges, p-values and money`() {
    #expect(format.range(7.2, 9.7) == "7,2 bis 9,7")
    #expect(format.range(7.2, 9.7, style: .table) == "7,2–9,7")
    #expect(format.range(-1, 2, style: .table) == "\u{2212}1 bis 2")
    #expect(format.pValue(0.0004) == "p < 0,001")
    #expect(format.exactPValue(0.0321) == "0,0321")
    #expect(format.currency(1_234.5, code: "CHF") == "1.234,50\u{A0}CHF")
    #expect(format.currency(-1_200_000, code: "EUR") == "\u{2212}1,2\u{A0}Mio\u{A0}€")
    let austrian = NumberFormat(Language(for: "de-AT"))
    #expect(austrian.currency(12.5, code: "EUR") == "€\u{A0}12,50")
    let swiss = NumberFormat(Language(for: "de-CH"))
    #expect(swiss.currency(1_234.5, code: "CHF") == "CHF\u{A0}1’234.50")
  }

  // MARK: Dates

  @Test(arguments: [
    ("2026-03-01", "1. März 2026"), ("2026-06-30", "30. Juni 2026"),
    ("2026-12-24", "24. Dezember 2026"), ("Juni", "Juni"),
  ])
  func `writes dates in words`(_ text: String, _ expected: String) {
    #expect(DateFormat(.german).date(from: text) == expected)
  }

  @Test func `writes days on axes`() throws {
    let day = try #require(CalendarDate(year: 2026, month: 6, day: 3))

    #expect(DateFormat(.german).shortDay(day) == "3. Jun")
    #expect(DateFormat(.english).shortDay(day) == "3 Jun")
  }

  @Test func `writes times`() {
    #expect(
      DateFormat(.german).dateAndTime(secondsSince1970: 1_782_972_900)
        == "2. Juli 2026, 06:15 UTC")
  }

  @Test func `has twelve months, whose short names begin the long ones`() {
    for language in [Language.german, Language(for: "de-AT"), Language(for: "de-CH")] {
      #expect(language.months.count == 12)
      #expect(language.shortMonths.count == 12)
      for (long, short) in zip(language.months, language.shortMonths) {
        #expect(long.hasPrefix(short))
      }
    }
  }

  // MARK: Regions

  @Test(arguments: ["de-CH", "de_ch", "de-Latn-CH", "de-LI"])
  func `in Switzerland groups with apostrophes`(_ tag: String) {
    let swiss = NumberFormat(Language(for: tag))

    #expect(swiss.count(19_382) == "19’382")
    #expect(swiss.measured(1_234_567) == "1.23\u{A0}Mio")
    #expect(swiss.percent(0.123) == "12.3\u{A0}%")
    #expect(DateFormat(swiss.language).date(from: "2026-01-05") == "5. Januar 2026")
  }

  @Test func `in Austria begins the year with Jänner`() {
    let austrian = Language(for: "de-AT")

    #expect(DateFormat(austrian).date(from: "2026-01-05") == "5. Jänner 2026")
    #expect(DateFormat(austrian).date(from: "2026-02-05") == "5. Februar 2026")
    #expect(austrian.shortMonths[0] == "Jän")
    #expect(NumberFormat(austrian).count(19_382) == "19.382")
  }

  @Test func `is what other regions get`() {
    var language = Language(for: "de-LU")
    language.tag = "de"

    #expect(language == .german)
  }
}

// MARK: - Supporting

extension German {
  /// The words by the name of their member.
  private func words(of wording: Wording) -> [String: String] {
    Mirror(reflecting: wording).children.reduce(into: [:]) { words, child in
      if let name = child.label, let text = child.value as? String { words[name] = text }
    }
  }

  /// The names in braces.
  private func placeholders(in template: String) -> Set<Substring> {
    Set(
      template.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
        $0.prefix { $0 != "}" }
      })
  }
}
