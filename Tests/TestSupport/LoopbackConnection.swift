import Foundation

/// A connection to a server on this machine that says exactly what a test wants to be said, also what no browser would say.
///
/// It blocks, as the tests that wait for a process do: among those, a test that waited in the pool of tasks might not get its turn.
///
/// One thread at a time may use it, which is why it can be handed from one to another.
public final class LoopbackConnection: @unchecked Sendable {
  /// The server does not answer.
  public struct Unreachable: Error {
    /// The port.
    public let port: UInt16
  }

  private let descriptor: Int32
  private var unread = Data()

  /// Connects.
  public init(port: UInt16) throws {
    #if canImport(Glibc)
    let kind = Int32(SOCK_STREAM.rawValue)
    #else
    let kind = SOCK_STREAM
    #endif
    descriptor = socket(AF_INET, kind, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { throw Unreachable(port: port) }
    // A server that never answers fails a test and does not stop it.
    var patience = timeval(tv_sec: 120, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(descriptor) }

  /// Sends a request for a path; its headers are these and no others.
  public func get(_ path: String, method: String = "GET", headers: [String: String]) throws {
    let lines = headers.map { "\($0): \($1)\r\n" }.joined()
    let bytes = Array("\(method) \(path) HTTP/1.1\r\n\(lines)\r\n".utf8)
    guard send(descriptor, bytes, bytes.count, 0) == bytes.count else {
      throw CocoaError(.fileWriteUnknown)
    }
  }

  /// What comes up to and with a text; everything when the connection ends before.
  public func read(through end: String? = nil) -> String {
    var piece = [UInt8](repeating: 0, count: 4096)
    while true {
      if let end, let range = unread.firstRange(of: Data(end.utf8)) {
        defer { unread = Data(unread[range.upperBound...]) }
        return String(decoding: unread[..<range.upperBound], as: UTF8.self)
      }
      let count = recv(descriptor, &piece, piece.count, 0)
      guard count > 0 else {
        defer { unread = Data() }
        return String(decoding: unread, as: UTF8.self)
      }
      unread.append(contentsOf: piece[..<count])
    }
  }
}
