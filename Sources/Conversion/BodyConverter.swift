import Notebooks

/// Converts what stands below the front matter: stretches of prose, and fenced blocks between them.
struct BodyConverter {
  func convert(from first: Int, into conversion: inout Conversion) {
    let count = conversion.source.lineCount
    var number = first
    var proseStart = first
    func flush(_ conversion: inout Conversion) {
      guard proseStart < number else { return }
      ProseConverter(firstLine: proseStart).convert(
        (proseStart..<number).map { conversion.source.text(ofLine: $0) }, into: &conversion)
    }
    while number <= count {
      let line = conversion.source.text(ofLine: number)
      if let last = commentEnd(from: number, line, in: conversion.source) {
        // What is commented out stays as it is, cells included.
        flush(&conversion)
        conversion.copy(number...last)
        number = last + 1
        proseStart = number
      } else if let fence = Fence(line) {
        flush(&conversion)
        let closing = (number + 1..<max(count + 1, number + 1)).first {
          fence.isClosed(by: conversion.source.text(ofLine: $0))
        }
        CellConverter(fence: fence, line: number, closing: closing).convert(into: &conversion)
        number = (closing ?? count) + 1
        proseStart = number
      } else {
        number += 1
      }
    }
    flush(&conversion)
  }

  /// The last line of a comment that begins at a line's beginning and goes on below it.
  private func commentEnd(from number: Int, _ line: String, in source: NotebookSource) -> Int? {
    guard line.drop(while: \.isWhitespace).hasPrefix("<!--"), !line.contains("-->") else {
      return nil
    }
    guard number < source.lineCount else { return nil }
    return (number + 1...source.lineCount).first { source.text(ofLine: $0).contains("-->") }
  }
}

/// The line that opens a fenced block.
struct Fence {
  /// Signs of a quote and indentation before it.
  let margin: String
  /// The backticks or tildes.
  let sign: String
  /// What follows them, without white space around it.
  let info: String

  init?(_ line: String) {
    let rest = line.drop { " \t>".contains($0) }
    guard let mark = rest.first, mark == "`" || mark == "~" else { return nil }
    let sign = rest.prefix { $0 == mark }
    guard sign.count >= 3 else { return nil }
    var info = rest[sign.endIndex...].drop(while: \.isWhitespace)
    while info.last?.isWhitespace == true { info = info.dropLast() }
    // Behind backticks there can be none, except in knitr's braces.
    guard mark == "~" || !info.contains("`") || info.hasPrefix("{") else { return nil }
    margin = String(line[..<rest.startIndex])
    self.sign = String(sign)
    self.info = String(info)
  }

  /// Whether a line ends the block.
  func isClosed(by line: String) -> Bool {
    guard let mark = sign.first else { return false }
    let rest = line.drop { " \t>".contains($0) }
    let closing = rest.prefix { $0 == mark }
    return closing.count >= sign.count && rest[closing.endIndex...].allSatisfy(\.isWhitespace)
  }
}
