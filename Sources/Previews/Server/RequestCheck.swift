/// Decides whom the server answers.
///
/// Listening on the loopback address keeps other machines out, but not the pages of other sites that the author has open: such a page can
/// let its own name point to this machine (DNS rebinding), which the name in `Host` tells, or send requests here, which `Origin`
/// and `Sec-Fetch-Site` tell.
struct RequestCheck: Sendable {
  /// The port of the server.
  let port: UInt16

  /// Why a request is refused; `nil` when it is not.
  ///
  /// - Parameter header: gives the value of a header by its name, whose case does not matter.
  func refusal(method: String, header: (String) -> String?) -> Refusal? {
    guard let host = header("Host"), hosts.contains(host.lowercased()) else { return .host }
    if let origin = header("Origin"), !hosts.contains(where: { "http://\($0)" == origin }) {
      return .origin
    }
    // A link from elsewhere may lead here; a frame, a script or a fetch from elsewhere may not.
    if let site = header("Sec-Fetch-Site"), site != "same-origin", site != "none",
      header("Sec-Fetch-Dest") != "document"
    {
      return .origin
    }
    return method == "GET" ? nil : .method
  }

  private var hosts: [String] {
    let names = ["127.0.0.1", "localhost"]
    // Browsers leave out the port of the scheme.
    return names.map { "\($0):\(port)" } + (port == 80 ? names : [])
  }

  /// Why a request is refused.
  enum Refusal: String {
    case host = "This preview answers to 127.0.0.1 and localhost only, with its own port."
    case origin = "This preview does not answer to pages of other sites."
    case method = "This preview can only be read."
  }
}
