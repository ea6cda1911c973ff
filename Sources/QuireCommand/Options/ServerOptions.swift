import ArgumentParser

/// Where a preview is served, and when it is made anew.
struct ServerOptions: ParsableArguments {
  @Option(help: "The port (default: 7847, or another one if that is in use).")
  var port: UInt16?

  @Option(help: "The address; none but 127.0.0.1 and localhost is possible.")
  var host = "127.0.0.1"

  @Flag(help: "Do not open the browser.")
  var noBrowser = false

  @Flag(help: "Render when the page is loaded again, and not when a file changes.")
  var noWatchInputs = false

  mutating func validate() throws {
    guard ["127.0.0.1", "localhost"].contains(host.lowercased()) else {
      throw ValidationError(
        "--host \(host) would show the report to others, who need no password for it; a preview is served on 127.0.0.1 only. "
          + "To show it to others, render it and send them the file")
    }
  }
}
