import Yams

/// YAML that stands in a notebook, read with the place of everything in it.
struct YAMLText {
  /// Where the YAML stands, for messages.
  enum Kind: String {
    case options = "the options"
    case frontMatter = "the front matter"
    case projectFile = "the project's file"
  }

  private let kind: Kind
  private let lines: [SourceLines.Line]
  private let bytes: [UInt8]
  /// Where each line begins in `bytes`.
  private let starts: [Int]

  init(_ lines: [SourceLines.Line], kind: Kind) {
    self.kind = kind
    self.lines = lines
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for line in lines {
      starts.append(bytes.count)
      bytes.append(contentsOf: line.text.utf8)
      bytes.append(Byte.lineFeed)
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// The keys at the top with their values; empty for an empty text.
  func entries() -> Result<[OptionEntry], Diagnostic> {
    do {
      // Types are found here, without the regular expressions of Yams' usual resolver; its usual
      // encoding asks for all environment variables each time.
      guard let node = try compose(yaml: bytes.text, .basic, .default, .utf8) else {
        return .success([])
      }
      if case .scalar(let scalar) = node, scalar.string.isEmpty { return .success([]) }
      guard case .mapping = node else {
        return .failure(
          problem(
            "\(kind.rawValue) are read as YAML keys with values, and here is none",
            offset(node.mark),
            suggestion: "write key: value"
          ))
      }
      return .success(try entry(node, depth: 0).entries)
    } catch let error as YamlError {
      return .failure(problem(error))
    } catch {
      let offset = (error as? TooDeep)?.offset ?? 0
      return .failure(
        problem(
          "lists and maps nest deeper than \(Self.depth) levels here", offset,
          suggestion: "take levels away"))
    }
  }
}

// MARK: - Values

private extension YAMLText {
  /// How deep lists and maps may nest.
  static let depth = 32

  struct TooDeep: Error {
    var offset: Int
  }

  func entry(_ node: Node, depth: Int) throws -> OptionEntry {
    let start = offset(node.mark)
    var entry = OptionEntry(
      key: "",
      keyRange: range(start..<start),
      value: .null,
      valueRange: range(start..<start),
      positions: PositionMap()
    )
    guard depth < Self.depth else { throw TooDeep(offset: start) }
    switch node {
    case .scalar(let scalar):
      entry.value =
        scalar.style == .plain ? YAMLScalar.value(scalar.string) : .text(scalar.string)
      entry.text = scalar.string
      let aligned = YAMLScalarAligner(bytes, from: start, scalar).aligned()
      for (text, source) in aligned.stretches { entry.positions.add(text, location(source)) }
      entry.valueRange = range(start..<max(start, aligned.end))
    case .sequence(let sequence):
      entry.elements = try sequence.map { try self.entry($0, depth: depth + 1) }
      entry.value = .list(entry.elements.map(\.value))
      if let last = entry.elements.last { entry.valueRange.end = last.valueRange.end }
    case .mapping(let mapping):
      for (key, value) in mapping {
        var inner = try self.entry(value, depth: depth + 1)
        let keyEntry = try self.entry(key, depth: depth + 1)
        inner.key = keyEntry.text ?? ""
        inner.keyRange = keyEntry.valueRange
        entry.entries.append(inner)
      }
      entry.value = .map(
        Dictionary(entry.entries.map { ($0.key, $0.value) }) { _, last in last })
      if let last = entry.entries.last { entry.valueRange.end = last.valueRange.end }
    case .alias: entry.value = .null
    }
    return entry
  }

  // MARK: Places

  /// libyaml counts columns in Unicode scalars.
  func offset(_ mark: Mark?) -> Int {
    guard let mark, !lines.isEmpty else { return 0 }
    guard mark.line <= lines.count else { return max(bytes.count - 1, 0) }
    let line = max(mark.line, 1) - 1
    let text = lines[line].text.unicodeScalars.prefix(max(mark.column, 1) - 1)
    return starts[line] + String.UnicodeScalarView(text).reduce(0) { $0 + UTF8.width($1) }
  }

  func location(_ offset: Int) -> SourceLocation {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return SourceLocation(line: 1, column: 1) }
    var location = lines[low - 1].start
    location.column += offset - starts[low - 1]
    return location
  }

  func range(_ stretch: Range<Int>) -> SourceRange {
    let start = location(stretch.lowerBound)
    guard !stretch.isEmpty else { return SourceRange(start, start) }
    var end = location(stretch.upperBound - 1)
    end.column += 1
    return SourceRange(start, end)
  }
}

// MARK: - Problems

private extension YAMLText {
  func problem(
    _ message: String,
    _ offset: Int,
    code: String = "yaml",
    notes: [Diagnostic.Note] = [],
    suggestion: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      .error, code, message, file: "", range: range(offset..<min(offset + 1, bytes.count)),
      notes: notes, suggestion: suggestion)
  }

  func problem(_ error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let notes = context.map {
        Diagnostic.Note($0.text, at: location(offset($0.mark)))
      }
      return self.problem(
        "\(kind.rawValue) cannot be read as YAML: \(problem)",
        offset(mark),
        notes: notes.map { [$0] } ?? [],
        suggestion: suggestion(for: problem, at: mark)
      )
    case .duplicatedKeysInMapping(let keys, let context):
      return duplicate(keys.first ?? "", context.mark)
    default: return problem("\(kind.rawValue) cannot be read as YAML", 0)
    }
  }

  /// The commonest slip is a colon in a text without quotes, then a tab.
  func suggestion(for problem: String, at mark: Mark) -> String? {
    if problem.contains("mapping values are not allowed") {
      return "put a text that holds \": \" into quotes"
    }
    if problem.contains("cannot start any token") {
      return "indent with spaces, and put a text that begins with a sign into quotes"
    }
    if problem.contains("alias") || problem.contains("anchor") {
      return "put a text that begins with * or & into quotes"
    }
    return nil
  }

  /// The second of two equal keys; Yams tells one place only.
  func duplicate(_ key: String, _ mark: Mark) -> Diagnostic {
    let column = mark.column - 1
    let places = lines.indices.filter { index in
      let text = lines[index].text.unicodeScalars.dropFirst(column)
      let rest = String(String.UnicodeScalarView(text))
      let indentation = lines[index].text.unicodeScalars.prefix(column)
      guard rest.hasPrefix(key), indentation.allSatisfy({ $0 == " " }) else { return false }
      return rest.dropFirst(key.count).drop { $0 == " " }.first == ":"
    }
    let first = places.first ?? mark.line - 1
    let second = places.count > 1 ? places[1] : mark.line - 1
    let offset = starts.indices.contains(second) ? starts[second] + column : 0
    var diagnostic = problem(
      "\"\(key)\" stands twice in \(kind.rawValue)",
      offset,
      code: "yaml-duplicate",
      notes: lines.indices.contains(first) && first != second
        ? [.init("first written here", at: location(starts[first] + column))] : [],
      suggestion: "keep one of them"
    )
    diagnostic.range = range(offset..<min(offset + key.utf8.count, bytes.count))
    return diagnostic
  }
}
