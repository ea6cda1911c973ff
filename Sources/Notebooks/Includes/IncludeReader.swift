import Suggestions

/// Puts the texts of other files in place of the lines that ask for them, before anything else is read.
///
/// A path counts from the file that names it. Code that is shown, comments and front matter are left as they are. What went wrong is
/// told where the line stands, and the line stays.
struct IncludeReader {
  /// What is read from where, and which files stand around it.
  private struct File {
    var index: Int
    /// The path from the notebook's folder, or an absolute one.
    var path: String
    /// The paths of the files around it and its own.
    var chain: [String]
  }

  private let directory: String
  private let shownDirectory: String
  private let file: String
  private let limits: ParsingLimits
  private var text: [UInt8] = []
  private var isBlankAbove = true
  private var isFull = false
  private(set) var origins: LineOrigins
  private(set) var files: [IncludedFile] = []
  /// The paths that were sought, found or not.
  private(set) var sought: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// How deep files may include each other.
  private static let depth = 32
  /// How many lines may ask for a file.
  private static let count = 1_000

  init(file: String, directory: String, limits: ParsingLimits) {
    (self.file, self.directory, self.limits) = (file, directory, limits)
    shownDirectory = FileSystem.directory(of: file)
    origins = LineOrigins(files: [file])
  }

  /// Whether a text can include anything.
  static func mayInclude(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { $0.firstRange(of: Array("{{<".utf8)) != nil }
  }

  /// The notebook with everything that it includes.
  mutating func expanded(_ source: NotebookSource) -> NotebookSource {
    var first = 1
    if case .lines(let last) = FrontMatterBlock.find(in: source) {
      first = last + 1
      for number in 1...last { keep(source.line(number), file: 0, line: number) }
    }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    append(source, from: first, File(index: 0, path: name, chain: [name]))
    // Whether the last line has an end is the notebook's own affair.
    if let last = source.bytes.last, last != Byte.lineFeed, last != Byte.carriageReturn,
      origins.origins.last?.file == 0
    {
      text.removeLast()
    }
    return NotebookSource(text)
  }
}

extension IncludeReader {
  private mutating func append(_ source: NotebookSource, from first: Int, _ file: File) {
    guard first <= source.lineCount else { return }
    var fence: CodeFence?
    var isComment = false
    for number in first...source.lineCount {
      let line = source.line(number)
      let content = line.drop { $0.isBlank || $0 == Byte.greater }.trimmed
      var isRead = false
      if let open = fence {
        if open.isClosed(by: content) { fence = nil }
      } else if let opened = CodeFence(content) {
        fence = opened
      } else if isComment || content.starts(with: "<!--".utf8) {
        isComment = content.firstRange(of: Array("-->".utf8)) == nil
      } else {
        isRead = true
      }
      if isRead, let include = IncludeLine(line) {
        take(include, file, line: number, line)
        if isFull { return }
        continue
      }
      if isRead, IncludeLine.isMisplaced(in: line) {
        warning(
          "include-misplaced", "an include within other text is not read", 0..<line.count,
          suggestion: "write it on a line of its own, at the left margin")
      }
      keep(line, file: file.index, line: number)
    }
  }

  private mutating func take(
    _ include: IncludeLine, _ file: File, line number: Int, _ line: ArraySlice<UInt8>
  ) {
    guard let (bytes, path) = read(include, file) else {
      keep(line, file: file.index, line: number)
      return
    }
    let source = NotebookSource(bytes)
    var first = 1
    if case .lines(let last) = FrontMatterBlock.find(in: source) {
      first = last + 1
      warning(
        "include-front-matter",
        "the front matter of \"\(include.path)\" is not read: a notebook has its own",
        include.place,
        suggestion: "put its keys into the notebook")
    }
    // The line itself is a blank one now: messages about it show what was written there.
    origins.written[origins.origins.count + 1] = line.text
    keep([], file: file.index, line: number)
    files.append(IncludedFile(path: path, bytes: bytes))
    origins.files.append(FileSystem.path(path, in: shownDirectory))
    append(
      source, from: first,
      File(index: origins.files.count - 1, path: path, chain: file.chain + [path]))
    if !isBlankAbove { keep([], file: file.index, line: number) }
  }

