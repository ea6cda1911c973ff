import Foundation
import Testing

/// Compares text with a file in `Snapshots`, named after the test.
///
/// With `QUIRE_ACCEPT_SNAPSHOTS=1` the files are written instead.
enum Snapshot {
  static func expect(
    _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let file = folder.appendingPathComponent(name + ".svg")
    if ProcessInfo.processInfo.environment["QUIRE_ACCEPT_SNAPSHOTS"] == "1" {
      try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      do {
        try Data((text + "\n").utf8).write(to: file)
      } catch {
        Issue.record("cannot write \(file.path): \(error)", sourceLocation: sourceLocation)
      }
      return
    }
    guard let data = try? Data(contentsOf: file) else {
      Issue.record(
        "There is no snapshot \(file.lastPathComponent) yet. \(howToAccept)",
        sourceLocation: sourceLocation)
      return
    }
    let expected = String(decoding: data, as: UTF8.self)
    guard expected != text + "\n" else { return }
    Issue.record(
      "\(file.lastPathComponent) differs.\n\(difference(expected, text + "\n"))\n\(howToAccept)",
      sourceLocation: sourceLocation)
  }

  private static let howToAccept =
    "Look at the drawing; to accept it run the tests with QUIRE_ACCEPT_SNAPSHOTS=1."

  private static var folder: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Snapshots")
  }

  /// The lines that were removed and added, at most twenty.
  private static func difference(_ expected: String, _ found: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = found.split(separator: "\n", omittingEmptySubsequences: false)
    let lines = new.difference(from: old).map { change in
      switch change {
      case .remove(let offset, let line, _): (offset, "-\(offset + 1): \(line)")
      case .insert(let offset, let line, _): (offset, "+\(offset + 1): \(line)")
      }
    }
    return lines.sorted { $0.0 < $1.0 }.prefix(20).map(\.1).joined(separator: "\n")
  }
}
