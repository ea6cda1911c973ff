/// What stands between the `---` lines, with the keys of R Markdown and Quarto.
public struct FrontMatter: Sendable {
  /// A parameter that a run may set, typed by its default.
  public struct Parameter: Hashable, Sendable {
    /// A Swift identifier.
    public var name: String
    /// The value unless a run says otherwise. Never `.null` or `.map`.
    public var defaultValue: OptionValue
    /// Where the name stands.
    public var range: SourceRange
  }

  /// The report's title: the answer, not the topic. `nil` when absent.
  public var title: RichText?
  /// One sentence below it.
  public var subtitle: RichText?
  /// The authors' names in order.
  public var authors: [String] = []
  /// `date`, as written.
  public var date: String?
  /// `data-date`, as written.
  public var dataDate: String?
  /// What the report is about, for the page's description.
  public var description: RichText?
  /// The language of the page, such as `en` or `de-AT`.
  public var language = "en"
  /// `params` in order.
  public var parameters: [Parameter] = []
  /// `matrix`: the values for each of which the notebook is rendered.
  public var matrix = ParameterMatrix()
  /// `toc`; `nil` leaves it to the number of sections.
  public var tableOfContents: Bool?
  /// `toc-depth`.
  public var tableOfContentsDepth = 3
  /// `number-sections`.
  public var numbersSections = false
  /// `owner`: who answers for the report.
  public var owner: String?
  /// `refresh`: how often the report is to be refreshed.
  public var refresh: RefreshInterval?
  /// `check: {ignore: …}`: rules of `quire check` that the notebook is not held to.
  public var ignoredRules: [RuleMention] = []
  /// Every key as written, in order, for `inspect` and for parts that read their own keys.
  public var written: [(key: String, value: OptionValue)] = []
  /// From the first to after the last `---` line; `nil` when there is none.
  public var range: SourceRange?

  /// The defaults of a notebook without front matter.
  public init() {}
}
