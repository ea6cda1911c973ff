/// Why the server cannot listen.
public struct PortError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The port.
  public var port: UInt16
  /// Whether another program listens there.
  public var isTaken: Bool
  /// The system's words.
  public var reason: String

  /// What happened, and what to do next.
  public var description: String {
    isTaken
      ? "port \(port) is in use\n  try: end the program that uses it, name another port, or leave --port out to get a free one"
      : "cannot listen on port \(port): \(reason)\n  try: name a port from 1024 on, or leave --port out to get a free one"
  }
}
