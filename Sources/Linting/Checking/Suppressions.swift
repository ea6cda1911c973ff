import Notebooks

/// What a notebook says about rules that it does not want to be held to.
///
/// The front matter speaks for all of it (`check: {ignore: [Q101]}`), a cell's option of the same name for the cell, and a comment
/// `<!-- quire-check: ignore Q101 -->` for the block below it, or for the paragraph that it stands in.
struct Suppressions {
  private struct Stretch {
    var names: [String]
    var lines: ClosedRange<Int>?
  }

  /// The rules that are named, known or not.
  private(set) var mentions: [RuleMention] = []
  /// Comments that begin like one for the check and say something else.
  private(set) var malformed: [SourceRange] = []
  private var stretches: [Stretch] = []

  init(of notebook: Notebook) {
    add(notebook.frontMatter.ignoredRules, lines: nil)
    for cell in notebook.cells where !cell.options.ignoredRules.isEmpty {
      add(cell.options.ignoredRules, lines: cell.range.lines)
    }
    for sequence in notebook.sequences() {
      for (index, block) in sequence.blocks.enumerated() { add(block, at: index, in: sequence) }
    }
  }

  /// Whether an issue is not to be told; errors of the parser always are.
  func cover(_ issue: Issue) -> Bool {
    if issue.code == nil, issue.diagnostic.severity == .error { return false }
    return stretches.contains { stretch in
      guard stretch.names.contains(where: { RuleSelection.matches($0, issue) }) else {
        return false
      }
      guard let lines = stretch.lines else { return true }
      return issue.diagnostic.range.map { lines.contains($0.start.line) } ?? false
    }
  }
}

extension Suppressions {
  private mutating func add(_ mentions: [RuleMention], lines: ClosedRange<Int>?) {
    guard !mentions.isEmpty else { return }
    self.mentions += mentions
    stretches.append(Stretch(names: mentions.map(\.name), lines: lines))
  }

  private mutating func add(_ block: Block, at index: Int, in sequence: BlockSequence) {
    switch block {
    case .html(let text, let range):
      let next = sequence.blocks[(index + 1)...].first { !$0.isComment }
      let last = next?.range.end.line ?? range.end.line
      read(text, at: range, lines: range.start.line...max(range.start.line, last))
    case .paragraph(let inlines, let range):
      for text in inlines.comments { read(text, at: range, lines: range.lines) }
    default: break
    }
  }

  private mutating func read(_ text: String, at range: SourceRange, lines: ClosedRange<Int>) {
    guard let words = CheckComment.words(in: text) else { return }
    guard words.first == "ignore" else {
      malformed.append(range)
      return
    }
    let names = words.count > 1 ? Array(words.dropFirst()) : ["all"]
    add(names.map { RuleMention($0, at: range) }, lines: lines)
  }
}

/// A comment for the check.
enum CheckComment {
  /// The words behind `quire-check:`, or `nil` for any other text.
  static func words(in text: String) -> [String]? {
    let trimmed = text.drop(while: \.isWhitespace)
    guard trimmed.hasPrefix("<!--") else { return nil }
    let inner = trimmed.dropFirst(4).drop(while: \.isWhitespace)
    guard inner.hasPrefix("quire-check:") else { return nil }
    let words = inner.dropFirst("quire-check:".count)
      .split { $0.isWhitespace || $0 == "," }.prefix { !$0.hasPrefix("-->") }
    return words.map { $0.hasSuffix("-->") ? String($0.dropLast(3)) : String($0) }
      .filter { !$0.isEmpty }
  }
}
