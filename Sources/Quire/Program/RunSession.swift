import Charting
import DataFrames
import Files
import Records
import Synchronization
import Themes

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

// The C library's `stdout` is a variable for it, and a constant for everybody else.
#if canImport(Glibc)
@preconcurrency import Glibc
#else
@preconcurrency import Darwin
#endif

/// The running notebook: where it is, and the file to which it writes its records.
final class RunSession: Sendable {
  struct State {
    var cell: Int?
    var label: String?
    var figureCount = 0
    var names: [String: Int] = [:]
    var colors: ColorSlots
    var hasToldColors = false
    /// What was read from files, by path and in order.
    var frames: [(path: String, content: ReadContent)] = []
    /// What each cell has read.
    var inputs: [(cell: Int?, input: Input)] = []
    /// What is noted of a cell whose values are kept, while it runs.
    var noting: Noting?
  }

  /// A frame that was read, or what the columns of one hold that an earlier run has read.
  enum ReadContent {
    case frame(DataFrame)
    case profile(DataProfile)

    func profile(path: String) -> DataProfile {
      switch self {
      case .frame(let frame): DataProfile(of: frame, path: path)
      case .profile(let profile): profile
      }
    }
  }

  /// What a cell leaves behind, and where it began.
  struct Noting {
    var records: [Record] = []
    /// The paths of the files of data that it reads, known ones too.
    var paths: [String] = []
    var printed: (output: Int, error: Int)
  }

  let request: RunRequest
  /// The run's private folder.
  let folder: String
  private let descriptor: Int32
  let state: Mutex<State>

  private init(request: RunRequest, folder: String, descriptor: Int32) {
    self.request = request
    self.folder = folder
    self.descriptor = descriptor
    state = Mutex(State(colors: ColorSlots(request.colors)))
  }

  private static let shared = Mutex<RunSession?>(nil)

  /// The session that ``open()`` began.
  static var current: RunSession {
    if let session = shared.withLock({ $0 }) { return session }
    open()
    guard let session = shared.withLock({ $0 }) else {
      preconditionFailure("open() keeps a session")
    }
    return session
  }

