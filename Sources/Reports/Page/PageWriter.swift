import Markup
import Notebooks
import Records
import Themes

/// Writes the parts of one page, and remembers what the rest of the page must know of them.
///
/// Each kind of block and each kind of output has an extension of its own. All of them give nodes;
/// text becomes markup in `Markup` alone.
struct PageWriter {
  let notebook: Notebook
  let run: Run
  let theme: Theme
  let language: Language
  let audience: Audience
  /// What conditions such as `when-format` are held against: `html`, or `markdown`.
  var format = "html"
  let numbering: Numbering
  /// What stopped a cell whose author lets the run go on, by cell.
  let failures: [Int: Diagnostic]
  /// What is other than at the refresh before; `nil` at the first.
  let changes: LedgerDifference?
  /// How often each labelled test was run, by its name.
  let looks: [String: Look]

  var highlights: CodeHighlights
  /// The ids that the page has so far.
  var identifiers = IdentifierSet()
  /// What the author should know about the page.
  var diagnostics: [Diagnostic] = []
  /// Rules for sizes that authors gave, by class name: the page's policy allows no style attributes.
  var generatedRules: [String: String] = [:]
  /// Whether anything is left out of the summary view, so that a switch is wanted.
  var hasTechnicalParts = false
  /// The findings shown, in document order.
  var findings: [PlacedFinding] = []
  /// The level and the title of the section that is being written.
  var section = (level: 1, title: "")
  /// The level of the latest heading that the document's author wrote; values may add deeper ones.
  var authoredLevel = 1
  /// Where the prose stands that is being written, for messages about its links.
  var place: SourceRange?
  /// The class of the part that only some readers see and that is being written, or `nil`.
  var part: String?
  /// The contents' entries so far.
  var entries: [ContentsEntry] = []
  /// The back links of every footnote mentioned so far, by number.
  var footnoteMentions: [Int: FootnoteMention] = [:]
  /// What speaks against values of the page, in the order of their first mention.
  var cautions: [Caution] = []
  /// A label and a caption that a surrounding div has for the next figure or table.
  var pendingCaption: PendingCaption?

  init(
    _ notebook: Notebook, _ run: Run, theme: Theme, language: Language, audience: Audience,
    numbering: Numbering, failures: [Int: Diagnostic], changes: LedgerDifference? = nil,
    looks: [Look] = [],
    highlights: CodeHighlights
  ) {
    self.notebook = notebook
    self.run = run
    self.theme = theme
    self.language = language
    self.audience = audience
    self.numbering = numbering
    self.failures = failures
    self.changes = changes
    self.looks = Dictionary(looks.map { ($0.name, $0) }) { first, _ in first }
    self.highlights = highlights
  }

  /// The fixed words of the page.
  var wording: Wording { language.wording }

  /// Marks nodes as parts of the technical view; an executive file is without them.
  mutating func technical(_ nodes: [Node]) -> [Node] {
    guard audience != .executive, !nodes.isEmpty else { return [] }
    hasTechnicalParts = true
    return marked(nodes, as: "technical")
  }

  /// Marks nodes as parts of the summary alone; a technical file is without them.
  mutating func summary(_ nodes: [Node]) -> [Node] {
    guard audience != .technical, !nodes.isEmpty else { return [] }
    guard audience == .both else { return nodes }
    hasTechnicalParts = true
    return marked(nodes, as: "summary-only")
  }

  private func marked(_ nodes: [Node], as name: String) -> [Node] {
    nodes.map { node in
      guard case .element(var element) = node else {
        return .element("div", ["class": name], [node])
      }
      let classes = [element.attributes["class"], name].compactMap(\.self)
      element.attributes["class"] = classes.joined(separator: " ")
      return .element(element)
    }
  }

  /// Tells the author about a place, unless the parser has said the same.
  mutating func warn(
    _ code: String, _ message: String, at range: SourceRange? = nil, suggestion: String? = nil
  ) {
    let isKnown = notebook.warnings.contains { $0.range == range && $0.message == message }
    // What stands in the text and in a list at the top is told once.
    let isToldWithPlace = range == nil && diagnostics.contains { $0.message == message }
    guard !isKnown, !isToldWithPlace else { return }
    diagnostics.append(
      Diagnostic(
        .warning, code, message, file: notebook.file, range: range, suggestion: suggestion))
  }
}

/// A finding with the place where the page shows it.
struct PlacedFinding {
  var finding: Finding
  var anchor: String
  /// The title of the section around it, or an empty text.
  var section: String
}

/// A line of the contents.
struct ContentsEntry {
  /// The class of the part that only some readers see, or `nil`.
  var part: String?
  var level: Int
  var anchor: String
  var title: [Node]
}

/// The mentions of one footnote.
struct FootnoteMention {
  var label: String
  var anchors: [String]
}

/// What a labelled div says about the figure or table inside it.
struct PendingCaption {
  var target: Numbering.Target
  var content: [Inline]
}
