import Records

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The private folder of one run; gone when the run is over.
///
/// Every run has its own, so any number of renders of one notebook go on at once without touching
/// each other.
struct RunFolder: ~Copyable {
  let url: URL

  init(_ request: RunRequest) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "quire-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try JSONEncoder().encode(request).write(to: url.appending(path: RunRequest.fileName))
    for file in [records, standardOutput, standardError] {
      guard FileManager.default.createFile(atPath: file, contents: nil) else {
        throw CocoaError(.fileWriteUnknown, userInfo: [:])
      }
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var records: String { url.appending(path: RunRequest.recordsFileName).path }
  var standardOutput: String { url.appending(path: RunRequest.standardOutputFileName).path }
  var standardError: String { url.appending(path: RunRequest.standardErrorFileName).path }
  var backtrace: String { url.appending(path: "backtrace.txt").path }
}
