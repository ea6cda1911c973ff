import Foundation
import TestSupport
import Testing

@testable import Previews

@Suite(.timeLimit(.minutes(10))) struct `A preview server` {
  private func started() async throws -> (PreviewServer, UInt16) {
    let server = PreviewServer(title: "report.md")
    return (server, try await server.start(port: 0))
  }

  private func response(
    from port: UInt16, _ path: String, method: String = "GET", headers: [String: String] = [:]
  ) async throws -> LoopbackResponse {
    try await offPool {
      try LoopbackResponse(from: port, path, method: method, headers: headers)
    }
  }

  @Test func `serves the page and the report byte for byte, each under a policy`() async throws {
    let (server, port) = try await started()
    await server.publish(report: Array("<p>one</p>".utf8), title: "One")

    let page = try await response(from: port, "/")
    let report = try await response(from: port, "/report?abc")

    #expect(page.status == 200 && page.head.contains("script-src 'self'"))
    #expect(page.head.contains("frame-ancestors 'none'") && !page.body.contains("style="))
    #expect(report.body == "<p>one</p>" && report.head.contains("frame-ancestors 'self'"))
    #expect(report.head.contains("Cache-Control: no-store"))
    await server.stop()
  }

  @Test(arguments: [
    "/report.html", "/../report.md", "/%2e%2e/report.md", "/etc/passwd", "//", "/event", "*",
    "/preview.js/../../x", "/\u{0}",
  ])
  func `serves nothing else`(_ path: String) async throws {
    let (server, port) = try await started()
    await server.publish(report: Array("<p>one</p>".utf8), title: "One")

    #expect(try await response(from: port, path).status == 404)
    await server.stop()
  }

  @Test func `has no report before there is one`() async throws {
    let (server, port) = try await started()

    #expect(try await response(from: port, "/report").status == 404)
    #expect(try await response(from: port, "/").body.contains("<title>report.md</title>"))
    await server.stop()
  }

  @Test func `escapes the title`() async throws {
    let (server, port) = try await started()
    await server.publish(report: [], title: "</title><script>alert(1)</script>")

    #expect(try await !response(from: port, "/").body.contains("<script>"))
    await server.stop()
  }

  @Test func `refuses other names and other sites`() async throws {
    let (server, port) = try await started()

    let named = try await response(from: port, "/", headers: ["Host": "evil.example"])
    let foreign = try await response(
      from: port, "/events", headers: ["Origin": "http://evil.example"])
    let posted = try await response(from: port, "/", method: "POST")

    #expect(named.status == 403 && foreign.status == 403 && posted.status == 405)
    await server.stop()
  }

  @Test func `tells a page the present state at once, and each later one`() async throws {
    let (server, port) = try await started()
    let events = try await offPool {
      let events = try LoopbackConnection(port: port)
      try events.get("/events", headers: ["Host": "127.0.0.1:\(port)"])
      return events
    }

    let first = try await offPool { events.read(through: "\n\n") }
    await server.publish(report: [1], title: "One")
    let second = try await offPool { events.read(through: "\n\n") }
    await server.publish(
      failure: PreviewProblem(
        isError: true, messages: [.init(isError: true, text: "a.md:1:2: error\n\n</script>")]))
    let third = try await offPool { events.read(through: "\n\n") }

    #expect(first.contains("text/event-stream") && first.contains("\"title\":\"report.md\""))
    #expect(second.contains("\"report\":\"") && second.contains("\"title\":\"One\""))
    #expect(third.contains("a.md:1:2: error\\n\\n") && third.contains("\"summary\":\"1 error\""))
    await server.stop()
  }

  @Test func `says that a port is in use, and takes another one when none was asked for`()
    async throws
  {
    let (server, port) = try await started()
    let other = PreviewServer(title: "other.md")
    let third = PreviewServer(title: "third.md")

    let error = await #expect(throws: PortError.self) { try await other.start(port: port) }
    #expect(error?.isTaken == true && error?.description.contains("try: end the program") == true)
    let free = try await (other.start(port: nil), third.start(port: nil))

    #expect(free.0 != free.1)
    for server in [server, other, third] { await server.stop() }
  }

  @Test func `can listen on its port again after its end`() async throws {
    let (server, port) = try await started()
    _ = try await response(from: port, "/")
    await server.stop()

    let again = PreviewServer(title: "report.md")
    #expect(try await again.start(port: port) == port)
    await again.stop()
  }
}
