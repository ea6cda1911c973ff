import Foundation
import TestSupport
import Testing

/// A running `quire preview` of one notebook.
final class PreviewProcess {
  let port: UInt16
  private let process = Process()
  private let messagesFile: URL
  private let events: LoopbackConnection

  /// What a page is told.
  struct State: Decodable {
    struct Problem: Decodable {
      struct Message: Decodable {
        var isError: Bool
        var text: String
      }
      var summary: String
      var isError: Bool
      var messages: [Message]
    }
    var title: String
    var report: String?
    var isRendering: Bool
    var problem: Problem?
  }

  /// Starts it on a free port, and waits until it listens.
  init(
    _ notebook: String, _ arguments: [String] = [], in folder: ScratchFolder,
    environment: [String: String] = [:]
  ) throws {
    messagesFile = try folder.makeFile(".preview")
    process.executableURL = Quire.executable
    process.arguments = ["preview", notebook, "--no-browser", "--port", "0"] + arguments
    process.currentDirectoryURL = folder.url
    process.environment = ProcessInfo.processInfo.environment.merging([
      "NO_COLOR": "1", "TMPDIR": folder.url.path,
    ]) { $1 }.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: messagesFile)
    try process.run()
    var found: UInt16?
    while found == nil, process.isRunning {
      let text = try String(contentsOf: messagesFile, encoding: .utf8)
      found = text.firstMatch(of: /127\.0\.0\.1:(\d+)\//).flatMap { UInt16($0.1) }
      usleep(10_000)
    }
    do {
      port = try #require(found)
      events = try LoopbackConnection(port: port)
      try events.get("/events", headers: ["Host": "127.0.0.1:\(port)"])
    } catch {
      kill(process.processIdentifier, SIGKILL)
      throw error
    }
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  /// What it has printed.
  var messages: String { (try? String(contentsOf: messagesFile, encoding: .utf8)) ?? "" }

  /// The next state that is as wanted; those before it are passed over.
  func state(where isWanted: (State) -> Bool) throws -> State {
    while true {
      let event = events.read(through: "\n\n")
      let line = try #require(
        event.split(separator: "\n").first { $0.hasPrefix("data: ") }, "\(messages)")
      let state = try JSONDecoder().decode(State.self, from: Data(line.dropFirst(6).utf8))
      if isWanted(state) { return state }
    }
  }

  /// The next state that says what became of a render.
  func outcome() throws -> State { try state { !$0.isRendering } }

  /// The report that is served.
  func report() throws -> String { try LoopbackResponse(from: port, "/report").body }

  /// Ends it as Ctrl-C does.
  ///
  /// - Returns: its exit code.
  func interrupt() -> Int32 {
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }
}
