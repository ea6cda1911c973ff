import Notebooks
import Suggestions

/// Says what to do about the compiler's commonest messages, in a notebook's terms.
struct MessageHints {
  let program: WovenProgram
  let notebook: Notebook

  func improve(_ diagnostic: inout Diagnostic, in piece: Piece) {
    if let name = unknownName(in: diagnostic.message) {
      explainUnknown(name, in: &diagnostic, piece: piece)
    } else if let name = unknownParameter(in: diagnostic.message) {
      let names = notebook.frontMatter.parameters.map(\.name)
      diagnostic.message = "the notebook has no parameter \"\(name)\""
      diagnostic.notes = [.init("it has \(names.joined(separator: ", "))")]
      diagnostic.suggestion = NearestName.of(name, among: names).map { "write params.\($0)" }
    } else if let type = unkeepableType(in: diagnostic.message) {
      let name = keptName(at: diagnostic.range) ?? "the value"
      diagnostic.code = "cache"
      diagnostic.message = "\(name) cannot be kept: \(type) is not Codable"
      diagnostic.notes = []
      diagnostic.suggestion =
        "make \(type) Codable, name what to keep with cache-vars, or take cache: true away"
    } else if let member = unknownFrameMember(in: diagnostic.message) {
      diagnostic.suggestion = Self.hint(onFrameMember: member)
    } else if let label = expectedLabel(in: diagnostic.message) {
      diagnostic.suggestion = "write `\(label):`"
    } else if diagnostic.message.contains("'some ColumnOperand' could not be inferred") {
      diagnostic.suggestion = "ask for missing values by `isMissing` or `isNotMissing`, not by nil"
    } else if diagnostic.message.contains("is not marked with 'try'") {
      diagnostic.suggestion = "write `try` before the call"
    } else if diagnostic.message.contains("is not marked with 'await'")
      || diagnostic.message.contains("expression is 'async' but is not marked")
    {
      diagnostic.suggestion = "write `await` before the call"
    }
  }

  private func unknownName(in message: String) -> String? {
    let (opening, closing) = ("cannot find '", "' in scope")
    guard message.hasPrefix(opening), let end = message.firstIndexOfText(closing) else {
      return nil
    }
    return String(message[..<end].dropFirst(opening.count))
  }

  private func unknownParameter(in message: String) -> String? {
    let opening = "value of type 'Parameters' has no member '"
    guard message.hasPrefix(opening) else { return nil }
    return String(message.dropFirst(opening.count).prefix { $0 != "'" })
  }

  /// What a frame was asked for that it does not have.
  private func unknownFrameMember(in message: String) -> String? {
    let opening = "value of type 'DataFrame' has no member '"
    guard message.hasPrefix(opening) else { return nil }
    return String(message.dropFirst(opening.count).prefix { $0 != "'" })
  }

  /// What columns and values can do and frames cannot.
  private static func hint(onFrameMember name: String) -> String? {
    switch name {
    case "cast", "replacingMissing", "rounded", "lowercased", "uppercased":
      "columns have it: frame.adding(\"name\", frame[\"column\"].\(name)(…))"
    case "mean", "median", "standardDeviation", "variance":
      "ask the values of a column: frame[\"column\"].numbers.nonMissing.\(name)()"
    case "sum":
      "add up the values of a column: frame[\"column\"].numbers.nonMissing.reduce(0, +)"
    case "aggregated":
      "groups have it: frame.grouped(by: \"column\").aggregated([…])"
    default: nil
    }
  }

  /// The first label of a call that is another than the one that is written there.
  private func expectedLabel(in message: String) -> String? {
    let opening = "incorrect argument label in call (have '"
    guard message.hasPrefix(opening), let middle = message.firstIndexOfText("', expected '") else {
      return nil
    }
    let have = message[..<middle].dropFirst(opening.count).split(separator: ":")
    let expected = message[middle...].dropFirst("', expected '".count).prefix { $0 != "'" }
      .split(separator: ":")
    return zip(have, expected).first { $0 != $1 && $1 != "_" }.map { String($1) }
  }

  /// The type of a value that `cache: true` would keep and that cannot be written.
  private func unkeepableType(in message: String) -> String? {
    let phrases = [
      ("static method 'requireKeeping' requires that '", "' conform to '"),
      // A tuple or a function conforms to nothing.
      ("type '(", "' cannot conform to 'Encodable'"),
      ("type '(", "' cannot conform to 'Decodable'"),
    ]
    for (opening, middle) in phrases where message.hasPrefix(opening) {
      guard let end = message.firstIndexOfText(middle) else { continue }
      return (opening.hasSuffix("(") ? "(" : "") + message[..<end].dropFirst(opening.count)
    }
    return nil
  }

  /// The name that stands at a place of the notebook, in quotation marks.
  private func keptName(at range: SourceRange?) -> String? {
    guard let start = range?.start else { return nil }
    let line = Array(notebook.source.line(start.line).utf8)
    let name = String(decoding: line.dropFirst(start.column - 1), as: UTF8.self)
      .prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    return name.isEmpty ? nil : "\"\(name)\""
  }

  private func explainUnknown(_ name: String, in diagnostic: inout Diagnostic, piece: Piece) {
    if let index = program.unkeptNames[name] {
      let cell = notebook.cells[index]
      diagnostic.code = "cache"
      diagnostic.message = "\(cell.name) does not keep \"\(name)\""
      diagnostic.suggestion = "add \(name) to the cache-vars of \(cell.name)"
      return
    }
    var candidates = program.definedNames.union(DirectiveNames.all)
    if !notebook.frontMatter.parameters.isEmpty { candidates.insert("params") }
    let nearest = NearestName.of(name, among: candidates)
    if case .cell(let index) = piece.owner, notebook.cells[index].engine == .directive(name) {
      diagnostic.code = "directive-unknown"
      diagnostic.message = "no function \"\(name)\" for the directive {\(name)}"
      diagnostic.range = piece.range
      diagnostic.suggestion =
        nearest.map { "write {\($0)}" }
        ?? "define `func \(name)(…)` in a cell above or in a Swift file beside the notebook"
    } else if name == "params" {
      diagnostic.suggestion = "write params: with names and defaults into the front matter"
    } else if let nearest {
      diagnostic.suggestion = "did you mean \"\(nearest)\"?"
    }
  }
}
