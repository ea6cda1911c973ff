/// What stands in the braces of a fence as knitr users write it: `{r reach, echo=FALSE}`, read one by one.
///
/// ``KnitrHeader`` refuses a header with a part that it cannot read; who rewrites a header needs the others all the same.
package struct HeaderOptions {
  /// One part behind the engine's name.
  package enum Part: Equatable {
    /// An option, with dashes for dots; the label has the key `label`.
    case option(key: String, value: OptionValue)
    /// Code that would have to run, or something that is no option.
    case code(String)
  }

  /// The name of the engine or of a directive.
  package let engine: String
  /// What follows it, in order.
  package let parts: [Part]

  /// Reads braces with what is in them; `nil` for any other text.
  package init?(_ header: String) {
    let bytes = Array(header.utf8)
    guard bytes.first == Byte.openBrace, bytes.last == Byte.closeBrace, bytes.count > 2 else {
      return nil
    }
    (engine, parts) = bytes.withUnsafeBufferPointer { info in
      var start = 1
      while start < info.count - 1, info[start].isBlank { start += 1 }
      var end = start
      while end < info.count - 1, !info[end].isBlank, info[end] != Byte.comma { end += 1 }
      return (info[start..<end].text, Self.parts(info, end..<(info.count - 1)))
    }
    if engine.isEmpty { return nil }
  }

  private static func parts(_ info: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Part] {
    guard let items = try? KnitrHeader.items(info, range) else {
      return [.code(info[range].trimmed.text)]
    }
    return items.enumerated().map { number, item in
      let entry = try? KnitrHeader.option(info, item, isFirst: number == 0, PositionMap())
      return entry.map { .option(key: $0.key, value: $0.value) } ?? .code(info[item].text)
    }
  }
}

extension CellOptions {
  /// Whether a cell may have an option of this name.
  package static func isKnown(_ name: String) -> Bool { OptionApplier.isKnown(name) }

  /// A text as a label: as it is where it can be one, else made of its letters and digits.
  package static func label(from text: String) -> String {
    OptionApplier.isLabel(text) ? text : HeadingSlugs.plain(text)
  }
}
