/// What the `//|` lines of a cell say, with the document's `execute:` defaults filled in.
public struct CellOptions: Sendable {
  /// How code is shown.
  public enum Echo: String, Sendable { case shown, hidden, fenced }
  /// What becomes of the values that a cell displays.
  public enum Output: String, Sendable { case shown, hidden, asis }
  /// Whether shown code is folded.
  public enum CodeFold: String, Sendable { case folded, open, none }

  /// The name that references and the ledger use.
  public var label: String?
  /// Where the label stands.
  public var labelRange: SourceRange?
  /// The name a directive's or a query's result is bound to.
  public var bindingName: String?
  /// Where that name stands.
  public var bindingRange: SourceRange?
  /// Whether the cell runs at all.
  public var eval = true
  /// How its code is shown.
  public var echo = Echo.shown
  /// What becomes of its values.
  public var output = Output.shown
  /// Whether compiler warnings of the cell are told.
  public var warning = true
  /// Whether an error is shown at the cell and the run goes on.
  public var error = false
  /// `false` runs the cell and shows nothing of it.
  public var include = true
  /// Whether shown code is folded.
  public var codeFold = CodeFold.folded
  /// The words on the fold, or `nil` for the usual ones.
  public var codeSummary: String?
  /// `fig-cap`: the takeaway title of a figure.
  public var figureCaption: RichText?
  /// `fig-subtitle`: the measure.
  public var figureSubtitle: RichText?
  /// `fig-source`: the source line.
  public var figureSource: RichText?
  /// `fig-alt`: replaces the computed description.
  public var figureAlternative: RichText?
  /// `tbl-cap`: a table's caption.
  public var tableCaption: RichText?
  /// `lst-cap`: a listing's caption.
  public var listingCaption: RichText?
  /// `fig-width` in inches of 96 units.
  public var figureWidth: Double?
  /// `fig-asp`: the height of a figure over its width.
  public var figureAspectRatio: Double?
  /// `fig-height` in inches of 96 units.
  public var figureHeight: Double?
  /// Whether a wide column is asked for (`column: page`).
  public var column: String?
  /// `classes`: more CSS classes, a fixed list of names of the author's template.
  public var classes: [String] = []
  /// `check: {ignore: …}`: rules of `quire check` that the cell is not held to.
  public var ignoredRules: [RuleMention] = []
  /// `finding`: the label of the finding that the figure's title rests on, or `nil`.
  public var finding: String?
  /// Where that label stands.
  public var findingRange: SourceRange?
  /// `title`: the title of a callout or card.
  public var title: RichText?
  /// `cache` and its kin: whether the values of the cell are kept for later renders.
  public var caching = CellCaching()
  /// Every option as written, known and accepted-but-unused ones included, in order.
  public var written: [(key: String, value: OptionValue)] = []

  /// The defaults of a document that says nothing.
  public init() {}
}
