/// The reports of a folder, to be listed on a page of their own.
public struct SiteIndex: Sendable {
  /// One report.
  public struct Entry: Sendable {
    /// The report's file in the page's folder, or `nil` where there is no report yet.
    public var file: String?
    /// The notebook's name, shown while there is no report.
    public var name: String
    /// The report's title: its answer.
    public var title: String?
    /// The sentence below it.
    public var subtitle: String?
    /// To which day its data goes, as in ISO 8601, or `nil`.
    public var dataDay: String?
    /// When its data was first rendered, in seconds since 1970, or `nil`.
    public var refreshed: Int?
    /// Its findings, each with whether it holds.
    public var findings: [(statement: String, holds: Bool)] = []
    /// How many expectations were not met.
    public var unmetCount = 0
    /// Whether the last refresh refused newer data.
    public var isRefused = false
    /// The headings of its sections, for the search.
    public var headings: [String] = []

    /// A report that is not there yet.
    public init(name: String) { self.name = name }
  }

  /// The page's title.
  public var title: String
  /// A sentence below it, or `nil`.
  public var subtitle: String?
  /// The page's language.
  public var language: String
  /// The reports in order.
  public var entries: [Entry]

  /// Lists reports.
  public init(title: String, subtitle: String? = nil, language: String = "en", entries: [Entry]) {
    (self.title, self.subtitle, self.language) = (title, subtitle, language)
    self.entries = entries
  }
}
