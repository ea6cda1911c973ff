import Notebooks

/// Converts a fenced block: a cell of Swift runs, one of another language is shown below a comment.
struct CellConverter {
  let fence: Fence
  /// The line of the opening fence.
  let line: Int
  /// The line of the closing one, or `nil` when there is none.
  let closing: Int?

  func convert(into conversion: inout Conversion) {
    let last = closing ?? conversion.source.lineCount
    guard let header, header.engine.first != "." && header.engine.first != "#" else {
      conversion.copy(line...last)
      if closing == nil { close(&conversion) }
      return
    }
    let body =
      line < last + (closing == nil ? 1 : 0)
      ? (line + 1..<(closing ?? last + 1)).map { content(of: conversion.source.text(ofLine: $0)) }
      : []
    let cell = CellText(header: header, lines: body)
    if header.engine == "swift" {
      write(cell, into: &conversion)
    } else {
      show(cell, into: &conversion)
    }
    conversion.write(fence.margin + fence.sign)
    if closing == nil { tellUnclosed(&conversion) }
  }

  /// What stands in the braces; `nil` for code that is shown in the first place, and for raw HTML.
  private var header: HeaderOptions? {
    if fence.info.hasPrefix("{{") || fence.info == "{=html}" { return nil }
    return HeaderOptions(fence.info)
  }

  /// A line of the block without the margin of its fence, as far as the line has it.
  private func content(of line: String) -> String {
    if line.hasPrefix(fence.margin) { return String(line.dropFirst(fence.margin.count)) }
    guard fence.margin.contains(">") else {
      let shared = zip(line, fence.margin).prefix { $0 == $1 }.count
      return String(line.dropFirst(shared))
    }
    return String(line.drop { " \t>".contains($0) })
  }

  /// A line of code behind the margin; an empty one gets no white space.
  private func placed(_ code: String) -> String {
    code.isEmpty && !fence.margin.contains(">") ? "" : fence.margin + code
  }

  private func close(_ conversion: inout Conversion) {
    conversion.write(fence.margin + fence.sign)
    tellUnclosed(&conversion)
  }

  private func tellUnclosed(_ conversion: inout Conversion) {
    conversion.tell(
      .warning, "fence-unclosed", "this block is never closed; it now ends with the document",
      line: line)
  }
}

// MARK: - Cells that run

extension CellConverter {
  private func write(_ cell: CellText, into conversion: inout Conversion) {
    conversion.write("\(fence.margin)\(fence.sign){swift}")
    for option in cell.options {
      var text = option.lines
      if option.key == "label" {
        text = [YAMLWriter.line("label", .text(conversion.claim(option.value, line: line)))]
      }
      if option.isCode || !CellOptions.isKnown(option.key) {
        conversion.tell(
          .warning, "option-dropped",
          option.isCode
            ? "\"\(option.value)\" is code or no option; it stays as a comment"
            : "there is no option \"\(option.key)\"; it stays as a comment", line: line)
        text = option.lines.map { "# " + $0 }
      }
      conversion.write(text.map { "\(fence.margin)//| \($0)" })
    }
    conversion.write(cell.code.map(placed))
  }
}

// MARK: - Cells that are shown

extension CellConverter {
  private func show(_ cell: CellText, into conversion: inout Conversion) {
    let engine = cell.header.engine
    let label = cell.options.first { $0.key == "label" }.map { " \"\($0.value)\"" } ?? ""
    conversion.countShownCell()
    conversion.tell(
      .information, "cell-to-port", "the {\(engine)} cell\(label) is shown, and does not run",
      line: line, suggestion: "write it in Swift, with the options that stand above it")
    let opening = "<!-- To port: {\(engine)}\(label), line \(line) of \(conversion.fileName)"
    let options = cell.options.flatMap { option in
      option.key == "label"
        ? ["//| " + YAMLWriter.line("label", .text(conversion.referenced(option.value)))]
        : option.lines.map { option.isCode ? "not kept: \($0)" : "//| \($0)" }
    }
    let note =
      options.isEmpty ? [opening + " -->"] : [opening] + options + ["-->"]
    conversion.write(
      note.enumerated().map { number, text in
        // A comment must not end before its end.
        let isLast = number == note.count - 1
        let safe = isLast ? text : text.replacing("-->", with: "--&gt;")
        return fence.margin + safe
      })
    conversion.write("\(fence.margin)\(fence.sign)\(Self.language(of: engine))")
    conversion.write(cell.code.map(placed))
  }

  /// The word by which code of a language is known; raw LaTeX and the like lose their braces too.
  private static func language(of engine: String) -> String {
    let name = engine.lowercased().drop { !$0.isLetter }
    return name == "ojs" ? "js" : name.filter { $0.isLetter || $0.isNumber || "+-#".contains($0) }
  }
}
