/// Reads the options that knitr users write into the braces: `{swift label, fig.cap="…"}`.
enum KnitrHeader {
  /// What is wrong with a header, and where in its bytes.
  struct Malformed: Error {
    var range: Range<Int>
    var message: String
  }

  /// The options as entries, with dots as dashes and R's `TRUE` and `FALSE` as truth values.
  static func options(
    _ info: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>,
    _ positions: PositionMap
  ) throws(Malformed) -> [OptionEntry] {
    var entries: [OptionEntry] = []
    for (number, item) in try items(info, range).enumerated() {
      entries.append(try option(info, item, isFirst: number == 0, positions))
    }
    return entries
  }

  /// One option: `key=value`, or in the first place a label alone.
  static func option(
    _ info: UnsafeBufferPointer<UInt8>,
    _ item: Range<Int>,
    isFirst: Bool,
    _ positions: PositionMap
  ) throws(Malformed) -> OptionEntry {
    let text = info[item]
    guard let sign = text.firstIndex(of: Byte.equals), text[..<sign].allSatisfy(isKeyByte) else {
      guard isFirst, !text.contains(where: { $0.isBlank || $0 == Byte.equals }) else {
        throw Malformed(
          range: item, message: "\"\(text.text)\" is no option of the form key=value")
      }
      let label = text.first == Byte.hash ? (item.lowerBound + 1)..<item.upperBound : item
      return entry(
        "label", item, .text(info[label].text), info[label].text, label, label, positions)
    }
    let keyRange = text[..<sign].trimmed
    let key = keyRange.text.map { $0 == "." || $0 == "_" ? "-" : String($0) }.joined()
    let valueRange = text[(sign + 1)...].trimmed
    guard !key.isEmpty, !valueRange.isEmpty else {
      throw Malformed(range: item, message: "\"\(text.text)\" is no option of the form key=value")
    }
    let stretch = valueRange.startIndex..<valueRange.endIndex
    guard let (value, inner) = value(info, stretch) else {
      throw Malformed(
        range: stretch,
        message: "\"\(valueRange.text)\" is R code, which Quire does not run"
      )
    }
    let written: String? = if case .list = value { nil } else { info[inner].text }
    return entry(
      key, keyRange.startIndex..<keyRange.endIndex, value, written, stretch, inner, positions)
  }

  private static func entry(
    _ key: String,
    _ keyRange: Range<Int>,
    _ value: OptionValue,
    _ text: String?,
    _ valueRange: Range<Int>,
    _ inner: Range<Int>,
    _ positions: PositionMap
  ) -> OptionEntry {
    var entry = OptionEntry(
      key: key,
      keyRange: positions.range(keyRange),
      value: value,
      valueRange: positions.range(valueRange),
      text: text,
      positions: PositionMap(at: positions.location(at: inner.lowerBound))
    )
    if case .list(let values) = value {
      entry.elements = values.map { value in
        var element = entry
        element.key = ""
        element.value = value
        if case .text(let text) = value { element.text = text }
        return element
      }
    }
    return entry
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    byte.isWord || byte.isBlank || [Byte.dot, Byte.dash, Byte.underscore].contains(byte)
  }

  /// The parts between commas that stand outside of quotes and parentheses.
  static func items(
    _ info: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>
  ) throws(Malformed) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    var quote: UInt8?
    var quoteStart = start
    var index = start
    func add(_ end: Int) {
      let text = info[start..<end].trimmed
      if !text.isEmpty { items.append(text.startIndex..<text.endIndex) }
    }
    while index < range.upperBound {
      let byte = info[index]
      if let open = quote {
        if byte == Byte.backslash { index += 1 } else if byte == open { quote = nil }
      } else {
        switch byte {
        case Byte.quote, Byte.apostrophe:
          quote = byte
          quoteStart = index
        case Byte.openParenthesis: depth += 1
        case Byte.closeParenthesis: depth -= 1
        case Byte.comma where depth == 0:
          add(index)
          start = index + 1
        default: break
        }
      }
      index += 1
    }
    if quote != nil {
      throw Malformed(
        range: quoteStart..<range.upperBound, message: "this text has no closing quote")
    }
    add(range.upperBound)
    return items
  }

  /// A value with the stretch of its text inside of quotes; `nil` for R that would have to run.
  private static func value(
    _ info: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>
  ) -> (OptionValue, Range<Int>)? {
    let text = info[range]
    if let quote = text.first, quote == Byte.quote || quote == Byte.apostrophe {
      let inner = (range.lowerBound + 1)..<max(range.upperBound - 1, range.lowerBound + 1)
      guard range.count >= 2, text.last == quote, !info[inner].contains(quote) else { return nil }
      return (.text(info[inner].text), inner)
    }
    switch text.text {
    case "TRUE", "T", "true": return (.boolean(true), range)
    case "FALSE", "F", "false": return (.boolean(false), range)
    case "NULL", "NA": return (.null, range)
    case let word:
      if let number = YAMLScalar.number(word) { return (number, range) }
      guard word.hasPrefix("c("), word.hasSuffix(")") else { return nil }
      let inner = (range.lowerBound + 2)..<(range.upperBound - 1)
      guard let items = try? items(info, inner) else { return nil }
      let values = items.compactMap { value(info, $0)?.0 }
      return values.count == items.count ? (.list(values), inner) : nil
    }
  }
}
