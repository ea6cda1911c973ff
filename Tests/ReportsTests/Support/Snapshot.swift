import Foundation
import Testing

/// Compares a text with a file in `Snapshots/`.
///
/// With `QUIRE_ACCEPT_SNAPSHOTS=1` in the environment the file is written instead.
func expectSnapshot(
  _ text: String, named name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Snapshots")
  let file = folder.appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["QUIRE_ACCEPT_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  guard text != expected else { return }
  let old = expected.components(separatedBy: "\n")
  let new = text.components(separatedBy: "\n")
  let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
  let before = old.indices.contains(line) ? old[line] : "(end of file)"
  let after = new.indices.contains(line) ? new[line] : "(end of text)"
  Issue.record(
    """
    Tests/ReportsTests/Snapshots/\(name) differs from line \(line + 1) on:
      expected: \(before.prefix(600))
      found:    \(after.prefix(600))
    accept with: QUIRE_ACCEPT_SNAPSHOTS=1 swift test --filter ReportsTests
    """, sourceLocation: sourceLocation)
}
