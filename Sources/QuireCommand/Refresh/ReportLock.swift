import Digests
import Files

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Lets one render at a time make a report: a second one waits, and then mostly finds that there is nothing left to do.
///
/// Where no lock can be made, as on a disk that cannot be written, there is none: the report is still replaced as a whole.
struct ReportLock: ~Copyable {
  private let lock: FileLock?

  /// Waits for the lock of a report.
  ///
  /// - Parameters:
  ///   - waiting: is called once when somebody else has it.
  /// - Throws: `CancellationError`.
  init(of report: String, in project: ProjectFolder, waiting: () -> Void) async throws {
    let folder = project.locks
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let name = ContentHash(of: URL(filePath: report).absoluteURL.standardizedFileURL.path).short
    lock = try await FileLock.whenFree("\(folder)/\(name)", waiting: waiting)
  }
}
