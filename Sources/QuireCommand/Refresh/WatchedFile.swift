import Digests
import Files

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A file whose content decided what a render gave.
struct WatchedFile: Codable, Hashable, Sendable {
  /// The absolute path.
  var path: String
  /// The hash of the content that counted.
  var hash: String
  /// How the file looked when it had that content; `nil` where that is not known.
  var stamp: FileStamp?
  /// When it looked so, in seconds since 1970.
  var seen: Double

  /// Takes a file as it is now for the content that a render has read.
  ///
  /// - Parameter start: when the render began. A file that has not been touched since is the one that was read; another one is
  ///   read once more.
  /// - Returns: `nil` when the file has other content by now.
  init?(path: String, hash: String, readAfter start: Double) {
    (self.path, self.hash) = (path, hash)
    seen = Date().timeIntervalSince1970
    stamp = FileStamp(path: path)
    if let stamp, stamp.isSettled(at: start) { return }
    guard stamp != nil, let found = try? ContentHash(ofFile: path).description, found == hash,
      FileStamp(path: path) == stamp
    else { return nil }
  }

  /// The path by which a file is known again, wherever it is named from.
  static func key(of path: String) -> String {
    URL(filePath: path).absoluteURL.standardizedFileURL.path
  }

  /// Whether the file still has that content: by its stamp where that can be relied on, else by reading it.
  var isUnchanged: Bool {
    guard let now = FileStamp(path: path) else { return false }
    if now == stamp, now.isSettled(at: seen) { return true }
    return (try? ContentHash(ofFile: path).description) == hash
  }
}
