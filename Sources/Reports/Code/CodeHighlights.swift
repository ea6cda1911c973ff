public import Notebooks

/// The highlighting of a notebook's code, found once and kept.
///
/// Parsing Swift is what costs most in a page, and it depends on the notebook alone. So it can be
/// done while the program still runs, or be read back from a cache when only data changed:
///
/// ```swift
/// async let highlights = CodeHighlights(of: notebook)
/// let run = try await program.run()
/// let report = try renderer.render(notebook, run, provenance, highlights: await highlights)
/// ```
///
/// Code that is not among them is highlighted when the page is made, so an empty value is right,
/// only slower.
public struct CodeHighlights: Codable, Hashable, Sendable {
  private var spans: [String: [CodeSpan]] = [:]

  /// Highlights nothing beforehand.
  public init() {}

  /// Highlights all Swift of a notebook that its page may show: cells and plain `swift` blocks.
  public init(of notebook: Notebook) {
    self.init(of: notebook, keeping: CodeHighlights())
  }

  /// Highlights a notebook's code, taking from an earlier version what did not change.
  ///
  /// Only what this notebook needs is kept.
  public init(of notebook: Notebook, keeping earlier: CodeHighlights) {
    let blocks = Self.plainCode(in: notebook.blocks + notebook.footnotes.values.flatMap(\.self))
    for code in notebook.cells.compactMap(\.highlightedCode) + blocks {
      spans[code] = earlier.spans[code] ?? SwiftHighlighter.spans(of: code)
    }
  }

  /// The coloured stretches of some Swift code, found now if they were not before.
  mutating func spans(of code: String) -> [CodeSpan] {
    if let known = spans[code] { return known }
    let found = SwiftHighlighter.spans(of: code)
    spans[code] = found
    return found
  }

  private static func plainCode(in blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .code(let code) where code.isSwift: [code.text]
      case .list(let list): plainCode(in: list.items.flatMap(\.blocks))
      case .blockQuote(let blocks, _): plainCode(in: blocks)
      case .container(let container): plainCode(in: container.blocks)
      default: []
      }
    }
  }
}

extension Cell {
  /// The cell's Swift as a page shows it; `nil` where it is hidden or no Swift.
  var highlightedCode: String? {
    guard options.include, options.echo != .hidden, engine != .sql else { return nil }
    return options.echo == .fenced ? nil : source.text
  }
}

extension CodeBlock {
  /// Whether the block says that it is Swift.
  var isSwift: Bool { language == "swift" }
}
