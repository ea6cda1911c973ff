import Files
import Foundation

#if canImport(FoundationEssentials)
import FoundationEssentials
#endif

/// Prints pages by a Chromium that is installed.
enum PDFPrinter {
  /// Why there is no PDF.
  struct PrintingError: Error, CustomStringConvertible {
    var description: String
  }

  /// The names under which Chromium is known, in the order in which they are sought.
  private static let commands = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
    "microsoft-edge",
  ]
  private static let limit = 120.0

  /// The page as a PDF on A4 paper, as the style sheet wants it printed.
  ///
  /// - Throws: ``PrintingError`` when there is no Chromium, or it fails or takes more than two minutes.
  static func pdf(of html: [UInt8]) throws -> [UInt8] {
    let environment = ProcessInfo.processInfo.environment
    guard
      let path = environment["QUIRE_CHROMIUM"] ?? commands.lazy.compactMap(SearchPath.command).first
    else {
      throw PrintingError(
        description:
          "a PDF needs Chromium, which is not installed\n"
          + "  try: apt-get install chromium, or name yours in QUIRE_CHROMIUM")
    }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("quire-pdf-\(ProcessInfo.processInfo.globallyUniqueString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (page, target) = (
      folder.appendingPathComponent("page.html"), folder.appendingPathComponent("page.pdf")
    )
    try Data(html).write(to: page)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments =
      [
        "--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer",
        "--user-data-dir=\(folder.appendingPathComponent("profile").path)",
        "--print-to-pdf=\(target.path)", page.absoluteString,
      ] + (geteuid() == 0 ? ["--no-sandbox"] : [])
    let messages = Pipe()
    process.standardError = messages
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw PrintingError(description: "cannot start \(path): \(error)")
    }
    let watch = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + limit, execute: watch)
    let said = messages.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    watch.cancel()
    guard process.terminationStatus == 0, let data = try? Data(contentsOf: target), !data.isEmpty
    else {
      let lines = String(decoding: said, as: UTF8.self).split(separator: "\n").suffix(3)
      throw PrintingError(
        description: "\(path) printed no PDF: \(lines.joined(separator: "\n  "))")
    }
    return Array(data)
  }
}
