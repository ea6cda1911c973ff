#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A private folder that is removed when the program ends.
///
/// The engine writes into it only when data does not fit into memory, and then beside `spill`;
/// nothing is made on disk before.
final class TemporaryFolder: Sendable {
  static let shared = TemporaryFolder()

  let path: String

  private init() {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    path = "\(base)/quire-data-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    atexit { TemporaryFolder.shared.remove() }
  }

  private func remove() {
    Self.remove("\(path)/spill")
    Self.remove(path)
  }

  /// Removes a folder with the files in it.
  private static func remove(_ folder: String) {
    guard let stream = opendir(folder) else { return }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      unlink("\(folder)/\(name)")
    }
    closedir(stream)
    rmdir(folder)
  }
}
