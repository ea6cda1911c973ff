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
  ) throws {
    let connection = try LoopbackConnection(port: port)
    let usual = ["Host": "127.0.0.1:\(port)", "Connection": "close"]
    try connection.get(path, method: method, headers: usual.merging(headers) { $1 })
    head = connection.read(through: "\r\n\r\n")
    body = connection.read()
    status = Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0
  }
}
