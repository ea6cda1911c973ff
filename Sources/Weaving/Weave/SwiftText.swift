package import Notebooks

/// The text of a cell, addressed by byte offsets as SwiftSyntax does.
package struct SwiftText: Sendable {
  package let lines: [SourceLines.Line]
  package let text: String
  private let lineOffsets: [Int]

  /// The text of some lines.
  package init(_ source: SourceLines) {
    lines = source.lines
    text = source.text
    var offset = 0
    lineOffsets = source.lines.map { line in
      defer { offset += line.text.utf8.count + 1 }
      return offset
    }
  }

  /// The place in the notebook of a byte offset.
  package func location(at offset: Int) -> SourceLocation {
    guard let line = lineIndex(at: offset) else { return SourceLocation(line: 1, column: 1) }
    let start = lines[line].start
    return SourceLocation(line: start.line, column: start.column + offset - lineOffsets[line])
  }

  /// The text of one of its statements.
  package func text(of statement: Statement) -> String {
    text(in: statement.offsets)
  }

  /// The place in the notebook of a stretch of bytes.
  package func range(_ offsets: Range<Int>) -> SourceRange {
    SourceRange(location(at: offsets.lowerBound), location(at: offsets.upperBound))
  }

  /// The text of some bytes.
  func text(in offsets: Range<Int>) -> String {
    String(
      decoding: Array(text.utf8.dropFirst(offsets.lowerBound).prefix(offsets.count)), as: UTF8.self)
  }

  /// Cuts out some bytes as the lines of a piece: the first one padded, so that columns stay.
  func cut(_ offsets: Range<Int>) -> (text: String, starts: [SourceLocation]) {
    guard let first = lineIndex(at: offsets.lowerBound) else { return ("", []) }
    let last = lineIndex(at: offsets.upperBound) ?? first
    let padding = offsets.lowerBound - lineOffsets[first]
    return (
      String(repeating: " ", count: padding) + text(in: offsets),
      lines[first...last].map(\.start)
    )
  }

  private func lineIndex(at offset: Int) -> Int? {
    lineOffsets.isEmpty ? nil : max(0, lineOffsets.partitioningIndex { $0 > offset } - 1)
  }
}

extension [Int] {
  /// The first index for which a condition that stays true once it is true holds.
  fileprivate func partitioningIndex(where isAfter: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
