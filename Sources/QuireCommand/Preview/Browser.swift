import Files
import Foundation

/// The browser of whoever sits before the machine.
enum Browser {
  /// Opens an address, and does nothing where that cannot be done: the address stands on the terminal, too.
  static func open(_ address: String) {
    let environment = ProcessInfo.processInfo.environment
    #if os(Linux)
    // Without a display `xdg-open` would start a browser inside of the terminal.
    guard environment["DISPLAY"] != nil || environment["WAYLAND_DISPLAY"] != nil else { return }
    let tool = "xdg-open"
    #else
    let tool = "open"
    #endif
    guard let path = SearchPath.command(tool) else { return }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = [address]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try? process.run()
  }
}
