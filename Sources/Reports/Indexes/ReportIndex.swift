/// Reports that belong together, to be listed on a page of their own: the members of a matrix.
public struct ReportIndex: Sendable {
  /// One report.
  public struct Entry: Sendable {
    /// The report's file in the page's folder, or `nil` where there is no report yet.
    public var file: String?
    /// What tells it from the others, one for each of ``ReportIndex/columns``.
    public var settings: [String]
    /// The report's title, or `nil`.
    public var title: String?
    /// To which day its data goes, as in ISO 8601, or `nil`.
    public var dataDay: String?
    /// How many of its findings hold.
    public var heldCount = 0
    /// How many findings it states.
    public var findingCount = 0
    /// How many expectations were not met.
    public var unmetCount = 0

    /// A report that is not there yet.
    public init(settings: [String]) { self.settings = settings }
  }

  /// The page's title, `nil` for the one of the notebook.
  public var title: String?
  /// What tells the reports from each other: the names of parameters.
  public var columns: [String]
  /// The reports in order.
  public var entries: [Entry]

  /// Lists reports.
  public init(title: String? = nil, columns: [String], entries: [Entry]) {
    (self.title, self.columns, self.entries) = (title, columns, entries)
  }
}
