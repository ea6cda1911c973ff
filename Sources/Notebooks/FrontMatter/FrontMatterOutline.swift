/// The keys of a text's front matter with the lines that each of them takes, for who rewrites it.
package struct FrontMatterOutline {
  /// A key and its value, with what is in it.
  package struct Entry {
    package var name: String
    package var value: OptionValue
    /// Where the key stands, from 1.
    package var line: Int
    /// The entries of a map, in order.
    package var entries: [Entry]
  }

  /// A key at the top.
  package struct Key {
    package var name: String
    package var value: OptionValue
    /// From the key's line to the one before the next key's.
    package var lines: ClosedRange<Int>
    /// Whether a notebook may have it.
    package var isKnown: Bool
    /// The entries of a map, in order.
    package var entries: [Entry]
  }

  /// The keys in order.
  package let keys: [Key]
  /// From the first to the last `---` line.
  package let lines: ClosedRange<Int>

  /// `nil` for a text without front matter.
  ///
  /// - Throws: ``ParsingFailure`` when it is never closed, or is not YAML.
  package init?(of source: NotebookSource, file: String) throws(ParsingFailure) {
    let last: Int
    switch FrontMatterBlock.find(in: source) {
    case .none, .prose: return nil
    case .lines(let line): last = line
    case .unclosed:
      throw ParsingFailure(
        [
          Diagnostic(
            .error, "front-matter-unclosed", "the front matter is never closed", file: file,
            range: source.range(ofLine: 1), suggestion: "write a line --- below its last key")
        ], source: source.sourceText)
    }
    lines = 1...last
    let text = (2..<max(last, 2)).map {
      SourceLines.Line(source.text(ofLine: $0), at: SourceLocation(line: $0, column: 1))
    }
    switch YAMLText(text, kind: .frontMatter).entries() {
    case .success(let entries):
      keys = entries.enumerated().map { index, entry in
        let start = entry.keyRange.start.line
        let end = index + 1 < entries.count ? entries[index + 1].keyRange.start.line : last
        return Key(
          name: entry.key, value: entry.value, lines: start...max(start, end - 1),
          isKnown: FrontMatterReader.isKnown(entry.key), entries: entry.entries.map(Self.entry))
      }
    case .failure(var problem):
      problem.file = file
      throw ParsingFailure([problem], source: source.sourceText)
    }
  }

  /// Whether a key may stand below `format: html:`.
  package static func isKnownFormatKey(_ key: String) -> Bool {
    FrontMatterReader.isKnownFormatKey(key)
  }

  /// A parameter's name as Swift can say it: `start.date` is `startDate`.
  package static func parameterName(from name: String) -> String {
    FrontMatterReader.parameterName(from: name)
  }

  private static func entry(_ entry: OptionEntry) -> Entry {
    Entry(
      name: entry.key, value: entry.value, line: entry.keyRange.start.line,
      entries: entry.entries.map(Self.entry))
  }
}