  static func open() {
    guard let folder = getenv(RunRequest.folderVariable).map({ String(cString: $0) }),
      let data = try? Data(contentsOf: URL(filePath: "\(folder)/\(RunRequest.fileName)")),
      let request = try? JSONDecoder().decode(RunRequest.self, from: data)
    else { stop("this program is a part of a report; make it with: quire render NOTEBOOK") }
    let records = "\(folder)/\(RunRequest.recordsFileName)"
    let descriptor = openFile(records, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { stop("cannot write \(records)") }
    // A program that dies loses what it has buffered; a line that was printed shall be seen.
    setvbuf(stdout, nil, _IOLBF, 0)
    let session = RunSession(request: request, folder: folder, descriptor: descriptor)
    shared.withLock { $0 = session }
    session.listenToDataSources()
  }

  /// What displays need to know.
  var context: DisplayContext {
    DisplayContext(language: request.language)
  }

  // MARK: Progress

  func enter(_ cell: Int, label: String?) {
    state.withLock {
      $0.cell = cell
      $0.label = label
      $0.figureCount = 0
    }
    let (output, error) = Self.printed()
    write(.cell(index: cell, standardOutput: output, standardError: error))
  }

  func leave() {
    state.withLock { $0.label = nil }
  }

  func finish() {
    for (path, content) in state.withLock({ $0.frames }) {
      write(.profile(content.profile(path: path)))
    }
    let (output, error) = Self.printed()
    write(.finished(standardOutput: output, standardError: error))
  }

  // MARK: Values

  func parameter<Value: NotebookParameter>(_ name: String) -> Value {
    guard let parameter = request.parameters[name], let value = Value.value(of: parameter) else {
      fail(type: "ParameterError", "parameter \"\(name)\" has no value of type \(Value.self)")
    }
    return value
  }

  func show(_ value: some Any, named name: String?, cautions: [String] = []) {
    let name = name ?? state.withLock { $0.label }
    let size = state.withLock { $0.cell }.flatMap { request.figureSizes[$0] }
    let context = DisplayContext(
      language: request.language, name: name, figureSize: size, figureID: nextFigureID)
    for output in Displays.outputs(of: value, in: context) {
      write(.output(output.carrying(cautions)))
    }
    guard let name else { return }
    for fact in Displays.facts(of: value) {
      record(fact.name.isEmpty ? name : "\(name).\(fact.name)", fact.value)
    }
  }

  /// Puts a value into the ledger; a name that was used before gets a number.
  func record(_ name: String, _ value: LedgerValue) {
    let count = state.withLock { state in
      state.names[name, default: 0] += 1
      return state.names[name, default: 1]
    }
    note(.value(LabelledValue(name, value)))
    send(.value(LabelledValue(count == 1 ? name : "\(name)-\(count)", value)))
  }

  /// Keeps the query of the running cell among what was read.
  func noteQuery(_ query: String, rowCount: Int) {
    let name = state.withLock { $0.label ?? "cell \(($0.cell ?? 0) + 1)" }
    noteInput(Input(query: query, of: name, rowCount: rowCount))
  }

  /// Keeps what the running cell has read.
  func noteInput(_ input: Input) {
    state.withLock { $0.inputs.append(($0.cell, input)) }
    write(.input(input))
  }

  /// The colours that categories have so far, in this report and in the one before.
  var colors: ColorSlots { state.withLock { $0.colors } }

  /// Keeps the colours that a drawing has given, for the drawings that follow and the next report.
  func keep(_ colors: ColorSlots) {
    let isNew = state.withLock { state in
      defer {
        state.colors = colors
        state.hasToldColors = true
      }
      // Colours that are all as at the refresh before are told too, or the next one would not know them.
      return state.colors != colors || (!state.hasToldColors && !colors.fields.isEmpty)
    }
    if isNew { write(.colors(colors.fields)) }
  }

  /// The stem of the ids of the next figure: from the cell's label, so that it stays when other
  /// cells come and go.
  private func nextFigureID() -> String {
    state.withLock { state in
      state.figureCount += 1
      let stem = state.label ?? "fig-cell-\((state.cell ?? 0) + 1)"
      return state.figureCount == 1 ? stem : "\(stem)-\(state.figureCount)"
    }
  }

  // MARK: Records

  func write(_ record: Record) {
    note(record)
    send(record)
  }

  private func note(_ record: Record) {
    state.withLock { $0.noting?.records.append(record) }
  }

  private func send(_ record: Record) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard var line = try? encoder.encode(record) else {
      preconditionFailure("records hold only texts, and numbers that JSON can write")
    }
    line.append(UInt8(ascii: "\n"))
    line.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        guard count > 0 else { Self.stop("cannot write the run's records: the disk may be full") }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// Ends the program with an error of the running statement, as a thrown one would.
  ///
  /// - Parameters:
  ///   - line: the line within the statement's own text, from 1, where it is known.
  ///   - column: the column in that line, in UTF-8 bytes from 1.
  func fail(
    type: String, _ message: String, line: Int? = nil, column: Int? = nil
  ) -> Never {
    write(.failure(Failure(type: type, message: message, line: line, column: column)))
    fflush(nil)
    exit(1)
  }

  private func listenToDataSources() {
    DataSources.searchPaths = [request.notebookFolder, FileManager.default.currentDirectoryPath]
    DataSources.onInput = { [self] input in
      noteInput(Input(input, notebookFolder: request.notebookFolder))
    }
    DataSources.now = request.now
    DataSources.onFrame = { [self] frame, path in
      state.withLock { state in
        state.noting?.paths.append(path)
        guard !state.frames.contains(where: { $0.path == path }) else { return }
        state.frames.append((path, .frame(frame)))
      }
    }
    DataSources.onClock = { [self] day in noteInput(Input(clock: day)) }
    DataSources.onAbsence = { [self] path in noteInput(Input(absent: path)) }
    DataSources.onWarning = { [self] warning in
      write(.warning(warning.description))
      if warning.code == .changingQuery { write(.hiddenRead("a query that changes")) }
    }
    DataSources.onFailure = { [self] error in
      fail(type: "\(Swift.type(of: error))", String(reflecting: error))
    }
  }

  /// How many bytes the program has printed to standard output and standard error so far.
  static func printed() -> (output: Int, error: Int) {
    fflush(nil)
    return (max(0, Int(lseek(1, 0, SEEK_CUR))), max(0, Int(lseek(2, 0, SEEK_CUR))))
  }

  private static func stop(_ message: String) -> Never {
    writeWhole(2, message + "\n")
    exit(1)
  }

  static func writeWhole(_ descriptor: Int32, _ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { writeBytes(descriptor, $0.baseAddress, $0.count) }
  }

  // `open` and `write` are also names of this type's own functions.
  private static func openFile(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
    #if canImport(Glibc)
    Glibc.open(path, flags, mode)
    #else
    Darwin.open(path, flags, mode)
    #endif
  }

  private static func writeBytes(
    _ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
    Glibc.write(descriptor, start, count)
    #else
    Darwin.write(descriptor, start, count)
    #endif
  }
}
