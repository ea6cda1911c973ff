/// A style sheet without what only its writers need: comments, indentation, line ends.
///
/// What stands between a comment `only with NAME` and a comment `end` is left out of pages that have nothing of that name.
enum CompactCSS {
  /// The rules, each on a line of its own; texts in quotes stay as they are.
  ///
  /// - Parameter isWanted: whether the page has something of a name.
  /// - Throws: ``TemplateError`` at a comment, text, block or part that is not closed: the rules after
  ///   it would be lost.
  static func text(
    _ source: String, file: String, isWanted: (String) -> Bool = { _ in true }
  ) throws(TemplateError) -> String {
    var part: (start: Int, line: Int, isWanted: Bool)?
    var output: [UInt8] = []
    let bytes = Array(source.utf8)
    var index = 0
    var line = 1
    var openLines: [Int] = []
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "/") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "*"):
        let start = line
        let comment = index + 2
        index += 2
        while index + 1 < bytes.count,
          !(bytes[index] == UInt8(ascii: "*") && bytes[index + 1] == UInt8(ascii: "/"))
        {
          if bytes[index] == UInt8(ascii: "\n") { line += 1 }
          index += 1
        }
        guard index + 1 < bytes.count else {
          throw TemplateError(file: file, line: start, message: "a comment is not closed")
        }
        let words = String(decoding: bytes[comment..<index], as: UTF8.self)
          .split(separator: " ")
        index += 2
        if words.starts(with: ["only", "with"]), words.count == 3 {
          part = (output.count, start, isWanted(String(words[2])))
        } else if words == ["end"], let open = part {
          if !open.isWanted { output.removeLast(output.count - open.start) }
          part = nil
        }
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let end = try self.end(ofTextAt: index, in: bytes, file: file, line: line)
        output += bytes[index..<end]
        index = end
        continue
      case UInt8(ascii: "{"): openLines.append(line)
      case UInt8(ascii: "}"):
        guard openLines.popLast() != nil else {
          throw TemplateError(file: file, line: line, message: "a block is closed twice")
        }
      case UInt8(ascii: "\n"): line += 1
      default: break
      }
      append(byte, to: &output)
      index += 1
    }
    if let open = openLines.last {
      throw TemplateError(
        file: file, line: open, message: "a block is not closed", suggestion: "add } at its end")
    }
    if let part {
      throw TemplateError(
        file: file, line: part.line, message: "a part is not closed",
        suggestion: "add the comment /* end */ behind it")
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func end(
    ofTextAt start: Int, in bytes: [UInt8], file: String, line: Int
  ) throws(TemplateError) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
      if bytes[index] == bytes[start] { return index + 1 }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    throw TemplateError(file: file, line: line, message: "a text is not closed")
  }

  /// Adds a byte; runs of white space become one space, and none stands beside a brace, a
  /// semicolon or a comma. One beside a colon or a plus sign has a meaning and stays.
  private static func append(_ byte: UInt8, to output: inout [UInt8]) {
    let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
    guard let last = output.last else {
      if !isSpace { output.append(byte) }
      return
    }
    if isSpace {
      if !" {};,\n".utf8.contains(last) { output.append(0x20) }
      return
    }
    if "{};,".utf8.contains(byte), last == 0x20 { output.removeLast() }
    if byte == UInt8(ascii: "}"), output.last == UInt8(ascii: ";") { output.removeLast() }
    output.append(byte)
    if byte == UInt8(ascii: "}") { output.append(UInt8(ascii: "\n")) }
  }
}
