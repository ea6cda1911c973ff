import Testing

@testable import Previews

@Suite struct `A request to a preview` {
  private let check = RequestCheck(port: 7847)

  private func refusal(
    method: String = "GET", _ headers: [String: String]
  ) -> RequestCheck.Refusal? {
    check.refusal(method: method) { headers[$0] }
  }

  @Test(arguments: ["127.0.0.1:7847", "localhost:7847", "LocalHost:7847"])
  func `is answered when it names this machine`(_ host: String) {
    #expect(refusal(["Host": host]) == nil)
  }

  @Test(arguments: [
    "evil.example:7847", "127.0.0.1", "127.0.0.1:80", "127.0.0.1:7847.evil.example", "",
    "localhost:7847@evil.example", "[::1]:7847", "0.0.0.0:7847",
  ])
  func `is refused when it names another one`(_ host: String) {
    #expect(refusal(["Host": host]) == .host)
  }

  @Test func `is refused without a name`() {
    #expect(refusal([:]) == .host)
  }

  @Test(arguments: ["http://evil.example", "https://127.0.0.1:7847", "null", "http://127.0.0.1:1"])
  func `is refused from another origin`(_ origin: String) {
    #expect(refusal(["Host": "127.0.0.1:7847", "Origin": origin]) == .origin)
  }

  @Test func `is answered from its own origin`() {
    #expect(refusal(["Host": "localhost:7847", "Origin": "http://localhost:7847"]) == nil)
  }

  @Test func `is answered when a link led here, and refused when a page fetches or frames it`() {
    let host = ["Host": "127.0.0.1:7847", "Sec-Fetch-Site": "cross-site"]

    #expect(refusal(host.merging(["Sec-Fetch-Dest": "document"]) { $1 }) == nil)
    #expect(refusal(host.merging(["Sec-Fetch-Dest": "iframe"]) { $1 }) == .origin)
    #expect(refusal(host.merging(["Sec-Fetch-Dest": "script"]) { $1 }) == .origin)
    #expect(refusal(host) == .origin)
  }

  @Test(arguments: ["POST", "PUT", "HEAD", "OPTIONS", "get"])
  func `only reads`(_ method: String) {
    #expect(refusal(method: method, ["Host": "127.0.0.1:7847"]) == .method)
  }
}
