/// The bytes of a notebook and where its lines are.
///
/// Lines end with LF, CRLF or CR. A byte order mark is not part of the text.
package struct NotebookSource: Sendable {
  package let bytes: [UInt8]
  private let starts: [Int]
  private let ends: [Int]

  package init(_ bytes: [UInt8]) {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    var starts: [Int] = []
    var ends: [Int] = []
    text.withUnsafeBufferPointer { text in
      var start = 0
      var offset = 0
      while offset < text.count {
        let byte = text[offset]
        guard byte == Byte.lineFeed || byte == Byte.carriageReturn else {
          offset += 1
          continue
        }
        starts.append(start)
        ends.append(offset)
        offset += 1
        if byte == Byte.carriageReturn, offset < text.count, text[offset] == Byte.lineFeed {
          offset += 1
        }
        start = offset
      }
      if start < text.count {
        starts.append(start)
        ends.append(text.count)
      }
    }
    self.bytes = text
    self.starts = starts
    self.ends = ends
  }

  package var lineCount: Int { starts.count }

  /// The bytes of a line by its number from 1, without its end; empty outside the file.
  package func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number >= 1, number <= starts.count else { return [] }
    return bytes[starts[number - 1]..<ends[number - 1]]
  }

  /// The text of a line.
  package func text(ofLine number: Int) -> String { String(decoding: line(number), as: UTF8.self) }

  /// From the first to after the last byte of a line.
  package func range(ofLine number: Int) -> SourceRange {
    SourceRange(
      SourceLocation(line: number, column: 1),
      SourceLocation(line: number, column: line(number).count + 1)
    )
  }

  /// The place of a byte, counted from the text's first one.
  func location(ofByte offset: Int) -> SourceLocation {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    let line = max(low, 1)
    return SourceLocation(line: line, column: offset - (starts.isEmpty ? 0 : starts[line - 1]) + 1)
  }

  /// How its first line ends; LF for a text of one line.
  package var lineEnd: String {
    guard let first = bytes.firstIndex(where: { $0 == Byte.lineFeed || $0 == Byte.carriageReturn })
    else { return "\n" }
    if bytes[first] == Byte.lineFeed { return "\n" }
    return bytes.dropFirst(first + 1).first == Byte.lineFeed ? "\r\n" : "\r"
  }

  /// The byte at a place, counted from the text's first one; `nil` outside of its line.
  package func offset(of location: SourceLocation) -> Int? {
    guard location.line >= 1, location.line <= starts.count, location.column >= 1 else {
      return nil
    }
    let offset = starts[location.line - 1] + location.column - 1
    return offset <= ends[location.line - 1] ? offset : nil
  }

  /// The text for messages.
  var sourceText: SourceText { sourceText(from: nil) }

  /// The text for messages, with the files that its lines come from where there are several.
  func sourceText(from origins: LineOrigins?) -> SourceText {
    SourceText(
      lines: starts.indices.map { origins?.written[$0 + 1] ?? text(ofLine: $0 + 1) },
      origins: origins)
  }
}
