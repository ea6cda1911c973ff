/// What stands behind the backticks that open a code block.
struct FenceHeader {
  enum Content {
    /// Code to look at.
    case plain(language: String?, Attributes)
    /// `{=html}`: HTML that passes as it is.
    case html
    case cell(Cell.Engine, SourceRange, [OptionEntry])
    case malformed(
      code: String, message: String, SourceRange, suggestion: String, replacement: String? = nil)
  }

  let content: Content
  let range: SourceRange

  init(_ info: UnsafeBufferPointer<UInt8>, at location: SourceLocation) {
    let positions = PositionMap(at: location)
    let text = info[...].trimmed
    range = positions.range(text.startIndex..<text.endIndex)
    content = Self.content(info, text.startIndex..<text.endIndex, positions)
  }
}

private extension FenceHeader {
  static func content(
    _ info: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>,
    _ positions: PositionMap
  ) -> Content {
    let text = info[range]
    guard text.first == Byte.openBrace else {
      // The form of other tools: ```swift {.class}
      let word = text.prefix { !$0.isSpace && $0 != Byte.openBrace }
      var attributes = Attributes()
      if let brace = text.firstIndex(of: Byte.openBrace),
        AttributeReader.looksLikeAttributes(info, at: brace),
        let read = try? AttributeReader.read(info, at: brace)
      {
        attributes = read.attributes
      }
      return .plain(language: word.isEmpty ? nil : word.text, attributes)
    }
    if text.dropFirst().first == Byte.openBrace {
      return .plain(language: InlineCode.withoutOuterBraces(text.text), Attributes())
    }
    guard let close = text.lastIndex(of: Byte.closeBrace) else {
      let name = text.dropFirst().trimmed.text
      return .malformed(
        code: "fence-malformed",
        message: "the braces of this fence are not closed",
        positions.range(range),
        suggestion: "write ```{\(name.isEmpty ? "swift" : name)}"
      )
    }
    guard close + 1 == range.upperBound else {
      return .malformed(
        code: "fence-malformed",
        message: "there is text behind the braces of this fence",
        positions.range((close + 1)..<range.upperBound),
        suggestion: "put options into the braces or on lines that begin with //|"
      )
    }
    if text.dropFirst().first == Byte.equals {
      guard text.text == "{=html}" else {
        return .malformed(
          code: "engine-foreign",
          message: "a report is HTML, so \(text.text) has no place in it",
          positions.range(range),
          suggestion: "write ```{=html}"
        )
      }
      return .html
    }
    if AttributeReader.looksLikeAttributes(info, at: range.lowerBound) {
      do throws(AttributeReader.Malformed) {
        var attributes = try AttributeReader.read(info, at: range.lowerBound).attributes
        let language = attributes.classes.isEmpty ? nil : attributes.classes.removeFirst()
        return .plain(language: language, attributes)
      } catch {
        return .malformed(
          code: "attribute-malformed",
          message: error.message,
          positions.range(error.offset..<(error.offset + 1)),
          suggestion: error.suggestion
        )
      }
    }
    return cell(info, (range.lowerBound + 1)..<close, positions)
  }

  static func cell(
    _ info: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>,
    _ positions: PositionMap
  ) -> Content {
    var start = range.lowerBound
    while start < range.upperBound, info[start].isBlank { start += 1 }
    var end = start
    while end < range.upperBound, !info[end].isBlank, info[end] != Byte.comma { end += 1 }
    let name = info[start..<end].text
    let place = positions.range(start..<end)
    if name.isEmpty {
      return .malformed(
        code: "fence-malformed",
        message: "the braces of this fence name nothing to run",
        positions.range((range.lowerBound - 1)..<(range.upperBound + 1)),
        suggestion: "write ```{swift}"
      )
    }
    if Engines.isForeign(name) {
      return .malformed(
        code: "engine-foreign",
        message: "Quire runs Swift and SQL; it does not run {\(name)}",
        place,
        suggestion: "write ```\(name) to show the code without running it"
      )
    }
    guard
      name.split(separator: ".", omittingEmptySubsequences: false)
        .allSatisfy({ SwiftNames.isIdentifier($0) })
    else {
      return .malformed(
        code: "fence-malformed",
        message: "{\(name)} is neither an engine nor the name of a Swift function",
        place,
        suggestion: "write ```{swift}, ```{sql} or the name of a function in the braces"
      )
    }
    let engine: Cell.Engine
    switch name {
    case "swift": engine = .swift
    case "sql": engine = .sql
    case "Swift", "SWIFT", "SQL", "Sql":
      return .malformed(
        code: "engine-unknown",
        message: "there is no engine {\(name)}",
        place,
        suggestion: "write ```{\(name.lowercased())}",
        replacement: name.lowercased()
      )
    default: engine = .directive(name)
    }
    do throws(KnitrHeader.Malformed) {
      return .cell(engine, place, try KnitrHeader.options(info, end..<range.upperBound, positions))
    } catch {
      return .malformed(
        code: "fence-malformed",
        message: error.message,
        positions.range(error.range),
        suggestion: "write options on lines of their own: //| echo: false"
      )
    }
  }
}
