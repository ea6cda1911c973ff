import Notebooks

/// A conversion on its way: the document, the lines so far, and what is to be told.
struct Conversion {
  let file: String
  let source: NotebookSource
  private(set) var lines: [String] = []
  private var diagnostics: [Diagnostic] = []
  private var labels: Set<String> = []
  private(set) var shownCells = 0
  private(set) var shownValues = 0

  /// What references of bookdown call cells, by the cells' labels: `\@ref(fig:reach)` makes `reach` a figure.
  private let references: [String: String]

  init(file: String, source: NotebookSource) {
    self.file = file
    self.source = source
    references = BookdownReference.labels(in: source)
  }

  /// The document's file without its folders.
  var fileName: Substring { file.split(separator: "/").last ?? file[...] }

  mutating func write(_ line: String) { lines.append(line) }

  mutating func write(_ more: [String]) { lines += more }

  /// Writes lines of the document as they are.
  mutating func copy(_ numbers: ClosedRange<Int>) {
    lines += numbers.map { source.text(ofLine: $0) }
  }

  /// Tells of something at a line of the document.
  mutating func tell(
    _ severity: Diagnostic.Severity, _ code: String, _ message: String, line: Int,
    suggestion: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        severity, code, message, file: file, range: source.range(ofLine: line),
        suggestion: suggestion))
  }

  mutating func countShownCell() { shownCells += 1 }

  mutating func countShownValue() { shownValues += 1 }

  /// The label that references know a cell by: with `fig-` or `tbl-` where one of bookdown does.
  func referenced(_ label: String) -> String {
    references[label].map { label.hasPrefix("\($0)-") ? label : "\($0)-\(label)" } ?? label
  }

  /// A label that is fit for a notebook and not taken yet.
  mutating func claim(_ label: String, line: Int) -> String {
    let wanted = CellOptions.label(from: referenced(label))
    var free = wanted
    var number = 1
    while !labels.insert(free).inserted {
      number += 1
      free = "\(wanted)-\(number)"
    }
    if free != label {
      tell(.warning, "label-changed", "the label \"\(label)\" is now \"\(free)\"", line: line)
    }
    return free
  }

  func converted() -> NotebookConverter.Converted {
    NotebookConverter.Converted(
      text: lines.map { $0 + source.lineEnd }.joined(),
      diagnostics: diagnostics.enumerated().sorted { left, right in
        let (first, second) = (left.element.range?.start.line, right.element.range?.start.line)
        return (first ?? 0, left.offset) < (second ?? 0, right.offset)
      }.map(\.element),
      source: SourceText(
        (1..<(source.lineCount + 1)).map { source.text(ofLine: $0) }.joined(separator: "\n")),
      shownCells: shownCells, shownValues: shownValues)
  }
}
