import CCmark

/// Reads tables, and where their cells stand.
struct TableReader {
  let source: NotebookSource

  /// Splits the rows' source lines as cmark does, since the tree's columns are wrong.
  func table(_ node: MarkdownNode, inlines: (MarkdownNode, InlineText) -> [Inline]) -> Block {
    let count = Int(cmark_gfm_extensions_get_table_columns(node.pointer))
    let signs = cmark_gfm_extensions_get_table_alignments(node.pointer)
    let alignments = (0..<count).map { column -> Table.Alignment? in
      switch signs?[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: nil
      }
    }
    let (lines, first) = source.tableLines(node)
    let headerLine = first + max(lines.count - 1, 0)
    var header: [[Inline]] = []
    var rows: [[[Inline]]] = []
    for row in node.children {
      let isHeader = cmark_gfm_extensions_get_table_row_is_header(row.pointer) != 0
      let number = isHeader ? headerLine : row.startLine
      let line = source.line(number)
      let text =
        isHeader
        ? line.suffix(lines.last?.count ?? 0)
        : line.drop { $0.isBlank || $0 == Byte.greater }
      let places = Self.cells(text)
      let base = text.startIndex - line.startIndex + 1
      var cells: [[Inline]] = []
      for (index, cell) in row.children.enumerated() {
        let place = index < places.count ? places[index] : text.endIndex..<text.endIndex
        let location = SourceLocation(
          line: number, column: base + place.lowerBound - text.startIndex)
        cells.append(
          inlines(
            cell, InlineText(bytes: cell.content, positions: Self.positions(line[place], location)))
        )
      }
      if isHeader { header = cells } else { rows.append(cells) }
    }
    let end = node.children.reduce(headerLine + 1) { max($0, $1.startLine) }
    let range = SourceRange(
      SourceLocation(
        line: headerLine,
        column: source.line(headerLine).count - (lines.last?.count ?? 0) + 1),
      SourceLocation(line: end, column: source.line(end).count + 1)
    )
    return .table(Table(alignments: alignments, header: header, rows: rows, range: range))
  }

  /// Where a row's cells stand, without the white space around them.
  private static func cells(_ row: ArraySlice<UInt8>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var index = row.startIndex
    if index < row.endIndex, row[index] == Byte.pipe { index += 1 }
    while index < row.endIndex {
      let start = index
      while index < row.endIndex, row[index] != Byte.pipe {
        let isEscape =
          row[index] == Byte.backslash && index + 1 < row.endIndex && row[index + 1].isPunctuation
        index += isEscape ? 2 : 1
      }
      index = min(index, row.endIndex)
      let text = row[start..<index].trimmed
      // What is behind the last pipe is no cell unless something is there.
      if index < row.endIndex || !text.isEmpty {
        cells.append(text.isEmpty ? start..<start : text.startIndex..<text.endIndex)
      }
      index += 1
    }
    return cells
  }

  /// The way back from a cell's text, in which cmark wrote `\|` as `|`.
  private static func positions(
    _ raw: ArraySlice<UInt8>,
    _ location: SourceLocation
  ) -> PositionMap {
    var map = PositionMap(at: location)
    var offset = 0
    var index = raw.startIndex
    while index < raw.endIndex {
      if raw[index] == Byte.backslash, index + 1 < raw.endIndex, raw[index + 1] == Byte.pipe {
        index += 1
        map.add(
          offset,
          SourceLocation(
            line: location.line, column: location.column + index - raw.startIndex))
      }
      offset += 1
      index += 1
    }
    return map
  }
}
