import Digests
import FlyingFox
import FlyingSocks

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#endif

/// Serves one report on the loopback address, and tells open pages when there is a newer one.
///
/// It knows nothing of notebooks: whoever renders gives it bytes and states.
///
/// ```swift
/// let server = PreviewServer(title: "03-x.md")
/// let port = try await server.start(port: nil)
/// await server.publish(report: html, title: "Reach")
/// ```
public actor PreviewServer {
  /// The first port that is tried when none is asked for: the same as last time, so that a page that is still open finds the
  /// preview again.
  public static let usualPort: UInt16 = 7847
  /// How many ports after it are tried before the system chooses one.
  private static let usualPortCount: UInt16 = 10

  /// What open pages know.
  public private(set) var state: PreviewState
  /// How often the page was opened or loaded again.
  public private(set) var visitCount = 0

  private let name: String
  private var report: [UInt8] = []
  private var check = RequestCheck(port: 0)
  private var pages: [Int: AsyncStream<PreviewState>.Continuation] = [:]
  private var pageCount = 0
  private var server: HTTPServer?
  private var running: Task<Void, any Error>?

  /// Makes a server that does not listen yet.
  ///
  /// - Parameter title: names the preview until there is a report.
  public init(title: String) {
    name = title
    state = PreviewState(title: title)
  }

  /// Begins to listen.
  ///
  /// - Parameter port: the port, or `nil` for the usual one, or one near it, or any that is free.
  /// - Returns: the port.
  public func start(port: UInt16?) async throws(PortError) -> UInt16 {
    if let port { return try await listen(on: port) }
    for port in Self.usualPort..<Self.usualPort + Self.usualPortCount {
      do {
        return try await listen(on: port)
      } catch {
        guard error.isTaken else { throw error }
      }
    }
    return try await listen(on: 0)
  }

  /// Ends all connections and stops to listen.
  public func stop() async {
    for page in pages.values { page.finish() }
    pages = [:]
    await server?.stop()
    running?.cancel()
    _ = await running?.result
    (server, running) = (nil, nil)
  }
}

// MARK: - What is shown

extension PreviewServer {
  /// Shows a report, and what its render warns about.
  public func publish(report html: [UInt8], title: String?, problem: PreviewProblem? = nil) {
    report = html
    state.report = ContentHash(of: html).short
    state.title = title ?? name
    state.isRendering = false
    state.problem = problem
    tell()
  }

  /// Says that there is no newer report, and why; the one before it stays.
  public func publish(failure problem: PreviewProblem?) {
    state.isRendering = false
    state.problem = problem
    tell()
  }

  /// Says that a newer report is being made.
  public func beginRendering() {
    state.isRendering = true
    tell()
  }

  private func tell() {
    for page in pages.values { page.yield(state) }
  }
}

// MARK: - Requests

extension PreviewServer {
  private func response(to request: HTTPRequest) -> HTTPResponse {
    let refusal = check.refusal(method: request.method.rawValue) {
      request.headers[HTTPHeader($0)]
    }
    if let refusal { return PreviewResponses.refused(refusal) }
    switch request.path {
    case "/":
      visitCount += 1
      return PreviewResponses.shell(PreviewShell.html(title: state.title))
    case "/report" where state.report != nil: return PreviewResponses.report(report)
    case "/events": return PreviewResponses.events(states())
    case "/preview.js": return PreviewResponses.asset(PreviewScript.text, type: "text/javascript")
    case "/preview.css": return PreviewResponses.asset(PreviewStyle.text, type: "text/css")
    default: return PreviewResponses.missing
    }
  }

  /// The states from now on, the present one first. A page that is slow gets the newest one.
  private func states() -> AsyncStream<PreviewState> {
    let (stream, page) = AsyncStream.makeStream(
      of: PreviewState.self, bufferingPolicy: .bufferingNewest(1))
    pageCount += 1
    let number = pageCount
    pages[number] = page
    page.onTermination = { [weak self] _ in
      Task { [weak self] in await self?.forget(page: number) }
    }
    page.yield(state)
    return stream
  }

  private func forget(page number: Int) { pages[number] = nil }
}

// MARK: - Listening

extension PreviewServer {
  /// How long a request may take, in seconds: a machine that compiles has no time for anything else.
  private static let patience = 120.0

  private func listen(on port: UInt16) async throws(PortError) -> UInt16 {
    do {
      // Never another address: what is shown may be confidential, and nobody has to log in.
      let server = HTTPServer(
        address: try .inet(ip4: "127.0.0.1", port: port), timeout: Self.patience, logger: .disabled)
      await server.appendRoute("*") { [weak self] request in
        await self?.response(to: request) ?? PreviewResponses.missing
      }
      let listening = Task { try await server.waitUntilListening(timeout: Self.patience) }
      let running = Task {
        defer { listening.cancel() }
        try await server.run()
      }
      do {
        try await listening.value
      } catch {
        running.cancel()
        try await running.value
        throw error
      }
      guard case .ip4(_, let found)? = await server.listeningAddress else {
        throw SocketError.disconnected
      }
      check = RequestCheck(port: found)
      (self.server, self.running) = (server, running)
      return found
    } catch SocketError.failed(_, let code, let message) {
      throw PortError(port: port, isTaken: code == EADDRINUSE, reason: message)
    } catch {
      throw PortError(port: port, isTaken: false, reason: "\(error)")
    }
  }
}
