/// How a language writes numbers and dates, and the fixed words of pages and drawings.
///
/// English and German are complete. Another language is another value of this type: separators,
/// month names and ``Wording`` are all that the formatters know of a language. To add one, write a
/// `Wording+….swift` and a `Language+….swift` as those of German and list it in `complete`.
public struct Language: Sendable, Hashable, Codable {
  /// The language's tag as in HTML's `lang`, such as `en` or `en-GB`.
  public var tag: String
  /// The mark between whole and fraction.
  public var decimalSeparator: String
  /// The mark between groups of three digits.
  public var groupSeparator: String
  /// Suffixes of thousands, millions and billions.
  public var suffixes: Suffixes
  /// The percent sign with the space some languages put before it.
  public var percentSign: String
  /// Month names in full, January first; twelve of them.
  public var months: [String]
  /// Month names as axes use them, January first; twelve of them.
  public var shortMonths: [String]
  /// The pattern of a date in words, with `{day}`, `{month}` and `{year}`.
  public var datePattern: String
  /// The pattern of a day with its short month as axes use it, with `{day}` and `{month}`.
  public var shortDayPattern: String
  /// The pattern of an amount of money, with `{symbol}` and `{number}`.
  public var currencyPattern: String
  /// Whether the language is written from right to left.
  public var isRightToLeft: Bool
  /// The fixed words of pages and drawings.
  public var wording: Wording

  /// The suffixes of large numbers.
  public struct Suffixes: Sendable, Hashable, Codable {
    /// The suffix of thousands.
    public var thousand: String
    /// The suffix of millions.
    public var million: String
    /// The suffix of thousand millions.
    public var billion: String

    /// Makes suffixes.
    public init(thousand: String, million: String, billion: String) {
      self.thousand = thousand
      self.million = million
      self.billion = billion
    }
  }

  /// English.
  public static let english = Language(
    tag: "en",
    decimalSeparator: ".",
    groupSeparator: ",",
    suffixes: Suffixes(thousand: "k", million: "M", billion: "B"),
    percentSign: "%",
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    shortMonths: [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    datePattern: "{day} {month} {year}",
    shortDayPattern: "{day} {month}",
    currencyPattern: "{symbol}{number}",
    isRightToLeft: false,
    wording: .english
  )

  /// The languages that are complete, by the first part of their tags.
  private static let complete = ["en": english, "de": german]

  /// What regions write otherwise, by language and region in lower case.
  private static let regional = [
    "de-at": austrianGerman, "de-ch": swissGerman, "de-li": swissGerman,
  ]

  /// The language of a tag such as `en`, `en-GB` or `de_AT`, as its region writes it.
  ///
  /// A region without ways of its own gives the language: `de-LU` is ``german``.
  /// A language that is not complete yet gives English, tag included, because a page's `lang` must
  /// name the language it is in; ``isComplete(_:)`` tells, so that a render can warn.
  public init(for tag: String) {
    let language = Self.primary(tag)
    let region = Self.region(tag).flatMap { Self.regional["\(language)-\($0)"] }
    self = region ?? Self.complete[language] ?? .english
    if Self.isComplete(tag) { self.tag = tag }
  }

  /// Whether the words and separators of a tag's language are known.
  public static func isComplete(_ tag: String) -> Bool {
    complete[primary(tag)] != nil
  }

  private static func primary(_ tag: String) -> String {
    String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased()
  }

  /// The first part of two letters behind the language, so that `de-Latn-CH` is Swiss as well.
  private static func region(_ tag: String) -> String? {
    tag.lowercased().split { $0 == "-" || $0 == "_" }.dropFirst().first { $0.count == 2 }
      .map(String.init)
  }
}

extension Language {
  /// Makes a language of all its parts.
  public init(
    tag: String,
    decimalSeparator: String,
    groupSeparator: String,
    suffixes: Suffixes,
    percentSign: String,
    months: [String],
    shortMonths: [String],
    datePattern: String,
    shortDayPattern: String,
    currencyPattern: String,
    isRightToLeft: Bool,
    wording: Wording
  ) {
    self.tag = tag
    self.decimalSeparator = decimalSeparator
    self.groupSeparator = groupSeparator
    self.suffixes = suffixes
    self.percentSign = percentSign
    self.months = months
    self.shortMonths = shortMonths
    self.datePattern = datePattern
    self.shortDayPattern = shortDayPattern
    self.currencyPattern = currencyPattern
    self.isRightToLeft = isRightToLeft
    self.wording = wording
  }
}
