import FlyingSocks
import Foundation

/// A connection to a server on this machine that says exactly what a test wants to be said, also what no browser would say.
public final class LoopbackConnection {
  private let socket: AsyncSocket
  private var bytes: AsyncSocketReadSequence.AsyncIterator
  private var unread = Data()

  /// Connects.
  public init(port: UInt16) async throws {
    socket = try await AsyncSocket.connected(to: .inet(ip4: "127.0.0.1", port: port))
    bytes = socket.bytes.makeAsyncIterator()
  }

  deinit { try? socket.close() }

  /// Sends a request for a path; its headers are these and no others.
  public func get(_ path: String, method: String = "GET", headers: [String: String]) async throws {
    let lines = headers.map { "\($0): \($1)\r\n" }.joined()
    try await socket.write(Data("\(method) \(path) HTTP/1.1\r\n\(lines)\r\n".utf8))
  }

  /// What comes up to and with a text; everything when the connection ends before.
  public func read(through end: String? = nil) async throws -> String {
    while true {
      if let end, let range = unread.firstRange(of: Data(end.utf8)) {
        defer { unread = Data(unread[range.upperBound...]) }
        return String(decoding: unread[..<range.upperBound], as: UTF8.self)
      }
      guard let piece = try? await bytes.nextBuffer(suggested: 4096) else {
        defer { unread = Data() }
        return String(decoding: unread, as: UTF8.self)
      }
      unread.append(contentsOf: piece)
    }
  }
}

/// A whole answer of a server on this machine.
public struct LoopbackResponse: Sendable {
  /// The status, such as 200.
  public let status: Int
  /// The lines before the body.
  public let head: String
  /// The body.
  public let body: String

  /// Asks for a path as a browser would, with some headers of one's own.
  public init(
    from port: UInt16, _ path: String, method: String = "GET", headers: [String: String] = [:]
  ) async throws {
    let connection = try await LoopbackConnection(port: port)
    let usual = ["Host": "127.0.0.1:\(port)", "Connection": "close"]
    try await connection.get(path, method: method, headers: usual.merging(headers) { $1 })
    head = try await connection.read(through: "\r\n\r\n")
    body = try await connection.read()
    status = Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0
  }
}
