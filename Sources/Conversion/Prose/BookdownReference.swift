import Notebooks

/// A reference of bookdown: `\@ref(fig:reach)`.
struct BookdownReference {
  /// What it refers to in Quire's words: `fig`, `tbl`, `eq` or `lst`.
  let kind: String
  /// The label.
  let label: Substring
  /// Where the text goes on.
  let end: Substring.Index

  private static let opening = "\\@ref("
  private static let kinds = ["fig": "fig", "tab": "tbl", "eq": "eq", "lst": "lst"]

  /// The reference at the beginning of a text; `nil` where there is none.
  init?(at text: Substring) {
    guard text.hasPrefix(Self.opening), let close = text.firstIndex(of: ")") else { return nil }
    let name = text[text.index(text.startIndex, offsetBy: Self.opening.count)..<close]
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = Self.kinds[String(parts[0])], !parts[1].isEmpty,
      parts[1].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    else { return nil }
    (self.kind, label, end) = (kind, parts[1], text.index(after: close))
  }

  /// As Quarto writes it: `[-@fig-reach]`.
  var quarto: String { "[-@\(kind)-\(label)]" }

  /// The figures and tables that a document refers to: `fig` or `tbl` by their labels.
  static func labels(in source: NotebookSource) -> [String: String] {
    guard source.lineCount > 0 else { return [:] }
    var found: [String: Set<String>] = [:]
    var fence: Fence?
    for number in 1...source.lineCount {
      let line = source.text(ofLine: number)
      if let open = fence {
        if open.isClosed(by: line) { fence = nil }
        continue
      }
      fence = Fence(line)
      guard fence == nil else { continue }
      var rest = Substring(line)
      while let start = rest.firstRange(of: opening) {
        rest = rest[start.lowerBound...]
        guard let reference = BookdownReference(at: rest) else {
          rest = rest[start.upperBound...]
          continue
        }
        if ["fig", "tbl"].contains(reference.kind) {
          found[String(reference.label), default: []].insert(reference.kind)
        }
        rest = rest[reference.end...]
      }
    }
    // One that is called both a figure and a table keeps its label.
    return found.compactMapValues { $0.count == 1 ? $0.first : nil }
  }
}