  /// Takes a line into the whole.
  private mutating func keep(_ line: ArraySlice<UInt8>, file: Int, line number: Int) {
    text.append(contentsOf: line)
    text.append(Byte.lineFeed)
    origins.add(file: file, line: number)
    isBlankAbove = line.allSatisfy(\.isBlank)
  }
}

extension IncludeReader {
  /// The bytes of a file that is asked for, and its path from the notebook's folder.
  private mutating func read(_ include: IncludeLine, _ file: File) -> ([UInt8], String)? {
    func refuse(
      _ code: String, _ message: String, notes: [Diagnostic.Note] = [], try suggestion: String?
    ) {
      tell(.error, code, message, include.place, notes: notes, suggestion: suggestion)
    }
    guard !include.path.isEmpty else {
      refuse("include-missing", "this include names no file", try: "write {{< include part.md >}}")
      return nil
    }
    guard !include.path.hasPrefix("//"), !include.path.prefix(16).contains("://") else {
      refuse(
        "include-remote",
        "\"\(include.path)\" is on another computer, and a report asks nothing of one",
        try: "download it and write its path here")
      return nil
    }
    let path = Self.standardized(
      FileSystem.path(include.path, in: FileSystem.directory(of: file.path)))
    sought.append(path)
    guard !file.chain.contains(path) else {
      refuse(
        "include-cycle", "\"\(include.path)\" includes itself",
        notes: [.init("the way there: " + (file.chain + [path]).joined(separator: " → "))],
        try: "take one of these includes out")
      return nil
    }
    guard file.chain.count <= Self.depth, files.count < Self.count else {
      refuse(
        "include-too-many",
        file.chain.count > Self.depth
          ? "files include each other more than \(Self.depth) deep"
          : "the notebook includes more than \(Self.count) files",
        try: "put short files together")
      isFull = files.count >= Self.count
      return nil
    }
    return contents(of: path, include).map { ($0, path) }
  }

  private mutating func contents(of path: String, _ include: IncludeLine) -> [UInt8]? {
    let place = FileSystem.path(path, in: directory)
    let room = limits.textBytes - text.count
    do throws(FileSystem.Failure) {
      let bytes = try FileSystem.read(place, limit: max(0, room))
      if let offset = TextCheck.firstInvalid(bytes) ?? bytes.firstIndex(of: 0) {
        tell(
          .error, "text-encoding", "byte \(offset) of \"\(include.path)\" is not UTF-8 text",
          include.place, suggestion: "save the file as UTF-8")
        return nil
      }
      return bytes
    } catch {
      switch error {
      case .missing:
        let folder = FileSystem.directory(of: place)
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let near = NearestName.of(name, among: FileSystem.names(in: folder))
        let prefix = include.path.hasSuffix(name) ? include.path.dropLast(name.count) : ""
        tell(
          .error, "include-missing", "there is no file \"\(include.path)\" to include",
          include.place,
          notes: [.init("its path counts from the file that includes it")],
          suggestion: near.map { "write \(prefix)\($0)" })
      case .tooLarge:
        tell(
          .error, "text-too-long",
          "with \"\(include.path)\", the notebook has more than \(limits.textBytes) bytes",
          include.place, suggestion: "keep data in files beside the notebook")
      case .unreadable(let reason):
        tell(
          .error, "include-unreadable", "\"\(include.path)\" cannot be read: \(reason)",
          include.place)
      }
      return nil
    }
  }

  private mutating func warning(
    _ code: String, _ message: String, _ place: Range<Int>, suggestion: String
  ) {
    tell(.warning, code, message, place, suggestion: suggestion)
  }

  /// Tells of the line that comes next in the whole.
  private mutating func tell(
    _ severity: Diagnostic.Severity, _ code: String, _ message: String, _ place: Range<Int>,
    notes: [Diagnostic.Note] = [], suggestion: String? = nil
  ) {
    let line = origins.origins.count + 1
    diagnostics.append(
      Diagnostic(
        severity, code, message, file: file,
        range: SourceRange(
          SourceLocation(line: line, column: place.lowerBound + 1),
          SourceLocation(line: line, column: place.upperBound + 1)), notes: notes,
        suggestion: suggestion))
  }

  /// A path without `.` and, where it can be, without `..`.
  private static func standardized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}
