import Files
import Foundation

#if canImport(FoundationEssentials)
import FoundationEssentials
#endif

/// Turns drawings into PNG by `rsvg-convert`, where that is installed.
enum PictureConverter {
  /// Why there is no picture.
  struct ConversionError: Error, CustomStringConvertible {
    var description: String
  }

  static let tool = "rsvg-convert"

  /// The drawing as a PNG.
  ///
  /// - Parameter scale: how many pixels a unit has.
  /// - Throws: ``ConversionError`` when `rsvg-convert` is not installed or fails.
  static func png(of svg: String, scale: Double) throws -> [UInt8] {
    guard let path = SearchPath.command(tool) else {
      throw ConversionError(
        description:
          "PNG needs \(tool), which is not installed\n"
          + "  try: apt-get install librsvg2-bin (macOS: brew install librsvg), or --to svg")
    }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("quire-chart-\(ProcessInfo.processInfo.globallyUniqueString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (source, target) = (
      folder.appendingPathComponent("chart.svg"), folder.appendingPathComponent("chart.png")
    )
    try Data(svg.utf8).write(to: source)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["--zoom", "\(scale)", "--output", target.path, source.path]
    let messages = Pipe()
    process.standardError = messages
    try process.run()
    let said = messages.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0, let data = try? Data(contentsOf: target) else {
      let text = String(decoding: said, as: UTF8.self)
      throw ConversionError(description: "\(tool) failed: \(text)")
    }
    return Array(data)
  }
}
