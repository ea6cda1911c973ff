extension Language {
  /// German as Germany writes it: `1.234,5`, `12,3 %`, `30. Juni 2026`.
  ///
  /// Short months are those of Unicode's CLDR for months that stand alone, and they and the
  /// suffixes have no full stop: numbers and months often end a sentence, which would then end
  /// with two.
  public static let german = Language(
    tag: "de",
    decimalSeparator: ",",
    groupSeparator: ".",
    suffixes: Suffixes(
      thousand: "\u{A0}Tsd", million: "\u{A0}Mio", billion: "\u{A0}Mrd"),
    percentSign: "\u{A0}%",
    months: [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
      "Oktober", "November", "Dezember",
    ],
    shortMonths: [
      "Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez",
    ],
    datePattern: "{day}. {month} {year}",
    shortDayPattern: "{day}. {month}",
    currencyPattern: "{number}\u{A0}{symbol}",
    isRightToLeft: false,
    wording: .german
  )

  /// German as Austria writes it, where the year begins with "Jänner": `€ 12,50`.
  static let austrianGerman: Language = {
    var language = german
    language.tag = "de-AT"
    language.months[0] = "Jänner"
    language.shortMonths[0] = "Jän"
    language.currencyPattern = "{symbol}\u{A0}{number}"
    return language
  }()

  /// German as Switzerland and Liechtenstein write it: `1’234.5`, `CHF 12.50`.
  static let swissGerman: Language = {
    var language = german
    language.tag = "de-CH"
    language.decimalSeparator = "."
    language.groupSeparator = "\u{2019}"
    language.currencyPattern = "{symbol}\u{A0}{number}"
    return language
  }()
}
